/** A report in prose on the page: checked by itself, or against the form that stands in the same document. */
import type { ReactElement } from 'react';
import type { NewSheet } from '../grid/newSheet';
import { ProsePanel } from '../view/ProsePanel';
import type { ProseSource } from '../view/proseEngine';
import { baseName, saveFile, WORKBOOK_TYPE } from './saveFile';
import { usePageWords } from './words';

export function ProseScreen({ source }: { source: ProseSource | null }): ReactElement {
  const tell = usePageWords();
  const name = baseName(source?.name ?? '');
  const hand = async (sheet: NewSheet): Promise<void> => {
    const { newWorkbook } = await import(/* webpackChunkName: "new-workbook" */ '../host/newWorkbook');
    saveFile(`${name === '' ? '' : `${name}_`}${sheet.name}.xlsx`, newWorkbook([sheet]), WORKBOOK_TYPE);
  };
  return (
    <main className="prose-screen pane" id="findings">
      <ProsePanel
        forms={[]} source={source ?? undefined} onSheet={(sheet) => void hand(sheet)}
        onSave={(file, html) => saveFile(`${tell('file.prose', { name: baseName(file) })}.html`, html, 'text/html;charset=utf-8')}
      />
    </main>
  );
}
