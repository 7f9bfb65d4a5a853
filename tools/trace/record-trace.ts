import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { toPoseTrace } from './pose-trace.ts';
import { isModelName, openTraceBrowser } from './trace-browser.ts';

const USAGE =
  'Usage: tsx tools/trace/record-trace.ts --model lite|full --out <folder> [--fps 15] [--world] <clip.mp4>…';

const { values, positionals: clips } = parseArgs({
  allowPositionals: true,
  options: {
    model: { type: 'string', default: 'full' },
    out: { type: 'string' },
    fps: { type: 'string', default: '15' },
    world: { type: 'boolean', default: false },
  },
});
const { model, out, world: withWorld } = values;
const fps = Number(values.fps);

if (!isModelName(model) || out === undefined || clips.length === 0 || !(fps > 0)) {
  console.error(USAGE);
  process.exit(2);
}

mkdirSync(out, { recursive: true });
const browser = await openTraceBrowser();
try {
  for (const path of clips) {
    const started = performance.now();
    const clip = basename(path, extname(path));
    const raw = await browser.trace({ path, model, fps });
    const trace = toPoseTrace(raw, { clip, model, fps, withWorld });
    const found = trace.frames.filter(({ points }) => points !== null).length;
    writeFileSync(join(out, `${clip}.${model}.json`), `${JSON.stringify(trace)}\n`);
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    console.log(
      `${clip} (${model}): a person in ${found} of ${trace.frames.length} frames, ${seconds} s`,
    );
  }
} finally {
  await browser.close();
}
