/** Grid + policy → the sheet's part of the report: form reader → assessment → rules → wording and edits. */
import { rangeName } from '../grid/address';
import type { EditKind } from '../grid/edit';
import type { Grid } from '../grid/grid';
import { readForms } from '../form/read';
import type { ColumnCorrections } from '../form/corrections';
import type { Form, Reading } from '../form/form';
import { assess } from '../scoring';
import { say, type Language } from '../text/say';
import { draftEdits } from './edits';
import { findingReports } from './findingReport';
import { textOrNull } from './numbers';
import { policyFor, policyForNone, type PolicyRequest } from './policyUse';
import { raise } from './raise';
import { draftReview } from './reviewEdits';
import type { FindingReport, SheetReport } from './report';
import { fundReport, indicatorReport, totalReport } from './rowReports';

export interface CheckOptions {
  language?: Language;
  /** Live formulas in the edits, where every operand is a numeric cell. */
  formulas?: boolean;
  /** Kinds of edits that are going to be written: a blank total is filled with these. */
  kinds?: readonly EditKind[];
  /** `review`: edits fill the reviewer's columns (复核完成值, 复核得分) and never the filer's scores. */
  purpose?: 'fill' | 'review';
  /** Columns that a person put right, by the words of the header. */
  columns?: ColumnCorrections;
}

/**
 * Checks one sheet; every form in it gives one entry, a sheet without a form one that says why. Never throws on content.
 * @param policy `auto`: chosen for each form by its own evidence
 * Example: `checkGrid(grid, nationalPolicy)[0].findings[0].rule` → unexplained-deviation
 */
export function checkGrid(grid: Grid, policy: PolicyRequest, options: CheckOptions = {}): SheetReport[] {
  return readForms(grid, options.columns).map((reading) =>
    reading.status === 'form' ? formReport(grid, reading.form, policy, options) : otherReport(grid, reading, policy, options),
  );
}

function formReport(grid: Grid, form: Form, asked: PolicyRequest, options: CheckOptions): SheetReport {
  const language = options.language ?? 'zh-CN';
  const { policy, use } = policyFor(form, asked, language);
  const assessment = assess(form, policy);
  const raised = raise(assessment, policy);
  const findings = findingReports(raised, policy, language);
  const draft = options.purpose === 'review' ? draftReview : draftEdits;
  const drafts = draft({ assessment, raised, grid, policy, options: { formulas: options.formulas ?? false, kinds: options.kinds ?? ['fill'] } });
  return {
    sheet: form.sheet, range: rangeName(form.range), hidden: form.hidden, status: 'form', why: null, policy: use,
    title: form.title, year: form.year, organization: form.organization, kind: form.kind,
    funds: assessment.funds.map(fundReport),
    indicators: assessment.indicators.map((item) => indicatorReport(item, language)),
    total: totalReport(assessment),
    grade: { cell: form.grade.cell, stated: textOrNull(form.grade.text), due: assessment.total.gradeDue },
    counts: countsOf(assessment.indicators, findings),
    findings,
    edits: drafts.edits.map((edit) => ({ ...edit, why: say(edit.why.id, edit.why.values, language) })),
    unfilled: drafts.unfilled.map(({ cell, id, values }) => ({ cell, why: say(id, values, language) })),
    columns: form.columns,
    header: form.header,
  };
}

function countsOf(indicators: readonly { judgement: string }[], findings: readonly FindingReport[]): SheetReport['counts'] {
  const unjudged = indicators.filter(({ judgement }) => judgement === 'unjudged').length;
  const of = (severity: string): number => findings.filter((finding) => finding.severity === severity).length;
  return { indicators: indicators.length, judged: indicators.length - unjudged, unjudged, error: of('error'), warning: of('warning'), note: of('note') };
}

/** A sheet that is no form: nothing but where it is and why. */
function otherReport(grid: Grid, reading: Reading & { status: 'not-a-form' }, asked: PolicyRequest, { language = 'zh-CN' }: CheckOptions): SheetReport {
  return {
    sheet: grid.name, range: rangeName(reading.range), hidden: grid.hidden, status: 'not-a-form',
    why: say(`reading.${reading.why.id}`, reading.why.values, language), policy: policyForNone(asked, language),
    title: reading.title, year: null, organization: null, kind: 'other',
    funds: [], indicators: [], total: null, grade: { cell: null, stated: null, due: null },
    counts: { indicators: 0, judged: 0, unjudged: 0, error: 0, warning: 0, note: 0 },
    findings: [], edits: [], unfilled: [],
  };
}
