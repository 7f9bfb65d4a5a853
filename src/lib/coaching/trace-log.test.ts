import { describe, expect, it, vi } from 'vitest';
import { FakeTraces, settle } from '../../../tests/support/fake-coaching.ts';
import { stretchNamed } from '../../../tests/support/shipped-stretch.ts';
import { LUNGE, uprightFrame } from '../../../tests/support/upright-skeleton.ts';
import type { TraceStore } from '../domain/ports.ts';
import { planPractice } from '../domain/session/practice/practice-plan.ts';
import { toSessionId } from '../domain/session/session-record.ts';
import { advanceTrace, NO_TRACE } from '../domain/trace/record-trace.ts';
import { milliseconds, seconds } from '../domain/units.ts';
import { TraceLog } from './trace-log.ts';

const ID = toSessionId('trace-1');
const PLAN = planPractice(stretchNamed('half-kneeling-lunge'), {
  level: 'gentle',
  best: 9,
  holdSeconds: 25,
  repetitions: 3,
  sides: 'one',
});

const traceOf = (count: number) =>
  Array.from({ length: count }).reduce<typeof NO_TRACE>(
    (trace, _, index) =>
      advanceTrace(trace, {
        atMs: milliseconds(index * 100),
        pose: uprightFrame(LUNGE, 0),
        isCounting: true,
      }),
    NO_TRACE,
  );
const openLog = (store: TraceStore | null) => new TraceLog(store, { id: ID, practice: PLAN });

describe('TraceLog', () => {
  it('writes what the session was judged by', async () => {
    const traces = new FakeTraces();
    await openLog(traces).write(traceOf(3));
    expect(traces.saved).toMatchObject([
      {
        id: 'trace-1',
        trace: { stretchId: 'half-kneeling-lunge', level: 'gentle', holdSeconds: 25, best: 9 },
      },
    ]);
  });

  it('writes no more often than every fifteen seconds', async () => {
    const traces = new FakeTraces();
    const log = openLog(traces);
    for (let second = 0; second <= 47; second += 0.5) {
      await log.writeNowAndThen(traceOf(2), seconds(second));
    }
    expect(traces.saved, 'the battery goes into writing').toHaveLength(3);
  });

  it('never lets an older state land after a newer one', async () => {
    const landed: number[] = [];
    let open: () => void = () => undefined;
    let gate = new Promise<void>((resolve) => (open = resolve));
    const save: TraceStore['save'] = async (_, trace) => {
      await gate;
      landed.push(trace.frames.length);
      return { kind: 'saved' };
    };
    const log = openLog(Object.assign(new FakeTraces(), { save }));
    const first = log.write(traceOf(2));
    await settle();
    gate = Promise.resolve();
    const second = log.write(traceOf(5));
    await settle();
    expect(landed).toEqual([]);
    open();
    await Promise.all([first, second]);
    expect(landed, 'the end of the replay was written over').toEqual([2, 5]);
  });

  it('writes nothing without a store, or of nobody', async () => {
    const traces = new FakeTraces();
    await openLog(null).write(traceOf(3));
    await openLog(traces).write(NO_TRACE);
    expect(traces.saved).toEqual([]);
  });

  it('goes on after a store that threw', async () => {
    const logged = vi.spyOn(console, 'error').mockReturnValue();
    const traces = new FakeTraces();
    let fails = true;
    const save: TraceStore['save'] = (id, trace) => {
      if (fails) throw new Error('no such table');
      return traces.save(id, trace);
    };
    const log = openLog(Object.assign(new FakeTraces(), { save }));
    await log.write(traceOf(2));
    fails = false;
    await log.write(traceOf(4));
    expect(traces.saved, 'one failure cost every later replay').toHaveLength(1);
    expect(logged, 'the bug is hidden').toHaveBeenCalledTimes(1);
    logged.mockRestore();
  });
});
