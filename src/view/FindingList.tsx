/** Findings grouped by rule, errors first; each group under its own heading. */
import { useState, type ReactElement } from 'react';
import type { SheetEdit } from '../host/workbook';
import type { FindingReport, SheetReport } from '../check/report';
import type { Severity } from '../scoring/policy';
import { FindingCard } from './FindingCard';
import { groupFindings, type RuleGroup } from './findings';
import { SeverityMark } from './icons';
import { ruleTitle, useLanguage, useTell } from './language';
import { Section } from './Section';

/** What can be done about a finding. Left out: the view has no such action. */
export interface FindingActions {
  onShow(cell: string): void;
  onWhy(rule: string): void;
  /** Writes the edit at once; the card has shown old and new. */
  onAdopt?(edit: SheetEdit): void;
  /** Text that a cause begins with, and the most characters it may have. */
  causeFor?(finding: FindingReport): { opening: string; limit: number | null } | null;
  disabled?: boolean;
}

export interface FindingListProps extends FindingActions {
  report: SheetReport;
  filter: Severity | null;
}

/** Findings drawn at once in a group; a form of a thousand rows must not freeze the pane. */
const FIRST = 5;
const STEP = 50;

/** Notes wait closed where there is much to read before them. */
const FEW = 8;

export function FindingList({ report, filter, ...actions }: FindingListProps): ReactElement {
  const groups = groupFindings(report.findings, filter);
  const count = groups.reduce((sum, group) => sum + group.findings.length, 0);
  return (
    <div className="findings">
      {groups.map((group) => (
        <Group key={group.id} group={group} report={report} actions={actions} open={count <= FEW || group.severity !== 'note' || filter === 'note'} />
      ))}
    </div>
  );
}

function Group({ group, report, actions, open }: { group: RuleGroup; report: SheetReport; actions: FindingActions; open: boolean }): ReactElement {
  const tell = useTell();
  const language = useLanguage();
  const [most, showMost] = useState(FIRST);
  const { severity, findings } = group;
  const title = ruleTitle(group.rule, language);
  const left = findings.length - most;
  const head = (
    <>
      <SeverityMark severity={severity} />
      <span className="group-title"><span className="spoken">{tell('group.severity', { severity: tell(`severity.${severity}`) })}</span>{' '}{title}</span>
      <span className="count"><span aria-hidden="true">{findings.length}</span><span className="spoken">{tell('group.count', { count: findings.length })}</span></span>
    </>
  );
  return (
    <Section level={3} open={open} title={head}>
      {() => (
        <>
          <ul className="cards">
            {findings.slice(0, most).map((finding) => <FindingCard key={finding.key + finding.cell} finding={finding} report={report} {...actions} />)}
          </ul>
          {left > 0 && (
            <button type="button" className="link more" onClick={() => showMost(most + STEP)}>{tell('group.more', { count: Math.min(left, STEP) })}</button>
          )}
        </>
      )}
    </Section>
  );
}
