import { describe, expect, it } from 'vitest';
import { ByteReader } from './byte-reader.ts';
import { ByteWriter } from './byte-writer.ts';

const readerOf = (write: (writer: ByteWriter) => void): ByteReader => {
  const writer = new ByteWriter();
  write(writer);
  return new ByteReader(writer.toBytes());
};

describe('numbers and text as bytes', () => {
  it.each([0, 1, 127, 128, 16_383, 16_384, 2 ** 31, 2 ** 40 + 3, Number.MAX_SAFE_INTEGER])(
    'whole: %d comes back',
    (value) => {
      const reader = readerOf((writer) => {
        writer.whole(value);
      });
      expect(reader.whole()).toBe(value);
      expect(reader.isAllRead()).toBe(true);
    },
  );

  it.each([0, -1, 1, -64, 63, 64, -8192, 12_345_678, -12_345_679])(
    'signed: %d comes back',
    (value) => {
      const reader = readerOf((writer) => {
        writer.signed(value);
      });
      expect(reader.signed() + 0).toBe(value);
      expect(reader.isAllRead()).toBe(true);
    },
  );

  it('text and numbers of any size come back in order', () => {
    const long = 'knee-to-chest '.repeat(200);
    const reader = readerOf((writer) => {
      writer.text(long);
      writer.number(-0.1);
      writer.byte(255);
    });
    expect([reader.text(), reader.number(), reader.byte()]).toEqual([long, -0.1, 255]);
  });
});

describe('a reader past the end', () => {
  it('gives zeros and remembers', () => {
    const reader = new ByteReader(Uint8Array.of(7));
    expect([reader.byte(), reader.byte(), reader.whole()]).toEqual([7, 0, 0]);
    expect(reader.isAllRead(), 'damage goes unseen').toBe(false);
  });

  it('makes no list that is longer than what is left', () => {
    const reader = readerOf((writer) => {
      writer.whole(2 ** 32);
      writer.byte(1);
    });
    expect(reader.count(), 'a damaged length would fill the memory').toBe(0);
    expect(reader.isAllRead()).toBe(false);
  });

  it('ends a whole number that never ends', () => {
    const reader = new ByteReader(new Uint8Array(20).fill(0xff));
    expect(reader.whole()).toBe(0);
    expect(reader.isAllRead()).toBe(false);
  });
});
