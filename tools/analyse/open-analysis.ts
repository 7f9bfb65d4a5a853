import { existsSync } from 'node:fs';
import { access, stat, constants } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import posePack from '../../src/lib/app/pose-pack.json' with { type: 'json' };
import type { PoseFrame } from '#lib/domain/landmarks.ts';
import type { FileReport } from '#lib/domain/report/file-report.ts';
import { failedFileReport } from '#lib/domain/report/to-file-report.ts';
import type { PoseModel } from '#lib/domain/session/session-record.ts';
import type { LevelName, StretchId } from '#lib/domain/stretch/stretch-definition.ts';
import type { Milliseconds } from '#lib/domain/units.ts';
import { openPage } from './open-page.ts';
import type { AnalysisPage } from './page/main.ts';
import { problemText } from './problem-text.ts';

/** What one frame showed; the frame of the same place in the report says what came of it. */
export type SeenFrame = {
  /** Since the first frame, exact. */
  readonly tMs: Milliseconds;
  /** Landmarks in pixels of the full frame, and metres in space; null when nobody was found. */
  readonly pose: PoseFrame | null;
};

export type AnalysedFile = {
  /** Of a file that cannot be checked it holds the reason, and no frames. */
  readonly report: FileReport;
  readonly frames: readonly SeenFrame[];
};

export type AnalysisRequest = { readonly stretch: StretchId; readonly level: LevelName };

/** A headless browser that checks files one after the other, as the Lab does. */
export type Analysis = {
  readonly check: (path: string, request: AnalysisRequest) => Promise<AnalysedFile>;
  readonly close: () => Promise<void>;
};

export type AnalysisOptions = {
  readonly model: PoseModel;
  /** How much of the file under way is done, from 0 to 1. */
  readonly onProgress?: (done: number) => void;
};

/** In the page. */
declare const analysisPage: AnalysisPage;

const fromHere = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const STATIC = fromHere('../../static');
const PROGRESS_EVERY_MS = 500;
/** Each file needs a landmarker made anew, and of each a little stays in memory. */
const FILES_PER_PAGE = 20;
/** A message between page and program may not grow without limit. */
const FRAMES_AT_ONCE = 500;

/** Starts the browser with the pipeline in it; the caller closes it. */
export async function openAnalysis({ model, onProgress }: AnalysisOptions): Promise<Analysis> {
  assertPosePack(model);
  const opened = await openPage(fromHere('page/index.html'), [STATIC]);
  let page = opened.page;
  let filesInPage = 0;
  return {
    check: async (path, request) => {
      const refused = await whyUnreadable(path);
      if (refused !== null) return failed(path, refused);
      if (filesInPage >= FILES_PER_PAGE) {
        page = await replaced(page);
        filesInPage = 0;
      }
      filesInPage += 1;
      const stopTelling = onProgress === undefined ? null : tellProgress(page, onProgress);
      try {
        return await checkInPage(page, path, { ...request, model });
      } catch (error) {
        // The page may have died of this file; the next one gets another.
        filesInPage = FILES_PER_PAGE;
        return failed(path, `the check broke off (${messageOf(error)})`);
      } finally {
        stopTelling?.();
      }
    },
    close: opened.close,
  };
}

const failed = (path: string, reason: string): AnalysedFile => ({
  report: failedFileReport(basename(path), reason),
  frames: [],
});

const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);

async function replaced(page: Page): Promise<Page> {
  const next = await page.context().newPage();
  await next.goto(page.url());
  await page.close();
  return next;
}

function assertPosePack(model: PoseModel): void {
  const files = [posePack.runtime.file, posePack.models[model].file];
  if (files.every((file) => existsSync(`${STATIC}/pose/${file}`))) return;
  throw new Error('The pose models have not been built. Run "npm run pose" first.');
}

async function whyUnreadable(path: string): Promise<string | null> {
  try {
    await access(path, constants.R_OK);
    return (await stat(path)).isFile() ? null : 'it is no file';
  } catch {
    return 'there is no such file, or it may not be read';
  }
}

async function checkInPage(
  page: Page,
  path: string,
  { stretch, level, model }: AnalysisRequest & { readonly model: PoseModel },
): Promise<AnalysedFile> {
  // The browser reads the file itself, a piece at a time, however long it is.
  await page.setInputFiles('input', path);
  const answer = await page.evaluate((plan) => analysisPage.check(plan), {
    stretchId: stretch,
    level,
    model,
  });
  if (answer.kind === 'problem') {
    return failed(path, problemText(answer.problem, answer.message));
  }
  return { report: answer.report, frames: await framesOf(page, answer.report.frames.length) };
}

async function framesOf(page: Page, count: number): Promise<readonly SeenFrame[]> {
  const frames: SeenFrame[] = [];
  while (frames.length < count) {
    const range = [frames.length, frames.length + FRAMES_AT_ONCE] as const;
    frames.push(...(await page.evaluate(([from, to]) => analysisPage.frames(from, to), range)));
  }
  return frames;
}

function tellProgress(page: Page, onProgress: (done: number) => void): () => void {
  const timer = setInterval(() => {
    // A page that is closing answers no more.
    page.evaluate(() => analysisPage.done()).then(onProgress, () => undefined);
  }, PROGRESS_EVERY_MS);
  return () => {
    clearInterval(timer);
  };
}
