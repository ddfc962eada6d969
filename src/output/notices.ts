/** The notices of rectification that a report calls for: one for each organization that has something to mend. */
import type { Report } from '../check/report';
import { say } from '../text/say';
import { noticeOf, type NoticeMeta } from './notice';
import { demandCount, organizationsOf, safeName } from './organizations';

export interface Notice {
  /** 整改通知单-合水县吉岘镇人民政府.html; a second organization of that name gets a number. */
  file: string;
  html: string;
}

/** In the order of the report, each written only when it is asked for. */
export function* noticesOf(report: Report, meta: NoticeMeta): Generator<Notice> {
  const tell = (id: string): string => say(`notice.${id}`, {}, report.language);
  const taken = new Set<string>();
  for (const part of organizationsOf(report).filter((each) => demandCount(each.report) > 0)) {
    const base = `${safeName(tell('title'), '')}-${safeName(part.name ?? part.report.workbooks[0]?.file ?? null, tell('nameless'))}`;
    let name = base;
    for (let number = 2; taken.has(name); number++) name = `${base}-${number}`;
    taken.add(name);
    yield { file: `${name}.html`, html: noticeOf(part.report, meta) };
  }
}
