/** Every message in English, with the same keys as the Chinese ones. */
import { batchTexts } from './batch.en';
import { generalTexts } from './general.en';
import { outputTexts } from './output.en';
import { policyTexts } from './policies.en';
import { reasonTexts } from './reasons.en';
import { ruleTexts } from './rules.en';

export const en: Readonly<Record<string, string>> = { ...ruleTexts, ...reasonTexts, ...generalTexts, ...policyTexts, ...batchTexts, ...outputTexts };
