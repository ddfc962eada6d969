/**
 * Dialogs and ribbon buttons of the fake Excel, which the client reaches through the same `window.external`:
 * RegisterEvent 10 opens a dialog and delivers what it says, 39 a button of the ribbon; Execute 94 tells that a button's work is done;
 * MessageChild2 speaks to the dialog; in the dialog MessageParent2 speaks to its opener (read in excel-win32-16.01.js).
 */

export interface Ribbon {
  /** Address of the dialog that is open; null without one. */
  dialog: string | null;
  /** What was sent to the dialog, oldest first. */
  sent: string[];
  /** What the dialog said, when this page is one. */
  said: string[];
  /** Buttons whose work is done. */
  completed: number;
  /** Refuses dialogs, as a browser without pop-ups does. */
  forbidden: boolean;
  press(name: string): void;
  /** The dialog says something. */
  say(message: string): void;
  /** The dialog's own cross. */
  cross(): void;
  /** This page is a dialog, and its opener says something. */
  hear(message: string): void;
}

const DIALOG = 10;
const PARENT_MESSAGE = 12;
const BUTTON = 39;
const BUTTON_DONE = 94;
const MESSAGE = 0;
const CLOSED = 12006;
const FORBIDDEN = 12009;

type Handler = (id: number, message: unknown) => void;
interface External {
  GetHostInfo(): string;
  Execute(id: number, parameters: unknown[], callback: (answer: unknown) => void): void;
  RegisterEvent(id: number, target: string, handler: Handler, callback: (status: number) => void): void;
  UnregisterEvent(id: number, target: string, callback: (status: number) => void): void;
  MessageChild2?(json: string): void;
  MessageParent2?(json: string): void;
}

const safeArray = (entries: unknown[]): unknown => ({ toArray: () => entries });
const textIn = (json: string): string => {
  const { messageContent, messageToParent } = JSON.parse(json) as { messageContent?: string; messageToParent?: string };
  return messageContent ?? messageToParent ?? json;
};

export function speakDialogs(target: Window): Ribbon {
  const external = target.external as unknown as External;
  // The sixth part of the host's name tells a dialog: it then may speak to its opener.
  if (target.location.pathname.endsWith('/dialog.html')) {
    const parts = external.GetHostInfo().split('$');
    external.GetHostInfo = () => [...parts.slice(0, 5), 'isDialog', ...parts.slice(6)].join('$');
  }
  const { Execute, RegisterEvent, UnregisterEvent } = external;
  const handlers = new Map<number, Handler>();
  const deliver = (id: number, entries: unknown[]): void => handlers.get(id)?.(id, safeArray(entries));
  const ribbon: Ribbon = {
    dialog: null, sent: [], said: [], completed: 0, forbidden: false,
    press: (name) => deliver(BUTTON, [name, name, JSON.stringify({ source: { id: name } })]),
    say: (message) => deliver(DIALOG, [MESSAGE, message, target.location.origin]),
    cross: () => {
      ribbon.dialog = null;
      deliver(DIALOG, [CLOSED, '', '']);
    },
    hear: (message) => deliver(PARENT_MESSAGE, [MESSAGE, message, target.location.origin]),
  };
  external.Execute = (id, parameters, callback) => {
    if (id !== BUTTON_DONE) return Execute.call(external, id, parameters, callback);
    ribbon.completed++;
    setTimeout(() => callback(safeArray([0])), 0);
  };
  external.RegisterEvent = (id, address, handler, callback) => {
    if (![DIALOG, PARENT_MESSAGE, BUTTON].includes(id)) return RegisterEvent.call(external, id, address, handler, callback);
    const refused = id === DIALOG && ribbon.forbidden;
    if (!refused) handlers.set(id, handler);
    if (id === DIALOG && !refused) ribbon.dialog = address;
    setTimeout(() => callback(refused ? FORBIDDEN : 0), 0);
  };
  external.UnregisterEvent = (id, address, callback) => {
    if (id !== DIALOG) return UnregisterEvent.call(external, id, address, callback);
    ribbon.dialog = null;
    setTimeout(() => callback(0), 0);
  };
  external.MessageChild2 = (json) => void ribbon.sent.push(textIn(json));
  external.MessageParent2 = (json) => void ribbon.said.push(textIn(json));
  return ribbon;
}
