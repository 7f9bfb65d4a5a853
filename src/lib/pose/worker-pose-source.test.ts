import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PoseEvent, PoseLoadOutcome } from '#lib/domain/ports.ts';
import { milliseconds } from '#lib/domain/units.ts';
import { startPoseSource } from '../../../tests/support/fake-pose-worker.ts';
import { LUNGE, uprightFrame } from '../../../tests/support/upright-skeleton.ts';

const STALL_MS = 5000;

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('WorkerPoseSource: loading', () => {
  it('resolves when the worker is ready, and is free from then on', async () => {
    const { source, worker } = startPoseSource();
    const loading = source.load('full');
    expect(worker().sent).toEqual([
      { type: 'load', runtimeUrl: '/pose/runtime.wasm', modelUrl: '/pose/full.task' },
    ]);
    expect(source.isFree(), 'frames were sent to a model that is not there').toBe(false);
    worker().reply({ type: 'ready' });
    expect(await loading).toEqual({ kind: 'ready' });
    expect(source.isFree()).toBe(true);
  });

  it('gives a failed load as an outcome and lets the worker go', async () => {
    const { source, worker, events } = startPoseSource();
    const loading = source.load('full');
    worker().reply({ type: 'failed', stage: 'load', message: 'no runtime' });
    expect(await loading).toEqual({ kind: 'failed', message: 'no runtime' });
    expect(worker().isTerminated).toBe(true);
    expect(events, 'a session that never began was told of a loss').toEqual([]);
  });

  it('gives an error of the script itself as a failed load too', async () => {
    const { source, worker } = startPoseSource();
    const loading = source.load('lite');
    worker().onerror?.({ message: 'blocked' });
    expect(await loading).toEqual({ kind: 'failed', message: 'blocked' });
  });

  it('can be loaded again after a failure', async () => {
    const { source, workers, worker } = startPoseSource();
    const failing = source.load('full');
    worker().reply({ type: 'failed', stage: 'load', message: 'offline' });
    await failing;
    const again = source.load('full');
    worker().reply({ type: 'ready' });
    expect(await again, 'trying again was answered with the old failure').toEqual({
      kind: 'ready',
    });
    expect(workers).toHaveLength(2);
  });

  it('loads the same model once, however often it is asked', async () => {
    const { source, workers, ready } = startPoseSource();
    await ready('full');
    expect(await source.load('full')).toEqual({ kind: 'ready' });
    expect(workers, 'every session would load the model anew and leak').toHaveLength(1);
  });

  it('replaces the worker for another model', async () => {
    const { source, workers, worker, ready } = startPoseSource();
    await ready('full');
    const loading = source.load('lite');
    expect(workers[0]?.isTerminated, 'two models were kept in memory').toBe(true);
    expect(worker().sent[0]).toMatchObject({ modelUrl: '/pose/lite.task' });
    expect(source.isFree()).toBe(false);
    worker().reply({ type: 'ready' });
    expect(await loading).toEqual({ kind: 'ready' });
  });

  it('answers whoever waits for a model that another one replaced', async () => {
    const { source, worker } = startPoseSource();
    const outcomes: PoseLoadOutcome[] = [];
    const first = source.load('full').then((outcome) => outcomes.push(outcome));
    void source.load('lite');
    worker().reply({ type: 'ready' });
    await vi.advanceTimersByTimeAsync(0);
    expect(
      outcomes.map(({ kind }) => kind),
      'whoever waited for the first model waits for ever, with the camera on',
    ).toEqual(['failed']);
    await first;
  });

  it('pays no heed to what the replaced worker still says', async () => {
    const { source, workers, worker, events } = startPoseSource();
    void source.load('full');
    const loading = source.load('lite');
    workers[0]?.reply({ type: 'ready' });
    workers[0]?.onerror?.({ message: 'late' });
    expect(source.isFree(), 'the old worker spoke for the new one').toBe(false);
    worker().reply({ type: 'ready' });
    expect(await loading).toEqual({ kind: 'ready' });
    expect(events).toEqual([]);
  });
});

describe('WorkerPoseSource: frames', () => {
  it('hands a frame over with its picture and tells what was found in it', async () => {
    const { source, worker, events, frame, ready } = startPoseSource();
    await ready();
    const given = frame(1234);
    source.detect(given);
    expect(worker().frames).toHaveLength(1);
    expect(worker().frames[0]).toMatchObject({
      size: { width: 1280, height: 720 },
      capturedAtMs: 1234,
    });
    expect(worker().transferred).toEqual([given.image]);
    const pose = uprightFrame(LUNGE, 1234);
    const frameId = worker().frames[0]?.frameId ?? -1;
    const light = { mean: 0.62, blownOut: 0.07 };
    worker().reply({ type: 'detected', frameId, pose, inferenceMs: milliseconds(42), light });
    expect(events).toEqual([
      { kind: 'detected', pose, capturedAtMs: 1234, inferenceMs: 42, light },
    ]);
  });

  it('has one frame under way: a second one is closed and dropped', async () => {
    const { source, worker, frame, ready, pictures } = startPoseSource();
    await ready();
    source.detect(frame(100));
    expect(source.isFree()).toBe(false);
    source.detect(frame(133));
    expect(worker().frames, 'frames queue up and the skeleton lags behind').toHaveLength(1);
    expect(pictures.map(({ closed }) => closed)).toEqual([0, 1]);
    worker().answer();
    expect(source.isFree()).toBe(true);
  });

  it('ignores a late answer: it neither tells it nor frees the frame under way', async () => {
    const { source, worker, kinds, frame, ready } = startPoseSource();
    await ready();
    source.detect(frame(100));
    const oldId = worker().frames[0]?.frameId ?? -1;
    worker().answer();
    source.detect(frame(200));
    const light = { mean: 0.3, blownOut: 0.01 };
    const late = { type: 'detected', frameId: oldId, pose: null, light } as const;
    worker().reply({ ...late, inferenceMs: milliseconds(900) });
    expect(kinds(), 'an old picture was shown as the present').toEqual(['detected']);
    expect(source.isFree(), 'two frames would be under way').toBe(false);
    worker().answer();
    expect(kinds(), 'the answer to the newer frame was thrown away').toEqual([
      'detected',
      'detected',
    ]);
  });

  it('is free for the next frame after one that failed, without a word', async () => {
    const { source, worker, workers, events, frame, ready } = startPoseSource();
    await ready();
    source.detect(frame(100));
    worker().reply({ type: 'failed', stage: 'detect', message: 'graph' });
    expect(source.isFree(), 'one bad frame stopped the check for good').toBe(true);
    expect(events).toEqual([]);
    source.detect(frame(200));
    expect(worker().frames).toHaveLength(2);
    vi.advanceTimersByTime(STALL_MS - 1);
    worker().answer();
    vi.advanceTimersByTime(STALL_MS);
    expect(workers, 'the frame that failed was taken for a stall').toHaveLength(1);
  });

  it('asks the worker to forget the person, once there is one to ask', async () => {
    const { source, worker, ready } = startPoseSource();
    source.startAnew();
    await ready();
    source.startAnew();
    expect(worker().sent.at(-1)).toEqual({ type: 'start-anew' });
  });

  it('tells nothing to whoever has stopped listening', async () => {
    const { source, worker, frame, ready } = startPoseSource();
    const heard: PoseEvent[] = [];
    const stop = source.listen((event) => heard.push(event));
    await ready();
    stop();
    source.detect(frame());
    worker().answer();
    expect(heard).toEqual([]);
  });
});

describe('WorkerPoseSource: losses', () => {
  it('waits five seconds for an answer, then starts the worker anew with the same model', async () => {
    const { source, workers, worker, kinds, frame, ready } = startPoseSource();
    await ready('lite');
    source.detect(frame());
    vi.advanceTimersByTime(STALL_MS - 1);
    expect(workers, 'a slow device was taken for a dead one').toHaveLength(1);
    vi.advanceTimersByTime(1);
    expect(workers).toHaveLength(2);
    expect(workers[0]?.isTerminated, 'the stalled worker goes on burning the battery').toBe(true);
    expect(worker().sent[0]).toMatchObject({ type: 'load', modelUrl: '/pose/lite.task' });
    expect(kinds()).toEqual(['restarted']);
    expect(source.isFree()).toBe(false);
    worker().reply({ type: 'ready' });
    expect(source.isFree(), 'the check does not go on after the restart').toBe(true);
    vi.advanceTimersByTime(60_000);
    expect(kinds(), 'a worker that waits for a frame was taken for lost').toEqual(['restarted']);
  });

  it('is lost when the restarted worker never gets ready: nobody waits for ever', async () => {
    const { source, worker, kinds, frame, ready } = startPoseSource();
    await ready();
    worker().onerror?.({ message: 'crash' });
    expect(kinds()).toEqual(['restarted']);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(kinds()).toEqual(['restarted', 'lost']);
    source.detect(frame());
    expect(source.isFree()).toBe(false);
  });

  it('does not take silence for a loss while nothing was asked', async () => {
    const { source, workers, worker, frame, ready } = startPoseSource();
    await ready();
    source.detect(frame());
    worker().answer();
    vi.advanceTimersByTime(60_000);
    expect(workers).toHaveLength(1);
  });

  it.each(['stall', 'script error', 'failed restart of its model'] as const)(
    'is lost at the second loss (%s), told once, and nothing more comes',
    async (second) => {
      const { source, workers, worker, kinds, frame, ready } = startPoseSource();
      await ready();
      worker().onerror?.({ message: 'crash' });
      worker().reply({ type: 'ready' });
      if (second === 'stall') {
        source.detect(frame());
        vi.advanceTimersByTime(STALL_MS);
      } else if (second === 'script error') {
        worker().onerror?.({ message: 'crash' });
      } else {
        worker().reply({ type: 'failed', stage: 'load', message: 'start anew' });
      }
      await vi.advanceTimersByTimeAsync(0);
      expect(kinds()).toEqual(['restarted', 'lost']);
      expect(workers.every(({ isTerminated }) => isTerminated)).toBe(true);
      worker().reply({ type: 'ready' });
      source.detect(frame());
      await vi.advanceTimersByTimeAsync(60_000);
      expect(kinds(), 'a lost checker came back to life').toEqual(['restarted', 'lost']);
      expect(workers).toHaveLength(2);
      expect(source.isFree()).toBe(false);
    },
  );

  it('is lost when the restarted worker cannot load', async () => {
    const { worker, kinds, ready } = startPoseSource();
    await ready();
    worker().onerror?.({ message: 'crash' });
    worker().reply({ type: 'failed', stage: 'load', message: 'offline' });
    await vi.advanceTimersByTimeAsync(0);
    expect(kinds(), 'the session waits for a checker that never comes').toEqual([
      'restarted',
      'lost',
    ]);
  });

  it('may be started anew once again in the next session', async () => {
    const { source, workers, worker, kinds, ready } = startPoseSource();
    await ready();
    worker().onerror?.({ message: 'crash' });
    worker().reply({ type: 'ready' });
    source.beginSession();
    worker().onerror?.({ message: 'crash' });
    expect(kinds(), 'one crash a week ago costs the session of today').toEqual([
      'restarted',
      'restarted',
    ]);
    expect(workers).toHaveLength(3);
  });

  it('can be loaded for a new session after it was lost', async () => {
    const { source, worker, ready } = startPoseSource();
    await ready();
    worker().onerror?.({ message: 'crash' });
    worker().reply({ type: 'ready' });
    worker().onerror?.({ message: 'crash' });
    await ready();
    expect(source.isFree(), 'only a reload of the page would help').toBe(true);
  });

  it('closes or hands over every picture exactly once, whatever happens', async () => {
    const { source, worker, frame, ready, released } = startPoseSource();
    source.detect(frame());
    await ready();
    source.detect(frame());
    source.detect(frame());
    worker().answer();
    source.detect(frame());
    vi.advanceTimersByTime(STALL_MS);
    source.detect(frame());
    worker().reply({ type: 'ready' });
    source.detect(frame());
    worker().reply({ type: 'failed', stage: 'detect', message: 'graph' });
    source.detect(frame());
    worker().onerror?.({ message: 'crash' });
    source.detect(frame());
    expect(released(), 'pictures pile up in memory, or a closed one is used').toEqual(
      Array(8).fill(1),
    );
  });
});
