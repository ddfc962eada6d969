/** What declares a band, and what merely has the number 100. */
import { readExpression } from '../../src/value/expression';
import { declaredBand } from '../../src/value/fixed';

test.each([
  ['达成预期指标', 'achieved'], ['100%-80%(含)', 'achieved'], ['完成100%', 'achieved'], ['100%完成', 'achieved'], ['完成率100%', 'achieved'],
  ['基本完成', 'partial'], ['未完成', 'unachieved'], ['化解率100%', null], ['100%', null], ['完成95%', null], ['12次', null], ['优秀', null], ['', null],
])('%s declares %s', (text, band) => {
  expect(declaredBand(readExpression(text))).toBe(band);
});
