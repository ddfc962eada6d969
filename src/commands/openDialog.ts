/** The dialog beside the sheet: shows an outcome, hears 撤销 and 关闭, ends when it is closed. */
import { readRequest, shortened, type Outcome } from './outcome';

/** Percent of the window. */
const SIZE = { width: 32, height: 52 };

/**
 * Shows the outcome until the dialog is closed. Resolves at once where none can be opened – pop-ups forbidden, another one open:
 * what was written stands and can be undone in the pane.
 * @param undo takes the write back and gives the outcome to show then
 */
export function showInDialog(outcome: Outcome, undo: () => Promise<Outcome>): Promise<void> {
  const { ui, requirements } = Office.context;
  const speaks = requirements.isSetSupported('DialogApi', '1.2');
  const address = new URL('dialog.html', location.href);
  // Older hosts cannot speak to a dialog: there the address carries what it says.
  if (!speaks) address.hash = encodeURIComponent(JSON.stringify(shortened(outcome)));
  return new Promise((resolve) => {
    ui.displayDialogAsync(address.href, { ...SIZE, displayInIframe: true }, ({ status, value: dialog }) => {
      if (status !== Office.AsyncResultStatus.Succeeded) {
        resolve();
        return;
      }
      const close = (): void => {
        dialog.close();
        resolve();
      };
      let shown = outcome;
      const answer = async (text: unknown): Promise<void> => {
        const request = readRequest(text);
        if (request === 'close') close();
        if (request === 'undo') {
          shown = await undo();
          if (!speaks) close();
        }
        if (speaks && (request === 'undo' || request === 'ready')) dialog.messageChild(JSON.stringify(shown));
      };
      dialog.addEventHandler(Office.EventType.DialogMessageReceived, (event) => void answer('message' in event ? event.message : null));
      // 12006: closed by its own cross. Anything else here means that it is gone, too.
      dialog.addEventHandler(Office.EventType.DialogEventReceived, () => resolve());
    });
  });
}
