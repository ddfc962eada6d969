/** The scoring policy: how a place scores, as data. (types first; loader and schema follow) */
export type Severity = 'error' | 'warning' | 'note';

export interface Policy {
  id: string;
  name: string;
  basis: string;
  since: number | null;
  execution: {
    /** Points of the execution rate where the form prints none. */
    weight: number;
    /** Which amount is the base, the first that is filled. */
    base: ('budget' | 'initial')[];
    /** Below this rate (percent) a cause is wanted; null: never. */
    causeBelow: number | null;
  };
  /** Lower and upper bound of the qualitative bands as shares of the weight. */
  bands: Record<'achieved' | 'partial' | 'unachieved', { low: number; high: number }>;
  /** Reverse indicators: target ÷ actual. Further enumerated formulas come with the places. */
  reverse: 'target-over-actual';
  /** Completion rate (percent) above which a met indicator counts as exceeded. */
  exceededAbove: number;
  /** From the top: name and lowest total. */
  grades: { name: string; synonyms: string[]; from: number }[];
  decimals: number;
  rules: Record<string, { severity?: Severity | 'off'; basis?: string; threshold?: number }>;
}
