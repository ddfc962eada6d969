/** Markdown of the rule pages as blocks: every page is read whole, and nothing in it becomes markup. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { readPage } from '../../src/view/rulePage';

const folder = path.join(__dirname, '..', '..', 'src', 'rules');
const pages = readdirSync(folder).filter((name) => name.endsWith('.md'));

test('headings, paragraphs over lines, lists and tables', () => {
  expect(readPage('# 题\n\n一\n二\n\n## 节\n\n- 甲\n- 乙\n\n| 指标 | 原因 |\n|---|---|\n| a\\|b | &emsp; |\n| c | |\n')).toEqual([
    { type: 'heading', level: 1, text: '题' }, { type: 'paragraph', text: '一二' }, { type: 'heading', level: 2, text: '节' }, { type: 'list', items: ['甲', '乙'] },
    { type: 'table', head: ['指标', '原因'], rows: [['a|b', ''], ['c', '']] },
  ]);
});

test('signs of placeholders stay as they are', () => expect(readPage('至少≥**人，“XX个”')).toEqual([{ type: 'paragraph', text: '至少≥**人，“XX个”' }]));

test.each(pages)('%s: one title, the sections, and tables whose rows are as wide as their heads', (name) => {
  const blocks = readPage(readFileSync(path.join(folder, name), 'utf8'));
  const titles = blocks.filter((block) => block.type === 'heading' && block.level === 1);
  expect(titles).toHaveLength(1);
  expect(blocks.filter((block) => block.type === 'heading' && block.level === 2).length).toBeGreaterThanOrEqual(5);
  const tables = blocks.flatMap((block) => (block.type === 'table' ? [block] : []));
  expect(tables.length).toBeGreaterThanOrEqual(2);
  for (const { head, rows } of tables) for (const row of rows) expect(row).toHaveLength(head.length);
  expect(blocks.flatMap((block) => ('text' in block ? [block.text] : [])).filter((text) => /^\||^#|^- /.test(text))).toEqual([]);
});

test('never throws', () => fc.assert(fc.property(fc.string(), (text) => Array.isArray(readPage(text)))));
