import type { Analysis } from '../analyse/open-analysis.ts';
import type { Judge } from './run-bench.ts';

/** Checks the files themselves in a browser, through the pipeline of the Lab. */
export const fileJudge =
  (analysis: Analysis, tell: (text: string) => void): Judge =>
  async ({ name, path }, definition) => {
    const started = performance.now();
    const { report, frames } = await analysis.check(path, {
      stretch: definition.id,
      level: 'standard',
    });
    if (report.error !== null) throw new Error(`${path}: ${report.error}`);
    const took = ((performance.now() - started) / 1000).toFixed(1);
    tell(`${name}, ${definition.id}: ${report.frames.length} frames in ${took} s`);
    return {
      clip: name,
      definition,
      frames: report.frames.map((frame, index) => ({
        report: frame,
        pose: frames[index]?.pose ?? null,
      })),
      summary: report.summary,
    };
  };
