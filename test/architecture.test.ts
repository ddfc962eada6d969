/** The order of the folders, read from the import lines: a folder never imports one that stands right of it. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

const src = path.join(__dirname, '..', 'src');

/** What each folder may import besides itself and text/. A folder that is not listed here has no place in the design. */
const MAY_IMPORT: Record<string, string[]> = {
  text: [],
  grid: [],
  value: ['grid'],
  form: ['grid', 'value'],
  scoring: ['grid', 'value', 'form'],
  rules: ['grid', 'value', 'form', 'scoring'],
  check: ['grid', 'value', 'form', 'scoring', 'rules'],
  batch: ['grid', 'value', 'form', 'scoring', 'rules', 'check'],
  prose: ['grid', 'value', 'form', 'scoring', 'rules', 'check'],
  output: ['grid', 'value', 'form', 'scoring', 'rules', 'check', 'batch', 'prose'],
  xlsx: ['grid'],
  host: ['grid', 'xlsx'],
  session: ['grid', 'value', 'form', 'scoring', 'rules', 'check', 'host'],
  view: ['grid', 'value', 'form', 'scoring', 'rules', 'check', 'batch', 'prose', 'output', 'session', 'host'],
};
const SHELLS = ['taskpane', 'commands', 'page', 'cli'];
const FORBIDDEN_NAMES = /(?:utils?|helpers?|common|manager|service)/i;

interface Module {
  name: string;
  folder: string;
  text: string;
}

const modules: Module[] = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .map((name) => name.split(path.sep).join('/'))
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => ({ name, folder: name.includes('/') ? name.slice(0, name.indexOf('/')) : '', text: readFileSync(path.join(src, name), 'utf8') }));

/** Specifiers of import and export lines and of import() calls. */
function importsOf(text: string): string[] {
  const lines = /^\s*(?:import|export)\b[^'"();]*?\bfrom\s*['"]([^'"]+)['"]|^\s*import\s*['"]([^'"]+)['"]|\bimport\(\s*(?:\/\*[^*]*\*\/\s*)?['"]([^'"]+)['"]/gm;
  return [...text.matchAll(lines)].map((match) => (match[1] ?? match[2] ?? match[3])!);
}

const cases = modules.map((module) => [module.name, module] as const);

test('there are modules to look at, in known folders only', () => {
  expect(modules.length).toBeGreaterThan(10);
  expect([...new Set(modules.map((module) => module.folder))].filter((folder) => !(folder in MAY_IMPORT) && !SHELLS.includes(folder))).toEqual([]);
});

test('the reader of import lines sees every kind of them', () => {
  const text = "import a from './a';\nimport type { B } from '../b/b';\nexport * from './c';\nconst d = await import(/* webpackChunkName: \"x\" */ 'd');\nimport {\n  e,\n} from './e';\nimport './f';\nexport const g = './g';";
  expect(importsOf(text)).toEqual(['./a', '../b/b', './c', 'd', './e', './f']);
});

describe.each(cases)('%s', (name, module) => {
  test('imports only what stands left of it', () => {
    const wrong = importsOf(module.text)
      .filter((specifier) => specifier.startsWith('.'))
      .map((specifier) => path.posix.normalize(path.posix.join(path.posix.dirname(name), specifier)))
      .filter((target) => !mayImport(module.folder, target));
    expect(wrong).toEqual([]);
  });

  test('needs no Node module unless it stands in host/ or cli/', () => {
    const node = importsOf(module.text).filter((specifier) => /^(?:node:|(?:fs|path|os|crypto|util|zlib|stream|buffer)$)/.test(specifier));
    expect(['host', 'cli'].includes(module.folder) ? [] : node).toEqual([]);
  });

  test('is short, begins by saying what it is, and lies one folder deep at most', () => {
    expect(module.text.split('\n').length - 1).toBeLessThanOrEqual(300);
    expect(module.text).toMatch(/^\/\*\*/);
    expect(name.split('/').length).toBe(2);
    expect(FORBIDDEN_NAMES.test(path.basename(name).replace(/\.tsx?$/, ''))).toBe(false);
  });
});

function mayImport(folder: string, target: string): boolean {
  if (target.startsWith('..')) return SHELLS.includes(folder) && (target === '../package.json' || (folder === 'page' && target.startsWith('../assets/')));
  const other = target.split('/')[0]!;
  if (other === folder || other === 'text') return true;
  if (SHELLS.includes(folder)) return !SHELLS.includes(other);
  return MAY_IMPORT[folder]?.includes(other) ?? false;
}

test('Excel is spoken to by the files of its host only; the shells just start it', () => {
  const speaking = modules.filter(({ text }) => /\bExcel\.[A-Za-z]|\bOffice\.(?:onReady|context)\b/.test(text));
  const shells = /^(?:taskpane|commands)\//;
  expect(speaking.filter(({ name, text }) => !/^host\/office[A-Za-z]*\.ts$/.test(name) && (!shells.test(name) || /\bExcel\.[A-Za-z]/.test(text))).map(({ name }) => name)).toEqual([]);
  expect(speaking.map(({ name }) => name)).toContain('host/office.ts');
});

test('folders below src/ hold files; only scoring/places and data folders go deeper, without code', () => {
  const deep = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter(
    (name) => statSync(path.join(src, name)).isFile() && name.split(path.sep).length > 2 && !/\.(?:json|md)$/.test(name),
  );
  expect(deep).toEqual([]);
});
