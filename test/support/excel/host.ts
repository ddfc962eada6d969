/** The fake Excel: answers batches, delivers events, keeps a log, and fails when a test wants it to. */
import { runBatch } from './batch';
import { Faults, interruption, type BatchKind, type Fault } from './faults';
import type { HostEvent, HostObject, World } from './objects';
import { FLAG, isCleanUp, isTelemetry, isWrite, type RequestBody, type ResponseBody } from './protocol';
import { editMode, type HostError } from './trouble';
import { User } from './user';
import { ExcelWorkbook } from './workbook';

export interface HostOptions {
  workbook?: ExcelWorkbook;
  /** Highest ExcelApi set that this Excel claims; 1.15 is the highest that this office.js knows. */
  excelApi?: string;
  /** Milliseconds before an answer comes. */
  latency?: number;
  /** 5103 or 5104 beyond it; on the web 5 MB each (OFFICE.md 5, "Payload"). */
  maxRequestBytes?: number;
  maxResponseBytes?: number;
  locale?: string;
  /** Address of the open file, as `Office.context.document.url` tells it. */
  documentUrl?: string;
}

/** One round trip. */
export interface Trip {
  kind: 'read' | 'write';
  actions: number;
  requestBytes: number;
  responseBytes: number;
  /** Code of the error it ended with; null when all went well. */
  error: string | null;
  body: RequestBody;
  undoable: boolean;
}

/** Length in UTF-8; jsdom has no TextEncoder. */
function bytes(text: string): number {
  let sum = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    // Each half of a surrogate pair counts two.
    sum += code < 0x80 ? 1 : code < 0x800 || (code >= 0xd800 && code < 0xe000) ? 2 : 3;
  }
  return sum;
}

export type Answer = { status: 0; body: string } | { status: number; message: string };

export class ExcelHost implements World {
  /** The workbook in front of the person. */
  workbook: ExcelWorkbook;
  readonly references = new Map<string, HostObject>();
  readonly registered = new Set<string>();
  /** Every round trip but those in which references are given back. */
  readonly log: Trip[] = [];
  /** Errors of our own while answering, and calls that we do not know: a test must end with none. */
  readonly crashes: unknown[] = [];
  readonly user: User;
  private readonly faults = new Faults();
  private editing = false;
  private delayed: (() => void)[] = [];
  private events: HostEvent[] = [];
  private deliver: ((type: number, target: string, json: string) => void) | null = null;

  constructor(readonly options: HostOptions = {}) {
    this.workbook = options.workbook ?? emptyWorkbook();
    this.user = new User(this);
  }

  /** Another workbook, as if this one had been opened anew; office.js and its requirement sets stay. */
  open(workbook: ExcelWorkbook): void {
    this.workbook = workbook;
    this.references.clear();
    this.registered.clear();
    this.log.length = 0;
    this.crashes.length = 0;
    this.faults.clear();
    this.cellEditing = false;
    Object.assign(this.options, { latency: 0, maxRequestBytes: undefined, maxResponseBytes: undefined });
  }

  /** Makes a coming batch fail. */
  fail(fault: Fault): void {
    this.faults.add(fault);
  }

  /** What somebody else does just before a coming batch arrives. */
  meanwhile(act: () => void, on: BatchKind = 'any', skip = 0): void {
    this.faults.addAct(act, on, skip);
  }

  clearFaults(): void {
    this.faults.clear();
  }

  get faultsLeft(): number {
    return this.faults.left;
  }

  /** A person begins or ends editing a cell. */
  set cellEditing(on: boolean) {
    this.editing = on;
    if (!on) this.delayed.splice(0).forEach((run) => run());
  }

  get cellEditing(): boolean {
    return this.editing;
  }

  /** Bytes of both ways and number of round trips since the log had `from` entries. */
  traffic(from = 0): { trips: number; requestBytes: number; responseBytes: number } {
    const trips = this.log.slice(from);
    const sum = (key: 'requestBytes' | 'responseBytes'): number => trips.reduce((total, trip) => total + trip[key], 0);
    return { trips: trips.length, requestBytes: sum('requestBytes'), responseBytes: sum('responseBytes') };
  }

  raise = (event: HostEvent): void => {
    this.events.push(event);
  };

  onEvents(deliver: typeof this.deliver): void {
    this.deliver = deliver;
  }

  /** Hands out what happened to those who asked for it. */
  flush(): void {
    for (const { type, sheet, message } of this.events.splice(0)) {
      for (const target of sheet ? [sheet.id, 'Workbook'] : ['Workbook']) {
        if (this.registered.has(`${target}:${type}`)) this.deliver?.(type, target === 'Workbook' ? '' : target, JSON.stringify(message));
      }
    }
  }

  /** Answers a request, now or when the cell is left. */
  receive(text: string, flags: number, answer: (answer: Answer) => void): void {
    const run = (): void => answer(this.answer(text, flags));
    // Excel.run({delayForCellEdit: true}) waits (Microsoft, Excel.RunOptions.delayForCellEdit).
    if (this.editing && (flags & FLAG.delayForCellEdit) !== 0) this.delayed.push(run);
    else run();
  }

  private answer(text: string, flags: number): Answer {
    const body = JSON.parse(text) as RequestBody;
    if (isTelemetry(body)) return { status: 0, body: JSON.stringify({ Results: body.Actions.map(({ Id }) => ({ ActionId: Id, Value: null })) }) };
    const quiet = isCleanUp(body);
    if (!quiet) this.faults.actsBefore(body);
    const fault = quiet ? null : this.faults.strike(body);
    const tooLarge = bytes(text) > (this.options.maxRequestBytes ?? Infinity);
    const transport = tooLarge ? 5103 : fault?.transport;
    const answered = transport !== undefined && !fault?.done ? null : this.run(body, fault, quiet);
    const json = answered ? JSON.stringify(answered) : '';
    const status = transport ?? (bytes(json) > (this.options.maxResponseBytes ?? Infinity) ? 5104 : 0);
    if (!quiet) {
      const error = status === 0 ? answered?.Error?.Code ?? null : String(status);
      this.log.push({
        kind: isWrite(body) ? 'write' : 'read', actions: body.Actions.length, requestBytes: bytes(text), responseBytes: bytes(json), error, body,
        undoable: (flags & FLAG.undoable) !== 0,
      });
      if (error === 'FakeHostUnsupported') this.crashes.push(answered!.Error);
    }
    setTimeout(() => this.flush(), 0);
    return status === 0 ? { status, body: json } : { status, message: `host failure ${status}` };
  }

  private run(body: RequestBody, fault: Fault | null, quiet: boolean): ResponseBody {
    // While a cell is edited every batch fails that does not wait (Microsoft, Excel.RunOptions.delayForCellEdit).
    if (this.editing && !quiet) return refused(editMode());
    this.workbook.shown = this.workbook.active;
    try {
      const answer = runBatch(body, this, interruption(fault, body));
      if (this.workbook.calculationMode === 'Automatic') this.workbook.recalculate();
      return answer;
    } catch (trouble) {
      this.crashes.push(trouble);
      throw trouble;
    }
  }
}

const refused = ({ code, message, status }: HostError): ResponseBody => ({
  Results: [], TraceIds: [], Error: { Code: code, Message: message, ActionIndex: 0, Location: '', HttpStatusCode: status },
});

function emptyWorkbook(): ExcelWorkbook {
  const workbook = new ExcelWorkbook();
  workbook.add('Sheet1');
  return workbook;
}
