/** Runs one command line and gives its exit code; all that is particular to a process stays in main.ts. */
import { usage, wrongUsage } from '../text/cli.zh-CN';
import { readArguments, UsageError, type UsageProblem } from './arguments';
import { check } from './check';
import { compare } from './compare';
import { EXIT, tell, type Streams } from './io';
import { policyList } from './list';
import { ruleExplained, ruleList } from './rules';
import { score } from './score';
import { version } from './version';
import { waive } from './waivers';

/** `run(['check', '自评表.xlsx'], streams)` → 0, 1, 2 or 3 as the contract says. */
export async function run(argv: readonly string[], streams: Streams): Promise<number> {
  try {
    return await dispatch(argv, streams);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    tell(streams, wrongUsage[error.problem]!(error.values));
    if (!ABOUT_CONTENT.includes(error.problem)) streams.err(usage);
    return EXIT.usage;
  }
}

/** What is wrong lies in the files: a page of usage would only hide the list of what there is. */
const ABOUT_CONTENT: readonly UsageProblem[] = ['no-finding', 'which-finding', 'bad-waivers', 'nothing-to-compare'];

async function dispatch(argv: readonly string[], streams: Streams): Promise<number> {
  const command = readArguments(argv);
  switch (command.name) {
    case 'check':
      return check(command, streams);
    case 'score':
      return score(command, streams);
    case 'compare':
      return compare(command, streams);
    case 'waive':
      return waive(command, streams);
    case 'policies':
      streams.out(policyList(streams));
      return EXIT.clean;
    case 'rules':
      streams.out(await ruleList(command));
      return EXIT.clean;
    case 'explain':
      streams.out(await ruleExplained(command, streams));
      return EXIT.clean;
    case 'version':
      streams.out(`${version}\n`);
      return EXIT.clean;
    case 'help':
      streams.out(usage);
      return EXIT.clean;
  }
}
