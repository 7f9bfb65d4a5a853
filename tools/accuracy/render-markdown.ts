import { SIDES } from '#lib/domain/landmarks.ts';
import { labelOf, type ClipComparison } from './compare-clip.ts';
import type { PhotoComparison } from './compare-photo.ts';
import type { ErrorFigures } from './errors.ts';
import type { Goal } from './goals.ts';
import type { MeasureErrors } from './measure-errors.ts';
import { markdownTable } from './markdown-table.ts';
import { renderTimeline } from './render-timeline.ts';

export type AccuracyResults = {
  readonly model: string;
  /** Where the figures come from, in words. */
  readonly source: string;
  readonly clips: readonly ClipComparison[];
  readonly photos: readonly PhotoComparison[];
  readonly goals: readonly Goal[];
};

/** The whole document. */
export function renderMarkdown(results: AccuracyResults): string {
  const { clips, photos } = results;
  return `${[
    '# How well it measures',
    '',
    `Written by \`npm run accuracy\`; ${results.source}, model \`${results.model}\`. Angles in degrees.`,
    'MAE is the mean absolute error, bias the mean of measured minus true, both over the frames in',
    'which the app gave a value. "Raw 2D" is the landmarker\'s own line of one side in the picture,',
    '"raw world" its landmarks in space against the same angle in space; neither knows the start',
    'posture, and their legs are those that bear the name. The truth is skeletal and rendered; real',
    'people differ (tests/clips/README.md).',
    '',
    '## Goals',
    '',
    goalTable(results.goals),
    '',
    '## Angles',
    '',
    measureTable(clips),
    '',
    '## Left and right leg',
    '',
    legTable(clips),
    '',
    '## Held time and fault cues',
    '',
    countTable(clips),
    '',
    '## Verdicts over time',
    '',
    'One letter for a fifth of a second: H hold, a adjust, p not in position, s not side-on, - out of',
    'view. Below, x where the verdict is none of those that the phase accepts.',
    '',
    '```text',
    clips.map(renderTimeline).join('\n\n'),
    '```',
    ...(photos.length === 0 ? [] : ['', '## Photos', '', photoTable(photos)]),
  ].join('\n')}\n`;
}

const number = (value: number, digits = 1): string => value.toFixed(digits);
const percent = (share: number | null): string =>
  share === null ? '–' : `${number(100 * share, 0)} %`;
const figures = (errors: ErrorFigures | null): string =>
  errors === null
    ? '–'
    : `${number(errors.mae)} (${errors.bias < 0 ? '−' : '+'}${number(Math.abs(errors.bias))})`;

const goalTable = (goals: readonly Goal[]): string =>
  markdownTable([
    ['On', 'Goal', 'Result', 'Figures, worst first'],
    ...goals.map(({ on, goal, isReached, figure }) => [
      on,
      goal,
      isReached === null ? '–' : isReached ? 'reached' : '**missed**',
      figure,
    ]),
  ]);

/** Where nothing may be judged, a measure that was never taken is no news. */
const isToldOf =
  ({ expected }: ClipComparison) =>
  ({ app }: MeasureErrors): boolean =>
    app !== null || expected.group !== 'unseen';

const measureTable = (clips: readonly ClipComparison[]): string =>
  markdownTable([
    [
      'Clip',
      'Measure',
      'Measured',
      'App MAE (bias)',
      'Raw 2D',
      'Raw world',
      'App, change',
      'Raw 2D, change',
      'Within stated error',
    ],
    ...clips.flatMap((clip) =>
      clip.measures
        .filter(isToldOf(clip))
        .map((one) => [
          labelOf(clip),
          `\`${one.key}\``,
          percent(one.measured),
          figures(one.app),
          figures(one.picture),
          figures(one.space),
          figures(one.appChange),
          figures(one.pictureChange),
          percent(one.covered),
        ]),
    ),
  ]);

const legTable = (clips: readonly ClipComparison[]): string =>
  markdownTable([
    ['Clip', 'Swapped, raw', 'Swapped, app (of sure frames)', 'Sure frames'],
    ...clips
      .filter(({ legs }) => legs.raw !== null)
      .map((clip) => [
        labelOf(clip),
        percent(clip.legs.raw),
        percent(clip.legs.app),
        percent(clip.legs.sure),
      ]),
  ]);

const countTable = (clips: readonly ClipComparison[]): string =>
  markdownTable([
    [
      'Clip',
      'Stretch',
      'Held left',
      'Held right',
      'True left',
      'True right',
      'Fault cues',
      'Delay',
    ],
    ...clips.map(({ clip, stretch, held, trueHeld, cues }) => [
      clip,
      stretch,
      ...SIDES.map((side) => number(held[side])),
      ...SIDES.map((side) => number(trueHeld[side])),
      cues.spoken.map(({ t, id }) => `${id} at ${number(t)}`).join(', ') || '–',
      cues.delay === null ? '–' : `${number(cues.delay)} s`,
    ]),
  ]);

const photoTable = (photos: readonly PhotoComparison[]): string =>
  markdownTable([
    ['Photo', 'Shows', 'Stretch', 'Verdict', 'Accepted', 'Posture seen', 'Limbs', 'Right'],
    ...photos.map((photo) => [
      photo.photo,
      photo.shows,
      photo.stretch,
      photo.verdict,
      photo.accepted.join(', '),
      photo.posture ?? '–',
      photo.limbs ?? '–',
      photo.isAccepted && photo.areLimbsRight
        ? 'yes'
        : `**no**: ${photo.isAccepted ? 'limbs' : 'verdict'}`,
    ]),
  ]);
