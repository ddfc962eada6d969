/** The pane's first list, drawn once where nobody sees it: web views compile what is called for the first time, and the user should not wait for that. */
import { Customizer } from 'office-ui-fabric-react/lib/Utilities';
import ReactDOM from 'react-dom';
import type { Workspace } from '../session/workspace';
import { PaneController } from './controller';
import { Pane } from './Pane';
import type { Engine } from './surroundings';
import { theme } from './theme';

/** Touches neither the workbook nor what the page shows; to be called when there is nothing else to do. */
export async function rehearse(engine: Engine, page: Document): Promise<void> {
  const sheets = engine.rehearse();
  // What a check asks of a workspace, and nothing else.
  const workspace: Partial<Workspace> = { check: async () => ({ sheets, states: [] }), undoable: async () => null, marked: async () => 0 };
  const controller = new PaneController(async () => workspace as Workspace, { engine: async () => engine });
  const stage = page.createElement('div');
  ReactDOM.render(<Customizer settings={{ theme }}><Pane controller={controller} /></Customizer>, stage);
  // The view listens to its controller from the moment after it was drawn.
  await new Promise((drawn) => setTimeout(drawn));
  await controller.check();
  ReactDOM.unmountComponentAtNode(stage);
}
