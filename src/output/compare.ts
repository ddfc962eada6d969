/** A comparison of two hand-ins as text: per form what was mended, what is still open, what is new, and every changed figure. */
import type { Both, Comparison, FieldChange, FormComparison, FormName, LoneFinding, OpenFinding, RowChange, UnpairedForm } from '../batch/comparison';
import type { FindingReport } from '../check/report';
import { say } from '../text/say';
import { terminalText } from '../text/terminal.zh-CN';
import { alignColumns, shorten } from './columns';
import type { Paint, Style } from './terminal';

const NAME_PLACES = 28;
const VALUE_PLACES = 48;

type Block = (heading: string, style: Style, lines: readonly string[]) => string[];

/** Ends with a line break. */
export function comparisonText(comparison: Comparison, paint: Paint = (_style, text) => text): string {
  const { forms, unpaired, summary } = comparison;
  const alone = (side: keyof Both<unknown>) => (each: UnpairedForm): string =>
    paint('yellow', say(`compare.unpaired-${side}`, { form: shownForm(each.form), count: each.findings.length }));
  const rest = [...unpaired.first.map(alone('first')), ...unpaired.second.map(alone('second'))];
  return [
    ...forms.map((form) => formLines(form, paint).join('\n')),
    ...(rest.length > 0 ? [rest.join('\n')] : []),
    say('compare.summary', { forms: summary.forms, mended: summary.mended, open: summary.stillOpen, added: summary.added }),
  ].join('\n\n') + '\n';
}

/** `文件 · 工作表 · 单位`, as far as they are known. */
export const shownForm = ({ file, sheet, organization, title, year }: FormName): string =>
  [file, sheet, organization ?? title, year === null ? null : terminalText.year(year)].filter((part) => part !== null && part !== '').join(' · ');

function formLines(form: FormComparison, paint: Paint): string[] {
  const block: Block = (heading, style, lines) => (lines.length === 0 ? [] : ['', `  ${paint(style, heading)}`, ...lines]);
  const { first, second } = form.form;
  const eased = form.rows.filter(({ changes }) => changes.some(({ shift }) => shift === 'eased')).length;
  return [
    paint('bold', `■ ${say('compare.heading', { first: shownForm(first), second: shownForm(second) })}`),
    ...alignColumns(facts(form), '  '),
    ...block(`✔ ${say('compare.mended', { count: form.mended.length })}`, 'green', form.mended.flatMap((each) => loneLines(each, paint))),
    ...block(`✖ ${say('compare.still-open', { count: form.stillOpen.length })}`, 'red', form.stillOpen.flatMap((each) => openLines(each, paint))),
    ...block(`＋ ${say('compare.added', { count: form.added.length })}`, 'red', form.added.flatMap((each) => loneLines(each, paint))),
    ...changeLines(form.rows, paint),
    ...(eased > 0 ? ['', `  ${paint('yellow', say('compare.easings', { count: eased }))}`] : []),
  ];
}

function facts({ paired, form, policy, score, mended, stillOpen, added }: FormComparison): string[][] {
  const names = paired === 'identity' ? { first: form.first.sheet, second: form.second.sheet } : { first: form.first.title ?? '', second: form.second.title ?? '' };
  const rows = [
    [say('compare.paired'), say(`compare.paired.${paired}`, names)],
    [say('compare.policy'), policy.same ? policy.second : say('compare.policy.differ', { first: policy.first, second: policy.second })],
    [say('compare.total'), say('compare.totals', { filed: arrow(score.filed), recomputed: arrow(score.recomputed) })],
  ];
  if (score.grade.first !== null || score.grade.second !== null) rows.push([say('compare.grade'), arrow(score.grade)]);
  rows.push([say('compare.counts'), say('compare.counted', { mended: mended.length, open: stillOpen.length, added: added.length })]);
  return rows;
}

const shown = (value: string | number | null): string =>
  value === null || value === '' ? say('compare.blank') : shorten(String(value), VALUE_PLACES);

const arrow = ({ first, second }: Both<string | number | null>): string =>
  say(first === second ? 'compare.unchanged' : 'compare.arrow', { first: shown(first), second: shown(second) });

function loneLines({ finding, changes, row }: LoneFinding, paint: Paint): string[] {
  const why = row === 'removed' || row === 'added' ? say(`compare.${row}-row`) : row === 'kept' && changes.length === 0 ? say('compare.row-unchanged') : '';
  return [findingLine(finding, '', paint), ...(why ? [`      ${paint('dim', why)}`] : shortChanges(changes, paint))];
}

function openLines({ first, second, severity, extent, changes }: OpenFinding, paint: Paint): string[] {
  const remarks = [
    severity ? say('compare.severity', { first: terminalText.severity[first.severity], second: terminalText.severity[second.severity] }) : '',
    extent === 'same' ? '' : say(`compare.${extent}`),
  ].filter((remark) => remark !== '');
  return [findingLine(second, remarks.join('；'), paint), ...shortChanges(changes, paint)];
}

function findingLine({ severity, cell, message, waived }: FindingReport, remark: string, paint: Paint): string {
  const notes = `${remark ? `（${remark}）` : ''}${waived ? terminalText.waived(waived) : ''}`;
  return `    ${terminalText.mark[severity]} ${cell}  ${message.replace(/\s+/g, ' ')}${paint('dim', notes)}`;
}

const shortChanges = (changes: readonly FieldChange[], paint: Paint): string[] =>
  changes.length === 0 ? [] : [`      ${paint('dim', changes.map((change) => changeText(change)).join('；'))}`];

function changeText({ field, first, second, shift }: FieldChange, part: RowChange['part'] = 'indicator'): string {
  const value = (text: FieldChange['first']): string => (field === 'judgement' && text !== null ? say(`judgement.${text}`) : shown(text));
  const name = say(part === 'fund' && field === 'rate' ? 'field.execution-rate' : `field.${field}`);
  return say('compare.change', { field: name, first: value(first), second: value(second) }) + (shift ? `【${say(`compare.${shift}`)}】` : '');
}

/** One line for each changed row: its cell, its name, what became of it. */
function changeLines(rows: readonly RowChange[], paint: Paint): string[] {
  if (rows.length === 0) return ['', `  ${say('compare.no-changes')}`];
  const lines = rows.map(({ part, name, row, changes }) => {
    const cells = changes.map((change) => change.cells.second ?? change.cells.first).filter((cell) => cell !== null);
    const label = part === 'total' ? say('compare.total-row') : shorten(name, NAME_PLACES);
    const what = row === 'kept' ? '' : `【${say(`compare.row.${row}`)}】`;
    const told = row === 'added' || row === 'removed' ? [] : changes.map((change) => changeText(change, part));
    return [cells[0] ?? '', label, what + told.join('；')];
  });
  return ['', `  ${paint('bold', say('compare.changes', { count: rows.length }))}`, ...alignColumns(lines, '    ')];
}
