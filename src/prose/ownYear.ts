/** A heading or the statement of the score that names another year than the report's own. */
import { fold } from '../value/fold';
import type { Chapter, Part } from './chapters';
import type { Draft } from './draft';
import type { Figure } from './figures';
import { yearsIn } from './scope';
import { totalScores } from './statements';

const LONGEST_LINE = 40;
const PLACE = /20\d\d|二[〇○零][〇○零一二三四五六七八九]{2}/;
const OTHER_YEARS = /上年|去年|上一年|往年|历年|下年|次年|明年|[-—~至到]/;

/** Findings about the report's own year; none where the year is not known. */
export function otherYears(chapters: readonly Chapter[], parts: readonly Part[], figures: readonly Figure[], year: number | null): Draft[] {
  if (year === null) return [];
  return [...inHeadings([...chapters, ...announced(parts)].sort((a, b) => a.start - b.start), year), ...inScores(figures, year)];
}

interface Headed {
  title: string;
  role: Chapter['role'];
  start: number;
}

/** 2023年度设定目标如下： heads the list below it as a heading would. */
const announced = (parts: readonly Part[]): Headed[] =>
  parts.flatMap(({ passage: { text, start }, chapter, heading }) =>
    (heading === null && chapter?.role === 'targets' && text.length <= LONGEST_LINE && /[:：]$/.test(text.trim()) && /目标|指标/.test(text) ? [{ title: text, role: chapter.role, start }] : []));

/** 2023年度绩效目标 in a report on 2024; both years, or next year's targets behind this year's results, are meant so. */
function inHeadings(chapters: readonly Headed[], year: number): Draft[] {
  return chapters.flatMap((chapter, index): Draft[] => {
    if (chapter.role !== 'targets' && chapter.role !== 'results' && chapter.role !== 'conclusion') return [];
    const title = fold(chapter.title);
    const [said, ...more] = yearsIn(title);
    if (said === undefined || more.length > 0 || said === year || OTHER_YEARS.test(title)) return [];
    if (chapters.some((other) => other.role === chapter.role && yearsIn(fold(other.title)).includes(year))) return [];
    if (said > year && chapters.slice(0, index).some(({ role }) => role === 'results')) return [];
    return [draftOf(chapter.start + PLACE.exec(title)!.index, said, year, chapter.title)];
  });
}

/** 我局2023年度…自评得分88.4分: the clause of the score names a year of its own. */
function inScores(figures: readonly Figure[], year: number): Draft[] {
  const told = totalScores(figures).map((figure) => ({ figure, clause: /[^,;。]*$/.exec(figure.before)![0] }));
  if (told.some(({ clause }) => yearsIn(clause).includes(year))) return [];
  return told.flatMap(({ figure, clause }): Draft[] => {
    const years = yearsIn(clause);
    if (years.length !== 1 || years[0] === year || OTHER_YEARS.test(clause)) return [];
    return [draftOf(figure.start - clause.length + PLACE.exec(clause)!.index, years[0]!, year, '')];
  }).slice(0, 1);
}

const draftOf = (start: number, said: number, year: number, title: string): Draft => ({
  rule: 'text-year-conflict', severity: 'warning', messageId: 'differs', values: { said, year }, at: [start, start + 4], subject: `${said}/${title}`,
});
