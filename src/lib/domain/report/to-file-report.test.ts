import { describe, expect, test } from 'vitest';
import {
  adjust,
  checkedFrame,
  fileCheck,
  LEAN,
  SHIN,
} from '../../../../tests/support/file-checks.ts';
import { measured } from '../../../../tests/support/measured.ts';
import { failedFileReport, toAnalysisReport, toFileReport } from './to-file-report.ts';

const reportOf = (...frames: Parameters<typeof checkedFrame>[0][]) =>
  toFileReport(fileCheck(frames.map(checkedFrame)));

describe('the report of a frame', () => {
  test('gives angles to a tenth of a degree, lengths to a thousandth, and null for the unseen', () => {
    const measurements = measured({
      trunkLean: 2.149,
      'hipExtension.rear': null,
      'stanceRatio.front': 1.23456,
      'shinLean.front': -0.01,
    });
    const [frame] = reportOf({ tMs: 66.6667, measurements }).frames;
    expect(frame?.t, 'times are not to the millisecond').toBe(0.067);
    expect(frame?.measures.trunkLean?.value).toBe(2.1);
    expect(frame?.measures['stanceRatio.front']?.value).toBe(1.235);
    expect(frame?.measures['hipExtension.rear'], 'unseen must not look like zero').toBeNull();
    const shin = frame?.measures['shinLean.front']?.value;
    expect(Object.is(shin, 0), 'minus zero would stand in the table').toBe(true);
  });

  test('gives the change from the start posture beside the value, null without one', () => {
    const [withStart, without] = reportOf(
      { measurements: measured({ 'hipExtension.rear': 15.26 }), change: 12.34 },
      { measurements: measured({ 'hipExtension.rear': 15.26 }) },
    ).frames;
    expect(withStart?.measures['hipExtension.rear']).toEqual({
      value: 15.3,
      error: 5,
      change: 12.3,
      offset: 0,
    });
    expect(without?.measures['hipExtension.rear']?.change).toBeNull();
  });

  test.each([
    [
      { posture: 'upright', facing: 'image-left' },
      'half-kneeling',
      { posture: 'upright', facing: 'left' },
    ],
    [
      { posture: 'lying', headAt: 'image-right' },
      'side-lying',
      { posture: 'side-lying', headAt: 'right' },
    ],
    [{ posture: 'lying', headAt: 'image-left' }, null, { posture: 'lying', headAt: 'left' }],
    [null, null, null],
  ] as const)('names the orientation %j', (orientation, posture, expected) => {
    const [frame] = reportOf({ orientation, posture }).frames;
    expect(frame?.orientation, 'left and right of the picture are wrong').toEqual(expected);
    expect(frame?.posture).toBe(posture);
  });

  test('carries verdict, faults, limbs, cue and counted time', () => {
    const [frame] = reportOf({
      verdict: adjust(SHIN, LEAN),
      roles: { rear: 'left', front: 'right' },
      areLimbsSure: false,
      yaw: 12.345,
      spoken: { id: 'grow-tall', kind: 'fault' },
      heldMs: { left: 1250, right: 2500 },
    }).frames;
    expect(frame).toMatchObject({
      person: true,
      verdict: 'adjust',
      faults: ['shin', 'lean'],
      limbs: { rear: 'left', front: 'right' },
      limbsSure: false,
      yaw: 12.3,
      cue: 'grow-tall',
      heldSeconds: 3.75,
    });
  });

  test('says when nobody was there', () => {
    const [frame] = reportOf({
      isSeen: false,
      verdict: { kind: 'out-of-view', missing: 'person' },
    }).frames;
    expect(frame).toMatchObject({ person: false, verdict: 'out-of-view', faults: [], yaw: null });
  });
});

describe('the report of a file', () => {
  test('names file, size and what it was checked with', () => {
    const check = fileCheck([checkedFrame({})]);
    const analysis = toAnalysisReport(check.plan, [toFileReport(check)]);
    expect(analysis).toMatchObject({ version: 1, stretch: 'test', model: 'lite', level: 'gentle' });
    expect(analysis.files[0]).toMatchObject({
      file: 'clip.mp4',
      width: 640,
      height: 480,
      error: null,
    });
  });

  test('that could not be checked says why and has nothing else', () => {
    expect(failedFileReport('broken.mp4', 'it is empty')).toEqual({
      file: 'broken.mp4',
      width: 0,
      height: 0,
      error: 'it is empty',
      frames: [],
      summary: { heldSeconds: { left: 0, right: 0 }, medians: {}, faults: [], cues: [] },
    });
  });

  test('survives JSON unchanged', () => {
    const report = reportOf({ measurements: measured({ trunkLean: 1 }) }, { tMs: 70 });
    expect(JSON.parse(JSON.stringify(report)), 'the file differs from what was seen').toEqual(
      report,
    );
  });
});
