/** A turn by so many degrees tells how a residual changes. */
const STEP = 0.01;

/**
 * Values near the given ones that make the squares of the residuals least, by Gauss-Newton with
 * differences in place of derivatives. Needs a residual for every value, or the answer is not one.
 */
export function leastSquares(
  from: readonly number[],
  residualsOf: (values: readonly number[]) => readonly number[],
  rounds: number,
): readonly number[] {
  let values = from;
  for (let round = 0; round < rounds; round += 1) {
    const now = residualsOf(values);
    const slopes = values.map((_, index) => {
      const moved = values.map((value, other) => (other === index ? value + STEP : value));
      return residualsOf(moved).map((residual, row) => (residual - (now[row] ?? 0)) / STEP);
    });
    const matrix = slopes.map((slope) => slopes.map((other) => dot(slope, other)));
    const change = solve(
      matrix,
      slopes.map((slope) => -dot(slope, now)),
    );
    values = values.map((value, index) => value + (change[index] ?? 0));
  }
  return values;
}

const dot = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, value, index) => sum + value * (b[index] ?? 0), 0);

/** Gaussian elimination; the matrix is symmetric and positive, so that no row needs to be changed. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, index) => [...row, right[index] ?? 0]);
  rows.forEach((pivot, column) => {
    for (const row of rows.slice(column + 1)) {
      const factor = (row[column] ?? 0) / (pivot[column] ?? 1);
      for (let place = column; place < row.length; place += 1) {
        row[place] = (row[place] ?? 0) - factor * (pivot[place] ?? 0);
      }
    }
  });
  const found = rows.map(() => 0);
  for (let index = rows.length - 1; index >= 0; index -= 1) {
    const row = rows[index] ?? [];
    const known = found.reduce((sum, value, other) => sum + value * (row[other] ?? 0), 0);
    found[index] = ((row[rows.length] ?? 0) - known) / (row[index] ?? 1);
  }
  return found;
}
