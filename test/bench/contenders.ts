/** What files are held against: programs that only read them. Each runs in a process of its own, over a folder or a file. */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

function* bytesOf(folder: string): Generator<Uint8Array> {
  for (const name of readdirSync(folder).sort()) yield new Uint8Array(readFileSync(path.join(folder, name)));
}

/** Everything a contender needs is loaded by itself, so that its start is its own. */
export const CONTENDERS: Record<string, (folder: string) => Promise<void>> = {
  /** The floor: unzip every part and step over every tag of it. */
  floor: async (folder) => {
    const [{ Package }, { XmlCursor }, { nodeCodec }] = [await import('../../src/xlsx/package'), await import('../../src/xlsx/xml'), await import('../../src/host/zlib')];
    for (const bytes of bytesOf(folder)) {
      const pack = new Package(bytes, nodeCodec);
      for (const name of pack.names.filter((each) => /\.(?:xml|rels)$/.test(each))) {
        const cursor = new XmlCursor(pack.text(name));
        while (cursor.next());
      }
    }
  },
  /** SheetJS reading the files and giving the cells as rows. */
  sheetjs: async (folder) => {
    const { read, utils } = await import('@e965/xlsx');
    for (const bytes of bytesOf(folder)) {
      const workbook = read(bytes, { type: 'array', dense: true });
      for (const name of workbook.SheetNames) utils.sheet_to_json(workbook.Sheets[name]!, { header: 1 });
    }
  },
  /** Our reader alone. */
  reader: async (folder) => {
    const [{ openWorkbook }, { nodeCodec }] = [await import('../../src/host/open'), await import('../../src/host/zlib')];
    for (const bytes of bytesOf(folder)) await (await openWorkbook(bytes, nodeCodec)).port.readSheets();
  },
};

/** Loads every workbook of a folder and looks at every cell. */
export const OPENPYXL_READ = `
import sys, os, openpyxl
for name in sorted(os.listdir(sys.argv[1])):
    book = openpyxl.load_workbook(os.path.join(sys.argv[1], name))
    for sheet in book.worksheets:
        for row in sheet.iter_rows(values_only=True):
            for value in row:
                pass
`;

/** Loads a workbook, fills one cell of its first sheet and saves it under another name. */
export const OPENPYXL_SAVE = `
import sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
book.worksheets[0][sys.argv[3]] = 1
book.save(sys.argv[2])
`;

/** A Python that has openpyxl (Debian: python3-openpyxl), or null. */
export const pythonWithOpenpyxl = (): string | null =>
  ['/usr/bin/python3', 'python3'].find((each) => spawnSync(each, ['-c', 'import openpyxl']).status === 0) ?? null;
