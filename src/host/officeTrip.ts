/** One round trip to Excel. */
import { officeFailure } from './officeError';
import { WorkbookError } from './workbook';

/**
 * Queues calls, sends them in one batch and reads the answers. Outside Excel.run on purpose: nothing outlives the batch, so
 * Excel need not keep a reference to every range – a third of the bytes, and no second batch that gives them back.
 * @param prepare queues calls and loads; what it returns is called once they are answered
 * Errors: WorkbookError with a code of officeError.ts
 */
export async function trip<T>(prepare: (context: Excel.RequestContext) => () => T): Promise<T> {
  if (typeof Excel === 'undefined') throw new WorkbookError('no-excel');
  try {
    const context = new Excel.RequestContext();
    const answers = prepare(context);
    await context.sync();
    return answers();
  } catch (error) {
    throw officeFailure(error);
  }
}
