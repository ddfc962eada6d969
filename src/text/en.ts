/** Every message in English, with the same keys as the Chinese ones. */
import { acrossTexts } from './across.en';
import { batchTexts } from './batch.en';
import { commandTexts } from './commands.en';
import { generalTexts } from './general.en';
import { officeTexts } from './office.en';
import { outputTexts } from './output.en';
import { pageTexts } from './page.en';
import { paneTexts } from './pane.en';
import { policyTexts } from './policies.en';
import { proseTexts } from './prose.en';
import { proseViewTexts } from './proseView.en';
import { reasonTexts } from './reasons.en';
import { ruleTexts } from './rules.en';
import { sheetTexts } from './sheet.en';

export const en: Readonly<Record<string, string>> = { ...ruleTexts, ...reasonTexts, ...generalTexts, ...policyTexts, ...proseTexts, ...proseViewTexts, ...batchTexts, ...acrossTexts, ...commandTexts, ...officeTexts, ...outputTexts, ...pageTexts, ...paneTexts, ...sheetTexts };
