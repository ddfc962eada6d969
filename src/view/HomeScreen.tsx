/** What the pane shows at first, and after a check: the form, its findings, and what else is to be known of it. */
import type { ReactElement } from 'react';
import type { FindingReport, SheetReport } from '../check/report';
import { ColumnList } from './ColumnList';
import { doubtsIn, isCorrected, withCorrection, withoutCorrection } from './columns';
import type { PaneController } from './controller';
import { pendingRows } from './decide';
import { FilterBar } from './FilterBar';
import { FindingList } from './FindingList';
import { causeRow } from './findings';
import { FormHead } from './FormHead';
import { IndicatorList } from './IndicatorList';
import { useLanguage, useTell } from './language';
import { NoForm } from './NoForm';
import { Outcome, PassedRules } from './Outcome';
import { ProsePanel } from './ProsePanel';
import { Section } from './Section';
import { formsOf, stateOfSheet, type Corrections, type PaneState } from './state';
import { Tools } from './Tools';

export interface HomeScreenProps {
  controller: PaneController;
  state: PaneState;
  report: SheetReport | null;
}

export function HomeScreen({ controller, state, report }: HomeScreenProps): ReactElement {
  const tell = useTell();
  if (state.checked === null) return <div className="start"><p>{tell('start')}</p>{state.mode === 'fill' && <p>{tell('start.score')}</p>}</div>;
  if (report === null) return <NoForm sheets={state.checked.sheets} disabled={state.busy !== null} onBlank={() => void controller.addBlank()} />;
  return <FormScreen controller={controller} state={state} report={report} />;
}

function FormScreen({ controller, state, report }: HomeScreenProps & { report: SheetReport }): ReactElement {
  const tell = useTell();
  const { engine } = controller;
  const idle = state.busy === null;
  const forms = formsOf(state.checked);
  const active = state.checked?.states.find((each) => each.active)?.sheet ?? null;
  const open = state.mode === 'fill' ? pendingRows(report, 'fill').length : 0;
  const show = (cell: string): void => void controller.show({ sheet: report.sheet, cell });
  const causeFor = useCauses(controller, report);
  const { findings } = report;
  const doubts = doubtsIn(report);
  const correct = (corrections: Corrections): void => void controller.set({ corrections });
  const columns = (
    <Section title={tell('columns')}>
      {() => (
        <ColumnList
          report={report} corrected={isCorrected(state.corrections, report)} disabled={!idle}
          onCorrect={(role, column) => correct(withCorrection(state.corrections, report, role, column))} onReset={() => correct(withoutCorrection(state.corrections, report))}
        />
      )}
    </Section>
  );
  return (
    <>
      <FormHead
        forms={forms} chosen={state.chosen!} report={report} state={stateOfSheet(state, report.sheet)} onChoose={(form) => controller.dispatch({ type: 'chose', form })}
        elsewhere={active !== null && active !== report.sheet && !forms.some(({ report: each }) => each.sheet === active) ? active : null}
      />
      {doubts > 0 && <p className="hint">{tell('columns.unsure', { count: doubts })}</p>}
      {doubts > 0 && columns}
      <h2 className="part">{tell('findings')}</h2>
      {findings.length > 0 && <FilterBar findings={findings} filter={state.filter} onFilter={(severity) => controller.dispatch({ type: 'filtered', severity })} />}
      {state.newer > 0 && <p className="hint">{tell('newer', { count: state.newer })}</p>}
      <Outcome report={report} rules={engine?.rulesInForce(controller.policy()).length ?? 0} newer={state.newer} />
      <FindingList
        report={report} filter={state.filter} disabled={!idle} onShow={show} onWhy={(rule) => void controller.openPage(rule)}
        onAdopt={state.mode === 'fill' ? (edit) => void controller.write([edit]) : undefined} causeFor={causeFor}
      />
      {open > 0 && <p className="pending">{tell('pending', { count: open })} <button type="button" className="link" onClick={() => controller.dispatch({ type: 'went', screen: { name: 'preview' } })}>{tell('pending.open')}</button></p>}
      {engine && <PassedRules report={report} rules={engine.rulesInForce(controller.policy())} onWhy={(rule) => void controller.openPage(rule)} />}
      <Section title={tell('indicators')}>{() => <IndicatorList report={report} onShow={show} />}</Section>
      {doubts === 0 && report.header && columns}
      {engine && <Chart controller={controller} report={report} />}
      <Section title={tell('prose')}>{() => <ProsePanel forms={[report]} onSheet={(sheet) => void controller.addMade(sheet)} />}</Section>
      <Section title={tell('more')}>
        {() => (
          <Tools
            findings={findings.length} marked={state.marked} live={state.live} disabled={!idle}
            onMark={() => void controller.mark(cellsOf(findings).map((cell) => ({ sheet: report.sheet, cell })))} onClear={() => void controller.clearMarks()}
            onReport={() => void controller.addReport()} onBlank={() => void controller.addBlank()} onLive={(live) => void controller.set({ live })}
            onLanguage={() => void controller.set({ language: state.language === 'en' ? 'zh-CN' : 'en' })}
          />
        )}
      </Section>
    </>
  );
}

const cellsOf = (findings: readonly FindingReport[]): string[] => [...new Set(findings.filter(({ waived }) => waived === null).map(({ cell }) => cell))];

/** How a cause begins and how long it may be, for findings that ask for one. */
function useCauses(controller: PaneController, report: SheetReport) {
  const language = useLanguage();
  return (finding: FindingReport): { opening: string; limit: number | null } | null => {
    const subject = causeRow(report, finding);
    const { engine } = controller;
    if (!subject || !engine) return null;
    const policy = controller.policy();
    return subject.kind === 'indicator'
      ? { opening: engine.indicatorOpening(subject.row, language), limit: policy?.causeMaxLength ?? null }
      : { opening: engine.fundOpening(subject.row, language), limit: policy?.execution.causeMaxLength ?? null };
  };
}

function Chart({ controller, report }: { controller: PaneController; report: SheetReport }): ReactElement | null {
  const tell = useTell();
  const language = useLanguage();
  const engine = controller.engine!;
  const chart = engine.groupChart(report, { language, width: 246 });
  return chart && <Section title={tell('chart')}>{() => <engine.ChartView chart={chart} />}</Section>;
}
