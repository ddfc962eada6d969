/** Indicators that a report lists as a table of its own, less than a form: name and target, name and result, or all three. */
import { squeeze } from '../value/fold';
import type { Chapter } from './chapters';
import { figuresIn } from './figures';
import type { Item } from './items';
import { cleanLabel } from './label';
import type { TablePlace } from './passage';
import { groupOf } from './roles';

const NAME = /^(?:三级指标|三级指标名称|指标名称|绩效指标|绩效指标名称|考核指标|指标内容|具体指标|指标)$/;
const TARGET = /^(?:(?:年度|全年|年初|绩效|预期|设定|计划)*(?:目标|指标|计划|预期)值|(?:年度|绩效|预期|年初)+(?:绩效)?目标|目标|计划数|目标数|任务数)(?:\(.*\))?$/;
const ACTUAL = /^(?:(?:年度|全年|实际|自评)*(?:完成|实现|达成)(?:值|数|情况|结果)?|(?:年度|全年)?实际(?:值|完成|数)|完成情况)(?:\(.*\))?$/;
const LEVEL = /^(?:一级指标|二级指标|指标类型|指标类别|类别|一级|二级)$/;

export interface TableItems {
  targets: Item[];
  results: Item[];
}

/** Items of the rows below a header that names its columns; null for any other table. */
export function tableItems(place: TablePlace, chapter: Chapter | null, year: number | null): TableItems | null {
  const { grid } = place;
  for (let header = 1; header <= Math.min(3, grid.rows - 1); header++) {
    const titles = Array.from({ length: grid.columns }, (_, column) => squeeze(grid.text(header, column + 1)));
    const name = titles.map((title) => NAME.test(title)).lastIndexOf(true) + 1;
    const [target, actual] = [titles.findIndex((title) => TARGET.test(title)) + 1, titles.findIndex((title) => ACTUAL.test(title)) + 1];
    if (name === 0 || (target === 0 && actual === 0)) continue;
    const levels = titles.flatMap((title, index) => (LEVEL.test(title) ? [index + 1] : []));
    const rows = Array.from({ length: grid.rows - header }, (_, index) => header + 1 + index);
    const column = (at: number): Item[] => (at === 0 ? [] : itemsIn(place, rows, name, at, levels, chapter, year));
    return { targets: column(target), results: column(actual) };
  }
  return null;
}

function itemsIn(place: TablePlace, rows: readonly number[], name: number, column: number, levels: readonly number[], chapter: Chapter | null, year: number | null): Item[] {
  const { grid, at } = place;
  let group: string | null = null;
  return rows.flatMap((row): Item[] => {
    const level = levels.map((each) => groupOf(grid.text(row, each))).filter((each) => each !== null).pop();
    group = level ?? group;
    const [label, value] = [cleanLabel(grid.text(row, name)), grid.text(row, column).trim()];
    if (label.length < 2 || value === '') return [];
    const end = at(row, column)[1];
    const [figure = null] = figuresIn(value, at(row, column)[0], -row, year);
    return [{ label, value, text: `${label}${value}`, figure, group, chapter: chapter?.path ?? '', at: [at(row, name)[0], end], order: 0 }];
  });
}
