/**
 * How well the app measures, on files whose truth is known:
 *
 *   npm run accuracy [-- --model lite|full|heavy] [FOLDER…]   in a browser, writes docs/accuracy.md
 *   npm run accuracy -- --from-traces FOLDER                  recorded landmarks, written to stdout
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { format, resolveConfig } from 'prettier';
import type { PoseModel } from '#lib/domain/session/session-record.ts';
import { openAnalysis } from '../analyse/open-analysis.ts';
import { readExpected } from './expected.ts';
import { findClips } from './find-clips.ts';
import { findPhotos } from './find-photos.ts';
import { judgeGoals } from './goals.ts';
import { fileJudge } from './judge-file.ts';
import { traceJudge } from './judge-trace.ts';
import { loadStretches } from './load-stretches.ts';
import { renderMarkdown } from './render-markdown.ts';
import { runBench, type Judge } from './run-bench.ts';

const MODELS: readonly PoseModel[] = ['lite', 'full', 'heavy'];
const DEFAULT_MODEL: PoseModel = 'full';
const fromRoot = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    model: { type: 'string', default: DEFAULT_MODEL },
    'from-traces': { type: 'string' },
  },
});
const model = readModel(values.model);
const folders =
  positionals.length > 0 ? positionals : ['tests/clips', '../shared/clips'].map(fromRoot);

function readModel(name: string): PoseModel {
  const found = MODELS.find((one) => one === name);
  if (found !== undefined) return found;
  console.error(`There is no model "${name}"; there are ${MODELS.join(', ')}.`);
  return process.exit(2);
}

async function write(path: string, text: string): Promise<void> {
  const style = await resolveConfig(path);
  writeFileSync(path, await format(text, { ...style, filepath: path }));
}

/** The whole document, from whatever judges. */
async function judgeAll(judge: Judge, source: string): Promise<string> {
  const expected = readExpected(fromRoot('tests/accuracy/expected.json'));
  const stretches = await loadStretches();
  for (const id of Object.keys(expected.stretches)) {
    if (!stretches.some((one) => one.id === id)) console.error(`content has no stretch "${id}"`);
  }
  const { clips, photos } = await runBench({
    expected,
    stretches,
    clips: findClips(folders),
    photos: findPhotos(fromRoot('../shared/photos')),
    judge,
  });
  const goals = judgeGoals(clips, photos);
  for (const { on, isReached } of goals) if (isReached === false) console.error(`missed: ${on}`);
  return renderMarkdown({ model, source, clips, photos, goals });
}

const traces = values['from-traces'];
if (traces !== undefined) {
  console.log(await judgeAll(traceJudge(traces, model), 'from recorded landmarks'));
} else {
  const analysis = await openAnalysis({ model });
  try {
    const tell = (text: string): void => {
      console.error(text);
    };
    const text = await judgeAll(fileJudge(analysis, tell), 'through the pipeline of the Lab');
    // The document speaks of the default model; what another makes of the clips is only shown.
    if (model === DEFAULT_MODEL) await write(fromRoot('docs/accuracy.md'), text);
    else console.log(text);
  } finally {
    await analysis.close();
  }
}
