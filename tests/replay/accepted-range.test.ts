import { describe, expect, it } from 'vitest';
import { clipsInTurn, runPractice } from '../support/practice-run.ts';
import { stretchNamed } from '../support/shipped-stretch.ts';

/** A clip three times over; in the second hold the person says "I feel it, that is enough". */
function run(
  stretch: Parameters<typeof stretchNamed>[0],
  clip: string,
  { acceptsAtSeconds = Infinity, everyNth = 1 } = {},
) {
  const frames = clipsInTurn([clip, clip, clip], everyNth);
  const { told, state } = runPractice(frames, stretchNamed(stretch), {
    holdSeconds: 20,
    repetitions: 1,
    acceptsAtSeconds,
  });
  const after = told.filter(({ tSeconds }) => tSeconds > acceptsAtSeconds);
  return { told, after: after.map(({ what }) => what), heldMs: state.check.hold.totalMs };
}

describe.each([1, 2, 3])(
  'a recorded stretch that is shallow, every frame number %d',
  (everyNth) => {
    it('a knee that comes only so far counts from when the person says that it is enough', () => {
      expect(run('knee-to-chest', 'supine_notclose', { everyNth }).heldMs).toEqual({
        left: 0,
        right: 0,
      });
      // The hold of the second clip is from 16.8 to 22.8 s, that of the third from 29.8 to 35.8 s.
      const { heldMs, after } = run('knee-to-chest', 'supine_notclose', {
        acceptsAtSeconds: 18.5,
        everyNth,
      });
      expect(heldMs.left, 'it was said that it counts, and it does not').toBeGreaterThan(8500);
      expect(heldMs.left).toBeLessThan(12_500);
      expect(heldMs.right).toBe(0);
      expect(after, 'it asks for more than is enough').not.toContain('cue draw-closer-breathing');
    });

    it('a shallow lunge is asked for no more depth, and for its foot all the same', () => {
      const { after, heldMs } = run('half-kneeling-lunge', 'lunge_shallow', {
        acceptsAtSeconds: 18.5,
        everyNth,
      });
      expect(after, 'it asks for more than is enough').not.toContain('cue glide-forward');
      expect(after, 'one tap excused every other fault').toContain('cue step-in');
      expect(heldMs.right).toBe(0);
    });
  },
);
