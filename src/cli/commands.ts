/** Every command that does work, behind one door, so that the program starts without loading any of them; what is seldom needed waits behind a second one. */
import type { Command } from './arguments';
import { check } from './check';
import { EXIT, type Streams } from './io';

/** Runs one command and gives its exit code. Errors: UsageError. */
export async function perform(command: Exclude<Command, { name: 'help' | 'version' }>, streams: Streams): Promise<number> {
  switch (command.name) {
    case 'check':
      return check(command, streams);
    case 'score':
      return (await import(/* webpackChunkName: "score" */ './score')).score(command, streams);
    case 'compare':
      return (await import(/* webpackChunkName: "text" */ './compare')).compare(command, streams);
    case 'waive':
      return (await import(/* webpackChunkName: "text" */ './waive')).waive(command, streams);
    case 'prose':
      return (await import(/* webpackChunkName: "prose" */ './prose')).prose(command, streams);
    case 'policies':
      streams.out((await import(/* webpackChunkName: "text" */ './list')).policyList(streams));
      return EXIT.clean;
    case 'rules':
      streams.out(await (await import(/* webpackChunkName: "rules" */ './rules')).ruleList(command));
      return EXIT.clean;
    case 'explain':
      streams.out(await (await import(/* webpackChunkName: "rules" */ './rules')).ruleExplained(command, streams));
      return EXIT.clean;
  }
}
