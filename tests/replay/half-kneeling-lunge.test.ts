import { describe, expect, it } from 'vitest';
import { findStretch } from '#lib/content/stretches.ts';
import type { Side } from '#lib/domain/landmarks.ts';
import { readTrace, replay, type Replayed } from '../support/trace.ts';

const found = findStretch('half-kneeling-lunge');
if (found === null) throw new Error('content has no half-kneeling lunge');
const definition = found;

const heldSeconds = (frames: readonly Replayed[], side: Side): number =>
  (frames.at(-1)?.state.hold.totalMs[side] ?? NaN) / 1000;
const spokenFaults = (frames: readonly Replayed[]): readonly string[] =>
  frames.flatMap(({ result }) => (result.spoken?.kind === 'fault' ? [result.spoken.id] : []));
const spoken = (frames: readonly Replayed[]): readonly string[] =>
  frames.flatMap(({ result }) => (result.spoken === null ? [] : [result.spoken.id]));

/** What the real landmarker saw in each clip; the truth of the hold is 6 s (tests/clips). */
describe('a recorded half-kneeling lunge', () => {
  // Every third frame is a device that manages five frames a second.
  describe.each([1, 2, 3])('with every frame number %d', (everyNth) => {
    const of = (clip: string) => replay(readTrace(clip), definition, { everyNth });

    it.each([
      ['lunge_good', 'right', 'left'],
      ['lunge_good_mirror', 'left', 'right'],
    ] as const)('%s: counts the hold for the %s side, without a fault cue', (clip, side, other) => {
      const frames = of(clip);
      expect(Math.abs(heldSeconds(frames, side) - 6), 'held seconds are off').toBeLessThan(1);
      expect(heldSeconds(frames, other)).toBe(0);
      expect(spokenFaults(frames), 'a good lunge was corrected').toEqual([]);
    });

    it('lunge_good, seen by the lite model: no fault cue either', () => {
      const frames = replay(readTrace('lunge_good', 'lite'), definition, { everyNth });
      expect(spokenFaults(frames), 'a good lunge was corrected').toEqual([]);
      expect(Math.abs(heldSeconds(frames, 'right') - 6), 'held seconds are off').toBeLessThan(1);
    });

    it('lunge_lean30: says "grow tall" first and counts nothing', () => {
      const frames = of('lunge_lean30');
      expect(spokenFaults(frames)[0]).toBe('grow-tall');
      expect(heldSeconds(frames, 'right')).toBe(0);
      // The trunk passes 15 degrees between 2.4 and 2.6 s.
      const at = frames.find(({ result }) => result.spoken?.id === 'grow-tall')?.tSeconds ?? NaN;
      expect(at, 'the lean was called too late').toBeLessThan(2.5 + 3);
    });

    it('lunge_kneepast: speaks of the front shin and counts nothing', () => {
      const frames = of('lunge_kneepast');
      expect(spokenFaults(frames)[0]).toBe('shin-post');
      expect(heldSeconds(frames, 'right')).toBe(0);
    });

    it('lunge_shallow: asks for the front foot or more depth, and never praises', () => {
      const frames = of('lunge_shallow');
      expect(['step-in', 'glide-forward']).toContain(spokenFaults(frames)[0]);
      expect(heldSeconds(frames, 'right')).toBe(0);
      expect(spoken(frames)).not.toContain('praise');
    });

    it.each(['lunge_yaw40', 'lunge_front'])('%s: asks to turn and counts nothing', (clip) => {
      const frames = of(clip);
      expect(new Set(spoken(frames))).toEqual(new Set(['turn-side-on']));
      expect(heldSeconds(frames, 'left') + heldSeconds(frames, 'right')).toBe(0);
    });

    it('stand_still: says how to get into position and counts nothing', () => {
      const frames = of('stand_still');
      expect(spoken(frames)).toEqual(['kneel-one-knee']);
      expect(frames.every(({ result }) => result.verdict.kind === 'not-in-position')).toBe(true);
    });

    it('empty_room: sees nobody from first to last', () => {
      const frames = of('empty_room');
      expect(frames.every(({ result }) => result.verdict.kind === 'out-of-view')).toBe(true);
      expect(spoken(frames)).toEqual(['nobody-in-view']);
    });

    it('leave_return: loses the person who walks out and finds them again', () => {
      const frames = of('leave_return');
      const kindAt = (from: number, to: number) =>
        new Set(
          frames
            .filter(({ tSeconds }) => tSeconds > from && tSeconds < to)
            .map(({ result }) => result.verdict.kind),
        );
      expect(kindAt(5, 7.3)).toEqual(new Set(['out-of-view']));
      expect(kindAt(11, 14).has('out-of-view'), 'the person came back and was not seen').toBe(
        false,
      );
    });
  });
});
