/** Causes that several organizations give in the same or almost the same words. */
import { squeeze } from '../value/fold';
import { handsOf, keyOf, ownerOf, placeOf, type AcrossDraft, type BatchForm } from './acrossForms';
import { ACROSS_LIMITS } from './acrossLimits';
import { ownText } from './causeText';
import { nearTexts } from './nearTexts';

const LIMITS = ACROSS_LIMITS.cause;
const QUOTED = 40;

interface Cause {
  form: BatchForm;
  cell: string;
  text: string;
  /** What of it is the writer's own. */
  own: string;
}

/** One finding for each group of hands, however many texts they share. */
export function sharedCauses(forms: readonly BatchForm[]): AcrossDraft[] {
  const groups = new Map<string, Cause[][]>();
  for (const cluster of clusters(forms.flatMap(causesOf))) {
    const hands = handsOf(cluster.map(({ form }) => form));
    if (hands.length < 2) continue;
    groups.set(hands.join(), [...(groups.get(hands.join()) ?? []), cluster]);
  }
  const all = handsOf(forms).length;
  return [...groups.values()].map((group) => draft(group, all));
}

/** Every cause that says something of its own; one cell merged over several rows is one cause. */
function causesOf(form: BatchForm): Cause[] {
  const causes = new Map<string, Cause>();
  const rows = [...form.sheet.funds.map(({ cause, cells }) => ({ cause, cell: cells.cause })), ...form.sheet.indicators.map(({ cause, cells }) => ({ cause, cell: cells.cause }))];
  for (const { cause, cell } of rows) {
    if (cause === null || cell === null || causes.has(cell)) continue;
    const own = ownText(cause, form.sheet.organization);
    if (own.length >= LIMITS.telling) causes.set(cell, { form, cell, text: cause, own });
  }
  return [...causes.values()];
}

/** Equal texts, and long ones that are almost equal. */
function clusters(causes: readonly Cause[]): Cause[][] {
  const texts = [...new Set(causes.map(({ own }) => own))];
  const long = texts.filter((text) => text.length >= LIMITS.near);
  const leaders = nearTexts(long, LIMITS);
  const leaderOf = new Map(long.map((text, index) => [text, long[leaders[index]!]!]));
  const found = new Map<string, Cause[]>();
  for (const cause of causes) {
    const leader = leaderOf.get(cause.own) ?? cause.own;
    found.set(leader, [...(found.get(leader) ?? []), cause]);
  }
  return [...found.values()];
}

function draft(group: readonly Cause[][], all: number): AcrossDraft {
  const causes = group.flat();
  const forms = causes.map(({ form }) => form);
  const hands = handsOf(forms).length;
  const first = group.reduce((longest, cluster) => (cluster[0]!.own.length > longest[0]!.own.length ? cluster : longest))[0]!;
  const equal = group.every((cluster) => new Set(cluster.map(({ text }) => squeeze(text))).size === 1);
  const common = hands > LIMITS.commonHands && hands * 100 >= all * LIMITS.commonPercent;
  const grave = equal && (group.length >= LIMITS.warnTexts || first.own.length >= LIMITS.warnCharacters);
  const named = forms.every(({ sheet }) => sheet.organization !== null);
  const text = first.text.replace(/\s+/g, '');
  return {
    rule: 'shared-cause',
    severity: grave && named && !common ? 'warning' : 'note',
    messageId: common ? 'common' : equal ? 'equal' : 'near',
    places: causes.map(({ form, cell, text: whole }) => placeOf(form, cell, whole)),
    values: { organizations: hands, texts: group.length, text: text.length > QUOTED ? `${text.slice(0, QUOTED)}…` : text },
    key: keyOf('shared-cause', forms.map(ownerOf), causes.map(({ own }) => own).sort()[0]!.slice(0, QUOTED)),
  };
}
