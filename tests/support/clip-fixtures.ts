import type { MeasureKey } from '#lib/domain/kinematics/measure-body.ts';
import type { FrameReport, MeasureReport } from '#lib/domain/report/file-report.ts';
import type { PoseFrame } from '#lib/domain/landmarks.ts';
import type { StretchDefinition } from '#lib/domain/stretch/stretch-definition.ts';
import type { JudgedClip, JudgedFrame } from '../../tools/accuracy/judged-clip.ts';
import { toClipTruth, type ClipTruth, type TruthFile } from '../../tools/accuracy/truth.ts';
import { LEAN_RULE } from './rules.ts';

type Draft = Partial<TruthFile['truth'][number]>;

/** The truth of a clip at ten frames a second, its right leg behind; times follow from the place. */
export const clipTruth = (
  frames: readonly Draft[],
  about: Partial<Pick<TruthFile, 'trailing' | 'moved'>> = { trailing: 'R' },
): ClipTruth =>
  toClipTruth({
    clip: 'fixture',
    fps: 10,
    width: 640,
    height: 480,
    ...about,
    truth: frames.map((frame, index) => ({ t: index / 10, present: true, ...frame })),
  });

export const frameReport = (change: Partial<FrameReport> = {}): FrameReport => ({
  t: 0,
  person: true,
  verdict: 'adjust',
  phase: 'hold',
  posture: 'half-kneeling',
  orientation: { posture: 'upright', facing: 'right' },
  limbs: { rear: 'right', front: 'left' },
  limbsSure: true,
  yaw: 3,
  variant: null,
  faults: [],
  questions: [],
  cue: null,
  heldSeconds: 0,
  measures: {},
  ...change,
});

/** Values of an app that states an error of five; `change` null. */
export const appMeasures = (
  values: Readonly<Partial<Record<MeasureKey, number>>>,
  rest: Partial<MeasureReport> = {},
): FrameReport['measures'] =>
  Object.fromEntries(
    Object.entries(values).map(([key, value]) => [key, { value, error: 5, change: null, ...rest }]),
  );

/** A stretch of which only the faults matter. */
export const stretchWith = (faults: StretchDefinition['faults'] = [LEAN_RULE]): StretchDefinition =>
  ({ id: 'fixture-stretch', stretchedLimb: 'rear', faults }) as unknown as StretchDefinition;

/** A clip at ten frames a second; a frame may come with what the landmarker saw. */
export function judgedClip(
  frames: readonly (Partial<FrameReport> & { readonly pose?: PoseFrame })[],
  change: Partial<Pick<JudgedClip, 'summary' | 'definition'>> = {},
): JudgedClip {
  return {
    clip: 'fixture',
    definition: stretchWith(),
    summary: { heldSeconds: { left: 0, right: 0 }, medians: {}, faults: [], cues: [] },
    ...change,
    frames: frames.map(({ pose, ...report }, index): JudgedFrame => ({
      report: frameReport({ t: index / 10, ...report }),
      pose: pose ?? null,
    })),
  };
}
