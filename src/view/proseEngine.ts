/** What pane and page need to check a report in prose; a chunk of its own, loaded when somebody has one. */
import type { NewSheet } from '../grid/newSheet';
import type { SheetReport } from '../check/report';
import { openDocument } from '../host/document';
import { documentOfText } from '../host/plainText';
import { proseHtml } from '../output/proseHtml';
import { formFromProse } from '../output/proseSheet';
import { checkProse } from '../prose/check';
import type { ProseReport } from '../prose/prose';
import { nationalPolicy, policyById } from '../scoring';
import type { Language } from '../text/say';

export { causeText, judgementText } from '../output/prose';
export { markedPieces } from '../output/proseHtml';

/** A file, or what was pasted. */
export type ProseSource = { name: string; bytes: Uint8Array } | { name: string; text: string };

/** Errors: WorkbookError as of openDocument. */
export async function checkReport(source: ProseSource, forms: readonly SheetReport[], language: Language): Promise<ProseReport> {
  const document = 'bytes' in source ? await openDocument(source.bytes) : documentOfText(source.text);
  return checkProse(document, { forms, language, file: source.name });
}

/** The form that the report would have filled in, points spread by its policy where asked for. */
export const formSheet = (report: ProseReport, spread: boolean): NewSheet => formFromProse(report, policyById(report.policy) ?? nationalPolicy, { spread });

export const proseText = (report: ProseReport, at: string): string => proseHtml(report, { at });
