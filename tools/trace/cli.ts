/**
 * Records what the pose model sees in the clips and photos, through the app's own pipeline, for the
 * tests that replay it: npm run traces [-- NAME…]
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { PoseModel } from '#lib/domain/session/session-record.ts';
import { openAnalysis, type Analysis } from '../analyse/open-analysis.ts';
import { loadStretches } from '../accuracy/load-stretches.ts';
import { findSources, type TraceSource } from './find-sources.ts';
import { toPoseTrace } from './pose-trace.ts';

const fromRoot = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const TRACES = fromRoot('tests/replay/traces');

/** Clips that the quicker model is tested with as well. */
const ALSO_LITE = ['lunge_good', 'lunge_lean30', 'stand_still', 'supine_good', 'supine_good_male'];

async function record(analysis: Analysis, source: TraceSource, model: PoseModel): Promise<void> {
  const { name, path, folder } = source;
  const { report, frames } = await analysis.check(path, { stretch: anyStretch, level: 'standard' });
  if (report.error !== null) throw new Error(`${path}: ${report.error}`);
  const seen = frames.map(({ tMs, pose }) => ({ tSeconds: tMs / 1000, pose }));
  const last = seen.at(-1)?.tSeconds ?? 0;
  const fps = last === 0 ? 1 : Math.round((seen.length - 1) / last);
  const { width, height } = report;
  const trace = toPoseTrace({ clip: name, model, size: { width, height }, fps }, seen);
  mkdirSync(join(TRACES, folder), { recursive: true });
  writeFileSync(join(TRACES, folder, `${name}.${model}.json`), `${JSON.stringify(trace)}\n`);
  const found = seen.filter(({ pose }) => pose !== null).length;
  console.log(`${name} (${model}): a person in ${found} of ${seen.length} frames`);
}

async function recordAll(sources: readonly TraceSource[], model: PoseModel): Promise<void> {
  if (sources.length === 0) return;
  const analysis = await openAnalysis({ model });
  try {
    for (const source of sources) await record(analysis, source, model);
  } finally {
    await analysis.close();
  }
}

// Landmarks do not depend on the stretch that is checked.
const anyStretch = (await loadStretches())[0]?.id ?? '';
const wanted = process.argv.slice(2);
const sources = findSources({
  clips: fromRoot('tests/clips'),
  photos: fromRoot('../shared/photos'),
}).filter(({ name }) => wanted.length === 0 || wanted.includes(name));

await recordAll(sources, 'full');
await recordAll(
  sources.filter(({ name }) => ALSO_LITE.includes(name)),
  'lite',
);
