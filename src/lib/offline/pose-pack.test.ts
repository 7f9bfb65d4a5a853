import { beforeEach, describe, expect, it } from 'vitest';
import { FakePoseServer, posePackFile } from '../../../tests/support/fake-pose-server.ts';
import { FakeLocks } from '../../../tests/support/fake-locks.ts';
import { fillPosePack, isPosePackCached, type PosePackBrowser } from './pose-pack.ts';

const runtime = posePackFile('/pose/runtime-aa.wasm', 41);
const full = posePackFile('/pose/full-bb.task', 59);
const lite = posePackFile('/pose/lite-cc.task', 23);
const needed = [runtime, full];
const current = [runtime, full, lite];

let server: FakePoseServer;
let progress: string[];
beforeEach(() => {
  server = new FakePoseServer();
  progress = [];
  for (const file of current) server.serve(file);
});

const fill = (browser: PosePackBrowser = server.browser(), signal = new AbortController().signal) =>
  fillPosePack(
    {
      needed,
      current,
      signal,
      onProgress: (received, total) => {
        progress.push(`${String(received)}/${String(total)}`);
      },
    },
    browser,
  );

describe('filling', () => {
  it('stores every needed file with its own bytes, and no other', async () => {
    expect(await fill()).toEqual({ kind: 'ready' });
    expect(server.cache.paths).toEqual(['/pose/full-bb.task', '/pose/runtime-aa.wasm']);
    const stored = await server.cache.match(full.url);
    const bytes = new Uint8Array((await stored?.arrayBuffer()) ?? new ArrayBuffer());
    expect(bytes, 'the model is damaged').toEqual(full.content);
    expect(await isPosePackCached(needed, server.browser())).toBe(true);
    expect(
      await isPosePackCached(current, server.browser()),
      'claims a file that is not there',
    ).toBe(false);
  });

  it('keeps the type of the runtime, without which it compiles slowly', async () => {
    server.answer(
      runtime.url,
      () => new Response(runtime.content, { headers: { 'content-type': 'application/wasm' } }),
    );
    await fill();
    const stored = await server.cache.match(runtime.url);
    expect(stored?.headers.get('content-type')).toBe('application/wasm');
  });

  it('counts the bytes of all files together, from nothing to all', async () => {
    await fill();
    expect(progress[0]).toBe('0/100');
    expect(progress).toContain('14/100');
    expect(progress).toContain('48/100');
    expect(progress.at(-1), 'the bar never fills').toBe('100/100');
  });

  it('goes on where it stopped', async () => {
    server.answer(full.url, () => Promise.reject(new TypeError('Failed to fetch')));
    expect(await fill()).toEqual({ kind: 'failed', reason: 'network' });
    server.serve(full);
    server.asked.length = 0;
    expect(await fill()).toEqual({ kind: 'ready' });
    expect(server.asked, 'megabytes are downloaded twice').toEqual([`${full.url} default`]);
  });

  it('removes files of an older build, but only once the new ones are there', async () => {
    await server.cache.put('/pose/full-old.task', new Response('old'));
    await server.cache.put(lite.url, new Response(lite.content));
    server.answer(full.url, () => new Response('', { status: 503 }));
    await fill();
    expect(server.cache.paths, 'the old model is gone before the new one came').toContain(
      '/pose/full-old.task',
    );
    server.serve(full);
    await fill();
    expect(
      server.cache.paths,
      'an old model takes up the disk, or the other model is gone',
    ).toEqual([full.url, lite.url, runtime.url]);
  });
});

describe('failing', () => {
  it('tells of a server that does not have the file', async () => {
    server.answer(runtime.url, () => new Response('gone', { status: 404 }));
    expect(await fill()).toEqual({ kind: 'failed', reason: 'network' });
  });

  it('tells of a download that breaks off', async () => {
    server.answer(
      full.url,
      () =>
        new Response(
          new ReadableStream({
            pull: (controller) => {
              controller.enqueue(new Uint8Array(5));
              controller.error(new TypeError('network error'));
            },
          }),
        ),
    );
    expect(await fill()).toEqual({ kind: 'failed', reason: 'network' });
    expect(server.cache.paths, 'half a model would be used').toEqual([runtime.url]);
  });

  it.each([
    ['too short', full.content.subarray(0, 58)],
    ['too long', new Uint8Array([...full.content, 33])],
    ['changed', full.content.map((byte) => byte ^ 1)],
  ])('refuses bytes that are %s, after trying past the HTTP cache', async (_fault, content) => {
    server.serve({ url: full.url, content });
    expect(await fill()).toEqual({ kind: 'failed', reason: 'wrong-bytes' });
    expect(server.asked.slice(-2)).toEqual([`${full.url} default`, `${full.url} reload`]);
    expect(server.cache.paths, 'a damaged model would judge').toEqual([runtime.url]);
  });

  it('is healed when only the HTTP cache held wrong bytes', async () => {
    server.answer(full.url, (init) =>
      init?.cache === 'reload' ? new Response(full.content) : new Response('stale'),
    );
    expect(await fill()).toEqual({ kind: 'ready' });
  });

  it('tells of a full disk', async () => {
    server.cache.isFull = true;
    expect(await fill()).toEqual({ kind: 'failed', reason: 'disk-full' });
  });

  it.each<[string, Partial<PosePackBrowser>]>([
    ['has no cache', { caches: () => null }],
    ['has no hashing', { digest: () => null }],
    [
      'refuses the cache',
      { caches: () => ({ open: () => Promise.reject(new DOMException('no', 'SecurityError')) }) },
    ],
  ])('tells of a browser that %s', async (_fault, changed) => {
    const browser = server.browser(changed);
    expect(await fill(browser)).toEqual({ kind: 'failed', reason: 'unsupported' });
  });
});

describe('cancelling', () => {
  it('stops in the middle of a file and keeps those that are whole', async () => {
    const cancel = new AbortController();
    server.answer(full.url, () => {
      cancel.abort();
      throw new DOMException('aborted', 'AbortError');
    });
    expect(await fill(server.browser(), cancel.signal)).toEqual({ kind: 'cancelled' });
    expect(server.cache.paths, 'what was downloaded is thrown away').toEqual([runtime.url]);
  });

  it('also ends the wait for another tab', async () => {
    const cancel = new AbortController();
    cancel.abort();
    const waiting = server.browser({
      oneTabAtATime: (_work, signal) => {
        signal.throwIfAborted();
        return Promise.reject(new Error('not reached'));
      },
    });
    expect(await fill(waiting, cancel.signal)).toEqual({ kind: 'cancelled' });
  });
});

it('two tabs together download every file once', async () => {
  const locks = new FakeLocks();
  const tab = () =>
    server.browser({
      oneTabAtATime: async (work) => {
        const results: Awaited<ReturnType<typeof work>>[] = [];
        await locks.request('pose-pack', async () => {
          results.push(await work());
        });
        const [result] = results;
        if (result === undefined) throw new Error('the work did not run');
        return result;
      },
    });
  expect(await Promise.all([fill(tab()), fill(tab())])).toEqual([
    { kind: 'ready' },
    { kind: 'ready' },
  ]);
  expect(server.asked, 'two tabs download the same megabytes').toHaveLength(2);
});
