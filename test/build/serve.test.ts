/** The little server: this computer only, right types, the page's policy as a header, nothing above its folder. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';

type Serve = (folder: string, options?: { port?: number }) => Promise<{ address: string; close(): Promise<void> }>;

const base = mkdtempSync(path.join(os.tmpdir(), 'serve-'));
const folder = path.join(base, 'web');
let served: Awaited<ReturnType<Serve>>;

beforeAll(async () => {
  mkdirSync(path.join(folder, 'chunks'), { recursive: true });
  writeFileSync(path.join(base, 'secret.txt'), 'secret');
  writeFileSync(path.join(folder, 'index.html'), `<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'">`);
  writeFileSync(path.join(folder, '规则 页.md'), '# 规则');
  writeFileSync(path.join(folder, 'chunks', 'a.js'), '1');
  symlinkSync(path.join(base, 'secret.txt'), path.join(folder, 'link.txt'));
  const { serveFolder } = (await import('../support/serveFolder.mjs' as string)) as { serveFolder: Serve };
  served = await serveFolder(folder);
});
afterAll(async () => {
  await served.close();
  rmSync(base, { recursive: true });
});

/** Asks with the path as it stands: fetch would tidy up the dots. */
const ask = (at: string, options: http.RequestOptions = {}): Promise<{ status: number; headers: http.IncomingHttpHeaders; text: string }> =>
  new Promise((resolve, reject) => {
    const { port } = new URL(served.address);
    http.request({ host: '127.0.0.1', port, path: at, ...options }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => (text += part)).on('end', () => resolve({ status: response.statusCode!, headers: response.headers, text }));
    }).on('error', reject).end();
  });

test.each([
  ['/', 'text/html; charset=utf-8'],
  ['/index.html?do=check', 'text/html; charset=utf-8'],
  ['/chunks/a.js?0123abcd', 'text/javascript; charset=utf-8'],
  [encodeURI('/规则 页.md'), 'text/markdown; charset=utf-8'],
])('%s comes with its type', async (at, type) => {
  const { status, headers } = await ask(at);
  expect([status, headers['content-type'], headers['x-content-type-options']]).toEqual([200, type, 'nosniff']);
});

test('a page’s own policy is its header, too', async () => {
  expect((await ask('/')).headers['content-security-policy']).toBe("default-src 'none'");
});

test.each(['/../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt', '/chunks/../../secret.txt', '/..\\secret.txt', '/link.txt', '/%00', '/%', '/chunks', '/none.js', '//etc/passwd', '/http://x/'])(
  '%s leads nowhere', async (at) => {
    const { status, text } = await ask(at);
    expect([status, text]).toEqual([404, '']);
  });

test.each([[{ method: 'POST' }, 405], [{ method: 'DELETE' }, 405], [{ headers: { host: 'example.org' } }, 403], [{ method: 'HEAD' }, 200]])('%j is answered by %i without a body', async (options, expected) => {
  const { status, text } = await ask('/', options);
  expect([status, text]).toEqual([expected, '']);
});
