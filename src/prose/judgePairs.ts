/** Judges pairs with the engine of the form: the same reading of both sides, the same verdict, then the cause. */
import type { Figure as FormFigure, IndicatorRow } from '../form/form';
import { assessIndicator, nationalPolicy } from '../scoring';
import type { AssessedIndicator } from '../scoring/assessment';
import type { Policy } from '../scoring/policy';
import { say, type Language } from '../text/say';
import { squeeze } from '../value/fold';
import { explanationOf, type Explained } from './causes';
import type { Item } from './items';
import type { Matched } from './pairing';
import type { ProsePair } from './prose';

const blank: FormFigure = { cell: null, text: '', value: null, decimals: 0, percent: false, error: null };

/** A row of the form as the two items would fill it. */
export function rowOf(label: string, group: string | null, target: string, actual: string): IndicatorRow {
  return {
    row: 0, level1: '', level2: group ? `${group}指标` : '', name: label, nameCell: null,
    target: { cell: null, text: target }, relation: null, unit: null, actual: { cell: null, text: actual },
    weight: blank, rate: blank, score: blank, cause: null, group: null, scoreFormula: null,
  };
}

export interface JudgedPair {
  pair: ProsePair;
  matched: Matched;
  assessed: AssessedIndicator | null;
  explained: Explained | null;
}

/** What each side of a pair says of its value: figures by themselves, words without what both begin with. */
export function valuesOf(target: Item, actual: Item): [string, string] {
  if ((target.figure && actual.figure) || (target.value !== '' && actual.value !== '')) return [target.value, actual.value];
  const [one, other] = [squeeze(target.text), squeeze(actual.text)];
  if (one === other) return [target.text, actual.text];
  let same = 0;
  while (same < one.length && one.charAt(same) === other.charAt(same)) same++;
  const rest = (text: string): string => text.slice(same).replace(/^(?:为|是|:|：|达到|被评为|评为)+/, '').replace(/^(?:工作)?(?:考核)?目标(?=完成)/, '');
  const [left, right] = [target.figure && same < 4 ? target.value : rest(one), actual.figure && same < 4 ? actual.value : rest(other)];
  return same >= 4 && left !== '' && right !== '' ? [left, right] : [target.value || target.text, actual.value || actual.text];
}

/** Judges one pair. `beside`: the sentence of the result and the next one, where a reason may stand. */
export function judgePair(matched: Matched, policy: Policy | null, year: number | null, causes: readonly string[], beside: (item: Item) => string, language: Language, everyday: (word: string) => boolean = () => false): JudgedPair {
  const { target, actual } = matched;
  const item = (target ?? actual)!;
  const base = { label: item.label, group: item.group ?? '', targetAt: target?.at ?? null, actualAt: actual?.at ?? null };
  if (!target || !actual) {
    const id = target ? 'no-result' : 'no-target';
    const pair: ProsePair = { ...base, target: target ? target.value || target.text : null, actual: actual ? actual.value || actual.text : null, judgement: 'unpaired', reason: { id, text: say(`prose.pair.${id}`, {}, language) }, cause: null, explained: null };
    return { pair, matched, assessed: null, explained: null };
  }
  const [aim, done] = valuesOf(target, actual);
  const assessed = assessIndicator(rowOf(target.label, target.group, aim, done), policy ?? nationalPolicy, year);
  const incomparable = assessed.judgement === 'unjudged' && (assessed.reason.id === 'unreadable-actual' || assessed.reason.id === 'other-kind' || assessed.reason.id === 'other-dimension');
  const explained = assessed.judgement === 'missed' || incomparable ? explanationOf(target.label, causes, beside(actual), everyday) : null;
  const pair: ProsePair = {
    ...base, target: aim, actual: done, judgement: assessed.judgement,
    reason: { id: assessed.reason.id, text: say(`reasons.${assessed.reason.id}`, assessed.reason.values, language) },
    cause: explained?.sentence ?? null, explained: explained?.how ?? null,
  };
  return { pair, matched, assessed, explained };
}
