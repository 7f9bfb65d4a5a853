import { existsSync } from 'node:fs';
import { CAMERA_CLIPS } from './camera-clips.ts';
import { cameraFile } from './camera-file.ts';
import { BUILD_DIRECTORY } from './build-directory.ts';

/** Each takes a browser of its own; more of them would only wait for each other. */
const AT_ONCE = 2;

/** Runs once before the browser tests: all that takes long and is the same for each of them. */
export default async function prepareBrowserTests(): Promise<void> {
  if (!existsSync(BUILD_DIRECTORY)) {
    throw new Error(
      'The browser tests run the built app, and there is none. Run "npm run build" first, or "npm test" for all of it.',
    );
  }
  const started = performance.now();
  console.log(`Preparing ${CAMERA_CLIPS.length} camera clips (half a minute the first time)…`);
  const waiting = [...CAMERA_CLIPS];
  const makeOneByOne = async (): Promise<void> => {
    for (let clip = waiting.shift(); clip !== undefined; clip = waiting.shift()) {
      await cameraFile(clip);
      console.log(`  ${clip} ready after ${((performance.now() - started) / 1000).toFixed(1)} s`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, makeOneByOne));
}
