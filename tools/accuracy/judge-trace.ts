import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CheckedFrame } from '#lib/domain/report/file-check.ts';
import { toFileReport } from '#lib/domain/report/to-file-report.ts';
import type { PoseModel } from '#lib/domain/session/session-record.ts';
import type { StretchDefinition } from '#lib/domain/stretch/stretch-definition.ts';
import { seconds } from '#lib/domain/units.ts';
import { replay } from '../../tests/support/trace.ts';
import { posesOf, type PoseTrace } from '../trace/pose-trace.ts';
import type { JudgedClip } from './judged-clip.ts';
import type { Judge } from './run-bench.ts';

/** Judges the landmarks that were recorded in a folder; null where there is no such trace. */
export const traceJudge =
  (folder: string, model: PoseModel): Judge =>
  ({ name, isPhoto }, definition) => {
    const path = join(folder, isPhoto ? 'photos' : '', `${name}.${model}.json`);
    if (!existsSync(path)) return Promise.resolve(null);
    const trace = JSON.parse(readFileSync(path, 'utf8')) as PoseTrace;
    return Promise.resolve(judgeTrace(trace, { definition, model }));
  };

/** Runs the checker over recorded landmarks, in Node, as the Lab does over a file. */
export function judgeTrace(
  trace: PoseTrace,
  { definition, model }: { readonly definition: StretchDefinition; readonly model: PoseModel },
): JudgedClip {
  const poses = posesOf(trace).map(({ pose }) => pose);
  const checked = replay(trace, definition).map(
    ({ tSeconds, result, state }, index): CheckedFrame => ({
      tMs: seconds(tSeconds),
      pose: poses[index] ?? null,
      result,
      heldMs: state.hold.totalMs,
    }),
  );
  const report = toFileReport({
    name: trace.clip,
    size: { width: trace.width, height: trace.height },
    plan: { stretchId: definition.id, model, level: 'standard' },
    frames: checked,
  });
  return {
    clip: trace.clip,
    definition,
    frames: report.frames.map((frame, index) => ({ report: frame, pose: poses[index] ?? null })),
    summary: report.summary,
  };
}
