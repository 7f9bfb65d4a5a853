import { landmarkOf, SIDES, type PoseFrame, type Side } from '#lib/domain/landmarks.ts';
import type { FrameReport } from '#lib/domain/report/file-report.ts';
import type { MeasureKey } from '#lib/domain/kinematics/measure-body.ts';
import type { LimbRole, MeasureName } from '#lib/domain/stretch/stretch-definition.ts';
import { shareOf } from './errors.ts';
import type { JudgedClip } from './judged-clip.ts';
import { trueMeasure } from './true-measures.ts';
import { truthAt, type ClipTruth, type TruthFrame } from './truth.ts';

/** Shares from 0 to 1; null where nothing could be told. */
export type SwappedLegs = {
  /** Of all frames with a skeleton: knees and ankles fit the other leg clearly better. */
  readonly raw: number | null;
  /** Of the frames in which the app was sure of the legs: the same, by what it measured. */
  readonly app: number | null;
  /** Share of the frames with a skeleton in which the app was sure and named the legs. */
  readonly sure: number | null;
};

/** How much better the other leg must fit; below it the legs lie too close to tell. */
const CLEARLY_PIXELS = 10;
const CLEARLY_DEGREES = 20;

/** How often left and right leg were taken for each other. */
export function swappedLegs({ frames }: JudgedClip, truth: ClipTruth): SwappedLegs {
  const seen = frames.flatMap(({ report, pose }) => {
    const frame = truthAt(truth, report.t);
    return pose === null || frame?.isPresent !== true ? [] : [{ report, pose, frame }];
  });
  const sure = seen.filter(({ report }) => report.limbsSure && namesLegs(report));
  return {
    raw: shareOf(seen, ({ pose, frame }) => areLegsSwapped(pose, frame)),
    app: shareOf(sure, ({ report, frame }) => areMeasuresSwapped(report, truth, frame)),
    sure: shareOf(seen, ({ report }) => report.limbsSure && namesLegs(report)),
  };
}

const namesLegs = ({ limbs }: FrameReport): boolean => Object.keys(limbs).length > 0;

/** Whether knees and ankles lie clearly nearer to those of the other side. */
export function areLegsSwapped({ landmarks }: PoseFrame, { joints }: TruthFrame): boolean {
  const distance = (side: Side, trueSide: Side): number =>
    (['knee', 'ankle'] as const).reduce((sum, part) => {
      const [x, y] = joints[`${trueSide}_${part}`] ?? [NaN, NaN];
      const { point } = landmarks[landmarkOf(side, part)];
      return sum + Math.hypot(point.x - x, point.y - y) / 4;
    }, 0);
  const straight = distance('left', 'left') + distance('right', 'right');
  const crossed = distance('left', 'right') + distance('right', 'left');
  return straight - crossed > CLEARLY_PIXELS;
}

const LEG_MEASURES: readonly MeasureName[] = ['hipFlexion', 'hipExtension', 'kneeFlexion'];

/**
 * Whether the angles that the app gives for the legs of this person fit the other legs clearly
 * better. It judges the claim that reaches the user, whatever the engine did with the landmarks.
 */
function areMeasuresSwapped(report: FrameReport, truth: ClipTruth, frame: TruthFrame): boolean {
  let straight = 0;
  let crossed = 0;
  for (const [role, side] of Object.entries(report.limbs) as [LimbRole, Side][]) {
    for (const name of LEG_MEASURES) {
      const measured = report.measures[`${name}.${role}`] ?? null;
      if (measured === null) continue;
      for (const trueSide of SIDES) {
        const is = trueOfSide(truth, frame, { name, side: trueSide });
        if (is === null) continue;
        const apart = Math.abs(measured.value - is);
        if (trueSide === side) straight += apart;
        else crossed += apart;
      }
    }
  }
  return straight - crossed > CLEARLY_DEGREES;
}

/** A measure of a body side, whichever role it plays in the clip. */
function trueOfSide(
  truth: ClipTruth,
  frame: TruthFrame,
  { name, side }: { readonly name: MeasureName; readonly side: Side },
): number | null {
  const roles = { rear: side };
  const key: MeasureKey = `${name}.rear`;
  return trueMeasure({ ...truth, roles }, frame, key);
}
