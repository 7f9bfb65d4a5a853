import type {
  FaultRule,
  LevelBands,
  StretchDefinition,
  StretchId,
  StretchVariant,
} from '#lib/domain/stretch/stretch-definition.ts';
import { seconds } from '#lib/domain/units.ts';
import { ContentError, parseContent } from './parse-content.ts';
import { stretchFile, type StretchFile } from './stretch-schema.ts';

type VariantFile = StretchFile['variants'][number];
const toVariant = ({ id, allOf, stretchesTarget, cue }: VariantFile): StretchVariant => ({
  id,
  allOf,
  stretchesTarget,
  cueId: cue,
});

/** Only the levels that change something; an optional field of the file may be there and empty. */
const toLevels = ({ gentle, advanced }: StretchFile['levels']): LevelBands => ({
  ...(gentle === undefined ? {} : { gentle }),
  ...(advanced === undefined ? {} : { advanced }),
});

const toFaultRule = (fault: StretchFile['faults'][number]): FaultRule => ({
  id: fault.id,
  severity: fault.severity,
  priority: fault.priority,
  anyOf: fault.anyOf,
  enterAfterMs: seconds(fault.enterAfterSeconds),
  leaveAfterMs: seconds(fault.leaveAfterSeconds),
  phases: fault.phases,
  afterPhaseMs: seconds(fault.afterPhaseSeconds),
  unlessFaults: fault.unlessFaults,
  variants: fault.variants,
  confidence: fault.confidence,
  cueId: fault.cue,
  source: fault.source,
});

/** The domain's form of a stretch file: cue ids named, seconds in milliseconds. */
function toStretchDefinition(file: StretchFile): StretchDefinition {
  const { position, settle, hold } = file;
  const [firstVariant, ...otherVariants] = file.variants;
  return {
    id: file.id,
    version: file.version,
    posture: file.posture,
    stretchedLimb: file.stretchedLimb,
    nearLimb: file.nearLimb,
    view: file.view,
    position: {
      postures: position.postures,
      steps: position.steps,
      allOf: position.allOf,
      enterAfterMs: seconds(position.enterAfterSeconds),
      leaveAfterMs: seconds(position.leaveAfterSeconds),
      cueId: position.cue,
    },
    settle: {
      measure: settle.measure,
      limb: settle.limb,
      startWithin: settle.startWithin,
      movedBy: settle.movedBy,
      stillWithin: settle.stillWithin,
      stillForMs: seconds(settle.stillForSeconds),
      leftBy: settle.leftBy,
      cueId: settle.cue,
    },
    depth: file.depth,
    calibrations: file.calibrations,
    variants: [toVariant(firstVariant), ...otherVariants.map(toVariant)],
    hold: {
      seconds: hold.seconds,
      graceMs: seconds(hold.graceSeconds),
      quietAtEndMs: seconds(hold.quietAtEndSeconds),
      restMs: seconds(hold.restSeconds),
      reminders: hold.reminders.map(({ atSeconds, cue }) => ({
        atMs: seconds(atSeconds),
        cueId: cue,
      })),
    },
    setUp: { nearCueId: file.setUp.nearCue, otherSideCueId: file.setUp.otherSideCue },
    targets: file.targets,
    levels: toLevels(file.levels),
    faults: file.faults.map(toFaultRule),
    figure: file.figure,
    notVisible: file.notVisible,
  };
}

/**
 * Reads one stretch file.
 * @throws {ContentError} naming the file and the field.
 */
export function parseStretch(path: string, data: unknown): StretchDefinition {
  const file = parseContent(stretchFile, path, data);
  if (!path.endsWith(`/${file.id}.json`)) {
    throw new ContentError(`${path} cannot be used:\n  id: "${file.id}" must be the file's name`);
  }
  return toStretchDefinition(file);
}

const files = import.meta.glob('/content/stretches/*.json', { eager: true, import: 'default' });

/** Every stretch of content/stretches. */
export const stretches: readonly StretchDefinition[] = Object.entries(files).map(([path, data]) =>
  parseStretch(path, data),
);

/** Null when no file has this id. */
export const findStretch = (id: StretchId): StretchDefinition | null =>
  stretches.find((stretch) => stretch.id === id) ?? null;
