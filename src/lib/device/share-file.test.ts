import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { shareFile } from './share-file.ts';

const PICTURE = {
  type: 'image/png',
  bytes: Uint8Array.of(137, 80, 78, 71),
  fileName: 'unfurl-2026-03-14.png',
  title: 'Half-kneeling lunge',
};

let clicked: { href: string; download: string }[];
beforeEach(() => {
  clicked = [];
  vi.stubGlobal('document', {
    createElement: () => {
      const link = { href: '', download: '', click: () => clicked.push(link) };
      return link;
    },
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

describe('shareFile', () => {
  test('uses the share sheet where it takes files', async () => {
    const share = vi.fn<(data: ShareData) => Promise<void>>(() => Promise.resolve());
    expect(await shareFile(PICTURE, { canShare: () => true, share })).toBe('shared');
    const [file] = share.mock.calls[0]?.[0].files ?? [];
    expect(file?.name, 'another file is shared').toBe('unfurl-2026-03-14.png');
    expect(file?.type).toBe('image/png');
    expect(clicked, 'it is saved as well').toEqual([]);
  });

  test('a closed share sheet is no failure, and saves nothing', async () => {
    const share = () => Promise.reject(new DOMException('closed', 'AbortError'));
    expect(await shareFile(PICTURE, { canShare: () => true, share })).toBe('cancelled');
    expect(clicked, 'a file is saved that nobody wanted').toEqual([]);
  });

  test.each([
    ['without a share sheet', {}],
    ['where it takes no files', { canShare: () => false, share: () => Promise.resolve() }],
    [
      'where it refuses',
      {
        canShare: () => true,
        share: () => Promise.reject(new DOMException('no', 'NotAllowedError')),
      },
    ],
  ])('%s the picture is saved as a file', async (_, sharing) => {
    expect(await shareFile(PICTURE, sharing)).toBe('downloaded');
    expect(
      clicked.map(({ download }) => download),
      'the picture is lost',
    ).toEqual(['unfurl-2026-03-14.png']);
  });

  test('says so when neither works', async () => {
    vi.stubGlobal('document', {
      createElement: () => {
        throw new Error('no document');
      },
    });
    expect(await shareFile(PICTURE, {}), 'a failure looks like success').toBe('failed');
  });
});
