/** What scoring offers to the right of it: `assess`, the policies that ship with the product, and the choice among them. */
export { assess, assessIndicator } from './assess';
export { choosePolicy, type PolicyChoice } from './choose';
export { loadPolicy } from './policy';
export { PolicyError } from './schema';
export { listPolicies, nationalPolicy, policyById } from './shipped';
export { REASONS, type ReasonId } from './reason';
