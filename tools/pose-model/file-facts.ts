import { createHash } from 'node:crypto';

/** What is kept in the repository about a file whose bytes are not. */
export type FileFacts = {
  readonly bytes: number;
  readonly sha256: string;
};

/** Size and hash of the content. */
export function factsOf(content: Uint8Array): FileFacts {
  return {
    bytes: content.length,
    sha256: createHash('sha256').update(content).digest('hex'),
  };
}

/** The name with the start of the content's hash in it, so that a host may cache it for ever. */
export function hashedName(name: string, facts: FileFacts): string {
  const dot = name.lastIndexOf('.');
  return `${name.slice(0, dot)}-${facts.sha256.slice(0, 12)}${name.slice(dot)}`;
}

/** A file that is missing or not the expected one; the message is for the person who builds. */
export class WrongFileError extends Error {
  override readonly name = 'WrongFileError';
}

/** Throws a `WrongFileError` that names the file, what was expected and found, and the remedy. */
export function assertFacts(
  file: string,
  { expected, found, remedy }: { expected: FileFacts; found: FileFacts; remedy: string },
): void {
  if (expected.sha256 === found.sha256 && expected.bytes === found.bytes) return;
  const problem = found.bytes < expected.bytes ? 'is cut short or not the right file' : 'is wrong';
  throw new WrongFileError(
    [
      `${file} ${problem}.`,
      `  expected ${describe(expected)}`,
      `  found    ${describe(found)}`,
      remedy,
    ].join('\n'),
  );
}

function describe({ bytes, sha256 }: FileFacts): string {
  return `${bytes} bytes, sha256 ${sha256}`;
}
