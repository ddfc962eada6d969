/** Little of the budget was spent, yet every output indicator has full marks, and nobody says how. */
import { blankActuals } from './content';
import { isFull } from './cause';
import { rateOn } from './executionRate';
import { shown } from './interval';
import { fundPlace, fundSubject } from './place';
import { defineRule } from './rule';
import { saysWhy } from './saysWhy';
import { ABOUT_EXECUTION, OUTPUT_LEVEL } from './vocabulary';

/** One output alone proves little. */
const FEWEST = 2;

export default defineRule({
  id: 'results-outrun-spending',
  severity: 'note',
  basis: '复核通行做法：预算执行率明显偏低而产出指标全部满分的，应说明资金未用而任务完成的原因',
  /** Execution rate in percent. */
  threshold: 60,
  *check({ form, indicators, funds }, { threshold, corrected }) {
    const fund = funds.find(({ row }) => row.role === 'total');
    const rate = fund && fund.base !== null ? rateOn(fund.row, fund.base, corrected) : null;
    if (!fund || !rate || threshold === null || rate.high.gte(threshold)) return;
    const outputs = form.indicators.filter((row) => OUTPUT_LEVEL.test(row.level1) && row.weight.value?.gt(0));
    if (outputs.length < FEWEST || !outputs.every(isFull) || saysWhy(form, fund.row, ABOUT_EXECUTION)) return;
    const cell = fundPlace(fund.row, 'rate', 'execution');
    yield {
      cell,
      related: outputs.map((row) => row.score.cell).filter((each) => each !== null),
      messageId: 'full-marks',
      values: { name: fund.row.label, rate: shown(fund.rate!), threshold, outputs: outputs.length },
      subject: fundSubject(fund.row),
      follows: blankActuals(indicators),
      // Asks for the same explanation as a low rate does by itself.
      corrects: { [fund.row.labelCell]: null },
    };
  },
});
