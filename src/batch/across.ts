/** What only shows when many workbooks lie side by side: texts, figures and files that stand in more than one, scores far from the rest. */
import type { AcrossFinding, AcrossRule, WorkbookReport } from '../check/report';
import { say, type Language } from '../text/say';
import { identicalActuals } from './acrossActuals';
import { sharedCauses } from './acrossCauses';
import { batchForms, type AcrossDraft } from './acrossForms';
import { fullMarks, scoreOutliers } from './acrossScores';
import { sameContents, sameFiles } from './acrossTwice';
import { lastYearAgain } from './acrossYears';
import type { PreviousYear } from './previous';

export interface AcrossOptions {
  language?: Language;
  /** What was found beside last year's folder (`compareYears`). */
  previous?: readonly PreviousYear[];
}

/** In the order in which they are shown. */
export const ACROSS_RULES: readonly AcrossRule[] = [
  'duplicate-file', 'duplicate-content', 'identical-actuals', 'shared-cause', 'last-year-again', 'score-outlier', 'full-marks-throughout',
];

/**
 * Findings across the workbooks of one batch, warnings of a rule before its notes. Nothing here proves anything: each is a reason to look.
 * What one organization repeats in its own forms, what a template gives to all, and phrases that everybody uses are passed over;
 * of a file handed in twice nothing more is said than that.
 * Example: `across(report.workbooks)[0].message` → 2 个单位有 3 段原因说明文字相同，如“…”。
 */
export function across(workbooks: readonly WorkbookReport[], { language = 'zh-CN', previous = [] }: AcrossOptions = {}): AcrossFinding[] {
  const { drafts, originals } = sameContents(batchForms(workbooks));
  const all = [
    ...sameFiles(workbooks), ...drafts, ...identicalActuals(originals), ...sharedCauses(originals), ...lastYearAgain(previous),
    ...scoreOutliers(originals), ...fullMarks(originals),
  ];
  const rank = ({ rule, severity }: AcrossDraft): number => ACROSS_RULES.indexOf(rule) * 2 + (severity === 'warning' ? 0 : 1);
  // Sorting keeps the order of equals: that of the report.
  return all.sort((a, b) => rank(a) - rank(b)).map((draft) => worded(draft, language));
}

function worded({ rule, severity, messageId, places, values, key }: AcrossDraft, language: Language): AcrossFinding {
  const tell = (part: string): string => say(`across.${rule}.${part}`, values, language);
  return { rule, severity, messageId, message: tell(messageId), basis: say('across.basis', {}, language), fix: tell('fix'), places, values, key };
}

/** What a rule is called: 原因说明雷同. */
export const acrossTitle = (rule: AcrossRule, language: Language = 'zh-CN'): string => say(`across.${rule}.title`, {}, language);
