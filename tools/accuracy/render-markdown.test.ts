import { describe, expect, test } from 'vitest';
import { appMeasures, clipTruth, judgedClip } from '../../tests/support/clip-fixtures.ts';
import { compareClip } from './compare-clip.ts';
import { judgeGoals } from './goals.ts';
import { markdownTable } from './markdown-table.ts';
import { renderMarkdown } from './render-markdown.ts';

const truth = clipTruth(
  Array.from({ length: 20 }, (_, index) => ({
    phase: index < 8 ? 'start' : 'hold',
    angles: { trunkPitchForwardSigned: 2 },
  })),
);
const judged = judgedClip(
  Array.from({ length: 20 }, (_, index) => ({
    verdict: index < 12 ? ('adjust' as const) : ('hold' as const),
    measures: appMeasures({ trunkLean: 5.5 }),
  })),
  {
    summary: {
      heldSeconds: { left: 0, right: 1.1 },
      medians: {},
      faults: [],
      cues: [{ t: 1, id: 'grow-tall' }],
    },
  },
);
const comparison = compareClip(judged, truth, {
  expected: {
    stretches: [],
    group: 'lunge',
    isHeld: true,
    verdicts: { start: ['adjust'], hold: ['hold'] },
    fault: null,
  },
  measures: ['trunkLean'],
});

describe('the document', () => {
  const text = renderMarkdown({
    model: 'full',
    source: 'here',
    clips: [comparison],
    photos: [],
    goals: judgeGoals([comparison], []),
  });

  test('gives error and bias of a measure', () => {
    expect(text).toContain('| fixture | `trunkLean` | 100 % | 3.5 (+3.5) |');
  });

  test('gives held time beside the truth, and what was said', () => {
    expect(text).toContain(
      '| fixture | fixture-stretch | 0.0 | 1.1 | 0.0 | 1.2 | grow-tall at 1.0 | – |',
    );
  });

  test('draws the verdicts under the phases of the truth, and marks where they differ', () => {
    expect(text).toContain('  truth  starhold..\n  app    aaaaaaHHHH\n             xx\n');
    expect(text).toContain('start 100 %, hold 67 %');
  });

  test('says which goal was missed', () => {
    expect(text).toContain('| **missed** | fixture right 1.1 of 1.2 s, said grow-tall |');
  });
});

test('a bar in a cell does not break the table', () => {
  expect(markdownTable([['a|b'], ['c']])).toBe('| a\\|b |\n| --- |\n| c |');
});
