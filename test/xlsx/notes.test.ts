/** @jest-environment node */
/** Notes: added beside existing ones, which stay; refused where a cell has one, or cannot have one. */
import { Package } from '../../src/xlsx/package';
import { openFile, openGrids } from './opened';
import { MAIN, RELATIONS, sampleParts, sheetRows, sheetXml, zipParts, type Parts } from './sampleParts';
import { DIALECTS, sampleFile } from './tortured';

const OLD_DRAWING =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout><br>' +
  '<v:shapetype id="_x0000_t202"/><v:shape id="_x0000_s2047" type="#_x0000_t202"/></xml>';

/** A sheet whose E3 has a note already, and whose drawing has no number left in its block. */
function noted(): Parts {
  const parts = sampleParts(sheetXml(sheetRows(), '', '').replace('</worksheet>', '<legacyDrawing r:id="rId1"/></worksheet>'));
  parts['xl/worksheets/_rels/sheet1.xml.rels'] =
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${RELATIONS}/vmlDrawing" Target="../drawings/vmlDrawing1.vml"/><Relationship Id="rId2" Type="${RELATIONS}/comments" Target="../comments1.xml"/></Relationships>`;
  parts['xl/drawings/vmlDrawing1.vml'] = OLD_DRAWING;
  parts['xl/comments1.xml'] = `<comments xmlns="${MAIN}"><authors><author>张&amp;三</author></authors><commentList><comment ref="E3" authorId="0"><text><t>旧批注</t></text></comment></commentList></comments>`;
  return parts;
}

test('existing notes and their drawing stay; the new shapes are numbered in a block of their own', () => {
  const file = openFile(zipParts(noted()));
  const outcome = file.addNotes(file.info.sheets[0]!, [{ cell: 'E3', text: '一' }, { cell: 'E4', text: '二\n行' }, { cell: '$E$4', text: '三' }, { cell: 'B1', text: '盖住' }, { cell: 'A1', text: '=标题' }, { cell: 'XFE1', text: '外' }], '核查');
  expect(outcome).toEqual(['noted', null, 'noted', 'merged', null, 'bad-address']);
  const pack = new Package(file.save());
  const comments = pack.text('xl/comments1.xml');
  expect([...comments.matchAll(/<comment ref="([A-Z]+\d+)" authorId="(\d)"/g)].map((match) => [match[1], match[2]])).toEqual([['E3', '0'], ['E4', '1'], ['A1', '1']]);
  expect(comments).toContain('<author>张&amp;三</author><author>核查</author>');
  const drawing = pack.text('xl/drawings/vmlDrawing1.vml');
  expect(drawing.startsWith(OLD_DRAWING.slice(0, 200))).toBe(true);
  expect(drawing).toContain('data="1,2"');
  expect([...drawing.matchAll(/id="_x0000_s(\d+)"/g)].map((match) => match[1])).toEqual(['2047', '2049', '2050']);
  expect(drawing.match(/id="_x0000_t202"/g)).toHaveLength(1);
  expect(drawing).toContain('<x:Row>3</x:Row><x:Column>4</x:Column>');
});

test('a sheet without notes gets both parts, each registered once', () => {
  const file = openFile(zipParts(sampleParts()));
  const [form, second] = file.info.sheets;
  expect(file.addNotes(form!, [{ cell: 'E4', text: '一' }], '核查')).toEqual([null]);
  expect(file.addNotes(form!, [{ cell: 'E5', text: '二' }], '核查')).toEqual([null]);
  expect(file.addNotes(second!, [{ cell: 'A1', text: '三' }], '核查')).toEqual([null]);
  const pack = new Package(file.save());
  expect(pack.text('xl/worksheets/sheet1.xml').match(/<legacyDrawing /g)).toHaveLength(1);
  expect(pack.names.filter((name) => /comments|vml/.test(name)).sort()).toEqual(['xl/comments1.xml', 'xl/comments2.xml', 'xl/drawings/vmlDrawing1.vml', 'xl/drawings/vmlDrawing2.vml']);
  expect(pack.text('[Content_Types].xml').match(/Extension="vml"/g)).toHaveLength(1);
  expect([1, 2].map((n) => /data="(\d+)"/.exec(pack.text(`xl/drawings/vmlDrawing${n}.vml`))![1])).toEqual(['1', '2']);
  expect(pack.text('xl/comments1.xml').match(/<author>/g)).toHaveLength(1);
});

test('a conversation counts as a note; a sheet whose drawing is locked takes none; nothing is changed then', () => {
  const parts = sampleParts();
  parts['xl/worksheets/_rels/sheet1.xml.rels'] = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.microsoft.com/office/2017/10/relationships/threadedComment" Target="../threadedComments/threadedComment1.xml"/></Relationships>';
  parts['xl/threadedComments/threadedComment1.xml'] = '<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><threadedComment ref="E4"><text>问</text></threadedComment></ThreadedComments>';
  const bytes = zipParts(parts);
  const file = openFile(bytes);
  expect(file.addNotes(file.info.sheets[0]!, [{ cell: 'E4', text: '一' }], '核查')).toEqual(['noted']);
  expect(file.save()).toBe(bytes);
  const locked = openFile(zipParts(sampleParts(sheetXml().replace('<mergeCells', '<sheetProtection sheet="1" objects="1"/><mergeCells'))));
  expect(locked.addNotes(locked.info.sheets[0]!, [{ cell: 'E4', text: '一' }], '核查')).toEqual(['protected']);
});

test.each(Object.entries(DIALECTS))('%s: the cells are as they were', (_, make) => {
  const before = make();
  const file = openFile(before);
  expect(file.addNotes(file.info.sheets[0]!, [{ cell: 'E4', text: '说明' }], '核查')).toEqual([null]);
  expect(openGrids(file.save())).toEqual(openGrids(before));
});

test('a real file with notes, controls and pictures keeps them', () => {
  const before = new Package(sampleFile('b_features.xlsx'));
  const file = openFile(sampleFile('b_features.xlsx'));
  const outcomes = file.info.sheets.map((sheet) => file.addNotes(sheet, [{ cell: 'M50', text: '说明' }], '核查')[0]);
  expect(outcomes).toContain(null);
  const after = new Package(file.save());
  const shapes = (pack: Package): string[] => pack.names.filter((name) => name.endsWith('.vml')).flatMap((name) => [...pack.text(name).matchAll(/<v:shape [^]*?<\/v:shape>/g)].map((match) => match[0]));
  const [old, now] = [shapes(before), shapes(after)];
  expect(old.filter((shape) => !now.includes(shape))).toEqual([]);
  const ids = now.map((shape) => /id\s*=\s*["']([^"']*)/.exec(shape)![1]);
  expect(new Set(ids).size).toBe(ids.length);
});
