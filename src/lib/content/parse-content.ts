import * as v from 'valibot';

/** Content that cannot be used; the message names the file and each wrong field. */
export class ContentError extends Error {}

/**
 * Checks one content file.
 * @throws {ContentError} naming the file and every field that is wrong, and why.
 */
export function parseContent<Schema extends v.GenericSchema>(
  schema: Schema,
  file: string,
  data: unknown,
): v.InferOutput<Schema> {
  const result = v.safeParse(schema, data);
  if (result.success) return result.output;
  const problems = result.issues.map((issue) => {
    const path = v.getDotPath(issue);
    return `  ${path ?? '(whole file)'}: ${issue.message}`;
  });
  throw new ContentError(`${file} cannot be used:\n${problems.join('\n')}`);
}
