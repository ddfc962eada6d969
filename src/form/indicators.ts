/** Reads the indicator rows below a header band, carrying level names down over blank cells. */
import { address } from '../grid/address';
import type { Grid } from '../grid/grid';
import { isBlankText, isPlaceholder } from '../value/blank';
import type { BandColumn } from './band';
import type { ColumnMap } from './columns';
import { figureOf, textAt } from './figure';
import type { Group, IndicatorRow, Text } from './form';
import { indicatorName, isLevelWord, levelName, levelPair, pointsBehind, pointsIn } from './labels';
import type { Line, Word } from './lines';
import { SharedCells } from './sharedCells';
import { causeUnder, figureUnder, placeUnder, says, textUnder } from './under';
import { squeeze } from '../value/fold';

/** Number of a banner row: 一, (二), 3. */
const NUMBERING = /^\(?[一二三四五六七八九十\d]{1,2}\)?[、.．]?$/;

/** Level names as they stand at some row, carried down from above. */
interface Levels {
  level1: string;
  level2: string;
  group: number | null;
  name: string;
}

export class IndicatorReader {
  readonly rows: IndicatorRow[] = [];
  private readonly shared: SharedCells;
  private levels: Levels = { level1: '', level2: '', group: null, name: '' };

  constructor(
    private readonly grid: Grid,
    private readonly columns: ColumnMap,
    private readonly groups: Group[],
    /** false when the 指标性质 column holds 定量 / 定性 instead of relations. */
    private readonly hasRelations: boolean,
  ) {
    this.shared = new SharedCells(grid.merges);
  }

  /** The header itself names the group: 产出指标 | 二级指标 | 三级指标. */
  enterHeaderGroup(row: number): void {
    const { level1 } = this.columns;
    if (level1 && isLevelWord(squeeze(level1.header))) this.enterGroup(row, level1.left);
  }

  /** Takes one line below the header. Returns false when it holds no indicator (a level heading, a template rest). */
  take(line: Line): boolean {
    const banner = this.bannerIn(line);
    if (banner) {
      this.enterGroup(line.row, banner.column);
      // 一 | 产出指标 | 60 | 57: the group's points stand where the rows have theirs.
      this.groups[this.levels.group!]!.points ??= figureUnder(this.grid, line.row, this.columns.weight).value;
      return false;
    }
    this.enterLevels(line.row);
    const row = this.read(line.row);
    const filled = [row.target.text, row.actual.text].some(says) || row.weight.value !== null || row.score.value !== null;
    const ownName = says(row.name);
    if (!ownName && !filled) return false;
    if (!ownName) Object.assign(row, { name: this.nameAbove(line.row), inheritsName: true });
    this.levels.name = row.name;
    if (ownName) this.share(row);
    if (this.levels.group !== null) this.groups[this.levels.group]!.rows.push(row.row);
    this.rows.push(row);
    return true;
  }

  /** Whether a line after a note is plainly a row again: a name, what was aimed at or reached, and a figure of points. */
  isRow({ row }: Line): boolean {
    const { name, target, actual, weight, score } = this.columns;
    const filled = (under: BandColumn | undefined): boolean => says(textUnder(this.grid, row, under).text);
    return filled(name) && (filled(target) || filled(actual)) && [weight, score].some((under) => figureUnder(this.grid, row, under).value !== null);
  }

  /** A level name alone on its line, or with nothing but its number and the points and score of the whole group. */
  private bannerIn(line: Line): Word | null {
    // A name copied over the cells of its merge counts once.
    const words = line.words.filter((each, i) => line.words[i - 1]?.squeezed !== each.squeezed);
    const named = words.filter(({ term }) => term.isLevel);
    const [word] = named;
    if (!word || named.length > 1 || !this.headsGroup(word.column)) return null;
    const { weight, score } = this.columns;
    const within = (under: BandColumn | undefined, column: number): boolean => under !== undefined && column >= under.left && column <= under.right;
    const silent = words.every((other) => other === word || (other.column < word.column && NUMBERING.test(other.squeezed))
      || within(weight, other.column) || within(score, other.column));
    return silent && (words.length === 1 || !this.columns.level1) ? word : null;
  }

  /** A level word alone on its line heads a group unless it stands where level 2 or, beside a level 1, names stand. */
  private headsGroup(column: number): boolean {
    const { level1, level2, name } = this.columns;
    const within = (under: BandColumn | undefined): boolean => under !== undefined && column >= under.left && column <= under.right;
    return within(level1) || (!within(level2) && !(level1 && within(name)));
  }

  /** An unnamed row belongs to the name above (one indicator with two targets), else to its level 2 or, without one, level 1. */
  private nameAbove(row: number): string {
    const { name, level1, level2 } = this.levels;
    return (this.startsLevel(row) ? '' : name) || level2 || level1;
  }

  private startsLevel(row: number): boolean {
    const { level1, level2 } = this.columns;
    return !isBlankText(textUnder(this.grid, row, level1).text) || !isBlankText(textUnder(this.grid, row, level2).text);
  }

  private enterLevels(row: number): void {
    const { level1, level2 } = this.columns;
    if (level1) {
      const column = placeUnder(this.grid, row, level1);
      const text = this.grid.text(row, column);
      // A label merged down beside the rows and copied into each of them names no group.
      const copied = squeeze(text) === squeeze(level1.header);
      if (!isBlankText(text) && !copied) {
        const pair = level2 ? null : levelPair(text);
        if (pair) return this.enterPair(row, column, pair);
        const same = levelName(text) === this.levels.level1 && pointsIn(text) === null;
        if (!same) this.enterGroup(row, column);
      }
    }
    if (level2) {
      const { text } = textUnder(this.grid, row, level2);
      const named = isPlaceholder(text) ? '' : levelName(text);
      if (!isBlankText(text) && named !== this.levels.level2) {
        this.levels.level2 = named;
        this.levels.name = '';
      }
    }
  }

  private enterPair(row: number, column: number, [level1, level2]: [string, string]): void {
    if (level1 !== this.levels.level1) this.enterGroup(row, column, level1);
    this.levels.level2 = level2;
  }

  private enterGroup(row: number, column: number, label = this.grid.text(row, column)): void {
    this.groups.push({ cell: address(row, column), label: levelName(label), points: pointsIn(label), rows: [] });
    this.levels = { level1: levelName(label), level2: '', group: this.groups.length - 1, name: '' };
  }

  /** One cause (or target, or result) written once for several rows: a cell merged from above is the row's own cell. */
  private share(row: IndicatorRow): void {
    const from = (text: Text, under: BandColumn | undefined): Text => {
      const above = under && isBlankText(text.text) ? this.shared.above(row.row, under) : null;
      return above ? textAt(this.grid, above.top, above.left) : text;
    };
    row.target = from(row.target, this.columns.target);
    row.actual = from(row.actual, this.columns.actual);
    if (row.cause) row.cause = from(row.cause, this.columns.cause);
  }

  private read(row: number): IndicatorRow {
    const { grid, columns } = this;
    const adjusted = textUnder(grid, row, columns.target);
    const initial = columns.initialTarget ? textUnder(grid, row, columns.initialTarget) : null;
    const score = figureUnder(grid, row, columns.score);
    const name = this.nameAt(row);
    // Without a column of points they may stand behind the name: 硬化道路（20分）.
    const points = columns.weight ? null : pointsBehind(name.text);
    return {
      row,
      level1: this.levels.level1,
      level2: this.levels.level2,
      name: points ? points.name : name.text,
      nameCell: name.cell,
      target: initial && !says(adjusted.text) ? initial : adjusted,
      relation: columns.relation && this.hasRelations ? textUnder(grid, row, columns.relation) : null,
      unit: columns.unit ? textUnder(grid, row, columns.unit) : null,
      actual: textUnder(grid, row, columns.actual),
      weight: points ? { ...figureOf(name.cell, points.digits), text: name.text } : figureUnder(grid, row, columns.weight),
      rate: figureUnder(grid, row, columns.rate),
      score,
      cause: columns.cause ? causeUnder(grid, row, columns.cause) : null,
      group: this.levels.group,
      scoreFormula: columns.score ? (grid.cell(row, placeUnder(grid, row, columns.score))?.formula ?? null) : null,
    };
  }

  /** 指标1 and its wording may stand in two cells below one header. */
  private nameAt(row: number): Text {
    const under = this.columns.name;
    if (!under) return { cell: null, text: '' };
    for (let column = under.left; column <= under.right; column++) {
      const text = indicatorName(this.grid.text(row, column));
      if (says(text)) return { cell: address(row, column), text };
    }
    const { cell, text } = textUnder(this.grid, row, under);
    return { cell, text: indicatorName(text) };
  }
}
