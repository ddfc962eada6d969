/** Finding workbooks in folders, and writing copies that never replace anything by accident. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findWorkbooks } from '../../src/cli/find';
import { refuseInputs, TargetExists, writeWhole } from '../../src/cli/write';

let folder: string;
const at = (...names: string[]): string => path.join(folder, ...names);
const put = (name: string): void => {
  mkdirSync(path.dirname(at(name)), { recursive: true });
  writeFileSync(at(name), name);
};

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'zipingbiao-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('findWorkbooks', () => {
  test('walks folders in a stable order and says what it left out', async () => {
    ['乙/表.xlsx', '甲/表.XLS', 'b.xlsm', 'a.xlsx', 'a_已评分.xlsx', 'c_已评分.xlsx', '~$a.xlsx', '.藏.xlsx', '.git/x.xlsx', '说明.docx'].forEach(put);
    symlinkSync(at('乙'), at('链接'));
    const search = await findWorkbooks([folder]);
    expect(search.files.map((file) => file.name)).toEqual(['a.xlsx', 'b.xlsm', 'c_已评分.xlsx', '乙/表.xlsx', '甲/表.XLS']);
    expect(search.skipped.map((skip) => [path.basename(skip.path), skip.why]).sort()).toEqual([
      ['.git', 'hidden'],
      ['.藏.xlsx', 'hidden'],
      ['a_已评分.xlsx', 'own-copy'],
      ['~$a.xlsx', 'lock-file'],
      ['链接', 'linked-folder'],
    ]);
    expect(search.others).toBe(1);
    expect(search.empty).toEqual([]);
  });

  test('reads a file once, names it by its base name, and keeps the order of the arguments', async () => {
    ['甲/b.xlsx', '甲/a.xlsx'].forEach(put);
    const { files } = await findWorkbooks([at('甲', 'b.xlsx'), at('甲')]);
    expect(files.map((file) => file.name)).toEqual(['b.xlsx', 'a.xlsx']);
  });

  test('names of the same file name in two folders differ', async () => {
    ['甲/a.xlsx', '乙/a.xlsx'].forEach(put);
    const { files } = await findWorkbooks([at('甲'), at('乙')]);
    expect(new Set(files.map((file) => file.name)).size).toBe(2);
  });

  test('a folder without workbooks is reported; a missing path is left to the reader', async () => {
    put('空/说明.txt');
    const search = await findWorkbooks([at('空'), at('没有.xlsx')]);
    expect(search.empty).toEqual([at('空')]);
    expect(search.files.map((file) => file.name)).toEqual(['没有.xlsx']);
  });
});

describe('writeWhole', () => {
  test('writes, refuses to replace, replaces when told, and leaves nothing else behind', async () => {
    await writeWhole(at('新', '副本.xlsx'), Buffer.from([1, 2, 3]), false);
    await expect(writeWhole(at('新', '副本.xlsx'), Buffer.from([4]), false)).rejects.toBeInstanceOf(TargetExists);
    expect([...readFileSync(at('新', '副本.xlsx'))]).toEqual([1, 2, 3]);
    await writeWhole(at('新', '副本.xlsx'), Buffer.from([4]), true);
    expect([...readFileSync(at('新', '副本.xlsx'))]).toEqual([4]);
    expect(readdirSync(at('新'))).toEqual(['副本.xlsx']);
  });

  test('a folder that cannot be made is an error, not a half file', async () => {
    put('文件');
    await expect(writeWhole(at('文件', 'a.xlsx'), 'x', false)).rejects.toThrow();
    expect(readdirSync(folder)).toEqual(['文件']);
  });
});

test('what is read is not written to, under the name of a link neither', async () => {
  put('a.xlsx');
  put('b.xlsx');
  symlinkSync(at('a.xlsx'), at('c.xlsx'));
  for (const out of ['a.xlsx', 'c.xlsx']) await expect(refuseInputs(at(out), [at('b.xlsx'), at('a.xlsx')])).rejects.toMatchObject({ problem: 'out-is-input' });
  for (const out of [null, at('b.xlsx'), at('没有.xlsx')]) await refuseInputs(out, [at('a.xlsx'), at('没有.xlsx')]);
});
