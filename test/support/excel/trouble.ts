/** Errors of the host, with the codes that office.js hands on as OfficeExtension.Error.code. */

/** Codes and HTTP states: Microsoft, "Error handling with the application-specific JavaScript APIs", table of codes. */
export class HostError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly status = 400,
  ) {
    super(message);
  }
}

export const invalidArgument = (message = 'The argument is invalid or missing or has an incorrect format.'): HostError => new HostError('InvalidArgument', message);
export const wrongSize = (): HostError => invalidArgument("The number of rows or columns in the input array doesn't match the size or dimensions of the range.");
export const itemNotFound = (): HostError => new HostError('ItemNotFound', "The requested resource doesn't exist.", 404);
export const accessDenied = (): HostError => new HostError('AccessDenied', 'You cannot perform the requested operation.', 401);
export const alreadyExists = (): HostError => new HostError('ItemAlreadyExists', 'The resource being created already exists.', 409);
export const invalidOperation = (): HostError => new HostError('InvalidOperation', 'The operation attempted is invalid on the object.');
export const editMode = (): HostError =>
  new HostError('InvalidOperationInCellEditMode', "Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.");

/** What we have not built must never look like something that worked. */
export const unsupported = (what: string): HostError => new HostError('FakeHostUnsupported', `the fake host does not know ${what}`, 501);
