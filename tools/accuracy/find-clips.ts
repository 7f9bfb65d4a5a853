import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toClipTruth, type ClipTruth, type TruthFile } from './truth.ts';

export type FoundClip = {
  readonly clip: string;
  readonly video: string;
  readonly truth: ClipTruth;
};

const TRUTH = '.truth.json';

/** Every clip that has a truth file in the folders, each name once: the first folder wins. */
export function findClips(folders: readonly string[]): readonly FoundClip[] {
  const found = new Map<string, FoundClip>();
  for (const folder of folders.filter((path) => existsSync(path))) {
    for (const file of readdirSync(folder).sort()) {
      if (!file.endsWith(TRUTH)) continue;
      const clip = file.slice(0, -TRUTH.length);
      if (found.has(clip)) continue;
      const truth = toClipTruth(JSON.parse(readFileSync(join(folder, file), 'utf8')) as TruthFile);
      found.set(clip, { clip, video: join(folder, `${clip}.mp4`), truth });
    }
  }
  return [...found.values()];
}
