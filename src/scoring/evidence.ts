/** What a form says about where it comes from: report number, names of places, peculiar headers, points. Free text is never asked. */
import type { Form } from '../form/form';
import { ORGANIZATION_NAME } from '../form/vocabulary';
import { squeeze } from '../value/fold';
import { areaAt, areaOfCode, areaOfTitle, type AreaFound } from './areas';
import { totalFundOf } from './funds';
import { printedGroups, sameSplit, splitAgrees } from './groups';
import type { Policy } from './policy';

/** A sentence of text/ as id and values; values may be such sentences again. */
export interface Sentence {
  id: string;
  values: Record<string, unknown>;
}

/** One piece of evidence. */
export interface Evidence {
  /** Areas it speaks for, as two digits of GB/T 2260; several where places print the same points. */
  codes: string[];
  /** 2: decides alone; 1: only together with another. */
  strength: 1 | 2;
  /** The organization's or the title's place down to the county, where it names one. */
  place: AreaFound | null;
  said: Sentence;
}

/** Everything that speaks for a place, in the order in which it is told. */
export function evidenceOf(form: Form, policies: readonly Policy[], national: Policy): Evidence[] {
  const local = policies.filter(({ area }) => area !== null && area !== national.area);
  return [...reportNumber(form), ...organizations(form), ...title(form), ...headers(form, local), ...points(form, local, national)];
}

const said = (kind: string, values: Record<string, unknown>): Sentence => ({ id: `policies.evidence.${kind}`, values });

/** 510000_0013zp: the number of a form printed by a province's system begins with its code. */
function reportNumber({ provenance }: Form): Evidence[] {
  const number = provenance?.reportNumber ?? null;
  const code = number === null ? null : /^(\d\d)\d{4}(?!\d)/.exec(number)?.[1] ?? null;
  const area = code === null || code === '00' ? null : areaOfCode(code);
  return area === null ? [] : [{ codes: [code!], strength: 2, place: null, said: said('report-number', { text: number, area }) }];
}

/** Firms work anywhere, whatever place their name begins with. */
const FIRM = /公司|集团|商会|同乡会|会馆|酒店|宾馆|事务所|银行/;

/** Organizations beside their labels; of several in one place the first is told. */
function organizations({ organization, organizations: { own, others } }: Form): Evidence[] {
  const names = [...(organization === null ? [] : [organization]), ...own.map(({ text }) => text), ...others.map(({ text }) => text)];
  const found = new Map<string, Evidence>();
  for (const text of names) {
    const place = FIRM.test(text) ? null : areaAt(text);
    if (place === null || found.has(place.code)) continue;
    found.set(place.code, { codes: [place.code], strength: 2, place, said: said('organization', { text, area: place.area }) });
  }
  return [...found.values()];
}

function title({ title: text }: Form): Evidence[] {
  const place = text === null ? null : areaOfTitle(text, ORGANIZATION_NAME);
  return place === null ? [] : [{ codes: [place.code], strength: 2, place, said: said('title', { text, area: place.area }) }];
}

/** Three wordings that are known from one place only do not meet by chance; fewer need support. */
const DECISIVE = 3;

function headers({ provenance }: Form, policies: readonly Policy[]): Evidence[] {
  const printed = (provenance?.headers ?? []).map((header) => squeeze(header).replace(/[×xX✕]/g, '*'));
  const all = printed.join('\n');
  return policies.filter(({ signs }) => signs.headers.length > 0 && signs.headers.every((sign) => all.includes(sign))).flatMap(({ signs, area }): Evidence[] => {
    const found = signs.headers.map((sign) => printed.find((header) => header.includes(sign)));
    if (found.some((header) => header === undefined)) return [];
    const strength = new Set(found).size >= DECISIVE ? 2 : 1;
    const place = areaAt(area!)!;
    return [{ codes: [place.code], strength, place: null, said: said('headers', { text: found.join('、'), area: place.area }) }];
  });
}

/** Points of the execution rate or of the groups that some places print and the nation does not. */
function points(form: Form, policies: readonly Policy[], national: Policy): Evidence[] {
  const execution = totalFundOf(form)?.weight.value?.toNumber() ?? null;
  const printed = printedGroups(form);
  const byExecution = policies.filter(({ execution: { weight } }) => weight > 0 && weight !== national.execution.weight && weight === execution);
  const byGroups = policies.filter(({ groups }) => groups !== null && !sameSplit(groups, national.groups) && splitAgrees(printed, groups));
  const split = [...printed].map(([name, value]) => `${name}${value}`).join('、');
  return [...agreeing(byExecution, 'execution-points', String(execution)), ...agreeing(byGroups, 'group-points', split)].slice(0, 1);
}

function agreeing(policies: readonly Policy[], kind: string, text: string): Evidence[] {
  const places = policies.map(({ area }) => areaAt(area!)!);
  if (places.length === 0) return [];
  const codes = [...new Set(places.map(({ code }) => code))];
  const areas = [...new Set(places.map(({ area }) => area))].join('、');
  return [{ codes, strength: 1, place: null, said: said(kind, { text, area: areas }) }];
}
