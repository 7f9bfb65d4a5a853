import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { SaveOutcome } from '#lib/domain/ports.ts';
import type { SessionRemarks } from '#lib/domain/session/session-record.ts';
import { Remarks } from './remarks.svelte.ts';

const RECORD = { note: 'tight', tension: { before: 7, after: null } };

let saved: SessionRemarks[];
let outcome: SaveOutcome;
beforeEach(() => {
  vi.useFakeTimers();
  saved = [];
  outcome = { kind: 'saved' };
});
afterEach(() => {
  vi.useRealTimers();
});

const remarks = () =>
  new Remarks(RECORD, (given) => {
    saved.push(given);
    return Promise.resolve(outcome);
  });

test('a note is saved by itself once typing pauses, in one write', async () => {
  const one = remarks();
  one.write('less');
  await vi.advanceTimersByTimeAsync(500);
  one.write('less tight');
  await vi.advanceTimersByTimeAsync(500);
  expect(saved, 'every letter is a write').toEqual([]);
  await vi.advanceTimersByTimeAsync(300);
  expect(saved, 'the note is lost').toEqual([{ note: 'less tight', tensionAfter: null }]);
  expect(one.outcome).toEqual({ kind: 'saved' });
});

test('an answer is saved at once, together with a note that was not yet', async () => {
  const one = remarks();
  one.write('softer');
  await one.rate(3);
  await vi.advanceTimersByTimeAsync(5000);
  expect(saved, 'the note is lost, or written twice').toEqual([
    { note: 'softer', tensionAfter: 3 },
  ]);
});

test('leaving the page saves what was typed last', async () => {
  const one = remarks();
  one.write('bye');
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
  await one.rate(4);
  expect(one.outcome, 'it seems saved and is not').toEqual({ kind: 'disk-full' });
  outcome = { kind: 'saved' };
  one.write('again');
  expect(one.outcome, 'an old failure stands beside the new words').toBeNull();
  await one.flush();
  expect(saved.at(-1)).toEqual({ note: 'again', tensionAfter: 4 });
  expect(one.outcome).toEqual({ kind: 'saved' });
});

test('writes go one after the other, the newest last', async () => {
  const open: ((outcome: SaveOutcome) => void)[] = [];
  const one = new Remarks(RECORD, (given) => {
    saved.push(given);
    return new Promise((resolve) => open.push(resolve));
  });
  const first = one.rate(6);
  const second = one.rate(2);
  expect(saved.map(({ tensionAfter }) => tensionAfter)).toEqual([6]);
  open[0]?.({ kind: 'saved' });
  await first;
  await vi.advanceTimersByTimeAsync(0);
  open[1]?.({ kind: 'saved' });
  await second;
  expect(
    saved.map(({ tensionAfter }) => tensionAfter),
    'an older answer overtakes the newer',
  ).toEqual([6, 2]);
});
