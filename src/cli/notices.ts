/** `check --notices`: one 整改通知单 for each organization that has something to mend, as a file of its own. */
import path from 'node:path';
import type { Report } from '../check/report';
import { noticesOf } from '../output/notices';
import { progress as say } from '../text/cli.zh-CN';
import { EXIT, tell, type Streams } from './io';
import { systemTrouble, troubleOf } from './trouble';
import { TargetExists, writeWhole } from './write';

/** Exit code: `usage` where a letter exists already (somebody may have worked on it), `failed` where one could not be written; both are told. */
export async function writeNotices(report: Report, folder: string, at: string, streams: Streams): Promise<number> {
  let [written, code]: [number, number] = [0, EXIT.clean];
  for (const { file, html } of noticesOf(report, { at })) {
    const target = path.join(folder, file);
    try {
      await writeWhole(target, html, false);
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
