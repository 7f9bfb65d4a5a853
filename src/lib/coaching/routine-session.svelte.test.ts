import { describe, expect, it } from 'vitest';
import { endedSession } from '../../../tests/support/ended-session.ts';
import { fakeCoaching, settle } from '../../../tests/support/fake-coaching.ts';
import { NO_FEELINGS } from '#lib/domain/check-in/feeling.ts';
import type { RunStore, SaveOutcome, SaveProblem } from '#lib/domain/ports.ts';
import type { RoutineItem } from '#lib/domain/routine/routine.ts';
import { toRunId, type RoutineRun } from '#lib/domain/routine/routine-run.ts';
import type { SessionEnding } from '#lib/domain/session/session-record.ts';
import { RoutineSession } from './routine-session.svelte.ts';

const stretch = (practiceId: string): RoutineItem => ({
  kind: 'stretch',
  practiceId,
  hasCamera: true,
  holdSeconds: 25,
  repetitions: 2,
  sides: 'both',
  restSeconds: 11,
});
const ITEMS = [stretch('lunge'), stretch('bridge'), stretch('chest')];

const runOf = (change: Partial<RoutineRun> = {}): RoutineRun => {
  const { clock } = fakeCoaching().ports;
  return {
    id: toRunId('run-1'),
    routine: { id: 'evening', name: null, items: ITEMS },
    startedAt: clock.today(),
    updatedAt: clock.today(),
    endedAt: null,
    ending: null,
    passed: 0,
    feelings: NO_FEELINGS,
    ...change,
  };
};

function start(change: Partial<RoutineRun> = {}, isOpen: readonly boolean[] = [true, true, true]) {
  const { ports, speaker, time } = fakeCoaching();
  const saved: RoutineRun[] = [];
  const claimed = new Set<string>();
  let outcome: SaveOutcome = { kind: 'saved' };
  const runs: RunStore = {
    save: (run) => {
      saved.push(run);
      return Promise.resolve(outcome);
    },
    find: () => Promise.resolve(null),
    list: () => Promise.resolve([]),
    delete: () => Promise.resolve({ kind: 'removed' }),
    remark: () => Promise.resolve({ kind: 'saved' }),
    listInterrupted: () => Promise.resolve([]),
    claim: (id) => {
      claimed.add(id);
      return () => claimed.delete(id);
    },
  };
  const ends: { run: RoutineRun; saveProblem: SaveProblem | null }[] = [];
  const session = new RoutineSession(
    {
      ...ports,
      runs,
      wording: {
        next: ({ practiceId }, isFirst) => `${isFirst ? 'first' : 'next'} ${practiceId}`,
        noCamera: ({ practiceId }) => `no camera for ${practiceId}`,
        over: () => 'over',
      },
      onEnd: (run, saveProblem) => ends.push({ run, saveProblem }),
    },
    runOf(change),
    isOpen,
  );
  session.start();
  const pass = (ending: SessionEnding = 'completed'): void => {
    time.advance(10_000);
    session.passItem(endedSession({ ending }));
  };
  const fail = (problem: SaveOutcome): void => {
    outcome = problem;
  };
  return { session, time, speaker, saved, claimed, ends, pass, fail };
}

describe('a routine', () => {
  it('leads from one to the next without a touch and says what comes', async () => {
    const { session, speaker, ends, pass } = start();
    pass();
    pass();
    pass();
    await settle();
    expect(speaker.said, 'whoever lies on the mat does not know what comes').toEqual([
      'first lunge',
      'next bridge',
      'next chest',
      'over',
    ]);
    expect(ends).toMatchObject([{ run: { passed: 3, ending: 'completed' }, saveProblem: null }]);
    expect(session.stage.kind).toBe('over');
  });

  it('gives time to change the place, by the wall clock, and waits in a pause', () => {
    const { session, time } = start();
    time.advance(4000);
    expect(session.stage).toMatchObject({ kind: 'between', leftMs: 6000 });
    session.togglePause();
    time.advance(90_000);
    expect(session.stage, 'it began although it was paused').toMatchObject({ leftMs: 6000 });
    session.togglePause();
    time.sleep(7000);
    session.look();
    expect(session.stage).toMatchObject({ kind: 'item', item: { practiceId: 'lunge' } });
  });

  it('leaves out what the health answers close', () => {
    const { session, pass } = start({}, [true, false, true]);
    expect(session.place).toEqual({ number: 1, of: 2 });
    pass();
    expect(session.stage, 'something that is closed was started').toMatchObject({
      item: { practiceId: 'chest' },
    });
    expect(session.place).toEqual({ number: 2, of: 2 });
  });

  it.each<SessionEnding>(['stopped', 'camera-lost', 'checker-lost'])(
    'goes on only when asked after an item that ended as %s',
    (ending) => {
      const { session, time, pass } = start();
      pass(ending);
      time.advance(120_000);
      expect(session.stage, 'it went on over the head of somebody who had stopped').toEqual({
        kind: 'waiting',
        because: ending,
      });
      session.goOn();
      expect(session.stage).toMatchObject({ kind: 'between', item: { practiceId: 'bridge' } });
    },
  );

  it('is led by voice and timer from then on when there is no picture', () => {
    const { session, time, speaker, pass } = start();
    time.advance(10_000);
    session.goOnWithoutCamera();
    expect(speaker.said.at(-1)).toBe('no camera for lunge');
    time.advance(10_000);
    expect(session.stage).toMatchObject({ kind: 'item', isWithoutCamera: true });
    session.passItem(endedSession());
    time.advance(10_000);
    expect(session.stage, 'the camera was asked for again').toMatchObject({
      item: { practiceId: 'bridge' },
      isWithoutCamera: true,
    });
    pass();
  });

  it('goes on where it was interrupted', () => {
    const { session } = start({ passed: 2 });
    expect(session.stage).toMatchObject({ item: { practiceId: 'chest' } });
  });

  it('keeps how far it has come at every step, so that a crash loses nothing', async () => {
    const { session, saved, claimed, pass } = start();
    pass();
    session.skip();
    await settle();
    expect(saved.map(({ passed, endedAt }) => [passed, endedAt === null])).toEqual([
      [0, true],
      [1, true],
      [1, true],
      [2, true],
      [2, true],
    ]);
    expect(claimed.has('run-1'), 'another tab would call it interrupted').toBe(true);
    session.leave();
    expect(claimed.size).toBe(0);
  });

  it('that is left in the middle of an item has that item still to come', async () => {
    const { session, time, saved } = start();
    time.advance(10_000);
    session.leave();
    session.passItem(endedSession({ ending: 'stopped' }));
    await settle();
    expect(saved.at(-1)?.passed, 'what was broken off by leaving is never offered again').toBe(0);
  });

  it('can be ended anywhere, and says why when it could not be kept', async () => {
    const { session, ends, fail, pass } = start();
    pass('stopped');
    fail({ kind: 'disk-full' });
    await session.stop();
    expect(ends).toMatchObject([
      { run: { passed: 1, ending: 'stopped' }, saveProblem: { kind: 'disk-full' } },
    ]);
  });
});
