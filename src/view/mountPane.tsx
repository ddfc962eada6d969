/** Puts the pane into an element, over any workspace. */
import './icons';
import { Customizer } from 'office-ui-fabric-react/lib/Utilities';
import ReactDOM from 'react-dom';
import type { Workspace } from '../session/workspace';
import { PaneController, type Surroundings } from './controller';
import { Pane } from './Pane';
import { rehearse } from './rehearsal';
import { theme } from './theme';

/**
 * @param open gives the workspace; called after the first paint, and again after it failed
 * @param atOnce what to begin with, e.g. 检查 from the ribbon
 * @returns takes the pane out again
 */
export function mountPane(element: Element, open: () => Promise<Workspace>, surroundings: Partial<Surroundings> = {}, atOnce?: 'check'): () => void {
  const controller = new PaneController(open, { rehearse: (engine) => void rehearse(engine, element.ownerDocument), ...surroundings });
  ReactDOM.render(<Customizer settings={{ theme }}><Pane controller={controller} /></Customizer>, element);
  if (atOnce === 'check') void controller.check();
  return () => void ReactDOM.unmountComponentAtNode(element);
}
