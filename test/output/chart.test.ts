/** Charts as data: the figures they show, labels that stay inside, shapes that print in grey, nothing that runs. */
import fc from 'fast-check';
import { TONES, linesOf, widthOf, type Chart } from '../../src/output/chart';
import { distributionChart, organizationChart, ruleChart, type FormScore } from '../../src/output/chartBatch';
import { completionCharts } from '../../src/output/chartCompletion';
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

describe('completion', () => {
  const rated = (name: string, due: number | null, judgement: 'met' | 'missed' | 'exceeded' | 'unjudged') => indicator({ name, judgement, rate: { stated: null, due } });
  const form = sheet({ indicators: [rated('办结率', 97.78, 'missed'), rated('培训场次', 800, 'exceeded'), rated('增长率', -20, 'missed'), rated('满意度', null, 'unjudged'), rated('', 100, 'met')] });

  test.each([270, 640])('every row is told in words and figures, in %s pixels', (width) => {
    const [chart, ...others] = completionCharts(form, { width });
    expect(others).toEqual([]);
    inside(chart!);
    const texts = chart!.shapes.flatMap((shape) => (shape.type === 'text' ? [shape.text] : []));
    expect(texts).toEqual(expect.arrayContaining(['97.78% 未达到', '800% 超额', '-20% 未达到', '不能判定', '100% 达到', '第 14 行', '100%']));
  });

  test('bars stand to scale; the 100 % line does too; what is longer than the axis is cut there', () => {
    const [chart] = completionCharts(form);
    const bars = chart!.shapes.filter((shape) => shape.type === 'rect' && shape.title !== undefined) as { x: number; width: number }[];
    const dashed = chart!.shapes.find((shape) => shape.type === 'line' && shape.dashed) as { x1: number };
    const hundred = dashed.x1 - bars[0]!.x;
    expect(bars.map(({ width }) => Math.round((width / hundred) * 100))).toEqual([98, 200, 100]);
  });

  test('a long form is parted into pictures that fit a page, without loss', () => {
    const many = completionCharts(sheet({ indicators: Array.from({ length: 70 }, (_, at) => rated(`指标${at}`, at + 40, 'missed')) }));
    expect(many.length).toBeGreaterThan(1);
    for (const chart of many) {
      inside(chart);
      expect(chart.height).toBeLessThan(900);
    }
    expect(many.flatMap(({ description }) => description.split('\n'))).toHaveLength(70);
  });

  test('a form without indicators has no picture', () => expect(completionCharts(sheet({ indicators: [] }))).toEqual([]));
});

describe('many forms', () => {
  const tallies = Array.from({ length: 30 }, (_, at) => ({ name: `规则${at}`, error: at % 3, warning: at, note: 30 - at }));

  test.each([270, 640])('findings by rule and errors by organization, in %s pixels: what is not drawn is counted', (width) => {
    for (const chart of [ruleChart(tallies, { width })!, organizationChart(tallies, { width })!]) {
      inside(chart);
      expect(chart.shapes.some((shape) => shape.type === 'text' && shape.text.includes('未画出'))).toBe(true);
    }
  });

  test('organizations come by errors, then warnings; one without either is left out', () => {
    const chart = organizationChart([{ name: '甲局', error: 0, warning: 5, note: 0 }, { name: '乙局', error: 1, warning: 0, note: 0 }, { name: '丙局', error: 0, warning: 0, note: 9 }]);
    expect(chart!.description.split('\n').map((text) => text.slice(0, 2))).toEqual(['乙局', '甲局']);
  });

  test.each<[string, FormScore[], string[]]>([
    ['100 lies in the last step, 90 in the step it begins', [{ stated: 100, recomputed: 90 }, { stated: 94.99, recomputed: 95 }], ['90–95：填报 1 份，复算 1 份', '95–100：填报 1 份，复算 1 份']],
    ['a lone low score shares the first bar', [{ stated: 98, recomputed: 12 }], ['不足 55：填报 0 份，复算 1 份', '95–100：填报 1 份，复算 0 份']],
    ['more than 100 points', [{ stated: 103, recomputed: 98 }], ['95–100：填报 0 份，复算 1 份', '100–105：填报 1 份，复算 0 份']],
  ])('distribution: %s', (_name, scores, bins) => {
    const chart = distributionChart(scores, { width: 270 })!;
    inside(chart);
    expect(chart.description.split('\n').filter((text) => !text.includes('填报 0 份，复算 0 份'))).toEqual(bins);
  });

  test('every form with a total is counted once on each side, whatever the scores', () => {
    fc.assert(fc.property(fc.array(fc.record({ stated: fc.option(fc.double({ min: -20, max: 130, noNaN: true })), recomputed: fc.option(fc.double({ min: 0, max: 100, noNaN: true })) })), (scores) => {
      const chart = distributionChart(scores);
      const counted = [...(chart?.description ?? '').matchAll(/填报 (\d+) 份，复算 (\d+) 份/g)];
      const sum = (at: number): number => counted.reduce((total, match) => total + Number(match[at]), 0);
      expect([sum(1), sum(2)]).toEqual([scores.filter(({ stated }) => stated !== null).length, scores.filter(({ recomputed }) => recomputed !== null).length]);
    }));
  });

  test('nothing to show gives no picture', () => {
    expect([distributionChart([{ stated: null, recomputed: null }]), ruleChart([]), organizationChart([{ name: '甲', error: 0, warning: 0, note: 3 }])]).toEqual([null, null, null]);
  });
});
