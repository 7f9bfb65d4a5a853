import { parseArgs } from 'node:util';
import type { PoseModel } from '#lib/domain/session/session-record.ts';
import type { LevelName, StretchId } from '#lib/domain/stretch/stretch-definition.ts';

export type AnalyseArguments = {
  readonly stretch: StretchId;
  readonly model: PoseModel;
  readonly level: LevelName;
  /** Where the JSON goes. */
  readonly out: string;
  /** Paths and glob patterns, as they were given. */
  readonly files: readonly string[];
};

/** What was asked for cannot be understood; the message says why. */
export class ArgumentError extends Error {}

const MODELS: readonly PoseModel[] = ['lite', 'full', 'heavy'];
const LEVELS: readonly LevelName[] = ['gentle', 'standard', 'advanced'];

/** One line for each way to call it. */
export const usage = (stretches: readonly StretchId[]): string =>
  `Usage: npm run analyse -- --stretch ${stretches.join('|')}
         [--model ${MODELS.join('|')}] [--level ${LEVELS.join('|')}]
         --out result.json FILE...
FILE is a photo or a video, or a pattern in quotes such as "clips/*.mp4".`;

/**
 * Reads the arguments of the command line.
 * @throws {ArgumentError} naming what is missing or unknown.
 */
export function readArguments(
  given: readonly string[],
  stretches: readonly StretchId[],
): AnalyseArguments {
  const { values, positionals: files } = parse(given);
  if (values.out === undefined || values.out === '') throw new ArgumentError('--out is missing.');
  if (files.length === 0) throw new ArgumentError('There is no file to check.');
  return {
    stretch: oneOf(stretches, values.stretch, '--stretch'),
    model: oneOf(MODELS, values.model, '--model'),
    level: oneOf(LEVELS, values.level, '--level'),
    out: values.out,
    files,
  };
}

function parse(given: readonly string[]) {
  try {
    return parseArgs({
      args: [...given],
      allowPositionals: true,
      options: {
        stretch: { type: 'string' },
        model: { type: 'string', default: 'full' },
        level: { type: 'string', default: 'standard' },
        out: { type: 'string' },
      },
    });
  } catch (error) {
    throw new ArgumentError(error instanceof Error ? error.message : String(error));
  }
}

function oneOf<T extends string>(
  known: readonly T[],
  value: string | undefined,
  option: string,
): T {
  const found = known.find((each) => each === value);
  if (found !== undefined) return found;
  const choice = `It must be one of: ${known.join(', ')}.`;
  throw new ArgumentError(
    value === undefined ? `${option} is missing. ${choice}` : `${option} is "${value}". ${choice}`,
  );
}
