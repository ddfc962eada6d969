/** The types of the prose report: what a 自评报告 says, and what is wrong with it. Field names are fixed by contract. */
import type { Judgement } from '../scoring/assessment';
import type { Severity } from '../scoring/policy';

/** UTF-16 offsets into the report's text: the first character, and the one behind the last. */
export type At = [start: number, end: number];

/** Which state of the budget an amount belongs to: 年初, 调整后, 决算; `previous`: another year's. */
export type Scope = 'initial' | 'adjusted' | 'final' | 'previous';

export type FigureKind = 'money' | 'rate' | 'score' | 'count' | 'measure' | 'date' | 'number';

export interface ProseFigure {
  /** What the figure is the value of; '' where the sentence does not say. */
  label: string;
  kind: FigureKind;
  /** As printed; a date as `2024-12-31`, with as many parts as it has. */
  value: number | string;
  unit: string | null;
  scope: Scope | null;
  year: number | null;
  /** 约, 余, 以上: the figure leaves something open. */
  approximate: boolean;
  /** Headings that it stands under, outermost first, joined by ` › `. */
  chapter: string;
  start: number;
  end: number;
}

export interface ProsePair {
  label: string;
  /** 数量指标, 社会效益 …; '' where the report does not group. */
  group: string;
  target: string | null;
  actual: string | null;
  judgement: Judgement | 'unpaired';
  reason: { id: string; text: string };
  /** What the chapter on problems and causes says about it; null: nothing. */
  cause: string | null;
  /** `general`: it speaks of such matters, but not of this one. */
  explained: 'named' | 'general' | 'no' | null;
  targetAt: At | null;
  actualAt: At | null;
}

/** A sum, share, rate, growth or agreement that the text claims, and how it came out. */
export interface ProseClaim {
  kind: 'sum' | 'share' | 'rate' | 'growth' | 'average' | 'agreement' | 'grade';
  /** `agrees` · `rounding`: only the last digit is off · `differs`. */
  outcome: 'agrees' | 'rounding' | 'differs';
  stated: string;
  due: string;
  at: At;
}

export interface ProseFinding {
  rule: string;
  severity: Severity;
  messageId: string;
  message: string;
  basis: string;
  fix: string;
  chapter: string;
  at: At;
  /** Other places that it speaks of. */
  related: At[];
  values: Record<string, unknown>;
  key: string;
}

export interface ProseChapter {
  title: string;
  level: number;
  role: ChapterRole | null;
  start: number;
  end: number;
}

export type ChapterRole = 'basics' | 'funds' | 'targets' | 'process' | 'results' | 'causes' | 'conclusion' | 'measures' | 'use';

export interface ProseReport {
  schema: 1;
  file: string | null;
  language: 'zh-CN' | 'en';
  /** Id of the scoring policy that pairs and grades were judged by. */
  policy: string;
  title: string | null;
  year: number | null;
  organization: string | null;
  text: string;
  chapters: ProseChapter[];
  figures: ProseFigure[];
  /** Amounts of the whole budget in 元, with the words that state them; null where the text does not. */
  totals: Record<'initial' | 'budget' | 'execution', { amount: number; at: At } | null>;
  claims: ProseClaim[];
  pairs: ProsePair[];
  findings: ProseFinding[];
  counts: {
    figures: number; claims: number; agreeing: number;
    pairs: number; met: number; exceeded: number; missed: number; unjudged: number; unpaired: number;
    error: number; warning: number; note: number;
    /** Forms that the text was compared with. */
    forms: number;
  };
}
