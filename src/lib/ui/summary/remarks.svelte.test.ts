import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { NOTHING_FELT, type Feeling } from '#lib/domain/check-in/feeling.ts';
import type { SaveOutcome } from '#lib/domain/ports.ts';
import { Remarks } from './remarks.svelte.ts';

const AFTER: Feeling = {
  tension: null,
  moods: ['tired'],
  places: ['front.left.hip'],
  note: 'tight',
};

let saved: Feeling[];
let outcome: SaveOutcome;
beforeEach(() => {
  vi.useFakeTimers();
  saved = [];
  outcome = { kind: 'saved' };
});
afterEach(() => {
  vi.useRealTimers();
});

const remarks = (after: Feeling | null = AFTER) =>
  new Remarks(after, (given) => {
    saved.push(given);
    return Promise.resolve(outcome);
  });
/** Changes a part of what is felt, as the form does. */
const say = (one: Remarks, part: Partial<Feeling>) => one.change({ ...one.feeling, ...part });

test('a note is saved by itself once typing pauses, in one write', async () => {
  const one = remarks();
  void say(one, { note: 'less' });
  await vi.advanceTimersByTimeAsync(500);
  void say(one, { note: 'less tight' });
  await vi.advanceTimersByTimeAsync(500);
  expect(saved, 'every letter is a write').toEqual([]);
  await vi.advanceTimersByTimeAsync(300);
  expect(saved, 'the note is lost').toEqual([{ ...AFTER, note: 'less tight' }]);
  expect(one.outcome).toEqual({ kind: 'saved' });
});

test('an answer is saved at once, together with a note that was not yet', async () => {
  const one = remarks();
  void say(one, { note: 'softer' });
  await say(one, { tension: 3 });
  await vi.advanceTimersByTimeAsync(5000);
  expect(saved, 'the note is lost, or written twice').toEqual([
    { ...AFTER, note: 'softer', tension: 3 },
  ]);
});

test('moods and places are saved at once, too', async () => {
  const one = remarks();
  await say(one, { moods: ['calm', 'wobbly'] });
  await say(one, { places: [] });
  expect(saved, 'a tap is lost when the page is left').toEqual([
    { ...AFTER, moods: ['calm', 'wobbly'] },
    { ...AFTER, moods: ['calm', 'wobbly'], places: [] },
  ]);
});

test('whoever was not asked yet begins with nothing said', async () => {
  const one = remarks(null);
  expect(one.feeling).toEqual(NOTHING_FELT);
  await say(one, { tension: 5 });
  expect(saved).toEqual([{ ...NOTHING_FELT, tension: 5 }]);
});

test('leaving the page saves what was typed last', async () => {
  const one = remarks();
  void say(one, { note: 'bye' });
  await one.flush();
  expect(saved.at(-1)?.note, 'the last words are lost').toBe('bye');
});

test('nothing is written where nothing changed', async () => {
  await remarks().flush();
  expect(saved).toEqual([]);
});

test('a failure is told, and the next change tries again with everything', async () => {
  const one = remarks();
  outcome = { kind: 'disk-full' };
  await say(one, { tension: 4 });
  expect(one.outcome, 'it seems saved and is not').toEqual({ kind: 'disk-full' });
  outcome = { kind: 'saved' };
  void say(one, { note: 'again' });
  expect(one.outcome, 'an old failure stands beside the new words').toBeNull();
  await one.flush();
  expect(saved.at(-1)).toEqual({ ...AFTER, note: 'again', tension: 4 });
  expect(one.outcome).toEqual({ kind: 'saved' });
});

test('writes go one after the other, the newest last', async () => {
  const open: ((outcome: SaveOutcome) => void)[] = [];
  const one = new Remarks(AFTER, (given) => {
    saved.push(given);
    return new Promise((resolve) => open.push(resolve));
  });
  const first = say(one, { tension: 6 });
  const second = say(one, { tension: 2 });
  expect(saved.map(({ tension }) => tension)).toEqual([6]);
  open[0]?.({ kind: 'saved' });
  await first;
  await vi.advanceTimersByTimeAsync(0);
  open[1]?.({ kind: 'saved' });
  await second;
  expect(
    saved.map(({ tension }) => tension),
    'an older answer overtakes the newer',
  ).toEqual([6, 2]);
});
