/** Thresholds of the findings across workbooks, as data. None comes from a document: they are set so that chance and templates stay silent. */

export const ACROSS_LIMITS = {
  cause: {
    /** Characters that are left of a cause without punctuation, years, the organization's name and stock phrases: fewer tell nothing. */
    telling: 12,
    /** Characters from which on an almost equal text counts as the same; shorter ones have to be equal. */
    near: 24,
    /** Runs of so many characters are compared. */
    shingle: 2,
    /** Per cent of all runs of both texts that both share. */
    likeness: 70,
    /** From so many equal texts, or so many characters, on it is a warning. */
    warnTexts: 2,
    warnCharacters: 20,
    /** More hands than these, and at least this share of all, use a text: it was handed down to them. */
    commonHands: 5,
    commonPercent: 50,
  },
  actual: {
    /** Rows with the same figure beside another target, at least, and their share of all such rows in per cent. */
    rows: 4,
    percent: 90,
    /** How surprising a figure is that two have in common, in bits by its telling digits: 95 hardly, 1463 very. */
    bitsByDigits: [0, 2, 3, 7, 10, 12],
    /** A figure that more than this share of many organizations (at least so many) report for a row surprises nobody. */
    commonPercent: 50,
    commonHands: 6,
    /** Bits that a pair has to have in common, over what chance yields among all pairs with these rows. */
    bits: 10,
    /** A figure that more forms than these have is no trace from one to another. */
    mostForms: 200,
  },
  content: { rows: 3, telling: 3 },
  score: {
    /** Forms of one kind and year, at least. */
    group: 10,
    /** Robust deviations from the median (Iglewicz and Hoaglin), and points, at least. */
    deviations: '3.5',
    points: 8,
  },
  full: { rows: 5, forms: 5 },
  year: { actuals: 3, causes: 2, warnActuals: 5 },
} as const;
