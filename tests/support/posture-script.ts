import type { PoseFrame } from '#lib/domain/landmarks.ts';
import { FLAT, KNEE_IN, supineFrame, type SupinePose } from './supine-skeleton.ts';
import { LUNGE, START_POSTURE, uprightFrame, type UprightPose } from './upright-skeleton.ts';

/** Move to a posture, evenly over `seconds`; the posture that one is in already: stay. */
export type MoveTo<Pose> = { readonly to: Pose; readonly seconds: number };
export type Move = MoveTo<UprightPose>;
export type SupineMove = MoveTo<SupinePose>;

export const FRAME_MS = 100;

type PoseOf = { readonly midHip: { readonly x: number; readonly y: number } };

const between = (from: number, to: number, part: number): number => from + (to - from) * part;

/** The posture a part of the way from one to the other; what is no number is taken from `to`. */
export function blend<Pose extends PoseOf>(from: Pose, to: Pose, part: number): Pose {
  const mixed = Object.entries(to).map(([name, aim]: [string, unknown]) => {
    const start: unknown = from[name as keyof Pose];
    const areNumbers = typeof aim === 'number' && typeof start === 'number';
    return [name, areNumbers ? between(start, aim, part) : aim] as const;
  });
  const midHip = {
    x: between(from.midHip.x, to.midHip.x, part),
    y: between(from.midHip.y, to.midHip.y, part),
  };
  return { ...(Object.fromEntries(mixed) as Pose), midHip };
}

/** Ten frames a second of a body that begins in the first posture and makes these moves. */
function play<Pose extends PoseOf>(
  first: Pose,
  moves: readonly MoveTo<Pose>[],
  toFrame: (pose: Pose, index: number) => PoseFrame,
): readonly PoseFrame[] {
  const frames = [toFrame(first, 0)];
  let from = first;
  for (const { to, seconds } of moves) {
    const count = Math.round((seconds * 1000) / FRAME_MS);
    for (let index = 1; index <= count; index += 1) {
      frames.push(toFrame(blend(from, to, index / count), frames.length));
    }
    from = to;
  }
  return frames;
}

export const playPostures = (
  first: UprightPose,
  moves: readonly Move[],
  startMs = 0,
): readonly PoseFrame[] =>
  play(first, moves, (pose, index) => uprightFrame(pose, startMs + index * FRAME_MS));

export const playSupine = (
  first: SupinePose,
  moves: readonly SupineMove[],
  startMs = 0,
): readonly PoseFrame[] =>
  play(first, moves, (pose, index) => supineFrame(pose, startMs + index * FRAME_MS));

const changed = <Pose>(
  moves: readonly MoveTo<Pose>[],
  change: Partial<Pose>,
): readonly MoveTo<Pose>[] =>
  moves.map(({ to, seconds }) => ({ to: { ...to, ...change }, seconds }));

/** Kneels still for two seconds, glides in within two and stays for so long. */
export const glideIn = (holdSeconds: number, change: Partial<UprightPose> = {}): readonly Move[] =>
  changed(
    [
      { to: START_POSTURE, seconds: 2 },
      { to: LUNGE, seconds: 2 },
      { to: LUNGE, seconds: holdSeconds },
    ],
    change,
  );

/** Lies flat for two seconds, draws one knee in within two and stays for so long. */
export const drawIn = (
  holdSeconds: number,
  change: Partial<SupinePose> = {},
): readonly SupineMove[] =>
  changed(
    [
      { to: FLAT, seconds: 2 },
      { to: KNEE_IN, seconds: 2 },
      { to: KNEE_IN, seconds: holdSeconds },
    ],
    change,
  );
