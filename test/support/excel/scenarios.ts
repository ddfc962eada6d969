/**
 * What the fake Excel is believed to share with the real one, as small programs whose answers are JSON.
 * test/excel/scenarios.test.ts runs them on the fake host and compares with test/excel/believed.json.
 * In a real Excel: paste this file into Script Lab (or load it, bundled, in any task pane), call `console.log(JSON.stringify(await runAll()))`
 * in an empty workbook and compare with believed.json.
 * Where they differ, the real one is right.
 */

type Scenario = (context: Excel.RequestContext, sheet: Excel.Worksheet) => Promise<unknown>;

const SHEET = '试验';

/** Enters one value into A1 of a fresh sheet and tells what the cell then holds. */
const enters = (value: string | number | boolean, format?: string): Scenario => async (context, sheet) => {
  const cell = sheet.getRange('A1');
  if (format !== undefined) cell.numberFormat = [[format]];
  cell.values = [[value]];
  cell.load('values,formulas,valueTypes,numberFormat');
  await context.sync();
  return [cell.values[0]![0], cell.formulas[0]![0], cell.valueTypes[0]![0], cell.numberFormat[0]![0]];
};

const read = async (context: Excel.RequestContext, sheet: Excel.Worksheet, address: string): Promise<unknown[][]> => {
  const range = sheet.getRange(address);
  range.load('values');
  await context.sync();
  return range.values;
};

export const scenarios: Record<string, Scenario> = {
  'a number': enters(12.5),
  'a percent typed as text': enters('88%'),
  'a percent with decimals': enters('97.78%'),
  'a text of digits': enters('007'),
  'a text of digits in a text cell': enters('007', '@'),
  'an apostrophe keeps a text': enters("'007"),
  'an apostrophe keeps a formula a text': enters("'=A2"),
  'a grouped number': enters('1,234.5'),
  'a date': enters('2024-02-29'),
  'a day that is none': enters('2023-02-29'),
  'a Chinese date': enters('2024年3月1日'),
  'a truth value': enters('TRUE'),
  'a formula': enters('=ROUND(10/3,2)'),
  'a formula in a text cell': enters('=1+1', '@'),
  'a formula that divides by nought': enters('=1/0'),
  'a text that begins with a minus is a formula': enters('-未完成'),
  'an apostrophe keeps a text that begins with a minus': enters("'-未完成"),
  'a blank text clears': enters(''),
  'Chinese words stay as they are': enters('目标≥90%，实际88%'),
  'a percent keeps the format of its cell': enters('88%', '0.0'),

  'null leaves a cell alone': async (context, sheet) => {
    const range = sheet.getRange('A1:B1');
    range.values = [['甲', '乙']];
    range.values = [[null as unknown as string, '丙']];
    return read(context, sheet, 'A1:B1');
  },
  'what came before the failing action stays': async (context, sheet) => {
    sheet.getRange('A1').values = [['甲']];
    sheet.getRange('B1').values = [['乙']];
    sheet.getRange('XFE1').values = [['丙']];
    sheet.getRange('C1').values = [['丁']];
    const code = await context.sync().then(() => null, (error: OfficeExtension.Error) => error.code);
    return [code, await read(context, sheet, 'A1:C1')];
  },
  'a covered cell of a merge drops its value': async (context, sheet) => {
    sheet.getRange('A1:B2').merge();
    sheet.getRange('A1').values = [['首']];
    sheet.getRange('B2').values = [['尾']];
    return read(context, sheet, 'A1:B2');
  },
  'merging keeps the upper left value': async (context, sheet) => {
    sheet.getRange('A1:B1').values = [['甲', '乙']];
    sheet.getRange('A1:B1').merge();
    return read(context, sheet, 'A1:B1');
  },
  'the used range of values': async (context, sheet) => {
    sheet.getRange('B2').values = [['甲']];
    sheet.getRange('D9').format.fill.color = '#FFEB9C';
    const [values, all] = [sheet.getUsedRangeOrNullObject(true), sheet.getUsedRangeOrNullObject()];
    values.load('address');
    all.load('address');
    await context.sync();
    return [values.address, all.address];
  },
  'the used range of an empty sheet': async (context, sheet) => {
    const range = sheet.getUsedRangeOrNullObject(true);
    range.load('address');
    await context.sync();
    return range.isNullObject;
  },
  'an unbounded range tells no values': async (context, sheet) => {
    const range = sheet.getRange('A:B');
    range.load('values,address');
    await context.sync();
    return [range.address, range.values];
  },
  'fills of cells': async (context, sheet) => {
    sheet.getRange('A1').format.fill.color = '#FFEB9C';
    sheet.getRange('B1').format.fill.color = '#FFFFFF';
    const each = sheet.getRange('A1:C1').getCellProperties({ format: { fill: { color: true, pattern: true } as never } });
    const mixed = sheet.getRange('A1:C1').format.fill;
    mixed.load('color');
    await context.sync();
    return [each.value[0], mixed.color];
  },
  'a cleared fill is none': async (context, sheet) => {
    const { fill } = sheet.getRange('A1').format;
    fill.color = '#FFEB9C';
    fill.clear();
    fill.load('color,pattern');
    await context.sync();
    return [fill.color, fill.pattern];
  },
  'hidden rows': async (context, sheet) => {
    sheet.getRange('2:3').rowHidden = true;
    const [some, all, none] = ['A1:A4', 'A2:A3', 'A5'].map((address) => sheet.getRange(address));
    [some!, all!, none!].forEach((range) => range.load('rowHidden'));
    const rows = sheet.getRange('A1:A4').getRowProperties({ rowHidden: true });
    await context.sync();
    return [some!.rowHidden, all!.rowHidden, none!.rowHidden, rows.value];
  },
  'locked cells of a protected sheet': async (context, sheet) => {
    sheet.getRange('B1').format.protection.locked = false;
    sheet.protection.protect();
    await context.sync();
    sheet.getRange('B1').values = [['open']];
    await context.sync();
    sheet.getRange('A1').values = [['locked']];
    const code = await context.sync().then(() => null, (error: OfficeExtension.Error) => error.code);
    sheet.getRange('B1').format.fill.color = '#FFEB9C';
    const format = await context.sync().then(() => null, (error: OfficeExtension.Error) => error.code);
    const values = await read(context, sheet, 'A1:B1');
    sheet.protection.unprotect();
    await context.sync();
    return [code, format, values];
  },
  'an array of the wrong size': async (context, sheet) => {
    sheet.getRange('A1:B1').values = [['甲']];
    return context.sync().then(() => null, (error: OfficeExtension.Error) => error.code);
  },
  'a sheet that is not there': async (context) => {
    context.workbook.worksheets.getItem('没有这张表').load('name');
    return context.sync().then(() => null, (error: OfficeExtension.Error) => error.code);
  },
  'a sheet that may not be there': async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject('没有这张表');
    await context.sync();
    return sheet.isNullObject;
  },
  'a name twice': async (context) => {
    context.workbook.worksheets.add(SHEET);
    return context.sync().then(() => null, (error: OfficeExtension.Error) => error.code);
  },
  'a name that is none': async (context) => {
    context.workbook.worksheets.add('甲/乙');
    return context.sync().then(() => null, (error: OfficeExtension.Error) => error.code);
  },
  'a formula follows its cells': async (context, sheet) => {
    sheet.getRange('A1:A4').values = [[1], [2], ['丙'], ['=SUM(A1:A3)']];
    await context.sync();
    sheet.getRange('A1').values = [[10]];
    return read(context, sheet, 'A4');
  },
};

/** Runs every scenario on a sheet of its own and takes the sheet away again. */
export async function runAll(): Promise<Record<string, unknown>> {
  const answers: Record<string, unknown> = {};
  for (const [name, scenario] of Object.entries(scenarios)) {
    answers[name] = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add(SHEET);
      await context.sync();
      const answer = await scenario(context, sheet).catch((error: OfficeExtension.Error) => ({ error: error.code ?? String(error) }));
      context.workbook.worksheets.getItem(SHEET).delete();
      await context.sync();
      return answer;
    });
  }
  return answers;
}
