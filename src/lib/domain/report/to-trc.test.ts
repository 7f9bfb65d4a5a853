import { describe, expect, test } from 'vitest';
import { checkedFrame, fileCheck } from '../../../../tests/support/file-checks.ts';
import type { LandmarkName, WorldLandmarks, WorldPoint } from '../landmarks.ts';
import type { CheckedFrame } from './file-check.ts';
import { toTrc } from './to-trc.ts';

type Trc = {
  readonly values: Readonly<Record<string, string>>;
  readonly markers: readonly string[];
  readonly rows: readonly {
    readonly frame: number;
    readonly time: number;
    readonly points: Readonly<Record<string, readonly number[] | null>>;
  }[];
};

/** Cells between tabs; OpenSim forgets an empty one behind the last tab, and so does this. */
function cellsOf(line: string): readonly string[] {
  const cells = line.split('\t');
  return cells.at(-1) === '' ? cells.slice(0, -1) : cells;
}
const filled = (cells: readonly string[]): readonly string[] => cells.filter((cell) => cell !== '');

/**
 * Reads a marker file by the rules of OpenSim 4 (TRCFileAdapter): the eight keys in their order, as
 * many labels as markers, X1 Y1 Z1 onwards, and rows of exactly the right length, where a marker with
 * an empty cell is missing.
 */
function parseTrc(text: string): Trc {
  const [first = '', keys = '', values = '', labels = '', axes = '', ...rows] = text
    .replace(/\n$/, '')
    .split('\n');
  if (first.split(/[ \t]/)[0] !== 'PathFileType') throw new Error('no marker file');
  const names = filled(cellsOf(keys));
  const expectedKeys =
    'DataRate CameraRate NumFrames NumMarkers Units OrigDataRate OrigDataStartFrame OrigNumFrames';
  if (names.join(' ') !== expectedKeys) throw new Error(`unexpected keys ${names.join(' ')}`);
  const found = filled(cellsOf(values));
  if (found.length !== names.length) throw new Error('as many values as keys are needed');
  const meta = Object.fromEntries(names.map((name, place) => [name, found[place] ?? '']));
  const markers = markersOf(labels, Number(meta.NumMarkers));
  const expectedAxes = markers.flatMap((_, place) =>
    ['X', 'Y', 'Z'].map((axis) => `${axis}${place + 1}`),
  );
  if (filled(cellsOf(axes)).join() !== expectedAxes.join()) throw new Error('wrong axis labels');
  return { values: meta, markers, rows: rows.map((row) => parseRow(row, markers)) };
}

function markersOf(labels: string, count: number): readonly string[] {
  const [frameLabel, timeLabel, ...markers] = filled(cellsOf(labels));
  if (frameLabel !== 'Frame#' || timeLabel !== 'Time') throw new Error('no frame and time column');
  if (markers.length !== count) throw new Error('wrong number of markers');
  return markers;
}

function parseRow(line: string, markers: readonly string[]): Trc['rows'][number] {
  const cells = cellsOf(line);
  if (cells.length !== 2 + 3 * markers.length) {
    throw new Error(`a row has ${cells.length} cells instead of ${2 + 3 * markers.length}`);
  }
  const points = Object.fromEntries(
    markers.map((marker, place) => {
      const three = cells.slice(2 + 3 * place, 5 + 3 * place);
      return [marker, three.some((cell) => cell === '') ? null : three.map(Number)];
    }),
  );
  return { frame: Number(cells[0]), time: Number(cells[1]), points };
}

/** A frame in which every landmark stands at a place of its own. */
function inSpace(tMs: number, shift: number): CheckedFrame {
  const frame = checkedFrame({ tMs });
  if (frame.pose === null) throw new Error('the fixture needs a person');
  const world = Object.fromEntries(
    Object.keys(frame.pose.landmarks).map((name, place): [string, WorldPoint] => [
      name,
      { x: 0.01 * place + shift, y: 0.2 + 0.01 * place, z: -0.3 + 0.02 * place },
    ]),
  ) as WorldLandmarks;
  return { ...frame, pose: { ...frame.pose, world } };
}
const worldOf = ({ pose }: CheckedFrame, name: LandmarkName): WorldPoint =>
  pose?.world?.[name] ?? { x: NaN, y: NaN, z: NaN };

describe('the marker file', () => {
  const seen = inSpace(0, 0);
  const nobody = checkedFrame({ tMs: 40, isSeen: false });
  const again = inSpace(80, 0.5);
  const trc = parseTrc(toTrc(fileCheck([seen, nobody, again])));

  test('says how many frames and markers it has, in metres and at which rate', () => {
    expect(trc.values).toMatchObject({
      DataRate: '25',
      CameraRate: '25',
      NumFrames: '3',
      NumMarkers: '21',
      Units: 'm',
      OrigDataStartFrame: '1',
      OrigNumFrames: '3',
    });
    expect(trc.markers).toEqual(expect.arrayContaining(['nose', 'left_hip', 'right_foot_index']));
    expect(new Set(trc.markers).size, 'two markers have one name').toBe(trc.markers.length);
  });

  test('turns y up and z towards the camera', () => {
    const { x, y, z } = worldOf(seen, 'right.ankle');
    const [X, Y, Z] = trc.rows[0]?.points.right_ankle ?? [];
    expect(X, 'left and right of the picture are mirrored').toBeCloseTo(x, 4);
    expect(Y, 'the person stands on the head').toBeCloseTo(-y, 4);
    expect(Z, 'the space is mirrored').toBeCloseTo(-z, 4);
  });

  test('counts frames from one and keeps their times', () => {
    expect(trc.rows.map(({ frame, time }) => [frame, time])).toEqual([
      [1, 0],
      [2, 0.04],
      [3, 0.08],
    ]);
  });

  test('leaves a frame without a person empty, and OpenSim can still read it', () => {
    expect(
      Object.values(trc.rows[1]?.points ?? {}).every((point) => point === null),
      'nobody was there, yet markers stand in the file',
    ).toBe(true);
    expect(trc.rows[2]?.points.nose?.[0], 'the frame after it is shifted').toBeCloseTo(0.5, 4);
  });

  test('of a single frame has a rate that can be read', () => {
    expect(parseTrc(toTrc(fileCheck([seen]))).values.DataRate).toBe('1');
  });

  test('is not broken by the name of the file', () => {
    const text = toTrc({ ...fileCheck([seen]), name: 'my\tclip 1.mp4' });
    expect(text.split('\n')[0]).toBe('PathFileType\t4\t(X/Y/Z)\tmy_clip_1.mp4');
  });
});
