/** `check --notices`: one 整改通知单 for each organization that has something to mend, as a file of its own. */
import path from 'node:path';
import type { Report } from '../check/report';
import { noticeOf } from '../output/notice';
import { demandCount, organizationsOf, safeName } from '../output/organizations';
import { progress as say } from '../text/cli.zh-CN';
import { say as text } from '../text/say';
import { EXIT, tell, type Streams } from './io';
import { systemTrouble, troubleOf } from './trouble';
import { TargetExists, writeWhole } from './write';

/** Exit code: `usage` where a letter exists already (somebody may have worked on it), `failed` where one could not be written; both are told. */
export async function writeNotices(report: Report, folder: string, at: string, streams: Streams): Promise<number> {
  const taken = new Set<string>();
  let [written, code]: [number, number] = [0, EXIT.clean];
  for (const part of organizationsOf(report).filter((each) => demandCount(each.report) > 0)) {
    const target = path.join(folder, nameFor(part.name ?? part.report.workbooks[0]?.file ?? null, taken));
    try {
      await writeWhole(target, noticeOf(part.report, { at }), false);
      written++;
    } catch (error) {
      if (error instanceof TargetExists) {
        tell(streams, say.noticeKept(target));
        code = Math.max(code, EXIT.usage);
        continue;
      }
      const { message, next } = troubleOf(systemTrouble(error, 'write'), (stack) => tell(streams, stack));
      tell(streams, `${target}：${message}${next}`);
      return EXIT.failed;
    }
  }
  if (written > 0 || code === EXIT.clean) tell(streams, say.notices(written, folder));
  return code;
}

/** 整改通知单-合水县吉岘镇人民政府.html; a second organization of that name gets a number. */
function nameFor(organization: string | null, taken: Set<string>): string {
  const base = `${text('notice.title')}-${safeName(organization, '未写单位')}`;
  let name = base;
  for (let number = 2; taken.has(name); number++) name = `${base}-${number}`;
  taken.add(name);
  return `${name}.html`;
}
