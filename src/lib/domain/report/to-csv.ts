import type { MeasureKey } from '../kinematics/measure-body.ts';
import type { LimbRole } from '../stretch/stretch-definition.ts';
import type { FileReport, FrameReport } from './file-report.ts';
import { measureKeysOf } from './measure-keys.ts';

type Cell = string | number | boolean | null;
type Column = { readonly head: string; readonly of: (frame: FrameReport) => Cell };

const ROLES: readonly LimbRole[] = ['front', 'rear', 'raised', 'down'];

const FRAME_COLUMNS: readonly Column[] = [
  { head: 't', of: ({ t }) => t },
  { head: 'person', of: ({ person }) => person },
  { head: 'verdict', of: ({ verdict }) => verdict },
  { head: 'phase', of: ({ phase }) => phase },
  { head: 'posture', of: ({ posture }) => posture },
  { head: 'orientation', of: ({ orientation }) => orientation?.posture ?? null },
  { head: 'towards', of: towards },
  ...ROLES.map((role): Column => ({ head: role, of: ({ limbs }) => limbs[role] ?? null })),
  { head: 'limbsSure', of: ({ limbsSure }) => limbsSure },
  { head: 'yaw', of: ({ yaw }) => yaw },
  { head: 'faults', of: ({ faults }) => faults.join(' ') },
  { head: 'cue', of: ({ cue }) => cue },
  { head: 'heldSeconds', of: ({ heldSeconds }) => heldSeconds },
];

/** The side of the picture that an upright body faces, or where the head of a lying one is. */
function towards({ orientation }: FrameReport): Cell {
  if (orientation === null) return null;
  return orientation.posture === 'upright' ? orientation.facing : orientation.headAt;
}

const measureColumns = (key: MeasureKey): readonly Column[] => [
  { head: key, of: ({ measures }) => measures[key]?.value ?? null },
  { head: `${key}.error`, of: ({ measures }) => measures[key]?.error ?? null },
  { head: `${key}.change`, of: ({ measures }) => measures[key]?.change ?? null },
];

/**
 * A table after RFC 4180, one row for each frame under a head: what the JSON says of the frame, then
 * value, stated error and change of each measure. An empty cell is a measure that was not seen.
 */
export function toCsv({ frames }: Pick<FileReport, 'frames'>): string {
  const columns = [...FRAME_COLUMNS, ...measureKeysOf(frames).flatMap(measureColumns)];
  const rows = [
    columns.map(({ head }) => head),
    ...frames.map((frame) => columns.map(({ of }) => toCell(of(frame)))),
  ];
  return rows.map((row) => `${row.map(quoted).join(',')}\r\n`).join('');
}

const toCell = (cell: Cell): string => (cell === null ? '' : String(cell));

const quoted = (text: string): string =>
  /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
