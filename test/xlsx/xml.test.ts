/** The scanner, attributes and escapes. */
import fc from 'fast-check';
import { readAttribute, removeAttribute, setAttribute } from '../../src/xlsx/attribute';
import { elements, splice } from '../../src/xlsx/elements';
import { PackageError } from '../../src/xlsx/error';
import { XmlCursor } from '../../src/xlsx/xml';
import { decodeEscapes, escapeAttribute, escapeCellText, escapeText, unescapeXml } from '../../src/xlsx/xmlText';

function tags(text: string): string[] {
  const cursor = new XmlCursor(text);
  const found: string[] = [];
  while (cursor.next()) found.push(`${cursor.depth}${cursor.closing ? '/' : ''}${cursor.prefix}${cursor.local}${cursor.empty ? '.' : ''}`);
  return found;
}

test.each([
  ['<a><b/></a>', ['0a', '1b.', '0/a']],
  ['<?xml version="1.0"?><x:a\n q=">" ><!-- <no> --><x:b /></x:a >', ['0x:a', '1x:b.', '0/x:a']],
  ["<a q='/>'><![CDATA[<no>]]>text</a>", ['0a', '0/a']],
  ['', []],
])('%s', (text, expected) => expect(tags(text)).toEqual(expected));

test.each(['<a', '<a>', '<a></a></a>', '<a q="1></a>', '<!DOCTYPE a []><a/>', '<a><!-- </a>', '<a><![CDATA[ </a>', '<?xml ', '< a/>', '<></>'])(
  'damaged: %s',
  (text) => expect(() => tags(text)).toThrow(PackageError),
);

test.each([
  ['<v>80</v>', '80'],
  ['<v/>', ''],
  ['<v></v>', ''],
  ['<v>a&lt;b &#x4e00;&#20108;&nbsp;</v>', 'a<b 一二&nbsp;'],
  ['<v>1<!-- 2 -->3<![CDATA[<4>&amp;]]>5</v>', '13<4>&amp;5'],
  ['<v>1<b>2<c>3</c>4</b>5<d/>6</v>', '156'],
  ['<v>行\r\n二\r三</v>', '行\n二\n三'],
])('content of %s', (text, expected) => {
  const cursor = new XmlCursor(text);
  cursor.next();
  expect(cursor.content()).toBe(expected);
  expect(cursor.next()).toBe(false);
});

describe('attributes', () => {
  const tag = `<x:c r = 'A1' xr:id="7" s="&quot;&#65;" t=""/>`;

  test.each([
    ['r', 'A1'],
    ['s', '"A'],
    ['t', ''],
    ['id', undefined],
    [':id', '7'],
    ['xr:id', '7'],
  ])('%s', (name, value) => expect(readAttribute(tag, name)).toBe(value));

  test('set, add and remove leave the rest as written', () => {
    expect(setAttribute(tag, 'r', 'B<2')).toBe(`<x:c r = "B&lt;2" xr:id="7" s="&quot;&#65;" t=""/>`);
    expect(setAttribute(tag, 'q', '1')).toBe(`<x:c r = 'A1' xr:id="7" s="&quot;&#65;" t="" q="1"/>`);
    expect(setAttribute('<c >', 'q', '1')).toBe('<c q="1">');
    expect(removeAttribute(tag, 's')).toBe(`<x:c r = 'A1' xr:id="7" t=""/>`);
    expect(removeAttribute(tag, 'z')).toBe(tag);
  });

  test.each(['<c r>', '<c r=1>', '<c r="1>'])('damaged: %s', (text) => {
    expect(() => readAttribute(text, 'z')).toThrow(PackageError);
  });
});

test('elements are found by their path only', () => {
  const text = '<r><a><x/></a><b><a/><x i="1">1<x/></x></b><b><x i="2"/></b></r>';
  expect(elements(text, 'r', 'b', 'x').map(({ tag, start, end }) => [tag, text.slice(start, end)])).toEqual([
    ['<x i="1">', '<x i="1">1<x/></x>'],
    ['<x i="2"/>', '<x i="2"/>'],
  ]);
});

test('splices', () => {
  const insert = { start: 2, end: 2 };
  expect(splice('abcdef', [{ start: 4, end: 5, text: '' }, { ...insert, text: '1' }, { ...insert, text: '2' }, { start: 2, end: 3, text: 'X' }])).toBe('ab12Xdf');
  expect(() => splice('abcdef', [{ start: 1, end: 4, text: '' }, { start: 2, end: 3, text: '' }])).toThrow(RangeError);
});

describe('escapes', () => {
  test.each([
    ['_x000D_\n', '\r\n'],
    ['_x005F_x000D_', '_x000D_'],
    ['_x00_ _xyz_', '_x00_ _xyz_'],
  ])('%s', (stored, meant) => expect(decodeEscapes(stored)).toBe(meant));

  const printable = fc.string({ unit: 'grapheme', maxLength: 40 }).filter((text) => !/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/.test(text));

  test('any text comes back', () => {
    fc.assert(
      fc.property(fc.oneof(printable, fc.stringMatching(/^[_x0-9A-F&<>"]{0,30}$/)), (text) => {
        expect(unescapeXml(escapeText(text))).toBe(text);
        expect(unescapeXml(escapeAttribute(text))).toBe(text);
        expect(decodeEscapes(unescapeXml(escapeCellText(text)))).toBe(text);
      }),
    );
  });
});
