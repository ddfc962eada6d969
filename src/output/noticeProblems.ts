/** The problems of a notice: by rule, each with its cells, what to do and on what ground; all forms of one organization in one count. */
import type { FindingReport, Report } from '../check/report';
import { say, type Language } from '../text/say';
import type { PlacedForm } from './html';
import { field, html, type Markup } from './htmlEscape';
import { byRule, distinct } from './htmlFindings';
import { demanded } from './organizations';

const DIGITS = '零一二三四五六七八九';

/** 1–99 as headings number them. `ordinal(21)` → 二十一 */
export function ordinal(number: number): string {
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  if (number > 99) return String(number);
  return `${tens > 1 ? DIGITS[tens] : ''}${tens > 0 ? '十' : ''}${ones > 0 || tens === 0 ? DIGITS[ones] : ''}`;
}

/** What stands between two sentences: nothing in Chinese. */
export const gapOf = (language: Language): string => (language === 'zh-CN' ? '' : ' ');

/** 2024 年度部门整体支出绩效自评表 */
export const formName = ({ sheet }: PlacedForm, language: Language): string => {
  const title = sheet.title ?? sheet.sheet;
  return sheet.year === null || title.includes(String(sheet.year)) ? title : `${say('output.year', { year: sheet.year }, language)}${gapOf(language)}${title}`;
};

export interface Problem {
  form: PlacedForm;
  rule: string;
  findings: FindingReport[];
}

/** Errors before warnings within a form; forms in the order of the report. */
export const problemsOf = (forms: readonly PlacedForm[]): Problem[] =>
  forms.flatMap((form) => {
    const found = demanded(form.sheet);
    return (['error', 'warning'] as const).flatMap((severity) =>
      byRule(found.filter((finding) => finding.severity === severity)).map((findings) => ({ form, rule: findings[0]!.rule, findings })));
  });

/** Where a finding stands; the sheet is named where the form is not alone in its workbook. */
export const placeOf = ({ workbook, sheet }: PlacedForm, { cell }: FindingReport): string => (workbook.sheets.length > 1 ? `${sheet.sheet}!${cell}` : cell);

export function problems(report: Report, forms: readonly PlacedForm[]): Markup {
  const { language } = report;
  const list = problemsOf(forms);
  const failed = report.workbooks.filter(({ error }) => error !== null);
  const several = forms.length > 1;
  return html`${failed.map(({ file, error }) => html`<p class="text">${field(say('notice.unreadable', { file: file ?? '', message: error!.message, next: error!.next }, language))}</p>`)}
${list.map((problem, at) => html`${several && problem.form !== list[at - 1]?.form ? html`<p class="form">${field(say('notice.form', { title: formName(problem.form, language) }, language))} ${field(problem.form.workbook.file)}</p>` : ''}
${problemText(problem, at + 1, language)}`)}`;
}

function problemText({ form, rule, findings }: Problem, number: number, language: Language): Markup {
  const tell = (id: string, values = {}): string => say(`notice.${id}`, values, language);
  const label = language === 'zh-CN' ? ordinal(number) : String(number);
  const gap = gapOf(language);
  const kind = tell(`kind-${findings[0]!.severity}`);
  return html`<h3>${tell('problem', { number: label, title: say(`rules.${rule}.title`, {}, language), count: findings.length, kind })}</h3>
${findings.map((finding, at) => html`<p class="text">${tell('item', { number: at + 1 })}${gap}${tell('cell', { cell: placeOf(form, finding) })}${gap}${field(finding.message)}</p>
`)}${distinct(findings.map(({ fix }) => fix)).map((fix) => html`<p class="text">${tell('fix')}${gap}${field(fix)}</p>`)}
${distinct(findings.map(({ basis }) => basis)).map((basis) => html`<p class="text">${tell('basis')}${gap}${field(basis)}${/[。.]$/.test(basis) ? '' : tell('stop')}</p>`)}
`;
}
