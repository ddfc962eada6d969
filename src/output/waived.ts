/** What became of waivers, as text: how many hold, and every one that is void or was not used. */
import type { UnusedWaiver, VoidWaiver, WaiverOutcome } from '../batch/waiver';
import { say } from '../text/say';
import { terminalText } from '../text/terminal.zh-CN';
import { shorten } from './columns';

const VALUE_PLACES = 40;

/** One line for the sum, then the void ones with old → new, then the unused ones with the reason. */
export function waiverLines({ applied, void: gone, unused }: WaiverOutcome): string[] {
  return [
    say('waivers.applied', { applied, void: gone.length, unused: unused.length }),
    ...(gone.length > 0 ? [say('waivers.void', { count: gone.length }), ...gone.flatMap(voidLines)] : []),
    ...(unused.length > 0 ? [say('waivers.unused', { count: unused.length }), ...unused.flatMap(unusedLines)] : []),
  ];
}

const shown = (value: string | null): string => (value === null || value === '' ? say('compare.blank') : shorten(value, VALUE_PLACES));

function voidLines({ at, message, reason, by, date, changed, restated, severity }: VoidWaiver): string[] {
  const why = [
    ...changed.map((each) => say('waivers.changed', { cell: each.cell, old: shown(each.old), new: shown(each.new) })),
    ...(restated ? [say('waivers.changed-values', restated)] : []),
    ...(severity ? [say('waivers.raised', { old: terminalText.severity[severity.old], new: terminalText.severity[severity.new] })] : []),
  ];
  return [`  ${[at.file, `${at.sheet}!${at.cell}`, message].filter(Boolean).join('  ')}`, `    ${why.join('；')}`, `    ${say('waivers.granted', { by, date, reason })}`];
}

function unusedLines({ form, message, reason, by, date, why }: UnusedWaiver): string[] {
  const name = [form.file, form.sheet, form.organization].filter(Boolean).join(' · ');
  return [`  ${message}`, `    ${say(`waivers.why.${why}`, { form: name })}；${say('waivers.granted', { by, date, reason })}`];
}
