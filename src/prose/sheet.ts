/** Sheet against report: every figure, name and verdict that stands in both has to be the same. */
import { gradeNamed } from '../scoring/grade';
import type { Policy } from '../scoring/policy';
import { squeeze } from '../value/fold';
import type { FundReport, IndicatorReport, SheetReport } from '../check/report';
import { readExpression } from '../value/expression';
import { isRate, shownFigure, shownLike, unitKey } from './amounts';
import { at, type Draft } from './draft';
import type { Figure } from './figures';
import type { FoundForm } from './forms';
import { alike, coreOf } from './label';
import type { Implied } from './lists';
import type { At, Scope } from './prose';
import { agrees, fundFor, scalesOf, shownAmount } from './sheetSide';
import { budgetTotals, executionRates, satisfactions, totalScores, type Grade } from './statements';

export interface TextSide {
  year: number | null;
  yearAt: At;
  organizations: string[];
  /** Figures outside the chapter on targets. */
  figures: Figure[];
  implied: Implied[];
  grades: Grade[];
  policy: Policy;
}

const RULE = 'sheet-disagreement';

/** Everything in which the text and the form disagree. */
export function compareWithSheet(text: TextSide, { sheet, at: place }: FoundForm): Draft[] {
  return [
    ...identity(text, sheet, place),
    ...score(text, sheet, place),
    ...rates(text, sheet, place),
    ...amounts(text, sheet, place),
    ...satisfaction(text, sheet, place),
    ...indicators(text, sheet, place),
  ];
}

type Place = FoundForm['at'];

const draft = (messageId: string, values: Record<string, unknown>, where: At, cells: (At | null)[], severity: Draft['severity'] = 'error'): Draft => ({
  rule: RULE, severity, messageId, values, at: where, related: cells.filter((cell) => cell !== null), subject: `${messageId}/${String(values.label ?? '')}`,
});

function identity(text: TextSide, sheet: SheetReport, place: Place): Draft[] {
  const drafts: Draft[] = [];
  if (text.year !== null && sheet.year !== null && text.year !== sheet.year) {
    drafts.push(draft('year', { text: text.year, sheet: sheet.year }, text.yearAt, [place('A1')]));
  }
  const name = sheet.organization;
  if (name && text.organizations.length > 0 && !text.organizations.some((each) => sameOrganization(each, name))) {
    drafts.push(draft('organization', { text: text.organizations[0], sheet: name }, text.yearAt, []));
  }
  return drafts;
}

/** One name is the other with parts left out: 龙门镇政府, 株洲市渌口区龙门镇人民政府. */
function sameOrganization(one: string, other: string): boolean {
  const plain = (name: string): string => squeeze(name).replace(/人民政府|政府/g, '政').replace(/[()（）]|(?:盖章|本级|机关)/g, '');
  const [a, b] = [plain(one), plain(other)].sort((x, y) => x.length - y.length) as [string, string];
  let from = 0;
  for (const char of a) {
    const found = b.indexOf(char, from);
    if (found < 0) return false;
    from = found + 1;
  }
  return a.length > 1;
}

function score(text: TextSide, sheet: SheetReport, place: Place): Draft[] {
  const drafts: Draft[] = [];
  const stated = sheet.total?.score.stated ?? null;
  const scores = totalScores(text.figures);
  if (stated !== null && scores.length > 0 && !scores.some((figure) => agrees(figure, stated))) {
    drafts.push(draft('score', { text: shownFigure(scores[0]!), sheet: stated }, at(scores[0]!), [place(sheet.total!.score.cell)]));
  }
  const grade = sheet.grade.stated ? gradeNamed(sheet.grade.stated, text.policy) : null;
  const [own] = text.grades;
  if (grade && own && grade !== own.name) drafts.push(draft('grade', { text: own.text, sheet: sheet.grade.stated }, own.at, [place(sheet.grade.cell)]));
  return drafts;
}

type PartOfBudget = 'total' | 'basic' | 'project';

/** Which part of the budget a sentence, else its chapter, speaks of. */
function partOf(figure: Figure, chapter: string): PartOfBudget | null {
  const segment = /[^;。]*$/.exec(figure.before)![0];
  for (const words of [segment, chapter]) {
    if (/三公|公用经费|人员经费|采购|专项/.test(words) && words === segment) return null;
    const [basic, project] = [words.lastIndexOf('基本支出'), Math.max(words.lastIndexOf('项目支出'), words.lastIndexOf('支出项目'))];
    if (basic >= 0 || project >= 0) return basic > project ? 'basic' : 'project';
  }
  return 'total';
}

function rates(text: TextSide, sheet: SheetReport, place: Place): Draft[] {
  const named = text.figures.filter((figure) => isRate(figure) && figure.relation === null && /(?:执行|支出完成|支出|支付)(?:率|进度)$/.test(figure.label) && figure.scope !== 'previous');
  const whole = new Set(executionRates(text.figures));
  const wrong = new Map<PartOfBudget, { figures: Figure[]; fund: FundReport; stated: number }>();
  for (const figure of named) {
    const part = partOf(figure, figure.title);
    const fund = part === null || (part === 'total' && !whole.has(figure)) ? null : fundFor(sheet, part);
    const stated = fund?.rate.stated ?? fund?.rate.due ?? null;
    if (!fund || part === null || stated === null || agrees(figure, stated) || (fund.rate.due !== null && agrees(figure, fund.rate.due))) continue;
    const known = wrong.get(part) ?? { figures: [], fund, stated };
    known.figures.push(figure);
    wrong.set(part, known);
  }
  return [...wrong.values()].map(({ figures, fund, stated }) =>
    draft('rate', { label: fund.label, text: shownFigure(figures[0]!), sheet: `${stated}%` }, at(figures[0]!), [...figures.slice(1).map(at), place(fund.rate.cell)]));
}

const COLUMN: Record<Exclude<Scope, 'previous'>, 'initial' | 'budget' | 'execution'> = { initial: 'initial', adjusted: 'budget', final: 'execution' };

function amounts(text: TextSide, sheet: SheetReport, place: Place): Draft[] {
  const drafts: Draft[] = [];
  const done = new Set<string>();
  const parts = text.figures.filter(({ label, scope, relation, depth, approximate }) => scope !== 'previous' && relation === null && !approximate && depth === 0 && /^(?:部门|单位|年度|本年|财政|预算|其中|全年)*(?:基本支出|项目支出)(?:总额|合计|预算|决算|资金|数|金额)*$/.test(label));
  for (const figure of [...budgetTotals(text.figures), ...parts]) {
    if (unitKey(figure.unit) !== 'money' || (figure.year !== null && text.year !== null && figure.year !== text.year)) continue;
    const part: PartOfBudget = /基本支出/.test(figure.label) ? 'basic' : /项目支出/.test(figure.label) ? 'project' : (partOf(figure, '') === 'total' ? 'total' : 'project');
    if (part !== 'total' && !/基本支出|项目支出/.test(figure.label)) continue;
    const fund = fundFor(sheet, part);
    const told = fund && amountOf(figure, fund);
    if (!fund || !told || told.agrees || done.has(`${part}/${figure.value.toFixed()}`)) continue;
    done.add(`${part}/${figure.value.toFixed()}`);
    drafts.push(draft('amount', { label: figure.label, text: shownFigure(figure), sheet: shownAmount(told.value, fund), row: fund.label }, at(figure), [place(fund.cells[told.column])]));
  }
  for (const { label, parts: items, sum } of text.implied) {
    const fund = fundFor(sheet, label === '基本支出' ? 'basic' : label === '项目支出' ? 'project' : 'total');
    const first = items[0]!;
    const told = fund && /^(?:基本|项目|总)?支出$/.test(label) ? amountOf({ ...first, value: sum.div(first.unit?.scale ?? 1), decimals: Math.max(...items.map(({ decimals }) => decimals)), scope: null, label }, fund) : null;
    if (!fund || !told || told.agrees) continue;
    drafts.push(draft('implied', { label, text: shownLike(sum, first), parts: items.map((item) => item.value.toFixed(item.decimals)).join(' + '), sheet: shownAmount(told.value, fund), row: fund.label }, [first.start, items[items.length - 1]!.end], [place(fund.cells[told.column])]));
  }
  return drafts;
}

/** The form's amount that the figure speaks of; where its words leave that open, any of the three may agree. */
function amountOf(figure: Figure, fund: FundReport): { value: number; column: 'initial' | 'budget' | 'execution'; agrees: boolean } | null {
  const strict = figure.scope !== null && figure.scope !== 'previous' && /决算|年初|调整|实际|执行|总支出/.test(figure.label) ? [COLUMN[figure.scope]] : (['execution', 'budget', 'initial'] as const);
  const columns = strict.filter((column) => fund[column] !== null);
  const scales = scalesOf(fund);
  const same = columns.find((column) => scales.some((scale) => agrees(figure, fund[column]!, scale)));
  if (same) return { value: fund[same]!, column: same, agrees: true };
  const wanted = figure.scope !== null && figure.scope !== 'previous' && columns.includes(COLUMN[figure.scope]) ? COLUMN[figure.scope] : columns[0];
  return wanted ? { value: fund[wanted]!, column: wanted, agrees: false } : null;
}

const isSatisfaction = ({ level1, level2, name }: IndicatorReport): boolean => /满意/.test(level1 + level2 + name);

/** The number of a form's actual in percent or its own unit, null where it is no plain number. */
function actualOf({ actual, target }: IndicatorReport): { value: number; unit: string } | null {
  const read = readExpression(actual);
  if (read.kind !== 'number' || read.relation !== null || read.approximate) return null;
  const aim = readExpression(target);
  const unit = read.unit ?? (aim.kind === 'number' || aim.kind === 'range' ? aim.unit : null);
  return { value: read.value.toNumber(), unit: unitKey(unit) };
}

function satisfaction(text: TextSide, sheet: SheetReport, place: Place): Draft[] {
  const rows = sheet.indicators.filter((row) => isSatisfaction(row) && actualOf(row) !== null);
  const said = satisfactions(text.figures).filter(({ scope }) => scope !== 'previous');
  if (rows.length === 0) return [];
  return said.filter((figure) => !rows.some((row) => agrees(figure, actualOf(row)!.value))).map((figure) => {
    const row = [...rows].sort((a, b) => alike(figure.label, b.name) - alike(figure.label, a.name))[0]!;
    return draft('satisfaction', { label: figure.label, text: shownFigure(figure), sheet: row.actual, row: row.name }, at(figure), [place(row.cells.actual)]);
  });
}

const SAME_LABEL = 0.78;

/** Indicators of the form that the text repeats with a figure of its own. */
function indicators(text: TextSide, sheet: SheetReport, place: Place): Draft[] {
  return sheet.indicators.flatMap((row) => {
    const actual = isSatisfaction(row) ? null : actualOf(row);
    if (!actual || actual.unit === '' || coreOf(row.name).length < 3) return [];
    const told = text.figures.filter((figure) => figure.label.length > 2 && unitKey(figure.unit) === actual.unit && !figure.approximate && alike(squeeze(row.name), figure.label) >= SAME_LABEL);
    if (told.length === 0 || told.some((figure) => agrees(figure, actual.value, figure.unit?.times ? figure.unit.scale : undefined) || figure.value.eq(actual.value))) return [];
    return [draft('indicator', { label: row.name, text: shownFigure(told[0]!), sheet: row.actual }, at(told[0]!), [place(row.cells.actual)])];
  });
}
