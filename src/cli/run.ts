/** Runs one command line and gives its exit code; all that is particular to a process stays in main.ts. */
import { usage, wrongUsage } from '../text/cli.zh-CN';
import { readArguments, UsageError, type UsageProblem } from './arguments';
import { EXIT, tell, type Streams } from './io';
import { version } from './version';

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
    case 'version':
      streams.out(`${version}\n`);
      return EXIT.clean;
    case 'help':
      streams.out(usage);
      return EXIT.clean;
    default:
      // Rules, policies and readers are loaded only where there is work for them.
      return (await import(/* webpackChunkName: "engine" */ './commands')).perform(command, streams);
  }
}
