import { existsSync, readdirSync } from 'node:fs';
import { basename, extname, join } from 'node:path';

export type TraceSource = {
  readonly name: string;
  readonly path: string;
  /** Below the folder of traces. */
  readonly folder: '' | 'photos';
};

/** Every clip, and every photo when that folder is there. */
export function findSources(folders: {
  readonly clips: string;
  readonly photos: string;
}): readonly TraceSource[] {
  const listed = (folder: string, ending: string): readonly string[] =>
    existsSync(folder)
      ? readdirSync(folder)
          .filter((file) => file.endsWith(ending))
          .sort()
      : [];
  const toSource =
    (within: string, folder: TraceSource['folder']) =>
    (file: string): TraceSource => ({
      name: basename(file, extname(file)),
      path: join(within, file),
      folder,
    });
  return [
    ...listed(folders.clips, '.mp4').map(toSource(folders.clips, '')),
    ...listed(folders.photos, '.jpg').map(toSource(folders.photos, 'photos')),
  ];
}
