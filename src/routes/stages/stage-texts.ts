import type { CheckView } from '#lib/coaching/check-session.svelte.ts';
import type { CueText } from '#lib/content/cues.ts';
import { judgedBands, readBands, type BandReading } from '#lib/domain/form/band.ts';
import { SET_UP_ITEMS, type SetUpList } from '#lib/domain/session/set-up/set-up-list.ts';
import type { CueId, StretchDefinition } from '#lib/domain/stretch/stretch-definition.ts';
import type { Milliseconds } from '#lib/domain/units.ts';
import type { Translate } from '#lib/messages/messages.svelte.ts';
import { nameOf } from '#lib/ui/message-names.ts';

export type StageWords = {
  readonly t: Translate;
  readonly cueText: (id: CueId) => CueText;
};

/** Whole degrees with a true minus sign, and no minus before zero. */
const wholeDegrees = (value: number): string =>
  String(Math.round(value) || 0).replace('-', '\u2212');

/** The words of an angle, in the list and beside the joint. */
export const readingTexts = (t: Translate) => ({
  nameOf: ({ band }: BandReading) => nameOf({ t }, 'measure', `${band.measure}.${band.limb}`),
  /** The short form, beside the joint: there the error would cover the body. */
  label: ({ value }: BandReading) => t('practise.value.label', { value: wholeDegrees(value) }),
  valueOf: ({ value, error }: BandReading) =>
    t('practise.value.degrees', { value: wholeDegrees(value), error: wholeDegrees(error) }),
  placeWord: ({ place }: BandReading) => t(`practise.place.${place}`),
});

/** The angles of the moment; only in the stretch: standing upright is not "on target". */
export function readingsOf(
  view: CheckView,
  { targets }: StretchDefinition,
): readonly BandReading[] {
  const { result } = view;
  const { pose, orientation, roles, phase, yaw } = result;
  if (pose === null || orientation === null || phase === null) return [];
  return readBands(judgedBands(targets, result), result.measurements, {
    frame: pose,
    orientation,
    roles,
    yaw: yaw ?? 0,
  });
}

/** The set-up list in words. */
export const setUpItems = (t: Translate, { items }: SetUpList) =>
  SET_UP_ITEMS.map((item) => ({
    item,
    status: items[item],
    name: t(`practise.setup.item.${item}`),
    statusWord: t(`practise.setup.status.${items[item]}`),
  }));

function verdictWord(t: Translate, { verdict }: CheckView['result']): string {
  if (verdict.kind === 'adjust' && verdict.areLegsUnsure) return t('practise.verdict.unsure');
  const isOnTheWay = verdict.kind === 'adjust' && verdict.faults.length === 0;
  return t(isOnTheWay ? 'practise.verdict.keep-going' : `practise.verdict.${verdict.kind}`);
}

/** One word for where the session is; while it counts, for what the checker concludes. */
export function stageWord(t: Translate, view: CheckView): string {
  const { stage } = view;
  if (stage.kind === 'working') return verdictWord(t, view.result);
  if (stage.kind === 'set-up' && stage.reason === 'other-side')
    return t('practise.stage.otherSide');
  return t(`practise.stage.${stage.kind}`);
}

/** The instruction that is shown, in its plain words where the image has not helped. */
function askedText({ cueText }: StageWords, { shownCue }: CheckView): string | null {
  if (shownCue === null) return null;
  const { screen, plain } = cueText(shownCue.id);
  return shownCue.isPlain === true ? (plain ?? screen) : screen;
}

/** What stands there while there is nothing to change. */
function stageText(t: Translate, { stage, list, result }: CheckView): string {
  switch (stage.kind) {
    case 'set-up':
      return t(list.isReady ? 'practise.setup.allRight' : 'practise.setup.looking');
    case 'countdown':
      return t('practise.head.getReady');
    case 'working':
      return result.verdict.kind === 'hold' ? t('practise.holding') : '';
    case 'resting':
      return t('practise.head.rest');
    case 'paused':
      return t(`practise.head.paused.${stage.by}`);
    case 'easing':
      return t('practise.head.relax');
    case 'done':
      return t('practise.head.done');
  }
}

/** The instruction of the moment in large type. */
export const headline = (words: StageWords, view: CheckView): string =>
  askedText(words, view) ?? stageText(words.t, view);

function elapsedText(t: Translate, elapsedMs: Milliseconds): string {
  const whole = Math.floor(elapsedMs / 1000);
  return t('practise.elapsed', {
    minutes: Math.floor(whole / 60),
    seconds: String(whole % 60).padStart(2, '0'),
  });
}

/** Side, hold and time gone by; and what makes the angles doubtful. */
export function stageFacts(
  t: Translate,
  { result, side, repetition, repetitions }: CheckView,
  elapsedMs: Milliseconds,
): readonly string[] {
  const isDoubtful = result.framing.kind === 'ready' && result.framing.isDoubtful;
  const isRelief = result.variant?.stretchesTarget === false;
  const stretched = side === null ? [] : [t(`practise.side.${side}`)];
  return [
    ...(isRelief ? [t('practise.relief')] : stretched),
    `${t('practise.repetition', { repetition, repetitions })} · ${elapsedText(t, elapsedMs)}`,
    ...(isDoubtful ? [t('practise.doubtful')] : []),
  ];
}

/** The ring: what is held of this hold, or what is left of a rest. */
export function ringOf(t: Translate, view: CheckView, holdTargetMs: Milliseconds) {
  const target = holdTargetMs / 1000;
  const label = t('practise.ring.label', { target });
  if (view.stage.kind === 'resting' && view.remainingMs !== null) {
    const figure = String(Math.ceil(view.remainingMs / 1000));
    return { progress: 0, figure, caption: t('practise.ring.rest'), label };
  }
  return {
    progress: view.progress,
    figure: String(Math.floor(view.repetitionMs / 1000)),
    caption: t('practise.ring.of', { target }),
    label,
  };
}

/** Three, two, one over the whole picture; null outside the end of a countdown. */
export function bigNumber({ stage }: CheckView): string | null {
  return stage.kind === 'countdown' && stage.toldCount !== null ? String(stage.toldCount) : null;
}
