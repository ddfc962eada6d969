/** Writes the table of rules into README.md, as the built command line prints it. */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const at = (name) => fileURLToPath(new URL(`../../${name}`, import.meta.url));
const table = execFileSync(process.execPath, [at('dist/cli.cjs'), 'rules', '--format', 'markdown'], { encoding: 'utf8' });
const readme = readFileSync(at('README.md'), 'utf8');
const [before, rest] = readme.split('<!-- rules -->\n');
const after = rest?.split('<!-- /rules -->')[1];
if (after === undefined) throw new Error('README.md holds no place for the table of rules');
writeFileSync(at('README.md'), `${before}<!-- rules -->\n${table}<!-- /rules -->${after}`);
