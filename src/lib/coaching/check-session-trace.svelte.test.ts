import { describe, expect, it, vi } from 'vitest';
import { startCheck } from '../../../tests/support/check-session-run.ts';
import { FakeTraces } from '../../../tests/support/fake-coaching.ts';
import { kneelAndHold, still } from '../../../tests/support/practice-script.ts';
import { LUNGE, uprightFrame } from '../../../tests/support/upright-skeleton.ts';

const lunging = uprightFrame(LUNGE, 0);
const hold = kneelAndHold(30).slice(0, 380);

describe('the trace of a session', () => {
  it('is written every fifteen seconds and at the end', async () => {
    const { play, session, traces } = startCheck({ holdSeconds: 60 });
    await play(hold);
    expect(traces.saved, 'a crash would cost the whole replay').toHaveLength(2);
    await session.stop();
    const lengths = traces.saved.map(({ trace }) => trace.frames.length);
    expect(lengths, 'the replay ends in the middle').toEqual([149, 299, 380]);
    expect(new Set(traces.saved.map(({ id }) => id))).toEqual(new Set(['check-1']));
  });

  it('says what it was judged by, and which frames could count', async () => {
    const { play, session, traces } = startCheck({ holdSeconds: 46, best: 17 });
    await play(hold.slice(0, 120));
    await session.stop();
    const trace = traces.saved.at(-1)?.trace;
    expect(trace).toMatchObject({
      stretchId: 'half-kneeling-lunge',
      level: 'standard',
      holdSeconds: 46,
      best: 17,
    });
    const counting = trace?.frames.filter(({ isCounting }) => isCounting) ?? [];
    expect(counting.length, 'the set-up would be judged again as a hold').toBeLessThan(40);
    expect(counting[0]?.atMs).toBeGreaterThan(8000);
  });

  it('is not kept when the person does not want it', async () => {
    const { play, session, traces, ends } = startCheck({}, { traces: null });
    await play(hold.slice(0, 200));
    await session.stop();
    expect(traces.saved, 'what the camera saw was kept against the choice').toEqual([]);
    expect(ends[0]?.record.heldMs.right).toBeGreaterThan(5000);
  });

  it('of an empty room is none', async () => {
    const { play, session, traces } = startCheck();
    await play(still(null, 20));
    await session.stop();
    expect(traces.saved).toEqual([]);
  });

  it.each([
    ['is full', { save: () => Promise.resolve({ kind: 'disk-full' } as const) }],
    ['breaks', { save: () => Promise.reject(new Error('no such table')) }],
  ])('costs the session nothing when its store %s', async (_, broken) => {
    const logged = vi.spyOn(console, 'error').mockReturnValue();
    const { play, session, speaker, ends } = startCheck(
      { sides: 'one' },
      { traces: Object.assign(new FakeTraces(), broken) },
    );
    await play([...kneelAndHold(14), ...still(lunging, 1)]);
    expect(ends[0]?.record.ending, 'a missing replay cost the whole session').toBe('completed');
    expect(ends[0]?.saveProblem).toBeNull();
    expect(speaker.said.at(-1)).toBe('event saved');
    expect(session.saveProblem).toBeNull();
    logged.mockRestore();
  });
});
