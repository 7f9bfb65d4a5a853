// @ts-check
// Behind `npm test`. It runs before anything is installed, so it may import only Node's own modules.
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { installPackages } from './install-packages.mjs';
import { assertNodeVersion } from './node-version.mjs';
import { enterRoot } from './root.mjs';
import { runNpm, runTool, StepError } from './run-step.mjs';
import { closingLine, playwrightCounts, vitestCounts } from './test-counts.mjs';

const REPORTS = 'node_modules/.cache/unfurl/reports';
const UNIT_REPORT = { name: 'vitest.json', variable: 'VITEST_JSON_OUTPUT_NAME' };
const BROWSER_REPORT = { name: 'playwright.json', variable: 'PLAYWRIGHT_JSON_OUTPUT_NAME' };

try {
  assertNodeVersion();
  enterRoot();
  await installPackages();
  rmSync(REPORTS, { recursive: true, force: true });
  await runTool('Looking for a browser', 'tools/browser/cli.ts');
  await runTool('Building the pose pack', 'tools/pose-model/cli.ts');
  await runNpm(
    'Format, types, lint, layers and unit tests',
    ['run', 'check'],
    reportTo(UNIT_REPORT),
  );
  await runNpm('Building the app', ['run', 'build']);
  await runNpm('Browser tests', ['run', 'test:e2e'], reportTo(BROWSER_REPORT));
  for (const report of [UNIT_REPORT, BROWSER_REPORT]) assertWritten(report);
} catch (error) {
  if (!(error instanceof StepError)) throw error;
  console.error(`\n${error.message}`);
  process.exitCode = 1;
}
printClosingLine({ isWhole: process.exitCode === undefined });

/** @param {{ name: string, variable: string }} report */
function reportTo({ name, variable }) {
  return { [variable]: join(process.cwd(), REPORTS, name) };
}

/** @param {{ name: string, variable: string }} report */
function assertWritten({ name, variable }) {
  if (existsSync(join(REPORTS, name))) return;
  throw new StepError(
    `The tests left no report ${name}, so nobody knows how many ran. Does their configuration still read ${variable}?`,
  );
}

/**
 * After a failure the line is only printed when it shows one: a lint error or a broken build would
 * otherwise end in "0 failed".
 * @param {{ isWhole: boolean }} run
 */
function printClosingLine({ isWhole }) {
  const unit = readReport(UNIT_REPORT.name);
  const browser = readReport(BROWSER_REPORT.name);
  const counts = [
    ...(unit === null ? [] : [vitestCounts(unit)]),
    ...(browser === null ? [] : [playwrightCounts(browser)]),
  ];
  if (isWhole || counts.some(({ failed }) => failed > 0)) console.log(`\n${closingLine(counts)}`);
}

/** @param {string} name */
function readReport(name) {
  const path = join(REPORTS, name);
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : null;
}
