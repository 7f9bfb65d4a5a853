import type { MeasureKey } from '#lib/domain/kinematics/measure-body.ts';
import { errorFigures, shareOf, type ErrorFigures, type Pair } from './errors.ts';
import type { JudgedClip, JudgedFrame } from './judged-clip.ts';
import { rawInPicture, rawInSpace } from './raw-measures.ts';
import { meanAtStart, trueMeasure } from './true-measures.ts';
import { truthAt, type ClipTruth, type TruthFrame } from './truth.ts';

/** How well one measure of one clip was measured, and how well without the engine. */
export type MeasureErrors = {
  readonly key: MeasureKey;
  /** Share of the frames with somebody there in which the app gave a value. */
  readonly measured: number;
  readonly app: ErrorFigures | null;
  /** The landmarker's own, over the frames in which the app gave a value. */
  readonly picture: ErrorFigures | null;
  readonly space: ErrorFigures | null;
  /** Change from the start posture: the app's own, and the raw picture's own. */
  readonly appChange: ErrorFigures | null;
  readonly pictureChange: ErrorFigures | null;
  /** Share of the measured frames whose true error is within the stated one; null without any. */
  readonly covered: number | null;
};

type Sample = {
  readonly t: number;
  readonly truth: number;
  readonly app: { readonly value: number; readonly error: number; readonly change: number | null };
  readonly picture: number | null;
  readonly space: Pair | null;
};

/** All figures of one measure in one clip; null when the clip's truth does not tell of it. */
export function measureErrors(
  { frames }: JudgedClip,
  truth: ClipTruth,
  key: MeasureKey,
): MeasureErrors | null {
  const present = frames.flatMap((judged): Moment[] => {
    const frame = truthAt(truth, judged.report.t);
    const value = frame === null ? null : trueMeasure(truth, frame, key);
    return frame === null || value === null ? [] : [{ judged, frame, truth: value }];
  });
  if (present.length === 0) return null;
  const samples = present.flatMap((moment) => sampleOf(moment, truth, key));
  const start = startOf(present, truth, key);
  // The raw change is judged on the same frames, and on all while the app knows no start posture.
  const compared = samples.some(({ app }) => app.change !== null)
    ? samples.filter(({ app }) => app.change !== null)
    : samples;
  return {
    key,
    measured: samples.length / present.length,
    app: errorFigures(samples.map(({ app, truth: is }) => ({ measured: app.value, truth: is }))),
    picture: errorFigures(pairsOf(samples, ({ picture }) => picture)),
    space: errorFigures(samples.flatMap(({ space }) => (space === null ? [] : [space]))),
    appChange:
      start.truth === null ? null : changeFigures(samples, ({ app }) => app.change, start.truth),
    pictureChange:
      start.truth === null || start.picture === null
        ? null
        : changeFigures(
            compared,
            ({ picture }) => minusOrNull(picture, start.picture),
            start.truth,
          ),
    covered: shareOf(samples, ({ app, truth: is }) => Math.abs(app.value - is) <= app.error),
  };
}

type Moment = {
  readonly judged: JudgedFrame;
  readonly frame: TruthFrame;
  readonly truth: number;
};

function sampleOf({ judged, frame, truth: is }: Moment, truth: ClipTruth, key: MeasureKey) {
  const { report, pose } = judged;
  const app = report.measures[key] ?? null;
  if (app === null) return [];
  const at = { truth, frame };
  const space = pose === null ? null : rawInSpace(at, pose, key);
  const sample: Sample = {
    t: report.t,
    truth: is,
    app,
    picture: pose === null ? null : rawInPicture(at, pose, key),
    space: space === null ? null : { measured: space.value, truth: space.truth },
  };
  return [sample];
}

/** The start posture, as it is and as the raw picture shows it. */
function startOf(present: readonly Moment[], truth: ClipTruth, key: MeasureKey) {
  const at = (of: (moment: Moment) => number | null): number | null =>
    meanAtStart(
      truth,
      present.map((moment) => ({ t: moment.judged.report.t, value: of(moment) })),
    );
  return {
    truth: at((moment) => moment.truth),
    picture: at(({ judged: { pose }, frame }) =>
      pose === null ? null : rawInPicture({ truth, frame }, pose, key),
    ),
  };
}

const minusOrNull = (value: number | null, start: number | null): number | null =>
  value === null || start === null ? null : value - start;

function pairsOf(
  samples: readonly Sample[],
  measuredOf: (sample: Sample) => number | null,
): readonly Pair[] {
  return samples.flatMap((sample): Pair[] => {
    const measured = measuredOf(sample);
    return measured === null ? [] : [{ measured, truth: sample.truth }];
  });
}

const changeFigures = (
  samples: readonly Sample[],
  changeOf: (sample: Sample) => number | null,
  trueStart: number,
): ErrorFigures | null =>
  errorFigures(
    pairsOf(samples, changeOf).map(({ measured, truth }) => ({
      measured,
      truth: truth - trueStart,
    })),
  );
