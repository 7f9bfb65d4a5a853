import { describe, expect, it } from 'vitest';
import { fileKind } from './file-kind.ts';

const bytes = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'latin1'));

describe('fileKind', () => {
  it.each([
    ['JPEG', '\xff\xd8\xff\xe0\0\x10JFIF', 'photo'],
    ['PNG', '\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'photo'],
    ['WebP', 'RIFF\x24\x10\0\0WEBPVP8 ', 'photo'],
    ['HEIC of a phone', '\0\0\0\x24ftypheic', 'photo'],
    ['AVIF', '\0\0\0\x20ftypavif', 'photo'],
    ['MP4', '\0\0\0\x20ftypisom', 'video'],
    ['QuickTime', '\0\0\0\x14ftypqt  ', 'video'],
    ['QuickTime of an old camera', '\0\0\0\x08wide\0\x21\x33\x44mdat', 'video'],
    ['WebM', '\x1aE\xdf\xa3\x9fB\x86\x81\x01', 'video'],
    ['AVI', 'RIFF\x24\x10\0\0AVI LIST', 'video'],
  ])('knows %s by its content', (_name, beginning, kind) => {
    expect(fileKind(bytes(beginning))).toBe(kind);
  });

  it.each([
    ['a text', 'Dear diary, today I stretched'],
    ['a sound', 'RIFF\x24\x10\0\0WAVEfmt '],
    ['a PDF', '%PDF-1.7\n%\xe2\xe3\xcf\xd3'],
    ['an archive', 'PK\x03\x04\x14\0\0\0\x08\0'],
    ['a single byte', '\xff'],
    ['nothing', ''],
  ])('takes %s for neither', (_name, beginning) => {
    expect(fileKind(bytes(beginning)), 'the person is told a wrong reason').toBeNull();
  });
});
