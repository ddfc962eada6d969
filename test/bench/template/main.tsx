/** What a task pane of the usual React template is made of: the kit's head, list and button, started when Office is ready. For the measurements only. */
import { DefaultButton, DetailsList, initializeIcons, PrimaryButton, Spinner } from 'office-ui-fabric-react';
import { useState, type ReactElement } from 'react';
import ReactDOM from 'react-dom';

initializeIcons();

const COLUMNS = [
  { key: 'cell', name: 'Cell', fieldName: 'cell', minWidth: 60 },
  { key: 'text', name: 'Text', fieldName: 'text', minWidth: 120 },
];

function App({ ready }: { ready: boolean }): ReactElement {
  const [items, setItems] = useState<{ key: string; cell: string; text: string }[]>([]);
  const run = (): Promise<void> =>
    Excel.run(async (context) => {
      const range = context.workbook.getSelectedRange();
      range.load('address,values');
      await context.sync();
      setItems([{ key: range.address, cell: range.address, text: String(range.values[0]![0]) }]);
    });
  if (!ready) return <Spinner label="Loading" />;
  return (
    <main>
      <h1>Welcome</h1>
      <PrimaryButton iconProps={{ iconName: 'ChevronRight' }} onClick={() => void run()}>Run</PrimaryButton>
      <DefaultButton onClick={() => setItems([])}>Clear</DefaultButton>
      <DetailsList items={items} columns={COLUMNS} />
    </main>
  );
}

const render = (ready: boolean): unknown => ReactDOM.render(<App ready={ready} />, document.getElementById('container'));

render(false);
void Office.onReady(() => void render(true));
