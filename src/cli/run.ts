/** Runs one command line and gives its exit code; all that is particular to a process stays in main.ts. */
import { usage, wrongUsage } from '../text/cli.zh-CN';
import { readArguments, UsageError } from './arguments';
import { check } from './check';
import { EXIT, tell, type Streams } from './io';
import { policyList, ruleExplained, ruleList } from './list';
import { score } from './score';
import { version } from './version';

/** `run(['check', '自评表.xlsx'], streams)` → 0, 1, 2 or 3 as the contract says. */
export async function run(argv: readonly string[], streams: Streams): Promise<number> {
  try {
    return await dispatch(argv, streams);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    tell(streams, wrongUsage[error.problem]!(error.values));
    streams.err(usage);
    return EXIT.usage;
  }
}

async function dispatch(argv: readonly string[], streams: Streams): Promise<number> {
  const command = readArguments(argv);
  switch (command.name) {
    case 'check':
      return check(command, streams);
    case 'score':
      return score(command, streams);
    case 'policies':
      streams.out(policyList());
      return EXIT.clean;
    case 'rules':
      streams.out(ruleList());
      return EXIT.clean;
    case 'explain':
      streams.out(await ruleExplained(command.rule));
      return EXIT.clean;
    case 'version':
      streams.out(`${version}\n`);
      return EXIT.clean;
    case 'help':
      streams.out(usage);
      return EXIT.clean;
  }
}
