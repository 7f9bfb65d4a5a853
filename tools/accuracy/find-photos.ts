import { existsSync, readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import type { PhotoLabel } from './compare-photo.ts';

export type FoundPhoto = {
  readonly photo: string;
  readonly path: string;
  readonly label: PhotoLabel;
};

/** The labelled photos of a folder; none when it has no labels. */
export function findPhotos(folder: string): readonly FoundPhoto[] {
  const labels = join(folder, 'labels.json');
  if (!existsSync(labels)) return [];
  const { photos } = JSON.parse(readFileSync(labels, 'utf8')) as {
    readonly photos: readonly PhotoLabel[];
  };
  return photos.map((label) => ({
    photo: basename(label.file, extname(label.file)),
    path: join(folder, label.file),
    label,
  }));
}
