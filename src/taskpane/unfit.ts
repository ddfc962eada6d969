/** What stands in the pane where it cannot work: outside Excel, or in one that is too old. */
import { say } from '../text/say';

/** Plain elements: nothing of the pane's own parts is needed for three sentences and a link. */
export function unfit(element: Element, why: 'outside' | 'old-excel'): void {
  const box = document.createElement('div');
  box.className = 'too-old';
  box.setAttribute('role', 'alert');
  const add = (tag: string, text: string): HTMLElement => {
    const child = document.createElement(tag);
    child.textContent = text;
    box.append(child);
    return child;
  };
  add('h1', say(`pane.unfit.${why}`));
  add('p', say(`pane.unfit.${why}.next`));
  const link = add('a', say('pane.unfit.page')) as HTMLAnchorElement;
  link.href = 'index.html';
  link.target = '_blank';
  link.rel = 'noopener';
  element.replaceChildren(box);
}
