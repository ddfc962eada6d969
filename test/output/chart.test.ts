/** Charts as data: the figures they show, labels that stay inside, shapes that print in grey, nothing that runs. */
import { TONES, linesOf, widthOf, type Chart } from '../../src/output/chart';
import { groupChart, groupScores } from '../../src/output/chartGroups';
import { svgOf } from '../../src/output/chartSvg';
import { indicator, sheet } from '../support/sampleReport';

test('sums are exact, rows without a due score count as stated', () => {
  const row = (score: number | null, due: number | null) => indicator({ weight: 0.1, score: { stated: score, due, low: null, high: null, band: null } });
  const form = sheet({ indicators: [row(0.1, 0.1), row(0.2, null), indicator({ level1: '效益指标', weight: null, score: { stated: null, due: null, low: null, high: null, band: null } })] });
  expect(groupScores(form)).toEqual([
    { name: '预算执行', weight: 10, stated: 9, due: 9, asStated: 0 },
    { name: '产出指标', weight: 0.2, stated: 0.3, due: 0.3, asStated: 1 },
    { name: '效益指标', weight: null, stated: null, due: null, asStated: 0 },
  ]);
});

test('a form without points has no chart of groups', () => {
  expect(groupChart(sheet({ indicators: [], funds: [] }))).toBeNull();
});

test.each([270, 640])('nothing leaves a picture %s pixels wide', (width) => inside(groupChart(sheet({}), { width })!));

function inside(chart: Chart): void {
  expect(chart.description).not.toBe('');
  for (const shape of chart.shapes) {
    if (shape.type === 'text') {
      const wide = widthOf(shape.text, shape.size);
      const left = shape.anchor === 'start' ? shape.x : shape.anchor === 'middle' ? shape.x - wide / 2 : shape.x - wide;
      expect([shape.text, left >= -1, left + wide <= chart.width + 1, shape.y <= chart.height]).toEqual([shape.text, true, true, true]);
    }
    if (shape.type === 'rect') expect([shape, shape.x >= 0, shape.x + shape.width <= chart.width + 0.1, shape.y + shape.height <= chart.height]).toEqual([shape, true, true, true]);
  }
}

test('a label is broken by the width of its characters and ends in … where it is cut', () => {
  expect(linesOf('乡镇重点工作办结率', 70, 3)).toEqual(['乡镇重点工', '作办结率']);
  const cut = linesOf('社会公众或服务对象对本单位工作的满意程度', 70, 2);
  expect(cut).toHaveLength(2);
  expect(cut[1]).toMatch(/…$/);
});

test('the tones of bars differ in lightness by a step that a grey printer keeps', () => {
  const grey = (colour: string): number => {
    const [r, g, b] = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16)) as [number, number, number];
    return 0.299 * r + 0.587 * g + 0.114 * b;
  };
  const steps = (['dark', 'middle', 'light', 'paper'] as const).map((tone) => grey(TONES[tone]));
  steps.slice(1).forEach((step, at) => expect(step - steps[at]!).toBeGreaterThan(25));
});

test('a picture says what it shows, and a hostile name stays text', () => {
  const svg = svgOf(groupChart(sheet({ indicators: [indicator({ level1: '"><script>alert(1)</script>\u202e' })] }))!, 'a');
  expect(svg).toMatch(/role="img" aria-labelledby="agroups-title agroups-desc"/);
  expect(svg).not.toMatch(/<script|\u202e/);
  expect(svg).toContain('⟦U+202E⟧');
});
