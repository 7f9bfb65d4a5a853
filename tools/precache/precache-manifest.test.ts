import { describe, expect, it } from 'vitest';
import {
  precacheEntries,
  refuseTelemetry,
  withManifest,
  type BuiltFile,
} from './precache-manifest.ts';

const file = (path: string, content = path): BuiltFile => ({
  path,
  content: Buffer.from(content),
});
const FALLBACK = file('404.html');
const urls = (files: readonly BuiltFile[]) => precacheEntries(files).map(({ url }) => url);

describe('precacheEntries', () => {
  it('takes pages, scripts, styles, data and pictures', () => {
    const kinds = [
      '404.html',
      '_app/env.js',
      'a.css',
      'b/__data.json',
      'c.svg',
      'd.png',
      'e.webmanifest',
      'f.woff2',
    ];
    expect(urls(kinds.map((path) => file(path))), 'a kind of file is missing offline').toEqual(
      kinds,
    );
  });

  it('leaves out the worker, the version file, the pose pack and robots.txt', () => {
    const out = [
      'service-worker.js',
      '_app/version.json',
      'pose/pose-full-1.task',
      'pose/index.json',
      'robots.txt',
    ];
    expect(
      urls([FALLBACK, ...out.map((path) => file(path))]),
      'every update would download the pose pack again, or never be noticed',
    ).toEqual(['404.html']);
  });

  it('gives no revision to a name with a hash, and one that follows the content to the rest', () => {
    const [page, chunk] = precacheEntries([FALLBACK, file('_app/immutable/chunks/x.js')]);
    expect(chunk?.revision).toBeNull();
    const [changed] = precacheEntries([file('404.html', 'other words')]);
    expect(page?.revision).toMatch(/^[0-9a-f]{16}$/);
    expect(changed?.revision, 'a changed page would never reach the person').not.toBe(
      page?.revision,
    );
  });

  it('stops at a type of file about which nothing is decided, and names it', () => {
    expect(() => precacheEntries([FALLBACK, file('sounds/bell.ogg')])).toThrow('sounds/bell.ogg');
    expect(() => precacheEntries([FALLBACK, file('_app/immutable/assets/r.wasm')])).toThrow(
      'r.wasm',
    );
  });

  it('stops when the page for unknown addresses is missing', () => {
    expect(() => precacheEntries([file('index.html')])).toThrow('404.html is missing');
  });
});

describe('withManifest', () => {
  const entries = [{ url: '404.html', revision: 'abc' }];

  it('puts the list in the place of the placeholder', () => {
    expect(withManifest('route(self.__WB_MANIFEST,{})', entries)).toBe(
      'route([{"url":"404.html","revision":"abc"}],{})',
    );
  });

  it('stops when the placeholder is missing or stands there twice', () => {
    expect(() => withManifest('route([])', entries)).toThrow('0 times');
    expect(() => withManifest('self.__WB_MANIFEST+self.__WB_MANIFEST', entries)).toThrow('2 times');
  });
});

describe('refuseTelemetry', () => {
  it('stops at a script that names the host, and names the script', () => {
    const talking = file('_app/worker.js', 'fetch("https://odml.pa.googleapis.com/v1/log")');
    expect(() => {
      refuseTelemetry([talking]);
    }).toThrow('_app/worker.js');
  });

  it('lets other scripts and pages that only write about it pass', () => {
    expect(() => {
      refuseTelemetry([
        file('a.js', 'fetch("/pose/x")'),
        file('types.js', 'pack(1, "type.googleapis.com/mediapipe.Options")'),
        file('learn.html', 'https://odml.pa.googleapis.com'),
      ]);
    }).not.toThrow();
  });
});
