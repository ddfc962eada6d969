/** How the report states the policy in force: its basis with what is not verified, how it was chosen, and why. */
import type { Form } from '../form/form';
import { choosePolicy, nationalPolicy } from '../scoring';
import type { Policy } from '../scoring/policy';
import { say, type Language } from '../text/say';
import type { PolicyUse } from './report';

/** A policy, or `auto`: every form gets the one that its own evidence calls for. */
export type PolicyRequest = Policy | 'auto';

/** The policy for a form and how the report states it. */
export function policyFor(form: Form, asked: PolicyRequest, language: Language): { policy: Policy; use: PolicyUse } {
  if (asked !== 'auto') return { policy: asked, use: policyUse(asked, language) };
  const { policy, why } = choosePolicy(form);
  return { policy, use: { ...policyUse(policy, language), chosen: 'auto', why: say(why.id, why.values, language) } };
}

/** The same for a sheet that is no form. */
export function policyForNone(asked: PolicyRequest, language: Language): PolicyUse {
  if (asked !== 'auto') return policyUse(asked, language);
  return { ...policyUse(nationalPolicy, language), chosen: 'auto', why: say('policies.choice.not-a-form', {}, language) };
}

const policyUse = (policy: Policy, language: Language): PolicyUse =>
  ({ id: policy.id, name: policy.name, basis: basisOf(policy, language), since: policy.since, until: policy.until, chosen: 'user', why: null });

/**
 * The basis, whose policy holds where it says nothing, and which fields were not read in an original.
 * `四川省…样表；未写明的按“全国通用”（未核对原文：等级）`
 */
export function basisOf({ basis, parent, unverified }: Policy, language: Language = 'zh-CN'): string {
  const whole = parent === null ? basis : say('policies.basis.inherited', { basis, parent }, language);
  const [first, ...rest] = unverified.map((field) => say(`policies.field.${field}`, {}, language));
  if (first === undefined) return whole;
  const fields = rest.reduce((list, next) => say('policies.and', { first: list, rest: next }, language), first);
  return say('policies.basis.unverified', { basis: whole, fields }, language);
}

/** Years in force as they are shown: 2020 年起, 2016—2017 年. */
export function yearsOf({ since, until }: Pick<Policy, 'since' | 'until'>, language: Language = 'zh-CN'): string {
  if (since === null) return say(until === null ? 'policies.years.unknown' : 'policies.years.until', { until }, language);
  if (until === null) return say('policies.years.from', { since }, language);
  return say(since === until ? 'policies.years.one' : 'policies.years.span', { since, until }, language);
}
