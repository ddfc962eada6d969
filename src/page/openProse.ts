/** Opens a document: as a form where a table of it is one, else as a report in prose. */
import { WorkbookError } from '../host/workbook';
import type { ProseSource } from '../view/proseEngine';
import { shownForm } from '../view/state';
import { FormFile } from './formFile';
import { surroundings, type Shell } from './openForm';
import type { PickedFile } from './pickFiles';

/** Errors: WorkbookError as of openWorkbook, except for what is a document without a table. */
export async function openAsProse(file: PickedFile, shell: Shell): Promise<{ form: FormFile | null; text: ProseSource }> {
  const bytes = await file.read().catch(() => {
    throw new WorkbookError('unreadable-file');
  });
  const text = { name: file.name, bytes };
  if (/\.txt$/i.test(file.name)) return { form: null, text };
  try {
    const form = await FormFile.open(file.name, { kind: 'file', bytes }, surroundings(shell));
    await form.controller.check();
    return { form: shownForm(form.controller.state) ? form : null, text };
  } catch (error) {
    if (error instanceof WorkbookError && error.code === 'not-a-workbook' && error.values.found === 'docx') return { form: null, text };
    throw error;
  }
}
