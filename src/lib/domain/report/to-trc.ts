import { BODY_PARTS, landmarkOf, SIDES, type LandmarkName, type WorldPoint } from '../landmarks.ts';
import type { CheckedFrame, FileCheck } from './file-check.ts';
import { namedWorld } from './named-world.ts';
import { rounded, roundedSeconds } from './rounding.ts';

/** MediaPipe's own names, as other tools know them: no spaces, as OpenSim wants. */
const MARKERS: readonly { readonly marker: string; readonly landmark: LandmarkName }[] = [
  { marker: 'nose', landmark: 'nose' },
  ...BODY_PARTS.flatMap((part) =>
    SIDES.map((side) => ({
      marker: `${side}_${part === 'indexFinger' ? 'index' : part === 'footIndex' ? 'foot_index' : part}`,
      landmark: landmarkOf(side, part),
    })),
  ),
];

const KEYS = [
  'DataRate',
  'CameraRate',
  'NumFrames',
  'NumMarkers',
  'Units',
  'OrigDataRate',
  'OrigDataStartFrame',
  'OrigNumFrames',
];

/**
 * The landmarks in space as markers of an OpenSim `.trc` file, in metres. X is image right, Y up and
 * Z towards the camera, so that a person who faces image right looks along X as OpenSim's models do.
 * The origin is the middle of the hips in every frame: the file tells how the body is bent, not
 * where it goes. What was not seen, or legs that could not be told apart, are empty cells.
 *
 * Each row ends with a tab. OpenSim drops an empty cell at the end of a row and then refuses the row
 * as too short; a tab behind the last cell prevents that.
 */
export function toTrc({ name, frames }: Pick<FileCheck, 'name' | 'frames'>): string {
  const rate = frameRateOf(frames);
  const count = frames.length;
  return [
    ['PathFileType', '4', '(X/Y/Z)', name.replaceAll(/\s/g, '_')],
    KEYS,
    [rate, rate, count, MARKERS.length, 'm', rate, 1, count],
    ['Frame#', 'Time', ...MARKERS.flatMap(({ marker }) => [marker, '', '']), ''],
    [
      '',
      '',
      ...MARKERS.flatMap((_, index) => ['X', 'Y', 'Z'].map((axis) => `${axis}${index + 1}`)),
      '',
    ],
    ...frames.map((frame, index) => [
      index + 1,
      roundedSeconds(frame.tMs),
      ...markerCells(namedWorld(frame)),
      '',
    ]),
  ]
    .map((cells) => `${cells.join('\t')}\n`)
    .join('');
}

const NOT_SEEN = ['', '', ''];

const markerCells = (world: ReturnType<typeof namedWorld>): readonly (number | string)[] =>
  MARKERS.flatMap(({ landmark }): readonly (number | string)[] => {
    const point = world[landmark];
    return point === undefined ? NOT_SEEN : inOpenSimAxes(point);
  });

/** The model's y points down and its z away from the camera. */
const inOpenSimAxes = ({ x, y, z }: WorldPoint): readonly number[] =>
  [x, -y, -z].map((metres) => rounded(metres, 4));

/** Frames a second on average; 1 for a single frame, as a rate of nothing is refused. */
function frameRateOf(frames: readonly CheckedFrame[]): number {
  const first = frames[0];
  const last = frames.at(-1);
  if (first === undefined || last === undefined || last.tMs <= first.tMs) return 1;
  return rounded((1000 * (frames.length - 1)) / (last.tMs - first.tMs), 3);
}
