/** Files from a drop, a picker or a folder, each with its path in it, in a stable order. */
import type { NamedFile } from './judgeAll';

export interface PickedFile extends NamedFile {
  size: number;
}

/** What the page opens; everything else in a folder is passed over and counted. */
const READABLE = /\.(?:xlsx|xlsm|xls|xlsb|et|ods|docx|txt)$/i;
/** What a folder is searched for; texts in it are not forms. */
const WORKBOOK = /\.(?:xlsx|xlsm|xls|xlsb|et|ods)$/i;
/** Lock files that Office leaves beside an open workbook. */
const LOCK = /^(?:~\$|\.)/;

export const isReadable = (name: string): boolean => READABLE.test(name);

/** May hold a report in prose, or a form among its words. */
export const isDocument = (name: string): boolean => /\.(?:docx|txt)$/i.test(name);

export const isWorkbook = (name: string): boolean => WORKBOOK.test(name) && !LOCK.test(name.replace(/^.*\//, ''));

export function picked(file: File): PickedFile {
  return { name: file.webkitRelativePath || file.name, size: file.size, read: async () => new Uint8Array(await file.arrayBuffer()) };
}

/** Everything that was dropped, folders unfolded. Must be called while the drop event is being handled. */
export async function dropped(data: DataTransfer): Promise<PickedFile[]> {
  const entries = [...data.items].map((item) => item.webkitGetAsEntry?.() ?? null);
  if (entries.some((entry) => entry?.isDirectory)) return (await Promise.all(entries.flatMap((entry) => (entry ? [unfold(entry)] : [])))).flat();
  return [...data.files].map(picked);
}

async function unfold(entry: FileSystemEntry): Promise<PickedFile[]> {
  if (entry.isFile) {
    const file = await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject));
    return [{ ...picked(file), name: entry.fullPath.replace(/^\//, '') }];
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const inside: FileSystemEntry[] = [];
  // A reader gives at most a hundred entries at a time.
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) break;
    inside.push(...some);
  }
  return (await Promise.all(inside.map(unfold))).flat();
}

/** By path, numbers by value: 2.xlsx before 10.xlsx; the same on every machine. */
export const inOrder = (files: readonly PickedFile[]): PickedFile[] => {
  const collator = new Intl.Collator('zh-CN', { numeric: true });
  return [...files].sort((a, b) => collator.compare(a.name, b.name) || (a.name < b.name ? -1 : 1));
};
