/** Cells whose whole text is one of a closed list: 是 and 否, the bands 达成 / 部分达成 / 未达成, the grades 优 良 中 差. */
import type { BandName, Expression, GradeWord, YesNo } from './expression';

const YES = new Set(['是', '有', '√', '✓', '✔', '☑', '对', '是的']);
const NO = new Set(['否', '没有', '✗', '✘', '☒', '不是']);

/** 是, 否, 有, 没有, √ as the whole text. 无 is not among them: it answers 事故 as well as 数据. */
export function readYesNo(text: string): YesNo | null {
  if (YES.has(text)) return { kind: 'boolean', value: true };
  return NO.has(text) ? { kind: 'boolean', value: false } : null;
}

const WHAT = '(?:了)?(?:年度|年初|全年|既定|设定|预定|预期|绩效|计划|总体|工作)*(?:目标任务|目标值|指标值|目标|指标|任务|效果|要求|计划|预期|绩效)?';
const ALL = '(?:已经|已|均|都|全部|全面|圆满|顺利|完全)*';
/** What is declared done: 该项工作已完成. */
const SUBJECT = '(?:该|本|此)?(?:项|各项)?(?:项目|工程|指标|目标|任务|工作|工作任务|建设任务)?';
const REACHED = '(?:达成|达到|实现|完成|达标)';
const RATE = '(?:年度|总体|绩效|各项|预期)*(?:指标|目标)(?:的)?(?:完成率|达成率|实现率)';
const EFFECT = '(?:[,、]?(?:并|且|并且)?(?:具有|有|取得)(?:了)?一定(?:的)?(?:效果|成效))?';
const POOR = '(?:[,、]?(?:且|并且|并)?(?:效果|成效)(?:较差|差|不佳))?';

const BANDS: readonly (readonly [BandName['band'], RegExp])[] = [
  ['partial', new RegExp(`^(?:基本|部分|大部分|绝大部分|基本上)(?:已)?${REACHED}${WHAT}${EFFECT}$`)],
  ['partial', new RegExp(`^${ALL}(?:达成|实现|完成)部分${WHAT}${EFFECT}$`)],
  ['unachieved', new RegExp(`^(?:尚未|还未|未能|未|没有|没)${REACHED}${WHAT}${POOR}$`)],
  ['achieved', new RegExp(`^${ALL}(?:超额)?(?:达成|完成|达标|全部达成)${WHAT}(?:完成|达成)?$`)],
  ['achieved', new RegExp(`^${SUBJECT}(?:已|已经|均已|全部|已全部|全部已)(?:达成|完成|达标|完工|竣工|竣工验收)$`)],
  ['achieved', new RegExp(`^${ALL}(?:达到|实现)(?:了)?(?:目标|目标值|指标值|目标要求|绩效目标)$`)],
  ['achieved', new RegExp(`^${ALL}(?:达到|实现)(?:了)?(?:年度|年初|全年|既定|设定|预定|预期|绩效|计划|总体)+(?:目标|指标|任务|效果|要求|绩效|目标值|指标值)?$`)],
  ['achieved', new RegExp(`^${RATE}(?:达到|达|为|:)?100(?:\\.0+)?%$`)],
  ['achieved', new RegExp(`^(?:已|均已|已经)(?:完成(?:了)?|达成)?100%(?:完成|达成)?$`)],
];

const INCLUDED = '(?:\\(?含?(?:80|60|50)?%?[)]?)?';
const INTERVALS: readonly (readonly [BandName['band'], RegExp])[] = [
  ['achieved', new RegExp(`^100%?[-—–~至]{1,2}80%?${INCLUDED}$`)],
  ['partial', new RegExp(`^80%?[-—–~至]{1,2}[65]0%?${INCLUDED}$`)],
  ['unachieved', /^[65]0%?[-—–~至]{1,2}0%?$/],
];

const OWN_RATE = new RegExp(`^${RATE}$`);

/** 指标完成率: how far the indicator itself was met, which is not the value it measures. */
export const isOwnRate = (label: string): boolean => label.length < 20 && OWN_RATE.test(label);

/** A band of the qualitative scale, by its name, a declaration, or its interval printed from high to low. */
export function readBand(text: string): BandName | null {
  if (text.length > 40) return null;
  const interval = text.includes('%') ? INTERVALS.find(([, pattern]) => pattern.test(text)) : undefined;
  const found = interval ?? BANDS.find(([, pattern]) => pattern.test(text));
  return found ? { kind: 'band', band: found[0] } : null;
}

const graded = (words: string, grade: GradeWord['grade']): [string, GradeWord['grade']][] => words.split(' ').map((word) => [word, grade]);

const GRADES = new Map([
  ...graded('优 优秀 优等 优级', 'excellent'),
  ...graded('良 良好 较好 良等', 'good'),
  ...graded('中 中等 合格 一般 及格', 'fair'),
  ...graded('差 较差 不合格 不及格 很差 差等', 'poor'),
]);

/** A word of the scale 优 良 中 差 (and 优秀 良好 合格 不合格) as the whole text; 良好以上 or 优良率 is none. */
export function readGrade(text: string): GradeWord | null {
  const word = text.replace(/^(?:评定为|评为|被评为|获评|获得|达到|评级为|等级为|为)/, '').replace(/(?:等次|等级|档次)$/, '');
  const grade = GRADES.get(word);
  return grade ? { kind: 'grade', grade } : null;
}

/**
 * The band that an actual declares: a band, or 完成100% beside a target that is no percent, where 100 % is no measured value.
 * Null for everything else.
 */
export function declaredBand(expression: Expression): BandName['band'] | null {
  if (expression.kind === 'band') return expression.band;
  if (expression.kind !== 'number' || expression.unit?.name !== '%' || !expression.value.eq(100)) return null;
  return /^(?:完成|完成率|达成|达成率|办结)$/.test(expression.label) ? 'achieved' : null;
}
