import { describe, expect, it } from 'vitest';
import { findStretch } from '#lib/content/stretches.ts';
import type { CheckResult } from '#lib/domain/session/check-result.ts';
import type { LimbRole } from '#lib/domain/stretch/stretch-definition.ts';
import { readTrace, replay } from '../support/trace.ts';
import { PHOTOS, type PhotoLabel } from './photo-labels.ts';

const STRETCHES = [
  ['half-kneeling-lunge', 'lunge'],
  ['knee-to-chest', 'kneeToChest'],
] as const;

/** A photo is judged as if held still for three seconds; the last frame is the verdict. */
function judged(photo: string, stretchId: string): CheckResult {
  const definition = findStretch(stretchId);
  const last = definition && replay(readTrace(`photos/${photo}`), definition).at(-1);
  if (!last) throw new Error(`no ${stretchId}, or no trace of ${photo}`);
  return last.result;
}

/** The roles that the result claims with certainty and that the label knows. */
function claims({ roles, areLimbsSure }: CheckResult, { limbs }: PhotoLabel) {
  const known = Object.keys(limbs) as LimbRole[];
  return areLimbsSure ? known.filter((role) => roles[role] !== undefined) : [];
}

describe.each(STRETCHES)('photos, judged as %s', (stretchId, label) => {
  it.each(PHOTOS)('$photo ($shows)', (photo) => {
    const result = judged(photo.photo, stretchId);
    expect(photo[label], 'the verdict is a mistake').toContain(result.verdict.kind);
    for (const role of claims(result, photo)) {
      expect(result.roles[role], `the ${role} leg is the other one`).toBe(photo.limbs[role]);
    }
  });
});

it('names the limbs of every photo that is judged', () => {
  const named = PHOTOS.flatMap((photo) =>
    STRETCHES.map(([stretchId]) => judged(photo.photo, stretchId))
      .filter(({ verdict }) => verdict.kind === 'adjust' || verdict.kind === 'hold')
      .map(({ stretchedSide }) => [photo.photo, stretchedSide] as const),
  );
  expect(named.length, 'no photo is judged at all').toBeGreaterThan(2);
  expect(named.filter(([, side]) => side === null)).toEqual([]);
});
