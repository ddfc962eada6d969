/** The dialog's content: sentences, the list old → new, and the buttons. Plain DOM, so that it opens at once. */
import { say, type Language } from '../text/say';
import type { Outcome, Request } from './outcome';

/** Puts the outcome into `root` in place of what stood there; the buttons call `ask`. The heading takes the focus, so that it is read out. */
export function showOutcome(root: HTMLElement, outcome: Outcome & { missing?: number }, ask: (request: Request) => void, language: Language = 'zh-CN'): void {
  const words = (id: string, values: Record<string, unknown> = {}): string => say(`commands.${id}`, values, language);
  const document = root.ownerDocument;
  const make = (tag: string, text = '', parts: Node[] = []): HTMLElement => {
    const element = document.createElement(tag);
    element.textContent = text;
    element.append(...parts);
    return element;
  };
  const button = (id: string, request: Request): HTMLElement => {
    const element = make('button', words(id));
    element.setAttribute('type', 'button');
    element.addEventListener('click', () => {
      if (request === 'undo') root.replaceChildren(make('h1', words('title')), make('p', words('undoing')));
      ask(request);
    });
    return element;
  };
  const heading = make('h1', words('title'));
  heading.tabIndex = -1;
  const content: HTMLElement[] = [heading, ...outcome.sentences.map((sentence) => make('p', sentence))];
  if (outcome.kind === 'written') {
    const shown = (value: string | number | null): string => (value === null ? words('blank') : String(value));
    content.push(make('ul', '', outcome.lines.map(({ cell, name, old, new: value }) =>
      make('li', '', [make('span', words('where', { cell, name })), make('strong', words('change', { old: shown(old), new: shown(value) }))]))));
    if (outcome.missing !== undefined) content.push(make('p', words('more', { count: outcome.missing })));
  }
  const buttons = make('div', '', outcome.kind === 'written' ? [button('close', 'close'), button('undo', 'undo')] : [button('close', 'close')]);
  buttons.className = 'buttons';
  root.replaceChildren(...content, buttons);
  heading.focus();
}
