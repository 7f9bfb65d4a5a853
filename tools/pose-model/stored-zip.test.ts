import { describe, expect, it } from 'vitest';
import { unzipStored, zipStored } from './stored-zip.ts';

const ENTRIES = [
  { name: 'one.tflite', bytes: Buffer.from('first model') },
  { name: 'two.tflite', bytes: Buffer.from([0, 255, 1, 254, 2]) },
];

describe('zipStored', () => {
  it('gives back every entry under its name', () => {
    const entries = unzipStored(zipStored(ENTRIES));
    expect(entries.map(({ name, bytes }) => ({ name, bytes: [...bytes] }))).toEqual(
      ENTRIES.map(({ name, bytes }) => ({ name, bytes: [...bytes] })),
    );
  });

  it('leaves the content uncompressed, because MediaPipe reads it in place', () => {
    const archive = zipStored(ENTRIES);
    expect(archive.readUInt16LE(8), 'the compression method is not "stored"').toBe(0);
    expect(archive.indexOf('first model')).toBe(30 + 'one.tflite'.length);
  });

  it('gives the same bytes at any time', () => {
    expect(zipStored(ENTRIES).equals(zipStored(ENTRIES))).toBe(true);
  });

  it('notices a damaged entry and names it', () => {
    const archive = zipStored(ENTRIES);
    archive.write('F', archive.indexOf('first model'));
    expect(() => unzipStored(archive)).toThrow('one.tflite is damaged');
  });

  it('notices an archive that was cut short', () => {
    expect(() => unzipStored(zipStored(ENTRIES).subarray(0, -1))).toThrow('not a whole zip');
  });
});
