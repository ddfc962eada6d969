/** The command line as a process: streams, exit code, and a reader that stops listening. */
import { progress } from '../text/cli.zh-CN';
import { en } from '../text/en';
import { learn } from '../text/say';
import type { Streams } from './io';
import { EXIT } from './io';
import { run } from './run';

learn('en', en);

// `… | head` closes the pipe: that is no error of ours.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(process.exitCode ?? EXIT.clean);
  });
}

const streams: Streams = {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  progress: (index, of, name) => {
    if (process.stderr.isTTY && of > 1) process.stderr.write(`${progress.reading(index, of, name)}\n`);
  },
  outIsTerminal: process.stdout.isTTY,
  columns: process.stdout.isTTY ? process.stdout.columns : undefined,
};

run(process.argv.slice(2), streams).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    process.exitCode = EXIT.failed;
  },
);
