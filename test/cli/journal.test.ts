/** `check --resume`: a run goes on where another was broken off, and never with what no longer holds. */
import { appendFileSync, cpSync, mkdirSync, readdirSync, readFileSync, renameSync, truncateSync, statSync, writeFileSync } from 'node:fs';
import { run } from '../../src/cli/run';
import type { Streams } from '../../src/cli/io';
import { workFolder, writeForm, zipingbiao, type Outcome } from './commandLine';

const SCHOOL = '20-yunnan-yongde-minglangzhongxue-2022';
const TOWN = '02-seed002-hunan-lukou-longmen-zhengti';
jest.setTimeout(60_000);
const { at } = workFolder();
const lines = (): string[] => readFileSync(at('记录.ndjson'), 'utf8').trim().split('\n');
const check = (...more: string[]): Promise<Outcome> => zipingbiao('check', at('上报'), '--format', 'json', '--resume', at('记录.ndjson'), ...more);
const resumed = ({ err }: Outcome): number => Number(/已有 (\d+) 个/.exec(err)?.[1] ?? 0);

beforeEach(async () => {
  mkdirSync(at('上报'));
  await writeForm(at('上报', '校.xlsx'), SCHOOL);
  await writeForm(at('上报', '镇.xlsx'), TOWN);
  writeFileSync(at('上报', '坏.xlsx'), 'PK\u0003\u0004 broken');
});

test('the second run takes over what is done and prints the same bytes', async () => {
  const fresh = await zipingbiao('check', at('上报'), '--format', 'json');
  const first = await check();
  expect([first.out, first.code, resumed(first)]).toEqual([fresh.out, fresh.code, 0]);
  expect(lines()).toHaveLength(4);
  const second = await check();
  expect([second.out, second.code, resumed(second)]).toEqual([fresh.out, fresh.code, 3]);
  expect(lines()).toHaveLength(4);
});

test('only what changed is read anew; a file that was renamed is known by its bytes', async () => {
  await check();
  renameSync(at('上报', '校.xlsx'), at('上报', '学校.xlsx'));
  await writeForm(at('上报', '镇.xlsx'), TOWN, { I20: '已改' });
  const again = await check();
  expect(resumed(again)).toBe(2);
  expect(again.out).toBe((await zipingbiao('check', at('上报'), '--format', 'json')).out);
});

test('a journal that was cut off in the middle of a line loses that line only', async () => {
  const { out } = await check();
  truncateSync(at('记录.ndjson'), statSync(at('记录.ndjson')).size - 40);
  const again = await check();
  expect([again.out, resumed(again)]).toEqual([out, 2]);
  expect(lines().every((line) => JSON.parse(line) !== null)).toBe(true);
});

test.each<[string, string[]]>([
  ['another policy', ['--policy', 'hunan']],
  ['waivers, which need the cells', ['--waivers', '豁免.json']],
])('%s begins anew, and says so', async (_what, more) => {
  writeFileSync(at('豁免.json'), '{"schema":1,"waivers":[]}');
  await check();
  const again = await check(...more.map((each) => (each.endsWith('.json') ? at(each) : each)));
  expect(resumed(again)).toBe(0);
  expect(again.err).toContain('重新核查');
});

test('results are those of the policy file’s content, not of its name', async () => {
  const policy = (more: object): void => writeFileSync(at('办法.json'), JSON.stringify({ extends: 'national', id: 'here', name: '本地办法', basis: 'x', ...more }));
  policy({});
  await check('--policy', at('办法.json'));
  expect(resumed(await check('--policy', at('办法.json')))).toBe(3);
  policy({ rules: { 'unexplained-deviation': { severity: 'off' } } });
  expect(resumed(await check('--policy', at('办法.json')))).toBe(0);
});

test('nothing but a journal is ever written over', async () => {
  cpSync(at('上报', '校.xlsx'), at('别的.xlsx'));
  writeFileSync(at('说明.txt'), '别人的文件\n');
  for (const other of ['说明.txt', '别的.xlsx']) {
    const before = readFileSync(at(other));
    expect((await zipingbiao('check', at('上报'), '--resume', at(other))).code).toBe(2);
    expect(readFileSync(at(other)).equals(before)).toBe(true);
  }
  expect((await zipingbiao('check', at('上报'), '--resume', at('上报', '校.xlsx'))).code).toBe(2);
  writeFileSync(at('空.ndjson'), '');
  expect((await zipingbiao('check', at('上报'), '--resume', at('空.ndjson'), '--fail-on', 'never')).code).toBe(3);
  appendFileSync(at('空.ndjson'), '');
  expect(readFileSync(at('空.ndjson'), 'utf8')).toContain('zipingbiao check');
});

test('a run that is cancelled keeps what is done and is finished by the next', async () => {
  const whole = await zipingbiao('check', at('上报'), '--format', 'json');
  const controller = new AbortController();
  const outcome = { out: '', err: '' };
  const streams: Streams = {
    out: (text) => void (outcome.out += text), err: (text) => void (outcome.err += text), outIsTerminal: false,
    progress: (index) => index === 2 && controller.abort(), cancellation: () => controller.signal,
  };
  expect(await run(['check', at('上报'), '--format', 'json', '--out', at('r.json'), '--resume', at('记录.ndjson')], streams)).toBe(130);
  // Half a report has no name, and leaves nothing behind.
  expect(readdirSync(at('.')).sort()).toEqual(['上报', '记录.ndjson'].sort());
  expect(outcome.err).toMatch(/2\/3/);
  const rest = await check();
  expect([rest.out, resumed(rest)]).toEqual([whole.out, 2]);
});
