/** `npm start`: the stand-alone page on this computer, without Excel; nothing is reachable from outside. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { serveFolder } from './serveFolder.mjs';

const web = fileURLToPath(new URL('../../dist/web', import.meta.url));
const PORT = 8320;

/** The usual port, so that a bookmark keeps working; any other when that one is taken. */
const served = await serveFolder(web, { port: PORT }).catch(() => serveFolder(web));
console.log(`绩效自评表助手：请用浏览器打开 ${served.address}/`);
console.log(`仅限本机访问，文件不会上传。按 Ctrl+C 结束。也可以直接使用文件夹 ${path.relative(process.cwd(), web) || web}。`);
