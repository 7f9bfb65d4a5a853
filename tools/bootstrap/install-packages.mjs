// @ts-check
import { existsSync, readFileSync } from 'node:fs';
import { runNpm } from './run-step.mjs';

/** npm writes this at the end of an installation: what node_modules really holds. */
const INSTALLED = 'node_modules/.package-lock.json';
const WANTED = 'package-lock.json';

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean, devOptional?: boolean }} LockedPackage
 * @typedef {{ packages: Record<string, LockedPackage> }} Lock
 */

/** Installs the packages when node_modules does not hold what package-lock.json asks for. */
export async function installPackages() {
  if (existsSync(INSTALLED) && isInstalled(readLock(WANTED), readLock(INSTALLED))) {
    console.log('> Packages: all installed');
    return;
  }
  // Named, because NODE_ENV=production would leave out the tools that build the app.
  await runNpm('Installing packages (some minutes on a slow network)', [
    'ci',
    '--include=dev',
    '--loglevel=error',
  ]);
}

/**
 * True when every wanted package is there in the wanted version. Optional ones may be missing: most
 * of them are for other systems.
 * @param {Lock} wanted
 * @param {Lock} installed
 */
export function isInstalled(wanted, installed) {
  return Object.entries(wanted.packages).every(([path, { version, integrity, ...rest }]) => {
    if (path === '') return true;
    const found = installed.packages[path];
    if (found === undefined) return rest.optional === true || rest.devOptional === true;
    return found.version === version && found.integrity === integrity;
  });
}

/**
 * @param {string} path
 * @returns {Lock}
 */
function readLock(path) {
  return JSON.parse(readFileSync(path, 'utf8'));
}
