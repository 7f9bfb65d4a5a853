// @ts-check
import { fileURLToPath } from 'node:url';

/** Goes to the root of the repository, so that paths work from wherever the command was given. */
export function enterRoot() {
  process.chdir(fileURLToPath(new URL('../..', import.meta.url)));
}
