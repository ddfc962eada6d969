/** dist/web as it would be put on a server: nothing but our own place may be asked, nothing is evaluated, office.js is Microsoft's. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(__dirname, '..', '..');
const web = path.join(root, 'dist', 'web');
const office = path.join(root, 'node_modules', '@microsoft', 'office-js', 'dist');
const files = readdirSync(web, { recursive: true, encoding: 'utf8' }).map((name) => name.split(path.sep).join('/'));
const read = (name: string): string => readFileSync(path.join(web, name), 'utf8');
const pages = files.filter((name) => name.endsWith('.html'));
const ours = files.filter((name) => name.endsWith('.js') && !name.startsWith('office/'));

test('the pages are there', () => {
  expect(pages).toEqual(expect.arrayContaining(['taskpane.html', 'commands.html', 'dialog.html', 'help.html']));
  expect(ours).toEqual(expect.arrayContaining(['taskpane.js', 'commands.js', 'dialog.js', 'before.js', 'zipingbiao.js']));
});

describe.each(pages)('%s', (name) => {
  const html = read(name);
  const policy = /<meta http-equiv="Content-Security-Policy" content="([^"]+)">/.exec(html)?.[1] ?? '';

  test('has a policy of its own place only, ahead of everything that it binds', () => {
    const rules = Object.fromEntries(policy.split('; ').map((rule) => [rule.split(' ')[0]!, rule.split(' ').slice(1)]));
    expect(rules).toMatchObject({ 'default-src': ["'none'"], 'script-src': ["'self'"], 'connect-src': ["'self'"], 'font-src': ["'none'"], 'base-uri': ["'none'"], 'form-action': ["'none'"] });
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
    expect(html.indexOf('Content-Security-Policy')).toBeLessThan(html.search(/<(?:script|link|style)/) === -1 ? Infinity : html.search(/<(?:script|link|style)/));
  });

  test('holds no script, style or handler in line, and every file it names lies beside it', () => {
    expect(html).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\sstyle=|\son[a-z]+=/i);
    const named = [...html.matchAll(/(?:src|href)="([^"]+)"/g)].map((match) => match[1]!);
    expect(named.filter((file) => !existsSync(path.join(web, file)))).toEqual([]);
  });

  test('speaks Chinese and loads office.js only inside Excel', () => {
    expect(html).toContain('<html lang="zh-CN">');
    expect(html.includes('office/office.js')).toBe(['taskpane.html', 'commands.html', 'dialog.html'].includes(name));
  });
});

test.each(ours)('%s evaluates no text as code', (name) => {
  // `eval` after a dot or inside a word is somebody's method or text, not the function.
  expect(read(name).match(/(?<![\w.$"'])eval\s*\(|\bnew Function\b|(?<![\w.$])Function\s*\(\s*["'`]/g)).toBeNull();
});

test.each(ours.filter((name) => /taskpane|commands|dialog|before|engine/.test(name)))('%s names no server of others that it would fetch from', (name) => {
  const addresses = new Set([...read(name).matchAll(/https?:\/\/[\w.-]+/g)].map((match) => match[0]));
  // Names of XML and SVG vocabularies, and where React and the kit point people in a message.
  const harmless = /^https?:\/\/(?:www\.w3\.org|schemas\.|purl\.oc|reactjs\.org|fb\.me|aka\.ms|go\.microsoft\.com|github\.com|developer\.|localhost)/;
  expect([...addresses].filter((address) => !harmless.test(address))).toEqual(name === 'taskpane.js' || /chunks/.test(name) || name === 'commands.js' ? expect.not.arrayContaining(['https://appsforoffice.microsoft.com']) : []);
});

test('office.js and its files are byte for byte Microsoft’s, and only those needed', () => {
  const shipped = files.filter((name) => name.startsWith('office/') && name.endsWith('.js')).map((name) => name.slice('office/'.length)).sort();
  expect(shipped).toHaveLength(10);
  for (const name of shipped) expect(readFileSync(path.join(web, 'office', name)).equals(readFileSync(path.join(office, name)))).toBe(true);
});

test('every rule has its page beside the pane', () => {
  const rules = readdirSync(path.join(root, 'src', 'rules')).filter((name) => name.endsWith('.md'));
  expect(files.filter((name) => name.startsWith('rules/')).map((name) => name.slice('rules/'.length)).sort()).toEqual(rules.sort());
});

test('the manifest beside the pages names files that are there', () => {
  const names = [...read('manifest.xml').matchAll(/"https:\/\/localhost:3000\/([^"?]+)/g)].map((match) => match[1]!);
  expect(names.length).toBeGreaterThan(10);
  expect(names.filter((name) => !files.includes(name))).toEqual([]);
});

test('what an old web view runs is ES5', () => {
  expect(read('before.js').replace(/\/\*[\s\S]*?\*\/|'[^']*'|\/\/[^\n]*/g, '')).not.toMatch(/=>|`|\b(?:const|let|class|async)\b|\?\.|\?\?/);
});
