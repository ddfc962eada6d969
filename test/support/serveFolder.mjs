/** Serves a folder to this computer only: plain files, right types, nothing above the folder. Used by `npm start`, `npm run serve` and the browser tests. */
import { createReadStream } from 'node:fs';
import { readFile, realpath, stat } from 'node:fs/promises';
import http from 'node:http';
import https from 'node:https';
import path from 'node:path';

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.xml': 'text/xml; charset=utf-8',
};

/** Sent with everything; a page's own policy comes on top. */
const HEADERS = {
  'Cache-Control': 'no-cache',
  'Content-Security-Policy': "object-src 'none'; base-uri 'none'; form-action 'none'",
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

/** The file that an address means, or null: nothing outside the folder, whatever dots or links it holds. */
export async function fileAt(folder, address) {
  try {
    const { pathname } = new URL(address, 'http://localhost');
    const name = decodeURIComponent(pathname);
    if (name.includes('\0') || name.includes('\\')) return null;
    const root = await realpath(folder);
    const file = await realpath(path.join(root, name.endsWith('/') ? `${name}index.html` : name));
    if (!file.startsWith(root + path.sep)) return null;
    const { size } = await stat(file).then((found) => (found.isFile() ? found : Promise.reject(new Error('no file'))));
    return { file, size };
  } catch {
    return null;
  }
}

/** The policy that a page states in its <meta>, as a header too: it then holds from the first byte on. */
async function policyIn(file) {
  const stated = /<meta http-equiv="Content-Security-Policy" content="([^"]+)">/.exec(await readFile(file, 'utf8'));
  return stated ? { 'Content-Security-Policy': stated[1] } : {};
}

async function answer(folder, hosts, request, response) {
  const end = (status, headers = {}) => response.writeHead(status, { ...HEADERS, ...headers }).end();
  // A page elsewhere could have its own name point here (DNS rebinding).
  if (!hosts.has((request.headers.host ?? '').replace(/:\d+$/, ''))) return end(403);
  if (request.method !== 'GET' && request.method !== 'HEAD') return end(405, { Allow: 'GET, HEAD' });
  if (new URL(request.url, 'http://localhost').pathname === '/favicon.ico') return end(204);
  const found = await fileAt(folder, request.url);
  if (!found) return end(404);
  const type = TYPES[path.extname(found.file).toLowerCase()] ?? 'application/octet-stream';
  const policy = type.startsWith('text/html') ? await policyIn(found.file) : {};
  response.writeHead(200, { ...HEADERS, ...policy, 'Content-Type': type, 'Content-Length': found.size });
  if (request.method === 'HEAD') return response.end();
  return createReadStream(found.file).on('error', () => response.destroy()).pipe(response);
}

/**
 * Starts on 127.0.0.1. Resolves to the address and a way to stop it.
 * @param certificate `{ key, cert }` in PEM for https; without it http
 * @param port 0 takes any that is free; a taken one rejects with EADDRINUSE
 */
export function serveFolder(folder, { port = 0, certificate } = {}) {
  const hosts = new Set(['localhost', '127.0.0.1']);
  const listener = (request, response) => {
    answer(folder, hosts, request, response).catch(() => response.destroy());
  };
  const server = certificate ? https.createServer(certificate, listener) : http.createServer(listener);
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const address = `${certificate ? 'https' : 'http'}://localhost:${server.address().port}`;
      const close = () => new Promise((done) => {
        server.close(done);
        server.closeAllConnections();
      });
      resolve({ address, close });
    });
  });
}
