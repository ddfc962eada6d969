/** A report in prose + policy + form → the prose report: read, add up, pair, judge, compare. Pure; never throws on content. */
import type { TextDocument } from '../grid/document';
import type { PolicyRequest } from '../check/policyUse';
import type { SheetReport } from '../check/report';
import { nationalPolicy, policyById } from '../scoring';
import type { Policy } from '../scoring/policy';
import type { Language } from '../text/say';
import { baseValue } from './amounts';
import { checkBalance } from './balance';
import { causeSentences, everydayWords } from './causes';
import { outline, type Outline } from './chapters';
import { joined, type Checked, type Draft } from './draft';
import { reportFigures } from './reportFigures';
import { figuresIn, type Figure } from './figures';
import { formsIn, type FoundForm } from './forms';
import { checkGrowth } from './growth';
import { checkTables } from './tables';
import { judgePair, type JudgedPair } from './judgePairs';
import { impliedTotals, listSplits, type Lines } from './lists';
import { matchedIn } from './matched';
import { pairDrafts } from './pairFindings';
import { otherNames } from './ownName';
import { otherYears } from './ownYear';
import { layOut, type Laid } from './passage';
import type { At, ProseReport } from './prose';
import { checkRates } from './rates';
import { checkScores } from './scoreSums';
import { claimedNone, checkSelf } from './self';
import { sentencesOf } from './sentence';
import { checkShares } from './shares';
import { restatedResults } from './restated';
import { checkWholeRate } from './wholeRate';
import { compareWithSheet } from './sheet';
import { splitsIn } from './splits';
import { budgetTotals, gradesIn, organizationsIn, reportYear } from './statements';
import { checkSums } from './sums';
import { findingsOf } from './wording';

export interface ProseOptions {
  /** Forms of another file that the text belongs to; those inside the document are found by themselves. */
  forms?: readonly SheetReport[];
  /** `auto`: that of the form, else the national one. */
  policy?: PolicyRequest;
  language?: Language;
  file?: string | null;
}

/**
 * Checks a 自评报告 against itself and against its form.
 * Example: 年初预算支出5381.80万元，其中：基本支出1059.00万元，项目支出4322.88万元 → text-sum-mismatch
 */
export function checkProse(document: TextDocument, options: ProseOptions = {}): ProseReport {
  return readProse(document, options).report;
}

/** All that was read, for output that needs more than the report says. */
export interface ProseReading {
  report: ProseReport;
  judged: JudgedPair[];
  figures: Figure[];
  policy: Policy;
}

export function readProse(document: TextDocument, { forms = [], policy: asked = 'auto', language = 'zh-CN', file = null }: ProseOptions = {}): ProseReading {
  const laid = layOut(document);
  const read = outline(laid);
  const found: FoundForm[] = [...formsIn(laid, asked, language), ...forms.filter(({ status }) => status === 'form').map((sheet) => ({ sheet, at: () => null }))];
  const main = found.find(({ sheet }) => sheet.kind === 'department') ?? found[0] ?? null;
  const policy = asked !== 'auto' ? asked : ((main && policyById(main.sheet.policy.id)) ?? nationalPolicy);
  const year = reportYear(laid);
  const lines: Lines[] = read.parts.map((part, index) => ({ part, figures: figuresIn(part.passage.text, part.passage.start, index, year, part.chapter?.title) }));
  const figures = lines.flatMap((line) => line.figures);
  const claims = arithmetic(lines, figures, read, main);
  const judged = pairs(lines, plainTables(read, main), policy, year, organizationsIn(laid)[0] ?? null, language);
  const missed = judged.filter(({ pair }) => pair.judgement === 'missed');
  const rest = beside(laid, read, lines, policy, main, year);
  const self = checkSelf(rest.figures, lines, rest.grades, policy, main, rest.yearAt);
  const rates = checkWholeRate(rest.figures, claims.claims);
  const drafts: Draft[] = [
    ...claims.drafts, ...rates.drafts, ...self.drafts, ...pairDrafts(judged), ...restatedResults(judged, lines), ...otherYears(read.chapters, read.parts, rest.figures, year), ...otherNames(laid.text, rest.organizations[0] ?? null),
    ...claimedNone(lines, missed.map(({ pair }) => pair.label), main?.sheet ?? null),
    ...(main ? compareWithSheet(rest, main) : []),
  ];
  const findings = findingsOf(drafts, read.chapters, policy, language);
  const count = (severity: string): number => findings.filter((finding) => finding.severity === severity).length;
  const number = (judgement: string): number => judged.filter(({ pair }) => pair.judgement === judgement).length;
  const all = [...claims.claims, ...rates.claims, ...self.claims].sort((a, b) => a.at[0] - b.at[0]);
  const report: ProseReport = {
    schema: 1, file, language, policy: policy.id, title: titleOf(laid), year, organization: rest.organizations[0] ?? null,
    text: laid.text,
    chapters: read.chapters.map(({ title, level, role, start, end }) => ({ title, level, role, start, end })),
    figures: reportFigures(lines),
    totals: totalsOf(rest.figures),
    claims: all, pairs: judged.map(({ pair }) => pair), findings,
    counts: {
      figures: 0, claims: all.length, agreeing: all.filter(({ outcome }) => outcome !== 'differs').length,
      pairs: judged.length, met: number('met'), exceeded: number('exceeded'), missed: number('missed'), unjudged: number('unjudged'), unpaired: number('unpaired'),
      error: count('error'), warning: count('warning'), note: count('note'), forms: found.length,
    },
  };
  report.counts.figures = report.figures.length;
  return { report, judged, figures, policy };
}

/** What the text says of the whole budget. */
function totalsOf(figures: readonly Figure[]): ProseReport['totals'] {
  const all = budgetTotals(figures);
  const of = (scope: 'initial' | 'adjusted' | 'final'): { amount: number; at: At } | null => {
    const figure = all.find((each) => each.scope === scope);
    return figure ? { amount: baseValue(figure).toNumber(), at: [figure.start, figure.end] } : null;
  };
  return { initial: of('initial'), budget: of('adjusted'), execution: of('final') };
}

/** Sums, shares, rates and changes, paragraph by paragraph, then over lists and tables. */
function arithmetic(lines: readonly Lines[], figures: readonly Figure[], read: Outline, main: FoundForm | null): Checked {
  const splits = [...lines.flatMap(({ part, figures: own }) => splitsIn(part.passage.text, part.passage.start, own)), ...listSplits(lines)];
  const ofLines = lines.filter(({ part }) => part.chapter?.role !== 'targets').flatMap(({ figures: own }) => [checkShares(own, splits, figures), checkRates(own, lines[(own[0]?.paragraph ?? 0) - 1]?.figures), checkGrowth(own, figures), checkBalance(own), checkScores(own, splits.map(({ whole }) => whole))]);
  return joined([checkSums(splits, figures), ...ofLines, ...plainTables(read, main).map(({ place }) => checkTables(place))]);
}

/** Tables that are not the form. */
const plainTables = ({ tables }: Outline, main: FoundForm | null): Outline['tables'] => {
  const at = main?.at('A1') ?? null;
  return at === null ? tables : tables.filter(({ place }) => place.start > at[0] || place.end < at[0]);
};

function pairs(lines: readonly Lines[], tables: Outline['tables'], policy: Policy, year: number | null, organization: string | null, language: Language): JudgedPair[] {
  const causes = causeSentences(lines);
  const matched = matchedIn(lines, tables, year);
  const everyday = everydayWords(matched.flatMap(({ target }) => (target ? [target.label] : [])), organization);
  return matched.map((each) => judgePair(each, policy, year, causes, (item) => besideText(lines, item.at), language, everyday));
}

/** The sentence around a place and the one behind it. */
function besideText(lines: readonly Lines[], [start]: At): string {
  const line = lines.find(({ part }) => part.passage.start <= start && start <= part.passage.end);
  if (!line) return '';
  const spans = sentencesOf(line.part.passage.text);
  const index = spans.findIndex(({ end }) => start - line.part.passage.start < end);
  const text = line.part.passage.text;
  // in a list of indicators one segment is one of them; a reason behind ； belongs to the next
  const own = text.slice(start - line.part.passage.start, spans[index]?.end).split(/[；;]/);
  const next = spans[index + 1];
  return own.length > 1 ? own[0]! : own[0]! + (next && /^[\s]*(?:主要|未完成|未达|偏差|其)?(?:是)?(?:原因|由于|因)/.test(text.slice(next.start, next.start + 12)) ? text.slice(next.start, next.end) : '');
}

/** What is compared with the form: everything but the targets. */
function beside(laid: Laid, read: Outline, lines: readonly Lines[], policy: Policy, main: FoundForm | null, year: number | null) {
  const figures = lines.filter(({ part }) => part.chapter?.role !== 'targets' && part.chapter?.role !== 'measures').flatMap((line) => line.figures);
  const tables = new Set(read.tables.map(({ place }) => place));
  const prose = [...laid.blocks].flatMap((block) => ('passage' in block ? [block.passage] : tables.has(block.table) && !main ? [] : []));
  const grades = prose.flatMap((passage) => gradesIn(passage.text, policy).map((grade) => ({ ...grade, at: [grade.at[0] + passage.start, grade.at[1] + passage.start] as At })));
  return {
    year, yearAt: yearPlace(laid, year), organizations: organizationsIn(laid), figures, implied: impliedTotals(lines), grades, policy,
  };
}

/** Where the report names its year, else its first line. */
function yearPlace({ text }: Laid, year: number | null): At {
  const start = year === null ? -1 : text.indexOf(String(year));
  const line = text.indexOf('\n');
  return start >= 0 ? [start, start + 4] : [0, line < 0 ? text.length : line];
}

function titleOf({ blocks }: Laid): string | null {
  const first = blocks.slice(0, 6).flatMap((block) => ('passage' in block ? [block.passage.text.trim()] : []));
  return first.find((line) => /报告/.test(line) && line.length < 60) ?? null;
}
