import { describe, expect, test } from 'vitest';
import { checkedFrame } from '../../../../tests/support/file-checks.ts';
import { measured } from '../../../../tests/support/measured.ts';
import { DEPTH_BAND } from '../../../../tests/support/rules.ts';
import { measureRows } from './measure-rows.ts';

const measurements = measured({
  'kneeFlexion.front': 93,
  'hipExtension.rear': 27,
  trunkLean: null,
});

describe('the measures of a frame', () => {
  test('with a target come first, then whatever else was seen', () => {
    const rows = measureRows([DEPTH_BAND], checkedFrame({ phase: 'hold', measurements }));
    expect(rows.map(({ key, value, place }) => [key, value, place])).toEqual([
      ['hipExtension.rear', 27, 'near'],
      ['kneeFlexion.front', 93, null],
    ]);
  });

  test('are not judged out of the stretch: standing upright is not "on target"', () => {
    const [row] = measureRows([DEPTH_BAND], checkedFrame({ phase: null, measurements }));
    expect(row).toMatchObject({ value: 27, place: null });
  });

  test('that were not seen stay in their line, without a value', () => {
    const unseen = checkedFrame({ phase: 'hold', measurements: measured({}) });
    const [row] = measureRows([DEPTH_BAND], unseen);
    expect(row, 'the line would vanish while scrubbing').toMatchObject({
      key: 'hipExtension.rear',
      value: null,
      place: null,
    });
  });
});
