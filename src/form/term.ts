/** What the text of a cell is in the language of forms: a header, a level, a title. Found out once for each text, however many readers ask. */
import { squeeze } from '../value/fold';
import { remembered } from '../value/remembered';
import { fieldsOf, type Field } from './fields';
import { bareHeader, fundHeader, indicatorHeader, type Recognised } from './header';
import { isLevelWord } from './labels';
import { ORGANIZATION_LABELS, ORGANIZATION_WORD, TASK_HEADER, TITLE, type FundRole, type HeaderRole } from './vocabulary';

/** Longest title. */
const TITLE_LENGTH = 60;
const TASK_LENGTH = 10;

export class Term {
  /** Folded, all blanks removed: what vocabulary is compared with. */
  readonly squeezed: string;
  private bareText: string | undefined = undefined;
  private indicatorRole: Recognised<HeaderRole> | null | undefined = undefined;
  private fundRole: Recognised<FundRole> | null | undefined = undefined;
  private parts: readonly Field[] | undefined = undefined;
  private organization: boolean | undefined = undefined;
  private level: boolean | undefined = undefined;
  private title: boolean | undefined = undefined;
  private task: boolean | undefined = undefined;
  private figure: boolean | undefined = undefined;

  /** @param text as a person sees it, trimmed */
  constructor(readonly text: string) {
    this.squeezed = squeeze(text);
  }

  /** Without brackets, numbering and marks. */
  get bare(): string {
    return (this.bareText ??= bareHeader(this.squeezed));
  }

  /** What it heads in an indicator table, or null. */
  get indicator(): Recognised<HeaderRole> | null {
    if (this.indicatorRole === undefined) this.indicatorRole = indicatorHeader(this.squeezed);
    return this.indicatorRole;
  }

  /** What it heads in the budget block, or null. */
  get fund(): Recognised<FundRole> | null {
    if (this.fundRole === undefined) this.fundRole = fundHeader(this.squeezed);
    return this.fundRole;
  }

  /** The labelled fields in it, one at least. */
  get fields(): readonly Field[] {
    return (this.parts ??= fieldsOf(this.text));
  }

  /** 单位名称 and other labels of an organization, alone or in front of its name. */
  get labelsOrganization(): boolean {
    return (this.organization ??= ORGANIZATION_WORD.test(this.squeezed) && this.fields.some(({ label }) => ORGANIZATION_LABELS.some((pattern) => pattern.test(label))));
  }

  /** 产出指标 and other names of levels. */
  get isLevel(): boolean {
    return (this.level ??= isLevelWord(this.squeezed));
  }

  /** A text that speaks of a self-evaluation table as titles do. */
  get isTitle(): boolean {
    return (this.title ??= isTitle(this.squeezed));
  }

  /** Heads a list of tasks. */
  get isTask(): boolean {
    return (this.task ??= this.squeezed.length <= TASK_LENGTH && TASK_HEADER.test(this.squeezed));
  }

  /** Digits and a percent sign, nothing else. */
  get isFigure(): boolean {
    return (this.figure ??= /^[\d.,]+%?$/.test(this.squeezed));
  }
}

const isTitle = (squeezed: string): boolean =>
  squeezed.length <= TITLE_LENGTH && TITLE.test(squeezed) && /表|[)）]$|自评$/.test(squeezed) && !/^(注|说明|附件?\d*[:：])/.test(squeezed);

/** The term of a text. Long ones are prose and do not come again; of figures there may be a million different ones. */
export const termOf = (text: string): Term => (text.length > TITLE_LENGTH || text.charCodeAt(0) < LAST_ASCII ? new Term(text) : shortTerm(text));

const LAST_ASCII = 0x7f;

const shortTerm = remembered((text): Term => new Term(text));
