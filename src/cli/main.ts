/** The command line as a process: streams, exit code, a reader that stops listening – and, in a worker thread, the worker. */
import { setFlagsFromString } from 'node:v8';
import { isMainThread, parentPort, workerData } from 'node:worker_threads';
import type { Streams } from './io';
import { EXIT } from './io';
import { meter } from './meter';
import { isOrder } from './order';
import { run } from './run';

/**
 * A run of seconds has no time to get back what optimising costs: with V8's own haste a thread of Node 20 spends as long on compiling as on
 * judging (npm run bench). Later ones compile in smaller steps, are as fast by themselves, and no longer know the flag.
 */
if (process.versions.node.startsWith('20.')) setFlagsFromString('--interrupt-budget=800000');

function main(): void {
  // `… | head` closes the pipe: that is no error of ours.
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
      process.exit(process.exitCode ?? EXIT.clean);
    });
  }
  const progress = meter((text) => void process.stderr.write(text), { isTerminal: process.stderr.isTTY, columns: process.stderr.columns });
  const streams: Streams = {
    out: (text) => {
      progress.clear();
      process.stdout.write(text);
    },
    err: (text) => {
      progress.clear();
      process.stderr.write(text);
    },
    progress: progress.step,
    cancellation: () => {
      const controller = new AbortController();
      process.once('SIGINT', () => controller.abort());
      return controller.signal;
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
}

if (isMainThread || !isOrder(workerData)) main();
else void import(/* webpackChunkName: "engine" */ './worker').then(({ serve }) => serve(parentPort!, workerData));
