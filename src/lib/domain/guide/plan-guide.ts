import type { Side } from '../landmarks.ts';
import { milliseconds, seconds, type Milliseconds } from '../units.ts';
import type { BreathPattern, GuideChoice, GuideSides } from './guide-choice.ts';
import type { GuidePlan, GuideStep, PartStep } from './guide-plan.ts';
import type { ChoiceRange, GuidePart, PracticeDefinition } from './practice-definition.ts';

/** What is offered to somebody who has not chosen yet. */
export const usualChoice = (definition: PracticeDefinition): GuideChoice => ({
  seconds: definition.seconds.usual,
  rounds: definition.rounds.usual,
  parts: definition.partCount?.usual ?? definition.parts.length,
  sides: definition.hasSides ? 'both' : 'none',
  breath: definition.breath?.patterns[0] ?? null,
});

/**
 * The choice with every value brought into the range of the practice, as the file of another person or
 * of another version may say anything.
 */
export function fitChoice(definition: PracticeDefinition, choice: GuideChoice): GuideChoice {
  const usual = usualChoice(definition);
  const { breath } = definition;
  return {
    seconds: within(definition.seconds, choice.seconds),
    rounds: within(definition.rounds, choice.rounds),
    parts: definition.partCount === null ? usual.parts : within(definition.partCount, choice.parts),
    sides: fitSides(definition, choice.sides),
    breath:
      breath === null || choice.breath === null
        ? usual.breath
        : {
            inSeconds: within(breath.own, choice.breath.inSeconds),
            outSeconds: within(breath.own, choice.breath.outSeconds),
          },
  };
}

/** The value of a range that is nearest; the usual one for what is no number. */
function within({ least, usual, most }: ChoiceRange, value: number): number {
  return Number.isFinite(value) ? Math.min(most, Math.max(least, value)) : usual;
}

function fitSides({ hasSides }: PracticeDefinition, sides: GuideSides): GuideSides {
  if (!hasSides) return 'none';
  return sides === 'none' ? 'both' : sides;
}

/** Lays out a practice in time as the person chose it; the left side comes first. */
export function planGuide(definition: PracticeDefinition, wanted: GuideChoice): GuidePlan {
  const choice = fitChoice(definition, wanted);
  return {
    practiceId: definition.id,
    steps: sidesOf(choice).flatMap((side, index): readonly GuideStep[] => [
      { kind: 'opening', lastsMs: definition.openingMs, side, isOtherSide: index > 0 },
      ...partsOfSide(definition, choice, side),
    ]),
    rounds: choice.rounds,
    breath: choice.breath,
    tellsTime: definition.breath === null && definition.group !== 'stillness',
  };
}

function partsOfSide(
  definition: PracticeDefinition,
  choice: GuideChoice,
  side: Side | null,
): readonly GuideStep[] {
  const chosen = definition.parts.slice(0, choice.parts);
  const parts = Array.from({ length: choice.rounds }, (_, index) =>
    chosen.map((part) => partStep(part, choice, { side, round: index + 1 })),
  ).flat();
  return parts.flatMap((part, index): readonly GuideStep[] => {
    const before = parts[index - 1];
    if (before === undefined || definition.betweenMs === 0) return [part];
    const isRest = before.partId === part.partId;
    const lastsMs = definition.betweenMs;
    return [{ kind: 'between', lastsMs, side, nextPartId: part.partId, isRest }, part];
  });
}

function partStep(
  { id, lastsMs, spot, remarks }: GuidePart,
  choice: GuideChoice,
  at: Pick<PartStep, 'side' | 'round'>,
): PartStep {
  const chosen = lastsMs ?? seconds(choice.seconds);
  return {
    kind: 'part',
    lastsMs: choice.breath === null ? chosen : wholeBreaths(chosen, choice.breath),
    partId: id,
    spot,
    remarks,
    ...at,
  };
}

/** Long enough that nobody is stopped in the middle of a breath. */
function wholeBreaths(lastsMs: Milliseconds, breath: BreathPattern): Milliseconds {
  const cycle = breathLengthMs(breath);
  return milliseconds(Math.ceil(lastsMs / cycle) * cycle);
}

/** One breath, in and out. */
export const breathLengthMs = ({ inSeconds, outSeconds }: BreathPattern): Milliseconds =>
  seconds(inSeconds + outSeconds);

function sidesOf({ sides }: GuideChoice): readonly (Side | null)[] {
  switch (sides) {
    case 'none':
      return [null];
    case 'both':
      return ['left', 'right'];
    case 'left':
    case 'right':
      return [sides];
  }
}
