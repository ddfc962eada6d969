/** What the conformance run counts: per rule hits, misses and false alarms, and what went wrong in words. */

export interface Tally {
  hits: number;
  misses: number;
  alarms: number;
}

export class Score {
  readonly rules = new Map<string, Tally>();
  readonly failures: string[] = [];

  of(rule: string): Tally {
    const known = this.rules.get(rule) ?? { hits: 0, misses: 0, alarms: 0 };
    this.rules.set(rule, known);
    return known;
  }

  hit(rule: string): void {
    this.of(rule).hits++;
  }

  miss(rule: string, what: string): void {
    this.of(rule).misses++;
    this.failures.push(`miss   ${rule}  ${what}`);
  }

  alarm(rule: string, what: string): void {
    this.of(rule).alarms++;
    this.failures.push(`alarm  ${rule}  ${what}`);
  }
}
