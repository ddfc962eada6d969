/** Pictures of a batch: totals, findings by rule, organizations with most errors. */
import { useMemo, type ReactElement } from 'react';
import type { WorkbookReport } from '../check/report';
import { distributionChart, organizationChart, ruleChart } from '../output/chartBatch';
import { tally } from '../output/htmlOverview';
import { say } from '../text/say';
import { ChartView } from '../view/ChartView';
import { ruleTitle, useLanguage } from '../view/language';

/** At most; on a narrow window letters keep their size and the picture gets narrower. */
const WIDEST = 560;
const MARGINS = 40;

export function BatchCharts({ workbooks }: { workbooks: readonly WorkbookReport[] }): ReactElement {
  const language = useLanguage();
  const charts = useMemo(() => {
    const forms = workbooks.flatMap(({ sheets }) => sheets.filter(({ status }) => status === 'form'));
    const options = { language, width: Math.min(WIDEST, document.documentElement.clientWidth - MARGINS) };
    return [
      distributionChart(forms.map(({ total }) => ({ stated: total?.score.stated ?? null, recomputed: total?.score.recomputed ?? null })), options),
      ruleChart(tally(forms, (_sheet, rule) => ruleTitle(rule, language)), options),
      organizationChart(tally(forms, (sheet) => sheet.organization ?? say('html.no-organization', {}, language)), options),
    ].filter((chart) => chart !== null);
  }, [workbooks, language]);
  return <div className="charts">{charts.map((chart) => <figure key={chart.id}><figcaption>{chart.title}</figcaption><ChartView chart={chart} /></figure>)}</div>;
}
