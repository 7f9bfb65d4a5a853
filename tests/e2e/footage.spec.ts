import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { openPage, type OpenPage } from '../../tools/analyse/open-page.ts';
import type { FootagePage, SeenFootage } from '../support/footage/footage-page.ts';
import {
  brokenClip,
  clipPath,
  SIXTY_FRAMES,
  turnedClip,
  withExifOrientation,
} from '../support/video-files.ts';

/** In the page. */
declare const footagePage: FootagePage;

const PAGE = new URL('../support/footage/index.html', import.meta.url).pathname;
const CLIP = 'stand_still';

let opened: OpenPage;
let folder = '';

test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'unfurl-footage-'));
  opened = await openPage(PAGE, []);
});
test.afterAll(async () => {
  await opened.close();
  rmSync(folder, { recursive: true });
});
test.beforeEach(() => opened.page.reload());

async function look(path: string): Promise<string | SeenFootage> {
  await opened.page.setInputFiles('input', path);
  return opened.page.evaluate(() => footagePage.look());
}

async function lookAt(name: string, content: string | Uint8Array): Promise<string | SeenFootage> {
  const path = join(folder, name);
  writeFileSync(path, content);
  return look(path);
}

function seen(answer: string | SeenFootage): SeenFootage {
  if (typeof answer === 'string') throw new Error(`the file was refused as ${answer}`);
  return answer;
}

/** A JPEG of 200 x 100 whose top left quarter is white and the rest black. */
async function cornerJpeg(): Promise<Buffer> {
  const url = await opened.page.evaluate(() => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 200, height: 100 });
    const context = canvas.getContext('2d');
    if (context === null) throw new Error('no canvas');
    context.fillRect(0, 0, 200, 100);
    context.fillStyle = '#fff';
    context.fillRect(0, 0, 100, 50);
    return canvas.toDataURL('image/jpeg');
  });
  return Buffer.from(url.slice(url.indexOf(',') + 1), 'base64');
}

test('every frame of a video comes once, at its own time', async () => {
  const video = seen(await look(clipPath(CLIP)));
  expect(video).toMatchObject({ kind: 'video', name: 'stand_still.mp4', brokenBy: null });
  expect(video.size).toEqual({ width: 640, height: 480 });
  expect(video.picture, 'the model gets larger pictures than from the camera').toEqual({
    width: 480,
    height: 360,
  });
  expect(video.durationMs).toBeCloseTo(8000, 0);
  const expected = Array.from({ length: 120 }, (_, index) => Math.round((index * 1000) / 15));
  expect(video.timesMs.map((ms) => Math.round(ms))).toEqual(expected);
  expect(video.changes, 'one frame was shown twice, and another never').toBe(119);
});

test('a WebM of sixty frames a second is thinned out to thirty', async () => {
  const video = seen(await look(SIXTY_FRAMES));
  expect(video.timesMs).toHaveLength(30);
  const gaps = video.timesMs.slice(1).map((ms, index) => ms - (video.timesMs[index] ?? 0));
  expect(Math.min(...gaps), 'frames crowd').toBeGreaterThanOrEqual(30);
  expect(Math.max(...gaps), 'frames are missing').toBeLessThan(40);
});

test('a video that is to be turned is turned', async () => {
  const plain = seen(await look(clipPath(CLIP)));
  const turned = seen(await lookAt('turned.mp4', turnedClip(CLIP)));
  expect(turned.size).toEqual({ width: 480, height: 640 });
  expect(turned.picture).toEqual({ width: 360, height: 480 });
  const corner = plain.corners.bottomLeft;
  expect(turned.corners.topLeft, 'the person would lie on the wall').toBeCloseTo(corner, -1);
  expect(turned.timesMs).toHaveLength(120);
});

test('a photo is turned as the camera noted, and held still for three seconds', async () => {
  const jpeg = await cornerJpeg();
  const plain = seen(await lookAt('plain.jpg', jpeg));
  expect(plain).toMatchObject({ kind: 'photo', durationMs: 3000, changes: 0 });
  expect(plain.timesMs).toHaveLength(46);
  expect(plain.timesMs.at(-1)).toBe(3000);
  expect(plain.corners.topLeft).toBeGreaterThan(200);
  const turned = seen(await lookAt('turned.jpg', withExifOrientation(jpeg, 6)));
  expect(turned.size).toEqual({ width: 100, height: 200 });
  expect(turned.corners.topRight, 'a photo of a phone lies on its side').toBeGreaterThan(200);
  expect(turned.corners.topLeft).toBeLessThan(50);
});

test('the content tells what a file is, not its name', async () => {
  const video = readFileSync(clipPath(CLIP));
  expect(seen(await lookAt('notes.txt', video)).kind).toBe('video');
  expect(await lookAt('film.mp4', 'dear diary, today I stretched')).toBe('not-footage');
  expect(await lookAt('film.jpg', '')).toBe('empty');
});

test('what cannot be decoded, or is not whole, is told', async () => {
  const video = readFileSync(clipPath(CLIP));
  const jpeg = await cornerJpeg();
  const half = (bytes: Buffer): Buffer => bytes.subarray(0, bytes.length / 2);
  expect(await lookAt('half.mp4', half(video)), 'half a video passes for all').toBe(
    'cannot-decode',
  );
  expect(await lookAt('half.webm', half(readFileSync(SIXTY_FRAMES)))).toBe('cannot-decode');
  expect(await lookAt('half.jpg', half(jpeg))).toBe('cannot-decode');
  expect(await lookAt('no.png', Buffer.from('\x89PNG\r\n\x1a\n and nothing', 'latin1'))).toBe(
    'cannot-decode',
  );
  const broken = seen(await lookAt('broken.mp4', brokenClip(CLIP)));
  expect(broken.brokenBy, 'the video breaks half-way, and nobody hears of it').not.toBeNull();
});

test('where the browser hands out no frames, its player is stepped', async () => {
  await opened.page.evaluate(() => Reflect.deleteProperty(globalThis, 'VideoDecoder'));
  const video = seen(await look(clipPath(CLIP)));
  expect(video.timesMs).toHaveLength(120);
  expect(video.timesMs[2]).toBeCloseTo(133.3, 1);
  expect(video.changes, 'frames were shown twice, and others never').toBeGreaterThan(110);
  expect(seen(await lookAt('turned.mp4', turnedClip(CLIP))).size).toEqual({
    width: 480,
    height: 640,
  });
  expect(await lookAt('film.mp4', 'dear diary, today I stretched')).toBe('not-footage');
});
