/** Cells as nearly every program writes them are read in one go, all others tag by tag: what is read is the same. */
import fc from 'fast-check';
import { CellScanner } from '../../src/xlsx/cellScanner';
import { XmlCursor } from '../../src/xlsx/xml';

interface Scanned {
  column: number;
  style: number;
  type: string;
  value: string | null;
  extra: string;
  formula: unknown;
  opening: string;
  whole: string;
}

function scan(xml: string): Scanned[] {
  const cursor = new XmlCursor(xml);
  cursor.next();
  const scanner = new CellScanner(cursor);
  const cells: Scanned[] = [];
  for (let step = scanner.next(); step !== 'end'; step = scanner.next()) {
    if (step !== 'cell') continue;
    const { column, style, type, value, extra, formula, start, openEnd, end } = scanner;
    cells.push({ column, style, type, value, extra, formula, opening: xml.slice(start, openEnd), whole: xml.slice(start, end) });
  }
  return cells;
}

const sheet = (cells: readonly string[]): string => `<sheetData><row r="3">${cells.join('')}</row></sheetData>`;

const attributes = fc.record({
  r: fc.constantFrom('A3', 'Z3', 'AB3', 'XFD3'),
  s: fc.constantFrom('', ' s="0"', ' s="17"', ' s=""'),
  t: fc.constantFrom('', ' t="s"', ' t="n"', ' t="str"', ' t="b"', ' t="e"', ' t="d"'),
}).map(({ r, s, t }) => ` r="${r}"${s}${t}`);
const inside = fc.constantFrom('<v>12</v>', '<v>-1.5E+3</v>', '<v></v>', '<v> 7</v>', '<v>达标</v>', '<v>1&amp;2</v>', '<v/>', '<f>A1</f><v>3</v>', '');

test.each<[string, (front: string) => string]>([
  ['a blank before the end of the tag', (front) => `${front} `],
  ['an attribute of another program', (front) => `${front} vm="1"`],
])('the same with %s', (_, other) => {
  fc.assert(
    fc.property(fc.array(fc.tuple(attributes, inside), { minLength: 1, maxLength: 12 }), (cells) => {
      const write = (as: (front: string) => string): string[] => cells.map(([front, content]) => (content === '' ? `<c${as(front)}/>` : `<c${as(front)}>${content}</c>`));
      const [plain, general] = [write(String), write(other)];
      const [read, expected] = [scan(sheet(plain)), scan(sheet(general))];
      const bare = ({ opening: _opening, whole: _whole, formula, ...rest }: Scanned): object => ({ ...rest, formula: formula !== null });
      expect(read.map(bare)).toEqual(expected.map(bare));
      expect(read.map(({ whole }) => whole)).toEqual(plain);
      expect(expected.map(({ whole }) => whole)).toEqual(general);
      for (const { opening, whole } of [...read, ...expected]) expect(opening).toBe(whole.slice(0, whole.indexOf('>') + 1));
    }),
  );
});

test.each([['in one go', '<c r="XFE1"/>'], ['tag by tag', '<c r="XFE1" />']])('a cell beyond the last column is refused %s', (_, cell) => {
  expect(() => scan(sheet([cell]))).toThrow(expect.objectContaining({ code: 'too-large' }));
});

test('a lost end is found out behind plain cells too', () => {
  expect(() => scan('<sheetData><row r="1"><c r="A1"><v>1</v></c>')).toThrow(expect.objectContaining({ code: 'damaged' }));
});
