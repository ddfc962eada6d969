/** The far end of a worker: judges one file after another as they are handed over, or reads one of an old format. */
import { judgeFile, type FileAnswer, type FileTask } from './judgeFile';
import { readHere, type ReadAnswer, type ReadTask } from './readApart';

const scope = self as unknown as { onmessage: ((event: MessageEvent<FileTask | ReadTask>) => void) | null; postMessage(answer: FileAnswer | ReadAnswer): void };

scope.onmessage = ({ data }) => {
  if ('read' in data) void readHere(data.read).then((answer) => scope.postMessage(answer));
  else void judgeFile(data).then((workbook) => scope.postMessage({ index: data.index, workbook }));
};
