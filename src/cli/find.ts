/** Finds the workbooks behind the paths given on the command line: files as they are, folders to the bottom, in a stable order. */
import { readdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';

export interface Found {
  /** Where it is read from. */
  path: string;
  /** As the report names it: relative to the folder that was given, `/` between the parts; the base name of a file that was given. */
  name: string;
}

export interface Search {
  files: Found[];
  /** Left out on purpose, with the reason; shown to the user. */
  skipped: { path: string; why: 'lock-file' | 'hidden' | 'own-copy' | 'linked-folder' }[];
  /** Files in the folders that are no workbooks. */
  others: number;
  /** Folders that were given and hold no workbook. */
  empty: string[];
}

/** Endings that spreadsheets are saved under. What is really inside is told by the bytes, later. */
const WORKBOOK = /\.(?:xlsx|xlsm|xltx|xltm|xls|xlsb|xlt|et|ett)$/i;
/** Appended by `score` to the name of its copy. */
export const SCORED = '_已评分';
/** Appended to the name of a workbook of its own for the records of a check. */
export const RECORD = '_核查表';

/** Every workbook once, in the order of the arguments, within a folder by name. A path that does not exist counts as a file: reading it will say so. */
export async function findWorkbooks(inputs: readonly string[]): Promise<Search> {
  const search: Search = { files: [], skipped: [], others: 0, empty: [] };
  const seen = new Set<string>();
  for (const input of inputs) {
    const isFolder = await stat(input).then((entry) => entry.isDirectory(), () => false);
    const found = isFolder ? await walk(input, '', search) : [{ path: input, name: path.basename(input) }];
    if (isFolder && found.length === 0) search.empty.push(input);
    for (const file of found) {
      const real = await realpath(file.path).catch(() => path.resolve(file.path));
      if (!seen.has(real)) search.files.push(file);
      seen.add(real);
    }
  }
  return { ...search, files: withUniqueNames(search.files) };
}

async function walk(folder: string, prefix: string, search: Search): Promise<Found[]> {
  const entries = await readdir(path.join(folder, prefix), { withFileTypes: true });
  const names = new Set(entries.map((entry) => entry.name));
  const found: Found[] = [];
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const name = prefix + entry.name;
    const full = path.join(folder, name);
    if (entry.isDirectory()) {
      if (entry.name.startsWith('.')) search.skipped.push({ path: full, why: 'hidden' });
      else found.push(...(await walk(folder, `${name}/`, search)));
    } else if (entry.isSymbolicLink() && (await stat(full).then((target) => target.isDirectory(), () => false))) {
      search.skipped.push({ path: full, why: 'linked-folder' });
    } else if (!WORKBOOK.test(entry.name)) search.others++;
    else {
      const why = leftOut(entry.name, names);
      if (why) search.skipped.push({ path: full, why });
      else found.push({ path: full, name });
    }
  }
  return found;
}

function leftOut(name: string, siblings: ReadonlySet<string>): 'lock-file' | 'hidden' | 'own-copy' | null {
  if (name.startsWith('~$')) return 'lock-file';
  if (name.startsWith('.')) return 'hidden';
  const own = new RegExp(`^(.+)(?:${SCORED}|${RECORD})(\\.[^.]+)$`).exec(name);
  if (!own) return null;
  // The record of an .xlsm is an .xlsx.
  return ['.xlsx', '.xlsm', own[2]!].some((ending) => siblings.has(own[1] + ending)) ? 'own-copy' : null;
}

/** Two folders may hold files of the same name: those are then named as the paths were given. */
function withUniqueNames(files: Found[]): Found[] {
  const count = new Map<string, number>();
  for (const file of files) count.set(file.name, (count.get(file.name) ?? 0) + 1);
  return files.map((file) => (count.get(file.name)! > 1 ? { ...file, name: file.path.split(path.sep).join('/') } : file));
}
