/**
 * Whatever a person and a failing Excel do in whatever order: every cell of ours is in the journal, and undo gives back, bit for
 * bit, what the person alone would have made of the sheet. FC_SEED and CHAOS_RUNS look further.
 * @jest-environment jsdom
 * @jest-environment-options {"resources": "usable", "runScripts": "dangerously", "url": "https://localhost/taskpane.html"}
 */
import fc from 'fast-check';
import { startExcel } from '../support/excel/jsdom';
import type { ExcelHost } from '../support/excel/host';
import { standardForm } from '../support/gridOf';
import { acts, Chaos, type Act } from './chaos';
import { halfFilled } from './forms';

let host: ExcelHost;
beforeAll(async () => {
  host = await startExcel();
});

const withFormulas = () =>
  standardForm({
    fund: [1000, 1000, 900, 10, { value: null, format: '0.00%' }, { value: null, format: '@' }],
    rows: [['满意度', '≥90%', { value: 0.88, format: '0%' }, 50, null, '窗口排队久'], ['培训人次', 200, 210, 30, 12, null], ['发放率', '100%', '100%', 10, { value: 10, formula: 'G11' }, null]],
    total: [100, { value: 22, formula: 'I5+SUM(H9:H11)' }],
  });

/** Sequences that once went wrong. */
const FOUND: Act[][] = [
  [{ do: 'score', kinds: ['fill'] }, { do: 'protect', seed: 0 }, { do: 'undo' }],
  [{ do: 'score', kinds: ['fill'] }, { do: 'fail', at: 8, code: 'GeneralException', on: 'write', times: 1 }, { do: 'undo' }],
  [{ do: 'score', kinds: ['fill'] }, { do: 'protect', seed: 0 }, { do: 'rows', at: 2, by: 1 }, { do: 'undo' }],
  [{ do: 'apply', mask: 1 }, { do: 'rows', at: 2, by: -1 }, { do: 'check' }],
  [{ do: 'mark', cells: ['F9'] }, { do: 'rows', at: 2, by: 1 }],
  [{ do: 'score', kinds: ['fill'] }, { do: 'type', cell: 'F11', value: '', meanwhile: false }, { do: 'rows', at: 2, by: 1 }],
  [{ do: 'score', kinds: ['fill'] }, { do: 'rename', seed: 0 }, { do: 'type', cell: 'F9', value: '', meanwhile: false }, { do: 'rows', at: 5, by: -1 }],
];

const runs = Number(process.env.CHAOS_RUNS ?? 30);

test.each([['a half-filled form', halfFilled], ['a form with formulas and formats', withFormulas]])('%s', async (_name, form) => {
  await fc.assert(
    fc.asyncProperty(fc.array(acts, { minLength: 3, maxLength: 12 }), async (sequence) => {
      const chaos = new Chaos(host, form());
      for (const act of sequence) {
        await chaos.step(act);
        expect({ told: chaos.told, unaccounted: await chaos.unaccounted() }).toEqual({ told: chaos.told, unaccounted: [] });
      }
      const { ours, twins } = await chaos.end();
      expect(host.crashes).toEqual([]);
      if (ours !== twins) throw new Error(`${chaos.told.join('\n')}\n${differing(ours, twins)}`);
    }),
    { numRuns: runs, examples: FOUND.map((sequence) => [sequence]) },
  );
}, 300_000);

/** Lines in which two pictures differ. */
function differing(a: string, b: string): string {
  const [left, right] = [a.split('\n'), b.split('\n')];
  return left.flatMap((line, index) => (line === right[index] ? [] : [`ours ${line.trim()} | alone ${right[index]?.trim()}`])).slice(0, 12).join('\n');
}
