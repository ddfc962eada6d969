/**
 * The check of a report in prose, as pane and page show it.
 *
 * @jest-environment jsdom
 */
import '../../src/view/icons';
import { fireEvent, render, screen, within } from '@testing-library/react';
import { checkGrid } from '../../src/check/check';
import type { NewSheet } from '../../src/grid/newSheet';
import { ProsePanel } from '../../src/view/ProsePanel';
import { realGrid } from '../support/realForms';

const REPORT = [
  '某镇2024年度部门整体支出绩效自评报告',
  '一、部门概况',
  '年初预算支出5381.80万元，其中：基本支出1059.00万元，项目支出4322.88万元。',
  '二、年度绩效目标',
  '数量指标：培训人次≥200人次。',
  '三、完成情况',
  '数量指标：培训人次完成150人次。',
].join('\n');

const paste = async (text: string): Promise<void> => {
  fireEvent.change(screen.getByRole('textbox'), { target: { value: text } });
  fireEvent.click(screen.getByRole('button', { name: '核对报告' }));
};

test('a pasted report: its findings with the words, its pairs, and a form made from it', async () => {
  const sheets: NewSheet[] = [];
  render(<ProsePanel forms={[]} onSheet={(sheet) => sheets.push(sheet)} />);
  await paste(REPORT);
  const cards = await screen.findAllByText(/^原文：/, undefined, { timeout: 20_000 });
  expect(cards.length).toBeGreaterThanOrEqual(2);
  expect(screen.getByText('没有自评表可以对照，只核对了报告本身。')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: '看原文：第 1 条' }));
  expect(document.querySelector('mark[data-finding~="0"]')).not.toBeNull();
  fireEvent.click(screen.getByRole('button', { name: /目标与完成情况 \d+ 项/ }));
  expect(within(screen.getByText('培训人次').closest('li')!).getByText('实际 150人次 · 目标 ≥200人次')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: '按报告生成自评表' }));
  expect(sheets[0]!.cells.map(({ value }) => value)).toEqual(expect.arrayContaining(['培训人次']));
  fireEvent.click(screen.getByRole('button', { name: '核对另一份报告' }));
  expect(screen.getByRole('textbox')).toBeTruthy();
}, 60_000);

test('beside a form the report is held against it: another year is told', async () => {
  render(<ProsePanel forms={checkGrid(realGrid('01-seed001-gansu-heshui-jimin-zhengti'), 'auto')} onSheet={() => undefined} />);
  await paste(REPORT);
  expect(await screen.findByText(/自评表是 2021 年度的/, undefined, { timeout: 20_000 })).toBeTruthy();
}, 60_000);

test('nothing pasted, and a file that is no document: one sentence each', async () => {
  render(<ProsePanel forms={[]} onSheet={() => undefined} />);
  fireEvent.click(screen.getByRole('button', { name: '核对报告' }));
  expect(screen.getByRole('alert').textContent).toBe('请先粘贴报告文字，或选择文件。');
  const file = { name: '图.docx', arrayBuffer: async () => new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]).buffer } as unknown as File;
  fireEvent.change(document.querySelector('[data-picker=prose]')!, { target: { files: [file] } });
  expect(await screen.findByText(/\.docx 或 \.txt/, undefined, { timeout: 20_000 })).toBeTruthy();
}, 60_000);
