/** Every message in Chinese, keyed by id, with {placeholders}. */
import { acrossTexts } from './across.zh-CN';
import { batchTexts } from './batch.zh-CN';
import { commandTexts } from './commands.zh-CN';
import { generalTexts } from './general.zh-CN';
import { officeTexts } from './office.zh-CN';
import { outputTexts } from './output.zh-CN';
import { pageTexts } from './page.zh-CN';
import { paneTexts } from './pane.zh-CN';
import { policyTexts } from './policies.zh-CN';
import { proseTexts } from './prose.zh-CN';
import { proseViewTexts } from './proseView.zh-CN';
import { reasonTexts } from './reasons.zh-CN';
import { ruleTexts } from './rules.zh-CN';
import { sheetTexts } from './sheet.zh-CN';

export const zhCN: Readonly<Record<string, string>> = { ...ruleTexts, ...reasonTexts, ...generalTexts, ...policyTexts, ...proseTexts, ...proseViewTexts, ...batchTexts, ...acrossTexts, ...commandTexts, ...officeTexts, ...outputTexts, ...pageTexts, ...paneTexts, ...sheetTexts };
