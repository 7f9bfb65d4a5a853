import { describe, expect, test } from 'vitest';
import {
  adjust,
  checkedFrame,
  LEAN,
  SHIN,
  type FrameDraft,
} from '../../../../tests/support/file-checks.ts';
import { measured } from '../../../../tests/support/measured.ts';
import { summariseFile } from './file-summary.ts';

const summaryOf = (...drafts: FrameDraft[]) => summariseFile(drafts.map(checkedFrame));
const hip = (value: number | null) => measured({ 'hipExtension.rear': value });

describe('the summary of a file', () => {
  test('counts held time by stretched side, as it stands at the end', () => {
    const summary = summaryOf(
      { heldMs: { left: 0, right: 500 } },
      { tMs: 100, heldMs: { left: 1500, right: 5900.4 } },
    );
    expect(summary.heldSeconds, 'the counted time is lost').toEqual({ left: 1.5, right: 5.9 });
  });

  test('takes the middle of the counted frames only', () => {
    const summary = summaryOf(
      { measurements: hip(10.04) },
      { measurements: hip(14) },
      { measurements: hip(12) },
      { measurements: hip(null) },
      { verdict: adjust(), measurements: hip(40) },
    );
    expect(summary.medians, 'a frame that did not count moved the figure').toEqual({
      'hipExtension.rear': 12,
    });
  });

  test('falls back to the frames at rest when none counted', () => {
    const leaning = adjust(LEAN);
    const summary = summaryOf(
      { verdict: leaning, phase: 'glide', measurements: hip(3) },
      { verdict: leaning, phase: 'hold', measurements: hip(21) },
      { verdict: leaning, phase: 'hold', measurements: hip(22) },
    );
    expect(summary.medians).toEqual({ 'hipExtension.rear': 21.5 });
  });

  test('adds up how long each fault was on, longest first', () => {
    const summary = summaryOf(
      { tMs: 0, verdict: adjust(LEAN) },
      { tMs: 200, verdict: adjust(LEAN, SHIN) },
      { tMs: 500 },
      { tMs: 1700, verdict: adjust(SHIN) },
    );
    expect(summary.faults, 'time with a fault is miscounted').toEqual([
      { id: 'shin', seconds: 1.4 },
      { id: 'lean', seconds: 0.2 },
    ]);
  });

  test('lists every cue with its time', () => {
    const summary = summaryOf(
      { tMs: 66.67, spoken: { id: 'grow-tall', kind: 'fault' } },
      { tMs: 133 },
      { tMs: 4200, spoken: { id: 'praise', kind: 'praise' } },
    );
    expect(summary.cues).toEqual([
      { t: 0.067, id: 'grow-tall' },
      { t: 4.2, id: 'praise' },
    ]);
  });
});
