import type { StretchDefinition, StretchId } from '#lib/domain/stretch/stretch-definition.ts';

/** As much of a stretch as a page needs that only links to it. */
export type StretchCard = {
  readonly id: StretchId;
  readonly posture: StretchDefinition['posture'];
};

const postures = import.meta.glob<StretchDefinition['posture']>('/content/stretches/*.json', {
  eager: true,
  import: 'posture',
});

/**
 * A card for every stretch; the id is its file's name, as `parseStretch` checks. The bundler leaves
 * the rest of the files out.
 */
export const stretchCards: readonly StretchCard[] = Object.entries(postures).map(
  ([path, posture]) => ({
    id: path.slice(path.lastIndexOf('/') + 1, -'.json'.length),
    posture,
  }),
);
