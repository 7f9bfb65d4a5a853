import { execFileSync } from 'node:child_process';

/**
 * Names this build: the commit, so that equal sources give equal chunk names, or `unversioned`
 * outside a git checkout.
 * @returns {string}
 */
export function appVersion() {
  try {
    return execFileSync('git', ['rev-parse', '--short=12', 'HEAD'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  } catch {
    return 'unversioned';
  }
}
