// @ts-check
import { StepError } from './run-step.mjs';

const NEEDED = { major: 20, minor: 19 };

/**
 * Throws a `StepError` when this Node is too old for the tools.
 * @param {string} [version]
 */
export function assertNodeVersion(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const isEnough = major > NEEDED.major || (major === NEEDED.major && minor >= NEEDED.minor);
  if (isEnough) return;
  throw new StepError(
    `Unfurl needs Node ${NEEDED.major}.${NEEDED.minor} or newer, but this is ${version}. Install a newer one from https://nodejs.org and try again.`,
  );
}
