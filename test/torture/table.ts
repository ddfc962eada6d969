/** The figures of a run as one table. */

export interface Line {
  what: string;
  count: number;
  failures: string[];
  /** What else is worth a word. */
  note: string;
}

export function printLine({ what, count, failures, note }: Line): void {
  console.log(`${what.padEnd(44)}${String(count).padStart(8)}${String(failures.length).padStart(10)}   ${note}`);
  for (const failure of failures.slice(0, 40)) console.log(`    ✗ ${failure.replace(/\n\s*/g, ' | ').slice(0, 500)}`);
  if (failures.length > 40) console.log(`    … and ${failures.length - 40} more`);
}

export const printHead = (): void => console.log(`${'what'.padEnd(44)}${'how many'.padStart(8)}${'failures'.padStart(10)}   remarks`);
