/** Sets findings aside that a person waived, as long as the cells they rest on show what they showed then. */
import type { FindingReport, SheetReport } from '../check/report';
import { parseAddress } from '../grid/address';
import type { Severity } from '../scoring/policy';
import { squeeze } from '../value/fold';
import type { CellValue, UnusedWaiver, VoidWaiver, WaivableForm, WaivedForm, Waiver, WaiverFile, WaiverOutcome } from './waiver';

const GRAVITY: Record<Severity, number> = { note: 0, warning: 1, error: 2 };

export interface WaivedForms {
  /** The forms in the order given; waived findings carry who, when and why, and are counted apart. */
  sheets: SheetReport[];
  outcome: WaiverOutcome;
}

/**
 * Applies waivers to checked forms. A waiver belongs to the form of its organization, title and year (of its file and sheet where the
 * form names no organization) and to the finding of its key. It is void when a cell of the finding shows something else, when the
 * finding states other figures, or when it became graver. Nothing is dropped in silence: what is void or unused is listed.
 */
export function applyWaivers(forms: readonly WaivableForm[], waivers: readonly Waiver[]): WaivedForms {
  const granted = new Map<FindingReport, Waiver>();
  const outcome: WaiverOutcome = { applied: 0, void: [], unused: [] };
  const candidates = candidateFinder(forms);
  for (const waiver of waivers) {
    const result = place(waiver, candidates(waiver.form), granted);
    if ('finding' in result) {
      granted.set(result.finding, waiver);
      outcome.applied++;
    } else if ('why' in result) outcome.unused.push({ ...named(waiver), why: result.why });
    else outcome.void.push({ ...named(waiver), ...result });
  }
  return { sheets: forms.map(({ sheet }) => withWaivers(sheet, granted)), outcome };
}

type Placed = { finding: FindingReport } | Pick<UnusedWaiver, 'why'> | Pick<VoidWaiver, 'at' | 'changed' | 'restated' | 'severity'>;

function place(waiver: Waiver, forms: readonly WaivableForm[], granted: ReadonlyMap<FindingReport, Waiver>): Placed {
  if (forms.length === 0) return { why: 'no-form' };
  const found = forms.flatMap((form) => form.sheet.findings.filter(({ key }) => key === waiver.finding).map((finding) => ({ form, finding })));
  if (found.length === 0) return { why: 'no-finding' };
  const holding = found.filter(({ form, finding }) => differences(waiver, finding, form.cells(finding)) === null);
  const free = holding.filter(({ finding }) => !granted.has(finding));
  const [chosen] = preferred(waiver, free);
  if (chosen) return new Set(preferred(waiver, free).map(({ form }) => form)).size > 1 ? { why: 'several-forms' } : { finding: chosen.finding };
  if (holding.length > 0) return { why: 'repeated' };
  const { form, finding } = preferred(waiver, found)[0]!;
  return { at: { file: form.file, sheet: form.sheet.sheet, cell: finding.cell }, ...differences(waiver, finding, form.cells(finding))! };
}

/** Those in the file and sheet that the waiver names, or all when there are none. */
function preferred<T extends { form: WaivableForm }>({ form: { file, sheet } }: Waiver, found: readonly T[]): readonly T[] {
  const same = found.filter(({ form }) => baseName(form.file) === baseName(file) && form.sheet.sheet === sheet);
  return same.length > 0 ? same : found;
}

/** What the finding rests on that is not as it was; null when all is. */
function differences(waiver: Waiver, finding: FindingReport, now: readonly CellValue[]): Pick<VoidWaiver, 'changed' | 'restated' | 'severity'> | null {
  const changed = changedCells(waiver.cells, now);
  const restated = Object.entries(waiver.values).some(([name, value]) => name in finding.values && canonical(finding.values[name]) !== canonical(value));
  const graver = GRAVITY[finding.severity] > GRAVITY[waiver.severity];
  if (changed.length === 0 && !restated && !graver) return null;
  return {
    changed,
    restated: changed.length === 0 && restated ? { old: waiver.message, new: finding.message } : null,
    severity: graver ? { old: waiver.severity, new: finding.severity } : null,
  };
}

/** Cells that only moved are compared in order; else each address with itself, and cells of one side only are told as such. */
function changedCells(then: readonly CellValue[], now: readonly CellValue[]): VoidWaiver['changed'] {
  const pairs = haveMoved(then, now)
    ? now.map((each, i) => ({ cell: each.cell, old: then[i]!.value, new: each.value }))
    : [...new Set([...then, ...now].map(({ cell }) => cell))].map((cell) => ({ cell, old: valueAt(then, cell), new: valueAt(now, cell) }));
  return pairs.filter((each) => each.old !== each.new);
}

/** Rows or columns were put in or taken out: as many cells, and whole rows and columns shifted without changing their order. */
function haveMoved(then: readonly CellValue[], now: readonly CellValue[]): boolean {
  if (then.length !== now.length) return false;
  return (['row', 'column'] as const).every((axis) => {
    const target = new Map<number, number>();
    for (const [i, { cell }] of then.entries()) {
      const [from, to] = [parseAddress(cell)?.[axis] ?? 0, parseAddress(now[i]!.cell)?.[axis] ?? 0];
      if ((target.get(from) ?? to) !== to) return false;
      target.set(from, to);
    }
    const places = [...target].sort(([a], [b]) => a - b).map(([, to]) => to);
    return places.every((place, i) => i === 0 || place > places[i - 1]!);
  });
}

const valueAt = (values: readonly CellValue[], cell: string): string | null => values.find((each) => each.cell === cell)?.value ?? null;

/** JSON without regard to the order of members: a file may have been sorted by hand. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, each: unknown) =>
    typeof each === 'object' && each !== null && !Array.isArray(each) ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1))) : each,
  ) ?? 'null';
}

const baseName = (file: string | null): string => (file ?? '').split(/[\\/]/).pop()!;

/** What a form is found by: organization, title and year; without an organization its file and sheet. */
function identityOf({ file, sheet, organization, title, year }: WaivedForm): string {
  const known = organization === null ? '' : squeeze(organization);
  return JSON.stringify(known === '' ? [null, baseName(file), sheet] : [known, squeeze(title ?? ''), year]);
}

function candidateFinder(forms: readonly WaivableForm[]): (form: WaivedForm) => readonly WaivableForm[] {
  const groups = new Map<string, WaivableForm[]>();
  for (const form of forms.filter(({ sheet }) => sheet.status === 'form')) {
    const key = identityOf(waivedForm(form));
    groups.set(key, [...(groups.get(key) ?? []), form]);
  }
  return (form) => groups.get(identityOf(form)) ?? [];
}

const waivedForm = ({ file, sheet: { sheet, organization, title, year } }: WaivableForm): WaivedForm => ({ file, sheet, organization, title, year });

const named = ({ form, finding, message, reason, by, date }: Waiver): Omit<UnusedWaiver, 'why'> => ({ form, finding, message, reason, by, date });

function withWaivers(sheet: SheetReport, granted: ReadonlyMap<FindingReport, Waiver>): SheetReport {
  const findings = sheet.findings.map((finding) => {
    const waiver = granted.get(finding);
    return waiver ? { ...finding, waived: { reason: waiver.reason, by: waiver.by, date: waiver.date } } : finding;
  });
  const of = (severity: Severity): number => findings.filter((finding) => finding.waived === null && finding.severity === severity).length;
  const waived = findings.filter((finding) => finding.waived !== null).length;
  return { ...sheet, counts: { ...sheet.counts, error: of('error'), warning: of('warning'), note: of('note'), waived }, findings };
}

/** A waiver of this finding as it stands now. */
export function waiverOf(form: WaivableForm, finding: FindingReport, { reason, by, date }: Pick<Waiver, 'reason' | 'by' | 'date'>): Waiver {
  const { key, severity, message, values } = finding;
  return { form: waivedForm(form), finding: key, severity, message, values, cells: [...form.cells(finding)], reason, by, date };
}

/** Adds a waiver; an earlier one of the same finding of the same sheet gives way. */
export function addWaiver({ waivers }: WaiverFile, waiver: Waiver): { file: WaiverFile; replaced: boolean } {
  const sheetOf = ({ form }: Waiver): string => JSON.stringify([identityOf(form), baseName(form.file), form.sheet]);
  const others = waivers.filter((each) => each.finding !== waiver.finding || sheetOf(each) !== sheetOf(waiver));
  return { file: { schema: 1, waivers: [...others, waiver] }, replaced: others.length < waivers.length };
}
