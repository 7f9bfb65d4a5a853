import { usualChoice } from '#lib/domain/guide/plan-guide.ts';
import { guidedOf, type KnownPractices } from '#lib/domain/routine/known-practices.ts';
import type { ReadyRoutine } from '#lib/domain/routine/ready-routine.ts';
import type { RoutineItem } from '#lib/domain/routine/routine.ts';
import { ContentError, parseContent } from './parse-content.ts';
import { itemProblems, wholeProblems, type FieldProblem } from './routine-rules.ts';
import { routineFile, type WrittenItem } from './routine-schema.ts';

/**
 * Reads one file of content/routines.
 * @throws {ContentError} naming the file and each wrong field.
 */
export function parseRoutine(path: string, data: unknown, known: KnownPractices): ReadyRoutine {
  const file = parseContent(routineFile, path, data);
  refuse(path, [
    ...(path.endsWith(`/${file.id}.json`)
      ? []
      : [{ field: 'id', problem: `"${file.id}" must be the file's name` }]),
    ...file.items.flatMap((item, at) => itemProblems(item, at, known)),
  ]);
  const routine: ReadyRoutine = {
    id: file.id,
    name: null,
    kind: file.kind,
    minutes: file.minutes,
    items: file.items.flatMap((item) => toItem(item, known)),
  };
  refuse(path, wholeProblems(routine, known));
  return routine;
}

function refuse(path: string, problems: readonly FieldProblem[]): void {
  if (problems.length === 0) return;
  const lines = problems.map(({ field, problem }) => `  ${field}: ${problem}`);
  throw new ContentError(`${path} cannot be used:\n${lines.join('\n')}`);
}

function toItem(written: WrittenItem, known: KnownPractices): readonly RoutineItem[] {
  if (written.kind === 'stretch') {
    const { kind, practice, camera, ...times } = written;
    return [{ kind, practiceId: practice, hasCamera: camera, ...times }];
  }
  const definition = guidedOf(known, written.practice);
  if (definition === null) return [];
  const usual = usualChoice(definition);
  const { seconds, rounds, parts, sides, breath } = written.choice;
  return [
    {
      kind: 'guided',
      practiceId: written.practice,
      choice: {
        seconds: seconds ?? usual.seconds,
        rounds: rounds ?? usual.rounds,
        parts: parts ?? usual.parts,
        sides: sides ?? usual.sides,
        breath: breath ?? usual.breath,
      },
    },
  ];
}
