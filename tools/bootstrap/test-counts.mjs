// @ts-check

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/**
 * The numbers in a JSON report of vitest. A file that does not load has no failed test in it; it
 * counts as one.
 * @param {{ success: boolean, numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number }} report
 * @returns {Counts}
 */
export function vitestCounts(report) {
  return {
    passed: report.numPassedTests,
    failed: Math.max(report.numFailedTests, report.success ? 0 : 1),
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/**
 * The numbers in a JSON report of Playwright. An error outside of all tests counts as a failed one.
 * @param {{ errors: unknown[], stats: { expected: number, unexpected: number, flaky: number, skipped: number } }} report
 * @returns {Counts}
 */
export function playwrightCounts({ errors, stats }) {
  return {
    passed: stats.expected + stats.flaky,
    failed: Math.max(stats.unexpected, errors.length),
    skipped: stats.skipped,
  };
}

/**
 * The closing line over all reports.
 * @param {Counts[]} counts
 */
export function closingLine(counts) {
  const sum = (/** @type {keyof Counts} */ key) => counts.reduce((all, one) => all + one[key], 0);
  const skipped = sum('skipped') > 0 ? `, ${sum('skipped')} skipped` : '';
  return `${sum('passed')} passed, ${sum('failed')} failed${skipped}`;
}
