/** The title names another organization than the row of the organization does. */
import { squeeze } from '../value/fold';
import { defineRule } from './rule';

export default defineRule({
  id: 'organization-mismatch',
  severity: 'warning',
  basis: '成都市郫都区绩效自评复核标准第13条：年度、单位、签章等格式应准确',
  *check({ form: { organizations } }) {
    const { heading, own, others } = organizations;
    const [first] = own;
    if (!heading || !first || [...own, ...others].some(({ text }) => isSame(heading.text, text))) return;
    yield {
      cell: heading.cell!,
      related: own.map(({ cell }) => cell!),
      messageId: 'other',
      values: { heading: heading.text, organization: first.text },
      subject: '',
    };
  },
});

/** One contains the other, or is its short form: 发改局 of 发展和改革局. */
function isSame(a: string, b: string): boolean {
  const [short, long] = [a, b].map(bare).sort((x, y) => x.length - y.length) as [string, string];
  let at = 0;
  for (const character of long) if (character === short[at]) at++;
  return at === short.length;
}

const bare = (name: string): string => squeeze(name).replace(/\(.*?\)/g, '').replace(/人民政府/g, '政府').replace(/(本级|机关|本部)$/, '');
