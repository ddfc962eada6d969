/** Reads and writes of a live port in as few trips as it offers. */
import { WorkbookError, type CellWrite, type LivePort, type Snapshot, type Written } from '../host/workbook';

/** Grids (of all sheets, or of those named and still there) and the states of all sheets. */
export async function readNow(port: LivePort, sheets?: readonly string[]): Promise<Snapshot> {
  if (port.snapshot) return port.snapshot(sheets);
  const grids = await port.readSheets();
  return { grids: sheets ? grids.filter(({ name }) => sheets.includes(name)) : grids, states: await port.states() };
}

/** Writes, and reads the sheets concerned back. Errors: WorkbookError; part of it may then be written. */
export async function writeNow(port: LivePort, edits: readonly CellWrite[]): Promise<Written> {
  if (port.writeAndRead) return port.writeAndRead(edits);
  const refused = await port.write(edits);
  return { refused, now: await readNow(port, sheetsOf(edits)) };
}

/** Names of the sheets, each once. */
export const sheetsOf = (places: readonly { sheet: string }[]): string[] => [...new Set(places.map(({ sheet }) => sheet))];

/** Whatever was thrown, as a WorkbookError: one kind of failure for everyone above. */
export function failureOf(error: unknown): WorkbookError {
  if (error instanceof WorkbookError) return error;
  const { name, message } = error instanceof Error ? error : { name: 'internal', message: String(error) };
  return Object.assign(new WorkbookError(name, { detail: message }), { cause: error });
}
