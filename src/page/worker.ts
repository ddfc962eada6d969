/** The far end of a worker: judges one file after another as they are handed over. */
import { judgeFile, type FileAnswer, type FileTask } from './judgeFile';

const scope = self as unknown as { onmessage: ((event: MessageEvent<FileTask>) => void) | null; postMessage(answer: FileAnswer): void };

scope.onmessage = ({ data }) => {
  void judgeFile(data).then((workbook) => scope.postMessage({ index: data.index, workbook }));
};
