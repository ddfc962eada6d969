/** What a test makes go wrong: errors at a chosen operation, failures of the connection, things users do between batches. */
import type { Interruption } from './batch';
import { isWrite, type RequestBody } from './protocol';
import { HostError } from './trouble';

/** Which batches a fault waits for. Batches that only give references back never count. */
export type BatchKind = 'any' | 'read' | 'write';

export interface Fault {
  /** `AccessDenied`, `GeneralException`, `InvalidOperationInCellEditMode` …: the batch fails with it at `at`. */
  code?: string;
  /** Place of the action that fails, from 0; -1 for the last one. Default 0. */
  at?: number;
  /**
   * Instead of a code, a failure of the connection (OFFICE.md 1.3): 5102 activity limit, 5103 request too large, 5104 answer too large,
   * 5012 session gone, 7000 no capability. Nothing of the batch is done, unless `done`.
   */
  transport?: number;
  /** The batch is carried out, but its answer is lost. */
  done?: boolean;
  on?: BatchKind;
  /** Matching batches that pass before. */
  skip?: number;
  /** How often it strikes; 1 by default. */
  times?: number;
}

interface Waiting<T> {
  what: T;
  on: BatchKind;
  skip: number;
  times: number;
}

/** The faults and acts that wait for their batch. */
export class Faults {
  private faults: Waiting<Fault>[] = [];
  private acts: Waiting<() => void>[] = [];

  add(fault: Fault): void {
    this.faults.push({ what: fault, on: fault.on ?? 'any', skip: fault.skip ?? 0, times: fault.times ?? 1 });
  }

  addAct(act: () => void, on: BatchKind = 'any', skip = 0): void {
    this.acts.push({ what: act, on, skip, times: 1 });
  }

  clear(): void {
    this.faults = [];
    this.acts = [];
  }

  /** Faults and acts that no batch has met: a test that leaves some has tested nothing. */
  get left(): number {
    return this.faults.length + this.acts.length;
  }

  /** What other people do just before this batch reaches Excel. */
  actsBefore(body: RequestBody): void {
    for (const act of due(this.acts, body)) act();
    this.acts = this.acts.filter(({ times }) => times > 0);
  }

  /** The fault that strikes this batch. */
  strike(body: RequestBody): Fault | null {
    const [fault = null] = due(this.faults, body);
    this.faults = this.faults.filter(({ times }) => times > 0);
    return fault;
  }
}

function due<T>(waiting: Waiting<T>[], body: RequestBody): T[] {
  const kind = isWrite(body) ? 'write' : 'read';
  return waiting.filter((each) => {
    if (each.on !== 'any' && each.on !== kind) return false;
    if (each.skip > 0) {
      each.skip--;
      return false;
    }
    each.times--;
    return true;
  }).map(({ what }) => what);
}

/** Makes the batch fail at its chosen action. */
export function interruption(fault: Fault | null, body: RequestBody): Interruption {
  const at = fault?.code === undefined ? null : (fault.at ?? 0) < 0 ? body.Actions.length + fault.at! : fault.at ?? 0;
  return (index) => {
    if (index === at) throw new HostError(fault!.code!, 'There was an internal error while processing the request.', 500);
  };
}
