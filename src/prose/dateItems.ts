/** Items whose value is a date: 校舍改造工程8月25日前完工, 设备采购完成时间为2024年12月6日. */
import { fold } from '../value/fold';
import { cleanLabel } from './label';
import { datesIn } from './mask';

export interface DatedClause {
  label: string;
  value: string;
  /** What is left of the label names nothing of its own: 项目于9月26日全部竣工. */
  bare: boolean;
}

/** What belongs to the date behind its digits. */
const BEHIND = /^(?:份)?(?:[底末初]|[上中下]旬)?(?:\(含\))?(?:之前|以前|前|以内|内|止)?/;
/** What is done by a date. */
const DONE = '完成|完工|竣工|验收|通过|建成|办结|到位|支付|发放|拨付|兑付|交付|使用|投用|投产|启动|开工|实施|上报|报送|公开|举办|开展|入库|上线|开通|交工|开园|运行|完毕|结束';
const DONE_BEHIND = new RegExp(`^[^,;。]{0,8}(?:${DONE})`);
const LEAD_OUT = /(?:已经?|均|拟|应|并|则)?(?:于|在|为|是|至|到|:)*$/;
/** Words that stand for a thing named before. */
const STANDS_FOR = new RegExp(`项目|工程|活动|任务|工作|该项?|全部|全面|均|已|顺利|如期|按时|提前|成功|正式|${DONE}`, 'g');

/** The date of a clause and what it is the date of; null where a date only tells when something was going on. */
export function datedClause(clause: string): DatedClause | null {
  const folded = fold(clause);
  const date = datesIn(folded).find(({ value }) => !/^\d{4}$/.test(value));
  if (!date) return null;
  const behind = BEHIND.exec(folded.slice(date.end))![0];
  const end = date.end + behind.length;
  const rest = folded.slice(end).replace(/[。;,\s]+$/, '');
  const front = folded.slice(0, date.start).replace(/^[\s,;]*(?:[(]?\d{1,2}[).、]|[①-⑳]|\d(?:\.\d)+)?/, '').trimEnd();
  const named = /(?:时间|时限|日期|期限)(?:为|是|:)*$/.test(front);
  const due = /前|内/.test(behind);
  if (!(named && rest.length <= 4) && !DONE_BEHIND.test(rest) && !(due && rest === '' && front !== '')) return null;
  const verb = DONE_BEHIND.exec(rest)?.[0] ?? '';
  const label = cleanLabel(front.replace(LEAD_OUT, '')) + verb.replace(/^(?:全部|全面|均|已|顺利|如期|按时|提前|成功|正式)+/, '');
  return label.length < 2 ? null : { label, value: clause.slice(date.start, end), bare: label.replace(STANDS_FOR, '').length < 2 };
}
