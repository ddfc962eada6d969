/** Sheets that the pane adds to the workbook; loaded when somebody asks for one. */
export { reportSheet } from '../output/sheet';
export { blankForm } from '../output/template';
