/** `npm run serve`: the built add-in on https://localhost:3000, for sideloading, with a certificate of this computer. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { X509Certificate } from 'node:crypto';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { serveFolder } from './serveFolder.mjs';

const PORT = 3000;
const root = fileURLToPath(new URL('../..', import.meta.url));
const web = path.join(root, 'dist', 'web');

/** Where `npx office-addin-dev-certs install` puts what the computer trusts. */
const trusted = path.join(os.homedir(), '.office-addin-dev-certs');
/** Ignored by git: a key that stays on this computer. */
const own = path.join(root, '.certificate');

const pair = (folder) => ({ key: path.join(folder, 'localhost.key'), cert: path.join(folder, 'localhost.crt') });
const inForce = ({ key, cert }) => existsSync(key) && existsSync(cert) && Date.parse(new X509Certificate(readFileSync(cert)).validTo) > Date.now() + 24 * 3600 * 1000;

/** A certificate for localhost, valid for 90 days, signed by itself. */
function make(files) {
  mkdirSync(path.dirname(files.key), { recursive: true, mode: 0o700 });
  execFileSync('openssl', [
    'req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '90', '-subj', '/CN=localhost',
    '-addext', 'subjectAltName=DNS:localhost,IP:127.0.0.1', '-addext', 'basicConstraints=critical,CA:FALSE', '-addext', 'extendedKeyUsage=serverAuth',
    '-keyout', files.key, '-out', files.cert,
  ], { stdio: ['ignore', 'ignore', 'pipe'] });
}

const installed = inForce(pair(trusted));
const files = pair(installed ? trusted : own);
try {
  if (!inForce(files)) make(files);
} catch (error) {
  console.error(`没有证书，也无法生成（需要 openssl）：${error.message}\n请先运行：npx office-addin-dev-certs install`);
  process.exit(1);
}
try {
  const { address } = await serveFolder(web, { port: PORT, certificate: { key: readFileSync(files.key), cert: readFileSync(files.cert) } });
  console.log(`加载项已在 ${address} 提供，仅限本机访问。按 Ctrl+C 结束。`);
  console.log(`清单文件：${path.join(web, 'manifest.xml')}`);
  if (!installed) console.log(`证书由本机生成：${files.cert}\nExcel 只接受受信任的证书：请把它导入“受信任的根证书颁发机构”，或运行 npx office-addin-dev-certs install 后重新启动。`);
  console.log('旁加载：npx office-addin-debugging start manifest.xml desktop（Windows、Mac），步骤见 README。');
} catch (error) {
  console.error(error.code === 'EADDRINUSE' ? `端口 ${PORT} 已被占用：请先结束占用它的程序。` : error.message);
  process.exit(1);
}
