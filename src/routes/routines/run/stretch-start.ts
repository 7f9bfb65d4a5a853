import { bestDepth } from '#lib/domain/session/best-depth.ts';
import { lastEase } from '#lib/domain/session/ease-memory.ts';
import type { StretchItem } from '#lib/domain/routine/item-choices.ts';
import type { RunId } from '#lib/domain/routine/routine-run.ts';
import type { StretchDefinition } from '#lib/domain/stretch/stretch-definition.ts';
import { seconds } from '#lib/domain/units.ts';
import { chooseStart } from '../../stages/choose-start.ts';
import type { PracticeEntry } from '../../stages/practice-entry.svelte.ts';
import type { Start } from '../../stages/start.ts';

/** A stretch with the rest between two holds that the routine asks for. */
export const withRest = (
  definition: StretchDefinition,
  restSeconds: number,
): StretchDefinition => ({
  ...definition,
  hold: { ...definition.hold, restMs: seconds(restSeconds) },
});

/**
 * How a stretch of a routine begins: as the routine says, no deeper than the health answers allow, and
 * gently after a session that was eased off.
 */
export function stretchStart(
  definition: StretchDefinition,
  { holdSeconds, repetitions, sides }: StretchItem,
  { entry, runId }: { readonly entry: PracticeEntry; readonly runId: RunId },
): Start {
  const access = entry.accessTo(definition.id);
  const choice = chooseStart(
    definition,
    { ...entry.settings, holdSeconds, repetitions, sides },
    {
      maxLevel: access?.kind === 'open' ? access.maxLevel : null,
      isGentle: lastEase(definition.id, entry.records) !== null,
      best: bestDepth(definition, entry.records),
    },
  );
  return { choice, before: null, runId, firstSide: 'left' };
}
