import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Side } from '../landmarks.ts';
import { milliseconds, seconds } from '../units.ts';
import { advanceHold, NO_HOLD, type HoldEvent, type HoldState } from './hold.ts';

type Frame = { readonly atMs: number; readonly side: Side | null; readonly restSinceMs?: number };

function run(frames: readonly Frame[], targetSeconds = 30) {
  let hold: HoldState = NO_HOLD;
  const events: (HoldEvent | null)[] = [];
  const totals: number[] = [];
  for (const { atMs, side, restSinceMs } of frames) {
    const step = advanceHold(hold, {
      heldSide: side,
      restSinceMs: milliseconds(restSinceMs ?? atMs),
      targetMs: seconds(targetSeconds),
      graceMs: seconds(1.5),
      nowMs: milliseconds(atMs),
    });
    hold = step.hold;
    events.push(step.event);
    totals.push(hold.totalMs.left + hold.totalMs.right);
  }
  return { hold, events, totals };
}

const held = (fromMs: number, toMs: number, side: Side | null = 'right'): Frame[] =>
  Array.from({ length: (toMs - fromMs) / 100 + 1 }, (_, index) => ({
    atMs: fromMs + index * 100,
    side,
  }));

describe('hold', () => {
  it('counts held time for the stretched side alone', () => {
    const { hold } = run(held(0, 4000, 'left'));
    expect(hold.totalMs).toEqual({ left: 4000, right: 0 });
  });

  it('counts from when the body came to rest, since that is when the hold began', () => {
    const { hold } = run([{ atMs: 3000, side: 'right', restSinceMs: 2100 }, ...held(3100, 4000)]);
    expect(hold.totalMs.right).toBe(1900);
  });

  it('forgives a loss of exactly the grace and counts it', () => {
    const { hold, events } = run([
      ...held(0, 2000),
      ...held(2100, 3400, null),
      ...held(3500, 5000),
    ]);
    expect(hold.totalMs.right, 'a short wobble cost the person seconds').toBe(5000);
    expect(events).not.toContain('lost');
  });

  it('ends at a longer loss, tells it once and counts none of the lost time', () => {
    const { hold, events } = run([
      ...held(0, 2000),
      ...held(2100, 4000, null),
      ...held(4100, 5000),
    ]);
    expect(hold.totalMs.right).toBe(2000 + 900);
    expect(events.filter((event) => event === 'lost')).toHaveLength(1);
    expect(events.indexOf('lost'), 'the loss was told before the grace was over').toBe(36);
  });

  it('counts nothing of a gap without frames that is longer than the grace', () => {
    const { hold } = run([...held(0, 1000), ...held(9000, 9500)]);
    expect(hold.totalMs.right, 'time that nobody saw was counted').toBe(1500);
  });

  it('does not count the same rest twice after a loss', () => {
    const { hold } = run([
      ...held(0, 2000),
      ...held(2100, 4000, null),
      { atMs: 4100, side: 'right', restSinceMs: 500 },
    ]);
    expect(hold.totalMs.right).toBe(4100);
  });

  it('tells completion once, when the target is reached, and counts on', () => {
    const { hold, events } = run(held(0, 5000), 3);
    expect(events.filter((event) => event === 'complete')).toHaveLength(1);
    expect(events.indexOf('complete')).toBe(30);
    expect(hold.totalMs.right).toBe(5000);
  });

  it('begins anew for the other side', () => {
    const { hold, events } = run([...held(0, 2000, 'right'), ...held(2100, 3000, 'left')]);
    expect(hold.totalMs).toEqual({ left: 900, right: 2000 });
    expect(events.filter((event) => event === 'started')).toHaveLength(2);
    expect(hold.repetitionMs).toBe(900);
  });

  it('never takes held time back, whatever comes', () => {
    const frames = fc.array(
      fc.record({
        stepMs: fc.integer({ min: 1, max: 3000 }),
        side: fc.constantFrom<Side | null>('left', 'right', null),
      }),
      { maxLength: 80 },
    );
    fc.assert(
      fc.property(frames, (steps) => {
        let atMs = 0;
        const { totals } = run(steps.map(({ stepMs, side }) => ({ atMs: (atMs += stepMs), side })));
        for (const [index, total] of totals.entries()) {
          expect(total).toBeGreaterThanOrEqual(totals[index - 1] ?? 0);
          expect(total).toBeLessThanOrEqual(atMs);
        }
      }),
    );
  });
});
