import type { KnownPractices } from '#lib/domain/routine/known-practices.ts';
import {
  LARGEST_ROUTINE_FILE,
  parseRoutineFile,
  toRoutineFile,
  type RoutineFileOutcome,
} from '#lib/domain/routine/routine-file.ts';
import type { OwnRoutine } from '#lib/domain/routine/routine.ts';
import type { SharedFile } from '#lib/domain/shared-file.ts';

/** Bytes that one character of a text file takes at most. */
const BYTES_PER_CHARACTER = 4;

/** What is in a file that the person chose. A file that cannot be read is no routine. */
export async function readRoutineFile(
  file: Pick<File, 'size' | 'text'>,
  known: KnownPractices,
): Promise<RoutineFileOutcome> {
  if (file.size > LARGEST_ROUTINE_FILE * BYTES_PER_CHARACTER) return { kind: 'too-large' };
  try {
    return parseRoutineFile(await file.text(), known);
  } catch {
    return { kind: 'not-a-routine' };
  }
}

/** A routine as a file to hand on. */
export const sharedRoutine = (routine: OwnRoutine): SharedFile => ({
  bytes: new TextEncoder().encode(toRoutineFile(routine)),
  type: 'application/json',
  fileName: `${toFileName(routine.name)}.unfurl.json`,
  title: routine.name,
});

/** Letters and digits of the name; other signs mean something to one system or another. */
function toFileName(name: string): string {
  const words = name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.join('-') || 'routine';
}
