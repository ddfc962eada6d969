/** The manifest: Microsoft's own reader takes it, every reference resolves, one origin, real icons, the requirement is the floor that the host keeps. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.join(__dirname, '..');
const file = path.join(root, 'manifest.xml');
const xml = readFileSync(file, 'utf8');

const all = (pattern: RegExp): string[] => [...xml.matchAll(pattern)].map((match) => match[1]!);
const urls = all(/(?:DefaultValue|Value)="(https?:[^"]+)"/g);
const ids = all(/<bt:(?:Image|Url|String) id="([^"]+)"/g);

/** In a process of its own: the package is made of modules that jest does not load. */
const READ = "require('office-addin-manifest').OfficeAddinManifest.readManifestFile(process.argv[1]).then((info) => console.log(JSON.stringify(info)))";

test('Microsoft’s reader understands it', () => {
  const info = JSON.parse(execFileSync(process.execPath, ['-e', READ, file], { encoding: 'utf8', cwd: root })) as Record<string, string> & { defaultSettings: { sourceLocation: string } };
  expect(info).toMatchObject({ officeAppType: 'TaskPaneApp', defaultLocale: 'zh-CN', hosts: ['Workbook'], permissions: 'ReadWriteDocument', displayName: '绩效自评表助手' });
  expect(info.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(info.version).toMatch(/^\d+(\.\d+){3}$/);
  expect(info.version!.startsWith(`${(JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string }).version}.`)).toBe(true);
  // Older Excel without VersionOverrides still gets the pane.
  expect(info.defaultSettings.sourceLocation).toMatch(/\/taskpane\.html$/);
});

test('every resid resolves, none stands twice, none is left over', () => {
  const used = [...all(/resid="([^"]+)"/g)];
  expect(used.filter((id) => !ids.includes(id))).toEqual([]);
  expect(ids.filter((id) => !used.includes(id))).toEqual([]);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.filter((id) => id.length > 32)).toEqual([]);
});

test('all addresses share one https origin and lead to something that the build makes', () => {
  expect(new Set(urls.map((url) => new URL(url).origin))).toEqual(new Set(['https://localhost:3000']));
  const webpack = readFileSync(path.join(root, 'webpack.config.js'), 'utf8');
  const pages = new Set(urls.map((url) => new URL(url).pathname).filter((name) => name.endsWith('.html')));
  expect([...pages].sort()).toEqual(['/commands.html', '/help.html', '/taskpane.html']);
  for (const page of pages) expect(webpack).toContain(`name: '${page.slice(1, -5)}'`);
});

test.each(all(/<(bt:Image id=[^>]*)\/>/g).map((tag) => [/id="([^"]+)"/.exec(tag)![1]!, new URL(/DefaultValue="([^"]+)"/.exec(tag)![1]!).pathname]))('the picture %s is there in its size', (id, name) => {
  const png = readFileSync(path.join(root, name));
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  const size = Number(/\d+$/.exec(id)![0]);
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([size, size]);
});

test('each button has its picture in all four sizes, a function that the page offers, or a page', () => {
  expect(all(/<bt:Image size="(\d+)"/g)).toEqual(Array.from({ length: 4 }, () => ['16', '32', '64', '80']).flat());
  const page = readFileSync(path.join(root, 'src', 'commands', 'commands.ts'), 'utf8');
  for (const name of all(/<FunctionName>([^<]+)</g)) expect(page).toContain(`associate('${name}'`);
  expect(all(/<TaskpaneId>([^<]+)</g)).toEqual(['zipingbiao.pane', 'zipingbiao.pane']);
  expect(all(/<Label resid="([^"]+)"/g)).toEqual(['group.label', 'score.label', 'check.label', 'open.label']);
});

test('Excel’s limits on its strings hold, in both languages', () => {
  const strings = (tag: string): string[] => [...(new RegExp(`<bt:${tag}>([\\s\\S]*?)</bt:${tag}>`).exec(xml)![1]!).matchAll(/Value="([^"]+)"/g)].map((match) => match[1]!);
  expect(strings('ShortStrings').filter((text) => text.length > 125)).toEqual([]);
  expect(strings('LongStrings').filter((text) => text.length > 250)).toEqual([]);
  const own = all(/<bt:String id="([^"]+)"/g);
  expect(all(/<bt:Override Locale="(en-US)"/g)).toHaveLength(own.length);
});

test('the requirement is the floor that the pane asks for and the host is tested on', () => {
  const sets = [...xml.matchAll(/<Set Name="([^"]+)" MinVersion="([^"]+)"/g)].map((match) => [match[1], match[2]]);
  const pane = /const FLOOR = '([\d.]+)'/.exec(readFileSync(path.join(root, 'src', 'taskpane', 'main.tsx'), 'utf8'))![1];
  expect(sets).toEqual([['ExcelApi', pane]]);
  expect(readFileSync(path.join(root, 'test', 'excel', 'apiFloor.test.ts'), 'utf8')).toContain(`'${pane}'`);
});
