/** Findings across workbooks as text: by rule, each with the places it speaks of. */
import { acrossTitle, ACROSS_RULES } from '../batch/across';
import type { AcrossFinding, AcrossPlace } from '../check/report';
import { say } from '../text/say';
import { terminalText } from '../text/terminal.zh-CN';
import { alignColumns, shorten } from './columns';
import type { Paint } from './terminal';

const NAME_PLACES = 40;
const TEXT_PLACES = 50;
/** Places of one finding that are listed; the rest is counted. */
const MOST_PLACES = 8;

/** Ends with a line break. */
export function acrossText(findings: readonly AcrossFinding[], paint: Paint = (_style, text) => text): string {
  const blocks = ACROSS_RULES.flatMap((rule) => {
    const own = findings.filter((finding) => finding.rule === rule);
    if (own.length === 0) return [];
    return ['', `  ${paint('bold', acrossTitle(rule))}${paint('dim', ` [${rule}]`)}`, ...own.flatMap((finding) => findingLines(finding, paint)), `      ${terminalText.fix}：${own[0]!.fix}`];
  });
  const lines = blocks.length > 0 ? [...blocks, '', `  ${paint('dim', `${terminalText.basis}：${findings[0]!.basis}`)}`] : [`  ${say('across.none')}`];
  return `${[paint('bold', `■ ${say('across.title')}`), ...lines].join('\n')}\n`;
}

function findingLines({ severity, message, places }: AcrossFinding, paint: Paint): string[] {
  const mark = paint(severity === 'warning' ? 'yellow' : 'cyan', `${terminalText.mark[severity]} ${terminalText.severity[severity]}`);
  const rest = places.length - MOST_PLACES;
  return [
    `    ${mark}  ${message.replace(/\s+/g, ' ')}`,
    ...alignColumns(places.slice(0, MOST_PLACES).map(placeCells), '        '),
    ...(rest > 0 ? [`        ${say('across.more', { count: rest })}`] : []),
  ];
}

function placeCells({ file, sheet, organization, cell, text }: AcrossPlace): string[] {
  const where = [file, sheet === null ? null : cell === null ? sheet : `${sheet}!${cell}`].filter((part) => part !== null).join('  ');
  return [shorten(organization ?? '', NAME_PLACES), where, shorten((text ?? '').replace(/\s+/g, ' '), TEXT_PLACES)];
}
