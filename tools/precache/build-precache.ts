/**
 * Runs after `vite build`: writes the list of shell files into the built service worker, and stops
 * the build when the app would not work offline or could send something elsewhere.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import {
  precacheEntries,
  PrecacheError,
  refuseTelemetry,
  withManifest,
  type BuiltFile,
} from './precache-manifest.ts';

const BUILD = 'build';
const WORKER = join(BUILD, 'service-worker.js');

function readBuild(): readonly BuiltFile[] {
  return readdirSync(BUILD, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const file = join(entry.parentPath, entry.name);
      return {
        path: relative(BUILD, file).split(sep).join('/'),
        content: readFileSync(file),
      };
    });
}

function writePrecache(): void {
  const files = readBuild();
  refuseTelemetry(files);
  const entries = precacheEntries(files);
  const script = withManifest(readFileSync(WORKER, 'utf8'), entries);
  writeFileSync(WORKER, script);
  const bytes = files
    .filter(({ path }) => entries.some(({ url }) => url === path))
    .reduce((sum, { content }) => sum + content.byteLength, 0);
  console.log(
    `Offline shell: ${String(entries.length)} files, ${(bytes / 1024).toFixed(0)} KiB uncompressed.`,
  );
}

try {
  writePrecache();
} catch (error) {
  if (!(error instanceof PrecacheError)) throw error;
  console.error(`Precache: ${error.message}`);
  process.exitCode = 1;
}
