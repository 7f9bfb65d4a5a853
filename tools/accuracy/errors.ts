/** How far a series is from the truth, in the unit of the measure. */
export type ErrorFigures = {
  /** Mean absolute error. */
  readonly mae: number;
  /** Mean of measured minus true. */
  readonly bias: number;
  readonly frames: number;
};

export type Pair = { readonly measured: number; readonly truth: number };

/** Null of nothing. */
export function errorFigures(pairs: readonly Pair[]): ErrorFigures | null {
  if (pairs.length === 0) return null;
  const sum = (of: (error: number) => number): number =>
    pairs.reduce((total, { measured, truth }) => total + of(measured - truth), 0);
  return {
    mae: sum(Math.abs) / pairs.length,
    bias: sum((error) => error) / pairs.length,
    frames: pairs.length,
  };
}

/** Share from 0 to 1; null of nothing. */
export const shareOf = <Item>(
  items: readonly Item[],
  claim: (item: Item) => boolean,
): number | null => (items.length === 0 ? null : items.filter(claim).length / items.length);
