/** The policies that ship with the product: the national one and every place's. A new place is one more import and its name in the list. */
import anhui from './places/anhui.json';
import beijing from './places/beijing.json';
import central2016 from './places/central-2016.json';
import central2019 from './places/central-2019.json';
import changshaYuhua from './places/changsha-yuhua.json';
import chongqing from './places/chongqing.json';
import core2021 from './places/core-2021.json';
import fujian from './places/fujian.json';
import gansu from './places/gansu.json';
import guizhou from './places/guizhou.json';
import hebei from './places/hebei.json';
import henan from './places/henan.json';
import hubei from './places/hubei.json';
import hunan from './places/hunan.json';
import jiangxi from './places/jiangxi.json';
import national from './places/national.json';
import ningxia from './places/ningxia.json';
import shaanxi from './places/shaanxi.json';
import shanxi from './places/shanxi.json';
import sichuan from './places/sichuan.json';
import yunnan from './places/yunnan.json';
import { loadPolicy, type Policy } from './policy';

/** In the order of `policies`: the national ones, then the provinces in the order of GB/T 2260. A parent precedes its children. */
const places: unknown[] = [
  national, central2016, central2019, core2021,
  beijing, hebei, shanxi, anhui, fujian, jiangxi, henan, hubei, hunan, changshaYuhua,
  chongqing, sichuan, guizhou, yunnan, shaanxi, gansu, ningxia,
];

const policies = new Map<string, Policy>();
for (const place of places) {
  const policy = loadPolicy(place, policyById);
  policies.set(policy.id, policy);
}

/** The national policy, 财预〔2020〕10号: what every place extends and what holds where nothing else is asked for. */
export const nationalPolicy: Policy = policies.get('national')!;

/** The shipped policy of that id, or null. Example: `policyById('sichuan')`. */
export function policyById(id: string): Policy | null {
  return policies.get(id) ?? null;
}

/** Every shipped policy, the national one first. */
export const listPolicies = (): Policy[] => [...policies.values()];
