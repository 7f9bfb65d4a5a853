import type { StretchDefinition } from '#lib/domain/stretch/stretch-definition.ts';
import { compareClip, type ClipComparison } from './compare-clip.ts';
import { comparePhoto, type PhotoComparison } from './compare-photo.ts';
import type { Expected } from './expected.ts';
import type { FoundClip } from './find-clips.ts';
import type { FoundPhoto } from './find-photos.ts';
import type { JudgedClip } from './judged-clip.ts';

/** Checks one file for one stretch; null when there is nothing to check it with. */
export type Judge = (
  file: { readonly name: string; readonly path: string; readonly isPhoto: boolean },
  definition: StretchDefinition,
) => Promise<JudgedClip | null>;

export type Bench = {
  readonly expected: Expected;
  readonly stretches: readonly StretchDefinition[];
  readonly clips: readonly FoundClip[];
  readonly photos: readonly FoundPhoto[];
  readonly judge: Judge;
};

/** Every clip and photo through every stretch that something is expected of. */
export async function runBench(
  bench: Bench,
): Promise<{ readonly clips: ClipComparison[]; readonly photos: PhotoComparison[] }> {
  const { expected, stretches, judge } = bench;
  const clips: ClipComparison[] = [];
  const photos: PhotoComparison[] = [];
  for (const [id, asked] of Object.entries(expected.stretches)) {
    const definition = stretches.find((stretch) => stretch.id === id);
    if (definition === undefined) continue;
    for (const { clip, video, truth } of bench.clips) {
      const wanted = expected.clips[clip];
      if (!wanted?.stretches.includes(id)) continue;
      const judged = await judge({ name: clip, path: video, isPhoto: false }, definition);
      if (judged === null) continue;
      clips.push(compareClip(judged, truth, { expected: wanted, measures: asked.measures }));
    }
    for (const { photo, path, label } of bench.photos) {
      const judged = await judge({ name: photo, path, isPhoto: true }, definition);
      const compared = judged === null ? null : comparePhoto(judged, label, asked.photoLabel);
      if (compared !== null) photos.push(compared);
    }
  }
  return { clips, photos };
}
