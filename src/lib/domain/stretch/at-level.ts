import type { LevelName, StretchDefinition, TargetBand } from './stretch-definition.ts';

/** The stretch as it is judged at a level; a level without bands of its own is the stretch itself. */
export function atLevel(definition: StretchDefinition, level: LevelName): StretchDefinition {
  const bands = definition.levels[level];
  if (bands === undefined) return definition;
  const changed = (target: TargetBand): TargetBand => {
    const band = bands.find(
      ({ measure, limb }) => measure === target.measure && limb === target.limb,
    );
    return band === undefined
      ? target
      : { ...target, min: band.min, target: band.target, max: band.max };
  };
  return { ...definition, targets: definition.targets.map(changed) };
}
