/**
 * Checks photos and videos without a window and writes what was found as JSON: docs/analyse.md.
 * Ends with 0 when all were checked, 1 when one could not be, 2 when it was called wrongly.
 */
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FileReport } from '#lib/domain/report/file-report.ts';
import { toAnalysisReport } from '#lib/domain/report/to-file-report.ts';
import { ArgumentError, readArguments, usage, type AnalyseArguments } from './arguments.ts';
import { findFiles } from './find-files.ts';
import { openAnalysis } from './open-analysis.ts';
import { ProgressLine } from './progress-line.ts';

const STRETCHES = fileURLToPath(new URL('../../content/stretches', import.meta.url));
const stretches = readdirSync(STRETCHES)
  .filter((file) => file.endsWith('.json'))
  .map((file) => file.slice(0, -'.json'.length));

async function checkFiles(
  paths: readonly string[],
  { stretch, model, level }: AnalyseArguments,
): Promise<readonly FileReport[]> {
  const line = new ProgressLine(process.stderr, paths.length);
  const analysis = await openAnalysis({ model, onProgress: line.progress });
  const reports: FileReport[] = [];
  try {
    for (const path of paths) {
      line.begin(path);
      const { report } = await analysis.check(path, { stretch, level });
      line.end(report);
      reports.push(report);
    }
  } finally {
    await analysis.close();
  }
  return reports;
}

/** Whether every file that was asked for could be checked. */
async function analyse(given: AnalyseArguments): Promise<boolean> {
  const { paths, unmatched } = findFiles(given.files);
  for (const pattern of unmatched) console.error(`${pattern}: no file is like this`);
  mkdirSync(dirname(given.out), { recursive: true });
  const files = paths.length === 0 ? [] : await checkFiles(paths, given);
  const about = { stretchId: given.stretch, model: given.model, level: given.level };
  writeFileSync(given.out, `${JSON.stringify(toAnalysisReport(about, files))}\n`);
  return unmatched.length === 0 && files.every(({ error }) => error === null);
}

try {
  process.exitCode = (await analyse(readArguments(process.argv.slice(2), stretches))) ? 0 : 1;
} catch (error) {
  if (error instanceof ArgumentError) {
    console.error(`${error.message}\n\n${usage(stretches)}`);
    process.exitCode = 2;
  } else {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
