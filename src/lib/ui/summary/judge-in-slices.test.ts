import { expect, test } from 'vitest';
import { findStretch } from '#lib/content/stretches.ts';
import { judgeTrace } from '#lib/domain/trace/judge-trace.ts';
import { sessionTraceOf } from '../../../../tests/support/session-traces.ts';
import { judgeInSlices } from './judge-in-slices.ts';

const definition = findStretch('half-kneeling-lunge');
if (definition === null) throw new Error('content has no half-kneeling lunge');
const trace = sessionTraceOf('lunge_good');

test('in slices it comes to the same as at once', async () => {
  const judged = await judgeInSlices(trace, definition, new AbortController().signal);
  expect(judged, 'the replay differs from the record').toEqual(judgeTrace(trace, definition));
});

test('is given up when nobody waits for it any more', async () => {
  const leaving = new AbortController();
  const frames = Array.from({ length: 60 }, () => trace.frames).flat();
  const judging = judgeInSlices({ ...trace, frames }, definition, leaving.signal);
  leaving.abort();
  expect(await judging, 'a page that was left keeps the device busy').toBeNull();
});
