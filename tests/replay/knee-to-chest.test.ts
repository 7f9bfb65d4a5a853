import { describe, expect, it } from 'vitest';
import { findStretch } from '#lib/content/stretches.ts';
import { otherSide, type Side } from '#lib/domain/landmarks.ts';
import { readTrace, replay, type Replayed } from '../support/trace.ts';

const found = findStretch('knee-to-chest');
if (found === null) throw new Error('content has no knee to chest');
const definition = found;

const heldSeconds = (frames: readonly Replayed[], side: Side): number =>
  (frames.at(-1)?.state.hold.totalMs[side] ?? NaN) / 1000;
const heldInAll = (frames: readonly Replayed[]): number =>
  heldSeconds(frames, 'left') + heldSeconds(frames, 'right');
const spokenFaults = (frames: readonly Replayed[]): readonly string[] =>
  frames.flatMap(({ result }) =>
    result.spoken?.kind === 'fault' || result.spoken?.kind === 'note' ? [result.spoken.id] : [],
  );

/** A device with fewer frames recognises legs that the model mixes up half a second later. */
const toleratedSeconds = (everyNth: number): number => (everyNth === 1 ? 1 : 1.5);

/** What the real landmarker saw in each clip; the truth of the hold is 6 s (tests/clips). */
describe('a recorded knee to chest', () => {
  // Every third frame is a device that manages five frames a second.
  describe.each([1, 2, 3])('with every frame number %d', (everyNth) => {
    const of = (clip: string, model = 'full') =>
      replay(readTrace(clip, model), definition, { everyNth });

    it.each([
      ['supine_good', 'left'],
      ['supine_good_mirror', 'right'],
      // Here the model swaps and blends the legs.
      ['supine_good_male', 'left'],
    ] as const)('%s: counts the hold for the %s side, the leg that stays down', (clip, side) => {
      const frames = of(clip);
      expect(Math.abs(heldSeconds(frames, side) - 6), 'held seconds are off').toBeLessThan(
        toleratedSeconds(everyNth),
      );
      expect(heldSeconds(frames, otherSide(side)), 'the wrong side was counted').toBe(0);
      expect(spokenFaults(frames), 'a good stretch was corrected').toEqual([]);
    });

    it('supine_good, seen by the lite model: counted and not corrected either', () => {
      const frames = of('supine_good', 'lite');
      expect(Math.abs(heldSeconds(frames, 'left') - 6), 'held seconds are off').toBeLessThan(1);
      expect(spokenFaults(frames)).toEqual([]);
    });

    it('supine_good_male, seen by the lite model: never takes one leg for the other', () => {
      const frames = of('supine_good_male', 'lite');
      const wrong = frames.filter(
        ({ result }) => result.areLimbsSure && result.roles.raised === 'left',
      );
      expect(wrong.length / frames.length, 'swapped legs were called certain').toBeLessThan(0.02);
      expect(heldSeconds(frames, 'right'), 'time was counted for the wrong side').toBe(0);
      expect(spokenFaults(frames), 'a leg that nobody can name was blamed').toEqual([]);
    });

    it('supine_otherleg: asks to let the long leg sink, and counts nothing', () => {
      const frames = of('supine_otherleg');
      expect(spokenFaults(frames)[0]).toBe('heavy-leg');
      expect(heldInAll(frames)).toBe(0);
    });

    it('supine_notclose: asks for the knee, and counts nothing at the standard level', () => {
      const frames = of('supine_notclose');
      expect(spokenFaults(frames)[0]).toBe('draw-closer-breathing');
      expect(heldInAll(frames)).toBe(0);
    });

    it.each(['stand_still', 'leave_return'])('%s: says to lie down', (clip) => {
      const frames = of(clip);
      const steps = frames.flatMap(({ result }) =>
        result.spoken?.kind === 'position' ? [result.spoken.id] : [],
      );
      expect(new Set(steps)).toEqual(new Set(['lie-on-your-back']));
      expect(heldInAll(frames)).toBe(0);
    });
  });

  it('supine_good counts at the gentle level too', () => {
    const frames = replay(readTrace('supine_good'), definition, { level: 'gentle' });
    expect(heldSeconds(frames, 'left'), 'a deeper stretch failed the gentle level').toBeGreaterThan(
      5,
    );
  });
});
