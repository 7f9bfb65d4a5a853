import { cueText } from '#lib/content/cues.ts';
import type { CheckView } from '#lib/coaching/check-session.svelte.ts';
import { judgedBands, readBands, type BandReading } from '#lib/domain/form/band.ts';
import type { StretchDefinition } from '#lib/domain/stretch/stretch-definition.ts';
import type { Milliseconds } from '#lib/domain/units.ts';
import { nameOf } from '#lib/ui/message-names.ts';
import type { Translate } from '#lib/messages/messages.svelte.ts';

/** Everything that the stage shows in words. */
export type StageTexts = {
  readonly verdictWord: string;
  readonly cue: string | null;
  /** In a good hold, word that it is one. */
  readonly reassurance: string | null;
  readonly facts: readonly string[];
  readonly ringFigure: string;
  readonly ringCaption: string;
  readonly ringLabel: string;
  readonly readings: readonly BandReading[];
  readonly readingName: (reading: BandReading) => string;
  readonly readingValue: (reading: BandReading) => string;
  readonly readingLabel: (reading: BandReading) => string;
  readonly placeWord: (reading: BandReading) => string;
};

const readingTexts = (t: Translate) => ({
  readingName: ({ band }: BandReading) => nameOf({ t }, 'measure', `${band.measure}.${band.limb}`),
  readingLabel: ({ value }: BandReading) =>
    t('practise.value.label', { value: wholeDegrees(value) }),
  readingValue: ({ value, error }: BandReading) =>
    t('practise.value.degrees', { value: wholeDegrees(value), error: wholeDegrees(error) }),
  placeWord: ({ place }: BandReading) => t(`practise.place.${place}`),
});

const ringTexts = (t: Translate, holdSeconds: number) => ({
  ringCaption: t('practise.ring.of', { target: holdSeconds }),
  ringLabel: t('practise.ring.label', { target: holdSeconds }),
});

/** Before the first answer of the checker. */
export const waitingTexts = (t: Translate, holdSeconds: number): StageTexts => ({
  verdictWord: t('practise.verdict.waiting'),
  cue: null,
  reassurance: null,
  facts: [],
  ringFigure: '0',
  readings: [],
  ...ringTexts(t, holdSeconds),
  ...readingTexts(t),
});

function verdictWord(t: Translate, { verdict }: CheckView['result']): string {
  if (verdict.kind === 'adjust' && verdict.areLegsUnsure) return t('practise.verdict.unsure');
  const isOnTheWay = verdict.kind === 'adjust' && verdict.faults.length === 0;
  return t(isOnTheWay ? 'practise.verdict.keep-going' : `practise.verdict.${verdict.kind}`);
}

/** Whole degrees with a true minus sign, and no minus before zero. */
const wholeDegrees = (value: number): string =>
  String(Math.round(value) || 0).replace('-', '\u2212');

function elapsedText(t: Translate, elapsedMs: Milliseconds): string {
  const whole = Math.floor(elapsedMs / 1000);
  return t('practise.elapsed', {
    minutes: Math.floor(whole / 60),
    seconds: String(whole % 60).padStart(2, '0'),
  });
}

export function stageTexts(
  t: Translate,
  view: CheckView,
  {
    definition,
    elapsedMs,
    holdSeconds,
  }: {
    readonly definition: StretchDefinition;
    readonly elapsedMs: Milliseconds;
    readonly holdSeconds: number;
  },
): StageTexts {
  const { result } = view;
  const { pose, orientation, roles, stretchedSide, framing, variant, yaw } = result;
  const isDoubtful = framing.kind === 'ready' && framing.isDoubtful;
  return {
    verdictWord: verdictWord(t, result),
    cue: view.shownCueId === null ? null : cueText(view.shownCueId).screen,
    reassurance: result.verdict.kind === 'hold' ? t('practise.holding') : null,
    facts: [
      variant?.stretchesTarget === false
        ? t('practise.relief')
        : t(`practise.side.${stretchedSide ?? 'none'}`),
      elapsedText(t, elapsedMs),
      ...(isDoubtful ? [t('practise.doubtful')] : []),
    ],
    ringFigure: String(Math.floor(view.progress * holdSeconds)),
    // An angle is judged only in the stretch: standing upright is not "on target".
    readings:
      pose === null || orientation === null || result.phase === null
        ? []
        : readBands(judgedBands(definition.targets, result), result.measurements, {
            frame: pose,
            orientation,
            roles,
            yaw: yaw ?? 0,
          }),
    ...ringTexts(t, holdSeconds),
    ...readingTexts(t),
  };
}
