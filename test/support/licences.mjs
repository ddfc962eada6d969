/**
 * `npm run licences`: every package that reaches a user – bundled or copied – with its licence, and how many there are besides for building;
 * writes dist/sbom.cdx.json (CycloneDX 1.5) and dist/licences.txt with the full texts. Fails on a licence that is not on the list below.
 * `-- --age` asks the registry when the packages of our choice were published.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const json = (file) => JSON.parse(readFileSync(path.join(root, file), 'utf8'));
const { packages } = json('package-lock.json');
const own = json('package.json');

/** Licences under which a package may be handed on with ours. Microsoft's for office.js: unmodified, with an Office add-in. */
const ALLOWED = ['MIT', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0'];
const BY_FILE = { '@microsoft/office-js': 'LicenseRef-Microsoft-Office-JS', 'office-ui-fabric-react': 'MIT', '@uifabric': 'MIT' };

const nameOf = (place) => place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);

/** Where the package that `from` asks for lies, as Node looks for it. */
function resolve(from, name) {
  for (let base = from; ; base = base.slice(0, Math.max(0, base.lastIndexOf('/node_modules/')))) {
    const place = `${base === '' ? '' : `${base}/`}node_modules/${name}`;
    if (packages[place]) return place;
    if (base === '') return null;
    if (!base.includes('/node_modules/')) base = '';
  }
}

/** Everything that the dependencies bring along. */
function shipped() {
  const found = new Set();
  const visit = (from, names) => {
    for (const name of names) {
      const place = resolve(from, name);
      if (!place || found.has(place)) continue;
      found.add(place);
      visit(place, Object.keys(packages[place].dependencies ?? {}));
    }
  };
  visit('', Object.keys(own.dependencies));
  return [...found].sort();
}

const FILES = /^(?:licen[cs]e|copying|notice|eula)/i;

function describe(place) {
  const lock = packages[place];
  const folder = path.join(root, place);
  const name = nameOf(place);
  const manifest = existsSync(path.join(folder, 'package.json')) ? json(`${place}/package.json`) : {};
  const stated = typeof lock.license === 'string' ? lock.license : typeof manifest.license === 'string' ? manifest.license : '';
  const scope = Object.keys(BY_FILE).find((known) => name === known || name.startsWith(`${known}/`));
  const licence = ALLOWED.includes(stated) ? stated : scope ? BY_FILE[scope] : stated || 'unknown';
  const texts = existsSync(folder) ? readdirSync(folder).filter((file) => FILES.test(file)).map((file) => readFileSync(path.join(folder, file), 'utf8').trim()) : [];
  return { name, version: lock.version, licence, texts, integrity: lock.integrity, address: lock.resolved, direct: place === `node_modules/${name}` && name in own.dependencies };
}

/** Several copies of one version count once. */
const list = [...new Map(shipped().map(describe).map((found) => [`${found.name}@${found.version}`, found])).values()].sort((a, b) => (a.name < b.name ? -1 : 1));
const refused = list.filter(({ licence }) => !ALLOWED.includes(licence) && !licence.startsWith('LicenseRef-Microsoft'));

/** `sha512-<base64>` of the lock file as CycloneDX wants it. */
const hashes = (integrity) => {
  const [, kind, text] = /^(sha\d+)-(.+)$/.exec(integrity ?? '') ?? [];
  return kind ? [{ alg: kind.toUpperCase().replace('SHA', 'SHA-'), content: Buffer.from(text, 'base64').toString('hex') }] : [];
};
const purl = (name, version) => `pkg:npm/${name.replace('@', '%40')}@${version}`;
const sbom = {
  bomFormat: 'CycloneDX',
  specVersion: '1.5',
  version: 1,
  metadata: { component: { type: 'application', name: own.name, version: own.version, licenses: [{ license: { id: own.license } }], 'bom-ref': own.name } },
  components: list.map(({ name, version, licence, integrity }) => ({
    type: 'library', name, version, 'bom-ref': purl(name, version), purl: purl(name, version), scope: 'required', hashes: hashes(integrity),
    licenses: [{ license: licence.startsWith('LicenseRef') ? { name: licence } : { id: licence } }],
  })),
};

mkdirSync(path.join(root, 'dist'), { recursive: true });
writeFileSync(path.join(root, 'dist', 'sbom.cdx.json'), `${JSON.stringify(sbom, null, 2)}\n`);
const texts = new Map();
for (const { name, version, texts: own } of list) for (const text of own) texts.set(text, [...(texts.get(text) ?? []), `${name} ${version}`]);
writeFileSync(path.join(root, 'dist', 'licences.txt'), [...texts].map(([text, names]) => `${names.join(', ')}\n\n${text}\n`).join(`\n${'-'.repeat(72)}\n\n`));

const width = Math.max(...list.map(({ name }) => name.length));
console.log('Shipped packages (bundled, or copied unmodified):');
for (const { name, version, licence, direct } of list) console.log(`  ${name.padEnd(width)}  ${version.padEnd(10)}  ${licence}${direct ? '' : '  (brought along)'}`);
const development = Object.keys(packages).filter((place) => place !== '').length - shipped().length;
const direct = Object.keys(own.dependencies).length;
console.log(`${list.length} packages shipped, ${direct} of them ours by choice; ${development} more only build and test.`);
if (process.argv.includes('--age')) {
  for (const { name, version, direct } of list) {
    if (!direct) continue;
    const times = JSON.parse(execFileSync('npm', ['view', name, 'time', '--json'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
    const years = (Date.now() - Date.parse(times[version])) / (365.25 * 24 * 3600 * 1000);
    console.log(`  ${name.padEnd(width)}  ${version.padEnd(10)}  ${times[version].slice(0, 10)}  ${years.toFixed(1)} years`);
  }
}
console.log('Written: dist/sbom.cdx.json (CycloneDX 1.5), dist/licences.txt.');
if (refused.length > 0) {
  console.error(`Licences that must not be shipped, or are not known: ${refused.map(({ name, licence }) => `${name} (${licence})`).join(', ')}`);
  process.exit(1);
}
