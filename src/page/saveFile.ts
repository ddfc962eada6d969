/** Hands bytes or text to the user as a file; nothing leaves the computer. */

export const WORKBOOK_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Name without folder and ending. Example: 报送/自评表.xlsx → 自评表 */
export const baseName = (name: string): string => name.replace(/^.*[\\/]/, '').replace(/\.[^.]{1,5}$/, '');

export function saveFile(name: string, content: Uint8Array | string, type: string): void {
  const url = URL.createObjectURL(new Blob([content as BlobPart], { type }));
  const link = document.createElement('a');
  link.href = url;
  // Characters that Windows does not take in a name.
  link.download = name.replace(/[\\/:*?"<>|\u0000-\u001f\u202a-\u202e\u2066-\u2069]/g, '_');
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
