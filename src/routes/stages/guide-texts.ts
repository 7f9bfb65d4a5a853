import type { GuidedView } from '#lib/coaching/guided-session.svelte.ts';
import type { BreathPhase } from '#lib/domain/guide/breath.ts';
import type { GuidePlan, GuideStep, PartStep } from '#lib/domain/guide/guide-plan.ts';
import type { Messages } from '#lib/messages/messages.svelte.ts';
import { textOf } from '#lib/ui/message-names.ts';

/** The word of the moment: what to do now, large enough to be read from afar. */
export function guideWord(
  messages: Messages,
  guide: GuidePlan,
  now: { readonly view: GuidedView; readonly phase: BreathPhase | null },
): string {
  const { t } = messages;
  const { step, break: broken } = now.view;
  if (broken !== null) return t(`guided.head.${broken}`);
  if (step === null) return t('guided.head.over');
  switch (step.kind) {
    case 'opening':
      return t('guided.head.ready');
    case 'between':
      return t(step.isRest ? 'guided.head.rest' : 'guided.head.between');
    case 'part':
      return now.phase === null
        ? (textOf(messages, `practice.${guide.practiceId}.part.${step.partId}`) ?? '')
        : t(`guided.head.${now.phase}`);
  }
}

/** Side, part and round, such as "Left side · 2 of 3"; empty where there is nothing to count. */
export function guideFacts({ t }: Messages, guide: GuidePlan, stepIndex: number): string {
  const step = guide.steps[Math.min(stepIndex, guide.steps.length - 1)];
  if (step === undefined) return '';
  const side = step.side === null ? [] : [t(`guided.facts.side.${step.side}`)];
  const parts = partsOfRound(guide, step);
  const part = partAt(guide, stepIndex);
  const number = part === null ? 0 : parts.indexOf(part.partId) + 1;
  const counted = parts.length > 1 && number > 0;
  const rounds = guide.rounds > 1 && part !== null;
  return [
    ...side,
    ...(counted ? [t('guided.facts.part', { part: number, parts: parts.length })] : []),
    ...(rounds ? [t('guided.facts.round', { round: part.round, rounds: guide.rounds })] : []),
  ].join(' · ');
}

/** The part that is on, or the next one while the way to it is on. */
export const partAt = ({ steps }: GuidePlan, stepIndex: number): PartStep | null =>
  steps.slice(stepIndex).find((step) => step.kind === 'part') ?? null;

const partsOfRound = ({ steps }: GuidePlan, { side }: GuideStep): readonly string[] => [
  ...new Set(
    steps.flatMap((step) => (step.kind === 'part' && step.side === side ? [step.partId] : [])),
  ),
];
