/** Runs cases seed after seed in threads that are watched: a case that hangs or exhausts the memory costs its thread, and is written down. */
import { Worker, parentPort, workerData } from 'node:worker_threads';
import { CASES } from './cases';

export interface CrewTask {
  torture: 'cases';
  name: string;
  first: number;
  count: number;
}

export interface Failure {
  case: string;
  seed: number;
  what: string;
}

export interface Tally {
  name: string;
  done: number;
  outcomes: Map<string, number>;
  failures: Failure[];
  /** Milliseconds of the slowest case that came to an end, and its seed. */
  slowest: { ms: number; seed: number };
}

export interface CrewLimits {
  /** Seconds that one case may take. */
  seconds: number;
  /** Megabytes of heap. */
  heap: number;
  /** Ends the run when so many have failed. */
  failures?: number;
  until?: number;
}

export const CREW_LIMITS: CrewLimits = { seconds: 20, heap: 768 };

const CURRENT = 0;
const TICK = 1;

/** Runs `count` seeds of one kind of case from `first` on. */
export async function runCases(program: string, name: string, first: number, count: number, limits: CrewLimits = CREW_LIMITS): Promise<Tally> {
  const tally: Tally = { name, done: 0, outcomes: new Map(), failures: [], slowest: { ms: 0, seed: first } };
  for (let next = first; next < first + count; ) {
    if (limits.until !== undefined && Date.now() > limits.until) break;
    next = await runThread(program, { torture: 'cases', name, first: next, count: first + count - next }, tally, limits);
    if (tally.failures.length >= (limits.failures ?? 200)) break;
  }
  return tally;
}

interface Note {
  seed: number;
  outcome?: string;
  what?: string;
  ms: number;
}

/** One thread until it is through or lost; gives the seed to go on with. */
function runThread(program: string, task: CrewTask, tally: Tally, limits: CrewLimits): Promise<number> {
  const state = new Int32Array(new SharedArrayBuffer(8));
  const worker = new Worker(program, { workerData: { ...task, state }, resourceLimits: { maxOldGenerationSizeMb: limits.heap } });
  return new Promise((resolve) => {
    let [seen, since, over] = [-1, Date.now(), false];
    const end = (next: number, what?: string): void => {
      if (over) return;
      over = true;
      clearInterval(watch);
      if (what !== undefined) tally.failures.push({ case: task.name, seed: next - 1, what });
      void worker.terminate().then(() => resolve(next));
    };
    const watch = setInterval(() => {
      if (limits.until !== undefined && Date.now() > limits.until + 1000 * limits.seconds) return end(task.first + task.count);
      if (state[TICK] !== seen) [seen, since] = [state[TICK]!, Date.now()];
      else if (Date.now() - since > limits.seconds * 1000) {
        tally.done++;
        end(state[CURRENT]! + 1, `no end after ${limits.seconds} s`);
      }
    }, 500);
    worker.on('message', (notes: Note[] | 'done') => {
      if (notes === 'done') return end(task.first + task.count);
      for (const note of notes) take(note, task.name, tally);
      if (limits.until !== undefined && Date.now() > limits.until) end(task.first + task.count);
    });
    worker.on('error', (error: NodeJS.ErrnoException) => {
      tally.done++;
      end(state[CURRENT]! + 1, error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? `more than ${limits.heap} MB` : String(error.stack ?? error));
    });
    worker.on('exit', () => end(state[CURRENT]! + 1));
  });
}

function take({ seed, outcome, what, ms }: Note, name: string, tally: Tally): void {
  tally.done++;
  if (what !== undefined) tally.failures.push({ case: name, seed, what });
  if (outcome !== undefined) tally.outcomes.set(outcome, (tally.outcomes.get(outcome) ?? 0) + 1);
  if (process.env.TORTURE_VERBOSE && ms > 2000) console.log(`${name} seed ${seed}: ${Math.round(ms)} ms`);
  if (ms > tally.slowest.ms) tally.slowest = { ms, seed };
}

export const isCrewTask = (data: unknown): data is CrewTask => (data as CrewTask | null)?.torture === 'cases';

/** The far end, in the thread. */
export async function serveCases(): Promise<void> {
  const { name, first, count, state } = workerData as CrewTask & { state: Int32Array };
  const run = CASES[name]!;
  let notes: Note[] = [];
  let sent = Date.now();
  for (let seed = first; seed < first + count; seed++) {
    state[CURRENT] = seed;
    Atomics.add(state, TICK, 1);
    const start = performance.now();
    const note: Note = { seed, ms: 0 };
    try {
      note.outcome = await run(seed);
    } catch (error) {
      note.what = String((error as Error)?.stack ?? error).split('\n').slice(0, 8).join('\n');
    }
    note.ms = performance.now() - start;
    notes.push(note);
    if (Date.now() - sent > 500) {
      parentPort!.postMessage(notes);
      [notes, sent] = [[], Date.now()];
    }
  }
  parentPort!.postMessage(notes);
  parentPort!.postMessage('done');
}
