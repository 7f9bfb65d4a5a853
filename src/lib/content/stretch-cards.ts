import type { FigurePlan } from '#lib/domain/figure/figure-plan.ts';
import type { StretchId } from '#lib/domain/stretch/stretch-definition.ts';
import type { StretchFile } from './stretch-schema.ts';

/** As much of a stretch as a page needs that only shows and links to it. */
export type StretchCard = {
  readonly id: StretchId;
  /** What its drawing is made of. */
  readonly plan: FigurePlan;
};

/** The files as they are written, before `parseStretch` has filled in what may be left out. */
type Written = {
  readonly [
    Field in 'posture' | 'stretchedLimb' | 'nearLimb' | 'settle' | 'depth' | 'variants'
  ]: StretchFile[Field];
} & {
  readonly targets: readonly (Omit<StretchFile['targets'][number], 'variants'> & {
    readonly variants?: readonly string[];
  })[];
  readonly figure: Omit<StretchFile['figure'], 'hands'> & {
    readonly hands: Partial<StretchFile['figure']['hands']>;
  };
};

// One glob for each field: the bundler then leaves the rest of the files out.
const fields: {
  readonly [Field in keyof Written]: Readonly<Record<string, Written[Field]>>;
} = {
  posture: import.meta.glob('/content/stretches/*.json', { eager: true, import: 'posture' }),
  stretchedLimb: import.meta.glob('/content/stretches/*.json', {
    eager: true,
    import: 'stretchedLimb',
  }),
  nearLimb: import.meta.glob('/content/stretches/*.json', { eager: true, import: 'nearLimb' }),
  settle: import.meta.glob('/content/stretches/*.json', { eager: true, import: 'settle' }),
  depth: import.meta.glob('/content/stretches/*.json', { eager: true, import: 'depth' }),
  variants: import.meta.glob('/content/stretches/*.json', { eager: true, import: 'variants' }),
  targets: import.meta.glob('/content/stretches/*.json', { eager: true, import: 'targets' }),
  figure: import.meta.glob('/content/stretches/*.json', { eager: true, import: 'figure' }),
};

function written<Field extends keyof Written>(field: Field, path: string): Written[Field] {
  const value = fields[field][path];
  if (value === undefined) throw new Error(`${path} has no ${field}`);
  return value;
}

function planOf(path: string): FigurePlan {
  const figure = written('figure', path);
  return {
    posture: written('posture', path),
    stretchedLimb: written('stretchedLimb', path),
    nearLimb: written('nearLimb', path),
    settle: written('settle', path),
    depth: written('depth', path),
    variants: written('variants', path),
    targets: written('targets', path).map((band) => ({ ...band, variants: band.variants ?? [] })),
    figure: {
      start: figure.start,
      hands: { start: figure.hands.start ?? null, held: figure.hands.held ?? null },
    },
  };
}

/** A card for every stretch; the id is its file's name, as `parseStretch` checks. */
export const stretchCards: readonly StretchCard[] = Object.keys(fields.posture).map((path) => ({
  id: path.slice(path.lastIndexOf('/') + 1, -'.json'.length),
  plan: planOf(path),
}));
