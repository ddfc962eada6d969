/** Prose report → readable text for a terminal: what was read, the findings with the words they are about, the pairs. */
import type { ProseFinding, ProsePair, ProseReport } from '../prose/prose';
import type { Severity } from '../scoring/policy';
import { say, type Language } from '../text/say';
import { alignColumns, shorten } from './columns';
import type { Paint, Style } from './terminal';

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'note'];
const COLOURS: Record<Severity, Style> = { error: 'red', warning: 'yellow', note: 'cyan' };
const MARK: Record<Severity, string> = { error: '✖', warning: '▲', note: '●' };

/** The whole report as text that ends with a line break. */
export function proseText(report: ProseReport, paint: Paint = (_style, text) => text): string {
  const tell = (id: string, values = {}): string => say(`prose.out.${id}`, values, report.language);
  const { counts } = report;
  const head = [report.title, report.year === null ? null : tell('year', { year: report.year }), report.organization].filter((part) => part !== null);
  const lines = [
    paint('bold', `■ ${report.file ?? tell('title')}`),
    `  ${head.map((part) => shorten(part, 60)).join('  ')}`.trimEnd(),
    `  ${tell('read', { ...counts })}`,
    ...(counts.pairs > 0 ? [`  ${tell('pairs', { ...counts })}`] : []),
    `  ${counts.forms > 0 ? tell('forms', { ...counts }) : tell('no-form')}`,
    ...(report.findings.length === 0 ? ['', `  ${paint('green', tell('clean'))}`] : []),
    ...SEVERITIES.flatMap((severity) => findingLines(report, severity, paint)),
    ...pairLines(report),
    '', `  ${tell('total', { ...counts })}`,
  ];
  return `${lines.join('\n')}\n`;
}

function findingLines(report: ProseReport, severity: Severity, paint: Paint): string[] {
  const own = report.findings.filter((finding) => finding.severity === severity);
  if (own.length === 0) return [];
  const tell = (id: string, values = {}): string => say(`prose.out.${id}`, values, report.language);
  return ['', `  ${paint(COLOURS[severity], `${MARK[severity]} ${tell('group', { severity: tell(severity), count: own.length })}`)}`, ...own.flatMap((finding) => [
    `    ${paint('dim', `[${finding.rule}]`)} ${placeOf(finding, report)}`,
    `      ${finding.message}`,
    `      ${paint('dim', `${tell('fix')}：${finding.fix}`)}`,
  ])];
}

/** Chapter and the words that the finding is about. */
function placeOf({ chapter, at }: ProseFinding, { text, language }: ProseReport): string {
  const quote = shorten(text.slice(...at), 40);
  return `${shorten(chapter === '' ? say('prose.out.front', {}, language) : chapter, 60)} “${quote}”`;
}

function pairLines({ pairs, language }: ProseReport): string[] {
  if (pairs.length === 0) return [];
  const rows = pairs.map((pair) => [judgementText(pair, language), shorten(pair.label, 32), shorten(pair.target ?? '—', 24), '→', shorten(pair.actual ?? '—', 24), causeText(pair, language, 40)]);
  return ['', `  ${say('prose.out.pair-table', {}, language)}`, ...alignColumns(rows, '    ')];
}

export const judgementText = ({ judgement }: ProsePair, language: Language): string =>
  judgement === 'unpaired' ? say('prose.out.unpaired', {}, language) : say(`judgement.${judgement}`, {}, language);

/** Whether and where the report says why; '' where nothing has to be said. */
export function causeText({ explained, cause }: ProsePair, language: Language, places = 0): string {
  if (explained === null) return '';
  return say(`prose.out.explained-${explained}`, { cause: places > 0 && cause ? shorten(cause, places) : cause }, language);
}
