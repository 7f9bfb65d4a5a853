import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startPoseSource } from '../../../tests/support/fake-pose-worker.ts';

const STALL_MS = 5000;

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('WorkerPoseSource: every frame of a file', () => {
  it('says when it takes a frame again', async () => {
    const { source, worker, frame, ready } = startPoseSource();
    expect(await source.whenFree(), 'nothing was loaded, and a file waits for ever').toBe(false);
    await ready();
    expect(await source.whenFree()).toBe(true);
    source.detect(frame(100));
    const told: boolean[] = [];
    const waiting = source.whenFree().then((isFree) => told.push(isFree));
    await vi.advanceTimersByTimeAsync(0);
    expect(told, 'the next frame would be dropped').toEqual([]);
    worker().answer();
    await waiting;
    expect(told).toEqual([true]);
  });

  it('takes a frame again after one that failed', async () => {
    const { source, worker, frame, ready } = startPoseSource();
    await ready();
    source.detect(frame(100));
    const waiting = source.whenFree();
    worker().reply({ type: 'failed', stage: 'detect', message: 'graph' });
    expect(await waiting, 'a file hangs at one bad frame').toBe(true);
  });

  it('lets nobody wait for a checker that is gone', async () => {
    const { source, worker, frame, ready } = startPoseSource();
    await ready();
    source.detect(frame());
    const first = source.whenFree();
    worker().onerror?.({ message: 'crash' });
    worker().reply({ type: 'ready' });
    expect(await first, 'a file does not go on after the restart').toBe(true);
    source.detect(frame());
    const second = source.whenFree();
    worker().onerror?.({ message: 'crash' });
    expect(await second, 'a file waits for ever').toBe(false);
    expect(await source.whenFree()).toBe(false);
  });

  it('lets nobody wait for a restart that fails', async () => {
    const { source, worker, frame, ready } = startPoseSource();
    await ready();
    source.detect(frame());
    const waiting = source.whenFree();
    worker().onerror?.({ message: 'crash' });
    worker().reply({ type: 'failed', stage: 'load', message: 'offline' });
    expect(await waiting, 'a file waits for ever').toBe(false);
  });

  it('is patient with the heaviest model', async () => {
    const { source, workers, worker, frame, ready } = startPoseSource();
    await ready('heavy');
    source.detect(frame());
    vi.advanceTimersByTime(2 * STALL_MS);
    expect(workers, 'a slow model was taken for a dead one').toHaveLength(1);
    worker().answer();
    source.detect(frame());
    vi.advanceTimersByTime(3 * STALL_MS);
    expect(workers).toHaveLength(2);
  });

  it('waits longer for the first frame after it was told to start anew', async () => {
    const { source, workers, worker, frame, ready } = startPoseSource();
    await ready();
    source.startAnew();
    source.detect(frame());
    vi.advanceTimersByTime(2 * STALL_MS);
    expect(workers, 'making the landmarker anew was taken for a stall').toHaveLength(1);
    worker().answer();
    source.detect(frame());
    vi.advanceTimersByTime(STALL_MS);
    expect(workers).toHaveLength(2);
  });
});
