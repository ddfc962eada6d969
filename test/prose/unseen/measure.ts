/** Holds what the prose check says of a report against what was written down beforehand. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { documentOfText } from '../../../src/host/plainText';
import { checkProse } from '../../../src/prose/check';
import type { At, ProseFinding, ProseReport } from '../../../src/prose/prose';

interface Expectation {
  report: string;
  organization: string;
  year: number;
  clean: boolean;
  /** Mistakes laid into the text; a finding at any of the places counts. */
  planted: { kind: string; at: string[]; why: string }[];
  /** Places where a further finding would be right too. */
  notes: { at: string[]; why: string }[];
  pairs: { target: string; actual: string | null; judgement: string }[];
  figures: { text: string; value: string; unit: string; stage: string | null }[];
}

export interface Measured {
  name: string;
  clean: boolean;
  report: ProseReport;
  expected: Expectation;
  found: string[];
  missed: string[];
  falseAlarms: string[];
  pairsMissed: string[];
  figuresMissed: string[];
}

/** The place of a snippet, which stands in the text exactly once; any blanks are as good as others, as laying out may change them. */
export function placeOf(text: string, snippet: string): At {
  const pattern = snippet.split(/\s+/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('\\s+');
  const places = [...text.matchAll(new RegExp(pattern, 'g'))].map(({ index, 0: found }): At => [index, index + found.length]);
  if (places.length !== 1) throw new Error(`“${snippet}” stands in the text ${places.length} times`);
  return places[0]!;
}

const meet = (one: At, other: At): boolean => one[0] < other[1] && other[0] < one[1];

export const NAMES = readdirSync(__dirname).filter((name) => name.endsWith('.txt')).map((name) => name.slice(0, -4)).sort();

/** Runs the check over one report and counts what was found, missed and falsely raised. */
export function measure(name: string): Measured {
  const document = documentOfText(readFileSync(path.join(__dirname, `${name}.txt`), 'utf8'));
  const expected = JSON.parse(readFileSync(path.join(__dirname, `${name}.json`), 'utf8')) as Expectation;
  const report = checkProse(document);
  const places = (snippets: string[]): At[] => snippets.map((snippet) => placeOf(report.text, snippet));
  const planted = expected.planted.map(({ at }) => places(at));
  const touches = (finding: ProseFinding, at: At[]): boolean => at.some((place) => meet(place, finding.at));
  const owner = assign(planted.map((at) => report.findings.flatMap((finding, index) => (touches(finding, at) ? [index] : []))));
  const right = [...planted, ...expected.notes.map(({ at }) => places(at))];
  const show = ({ severity, rule, at, message }: ProseFinding): string => `${severity} ${rule} “${report.text.slice(...at)}”: ${message}`;
  return {
    name, clean: expected.clean, report, expected,
    found: expected.planted.filter((_, index) => owner[index] !== null).map(({ kind, at }) => `${kind} ${at[0]}`),
    missed: expected.planted.filter((_, index) => owner[index] === null).map(({ kind, at }) => `${kind} ${at[0]}`),
    falseAlarms: report.findings.filter((finding) => !right.some((at) => touches(finding, at))).map(show),
    pairsMissed: expected.pairs.filter((pair) => !hasPair(report, pair)).map(({ target, actual, judgement }) => `${target} → ${actual ?? '—'} ${judgement}`),
    figuresMissed: expected.figures.filter((figure) => !hasFigure(report, figure)).map(({ text, value, unit, stage }) => `${text}: ${value} ${unit} ${stage ?? ''}`),
  };
}

function hasPair(report: ProseReport, { target, actual, judgement }: Expectation['pairs'][number]): boolean {
  const [targetAt, actualAt] = [placeOf(report.text, target), actual === null ? null : placeOf(report.text, actual)];
  return report.pairs.some((pair) => pair.judgement === judgement && pair.targetAt !== null && meet(pair.targetAt, targetAt)
    && (actualAt === null ? pair.actualAt === null : pair.actualAt !== null && meet(pair.actualAt, actualAt)));
}

function hasFigure(report: ProseReport, { text, value, unit, stage }: Expectation['figures'][number]): boolean {
  const place = placeOf(report.text, text);
  return report.figures.some((figure) => meet([figure.start, figure.end], place)
    && String(figure.value) === value && figure.unit === unit && (stage === null || figure.scope === stage));
}

/** One finding for each mistake where there are enough of them (augmenting paths). */
function assign(choices: number[][]): (number | null)[] {
  const taken = new Map<number, number>();
  const place = (item: number, seen: Set<number>): boolean => choices[item]!.some((choice) => {
    if (seen.has(choice)) return false;
    seen.add(choice);
    const holder = taken.get(choice);
    if (holder !== undefined && !place(holder, seen)) return false;
    taken.set(choice, item);
    return true;
  });
  choices.forEach((_, item) => place(item, new Set()));
  const owner: (number | null)[] = choices.map(() => null);
  for (const [choice, item] of taken) owner[item] = choice;
  return owner;
}
