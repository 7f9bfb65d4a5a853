import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { BROWSER_ARGS, findBrowser } from '../../tools/browser/find-browser.ts';
import { serveFiles } from '../../tools/browser/serve-files.ts';

/** Raised when the files come out differently, so that old ones in the cache are not used. */
const MAKER_VERSION = 1;
const CLIP_FPS = 15;
/** Chromium plays an MJPEG file at 30 frames a second whatever it holds. */
const PICTURES_PER_FRAME = 2;
const JPEG_QUALITY = 0.85;

const fromRoot = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const CACHE = fromRoot('node_modules/.cache/unfurl/camera');

/**
 * The path of an MJPEG with the clip's frames, for `--use-file-for-fake-video-capture`. Made in the
 * test browser on first use, so that neither large files nor a video tool are needed.
 */
export async function cameraFile(clipName: string): Promise<string> {
  const clip = fromRoot(`tests/clips/${clipName}.mp4`);
  const hash = createHash('sha256').update(readFileSync(clip)).digest('hex').slice(0, 12);
  const file = join(CACHE, `${clipName}-${hash}-v${MAKER_VERSION}.mjpeg`);
  if (existsSync(file)) return file;

  const pictures = await readPictures(clip);
  mkdirSync(CACHE, { recursive: true });
  const unfinished = `${file}.${process.pid}.unfinished`;
  writeFileSync(
    unfinished,
    Buffer.concat(pictures.flatMap((picture) => Array<Buffer>(PICTURES_PER_FRAME).fill(picture))),
  );
  renameSync(unfinished, file);
  return file;
}

/** As `cameraFile`, of several clips one after the other: an MJPEG is nothing but its pictures. */
export async function joinedCameraFile(clipNames: readonly string[]): Promise<string> {
  const parts = await Promise.all(clipNames.map((name) => cameraFile(name)));
  const hash = createHash('sha256').update(parts.join()).digest('hex').slice(0, 12);
  const file = join(CACHE, `joined-${hash}.mjpeg`);
  if (existsSync(file)) return file;
  const unfinished = `${file}.${process.pid}.unfinished`;
  writeFileSync(unfinished, Buffer.concat(parts.map((part) => readFileSync(part))));
  renameSync(unfinished, file);
  return file;
}

async function readPictures(clip: string): Promise<Buffer[]> {
  const { executablePath, env } = await findBrowser();
  const browser = await chromium.launch({
    executablePath,
    env: { ...process.env, ...env },
    args: BROWSER_ARGS,
  });
  try {
    const page = await browser.newPage();
    const origin = await serveFiles(page, {
      // At their own places, since the one imports the other by a relative path.
      '/tools/browser/clip-frames.page.js': fromRoot('tools/browser/clip-frames.page.js'),
      '/tests/support/clip-picture.page.js': fromRoot('tests/support/clip-picture.page.js'),
      '/clip.mp4': clip,
    });
    const pictures: Buffer[] = [];
    await page.exposeFunction('deliverPicture', (base64: string) => {
      pictures.push(Buffer.from(base64, 'base64'));
    });
    await page.goto(origin);
    // A string, because the page's import has to reach the browser as it is written.
    const count = await page.evaluate<number>(`
      import('/tests/support/clip-picture.page.js').then(({ deliverClipPictures }) => deliverClipPictures(
        { url: '/clip.mp4', fps: ${CLIP_FPS}, quality: ${JPEG_QUALITY} }, deliverPicture))
    `);
    if (count === 0 || pictures.length !== count) {
      throw new Error(`${clip} has ${count} frames, but ${pictures.length} pictures of it came.`);
    }
    return pictures;
  } finally {
    await browser.close();
  }
}
