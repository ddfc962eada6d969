/** Every kind of case by name. A case gives a word for how it came out, and throws when something is wrong. */
import { docxBytes, docxXml, oldBytes, xlsxBytes, xlsxXml } from './caseFiles';
import { fields, longTexts } from './caseFields';
import { layouts, pasted, prose, values } from './caseTexts';
import { storms } from './storms';

export type Case = (seed: number) => Promise<string>;

export const CASES: Readonly<Record<string, Case>> = {
  'xlsx-bytes': xlsxBytes, 'xlsx-xml': xlsxXml, 'xls-bytes': oldBytes, 'docx-bytes': docxBytes, 'docx-xml': docxXml,
  layouts, values, prose, pasted, fields, storms, 'long-texts': longTexts,
};
