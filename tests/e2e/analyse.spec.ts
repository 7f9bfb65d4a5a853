import { execFile } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { AnalysisReport } from '#lib/domain/report/file-report.ts';
import { ClipTruth } from '../support/clip-truth.ts';
import { clipPath } from '../support/video-files.ts';

const fromRoot = (path: string): string => new URL(`../../${path}`, import.meta.url).pathname;
const TSX = fromRoot('node_modules/tsx/dist/cli.mjs');
const SCHEMA = JSON.parse(readFileSync(fromRoot('docs/analyse.schema.json'), 'utf8')) as object;
const isReport = new Ajv2020({ strictTypes: false }).compile(SCHEMA);

let folder = '';
test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'unfurl-analyse-'));
});
test.afterEach(() => {
  rmSync(folder, { recursive: true });
});

type Ended = { readonly code: number; readonly errors: string };

const analyse = (...given: readonly string[]): Promise<Ended> =>
  new Promise((resolve) => {
    const line = [TSX, fromRoot('tools/analyse/cli.ts'), ...given];
    execFile(process.execPath, line, { cwd: fromRoot('') }, (error, _output, errors) => {
      resolve({ code: error === null ? 0 : Number(error.code), errors });
    });
  });

const resultPath = (): string => join(folder, 'deep', 'result.json');
function readResult(): AnalysisReport {
  const report = JSON.parse(readFileSync(resultPath(), 'utf8')) as AnalysisReport;
  expect(isReport(report), JSON.stringify(isReport.errors)).toBe(true);
  return report;
}

test('a good clip is checked whole among files that cannot be', async () => {
  copyFileSync(clipPath('lunge_good'), join(folder, 'lunge_good.mp4'));
  copyFileSync(clipPath('stand_still'), join(folder, 'stand_still.mp4'));
  writeFileSync(join(folder, 'diary.mp4'), 'dear diary, today I stretched');
  writeFileSync(join(folder, 'empty.jpg'), '');

  const { code, errors } = await analyse(
    ...['--stretch', 'half-kneeling-lunge', '--out', resultPath()],
    ...[join(folder, '*.mp4'), join(folder, 'empty.jpg'), join(folder, '*.webm')],
  );
  expect(code, errors).toBe(1);
  expect(errors).toMatch(/diary\.mp4: it is neither a photo nor a video/);
  expect(errors).toMatch(/empty\.jpg: the file is empty/);
  expect(errors, 'a pattern that fits nothing went unsaid').toMatch(/\*\.webm: no file/);

  const report = readResult();
  const about = { version: 1, stretch: 'half-kneeling-lunge', model: 'full', level: 'standard' };
  expect(report).toMatchObject(about);
  expect(report.files.map(({ file, error }) => [file, error])).toEqual([
    ['diary.mp4', 'it is neither a photo nor a video'],
    ['lunge_good.mp4', null],
    ['stand_still.mp4', null],
    ['empty.jpg', 'the file is empty'],
  ]);

  const clip = report.files[1];
  const truth = new ClipTruth('lunge_good');
  expect([clip?.width, clip?.height]).toEqual([640, 480]);
  expect(clip?.frames.map(({ t }) => t).slice(0, 3)).toEqual([0, 0.067, 0.133]);
  expect(clip?.frames, 'frames were dropped').toHaveLength(195);
  const held = clip?.summary.heldSeconds;
  expect(Math.abs((held?.[truth.stretchedSide] ?? 0) - truth.heldSeconds(0, 13))).toBeLessThan(1.5);
  expect(held?.left, 'time was counted for the side that was not stretched').toBe(0);

  // The checker that saw the file before has to let go of its person and its time.
  const unseen = report.files[2]?.frames.filter(({ person }) => !person).map(({ t }) => t);
  expect(unseen, 'the next file loses frames').toEqual([]);
});

test('a room without a person is checked like any other file', async () => {
  const { code, errors } = await analyse(
    ...['--stretch', 'half-kneeling-lunge', '--model', 'lite', '--level', 'gentle'],
    ...['--out', resultPath(), clipPath('empty_room')],
  );
  expect(code, errors).toBe(0);
  expect(errors).toMatch(/empty_room\.mp4: 90 frames, nobody in any of them/);
  const report = readResult();
  expect(report).toMatchObject({ model: 'lite', level: 'gentle' });
  const [room] = report.files;
  expect(room?.frames.filter(({ person }) => person)).toEqual([]);
  expect(new Set(room?.frames.map(({ verdict }) => verdict))).toEqual(new Set(['out-of-view']));
});

test('a wrong call is answered with the usage', async () => {
  const { code, errors } = await analyse('--stretch', 'splits', '--out', resultPath(), 'a.mp4');
  expect(code).toBe(2);
  expect(errors, 'nobody learns which stretches there are').toMatch(/half-kneeling-lunge/);
  expect(errors).toMatch(/Usage: npm run analyse/);
});
