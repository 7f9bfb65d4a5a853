import { findStretch } from '#lib/content/stretches.ts';
import type { StretchDefinition } from '#lib/domain/stretch/stretch-definition.ts';

/** A stretch of the app, as content has it. */
export function stretchNamed(id: 'half-kneeling-lunge' | 'knee-to-chest'): StretchDefinition {
  const definition = findStretch(id);
  if (definition === null) throw new Error(`content has no ${id}`);
  return definition;
}
