import { fileURLToPath } from 'node:url';
import { buildPosePack, recordPosePack, type PackPlaces } from './build-pose-pack.ts';
import { WrongFileError } from './file-facts.ts';

const fromRoot = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

const PLACES: PackPlaces = {
  nodeModules: fromRoot('node_modules'),
  outputFolder: fromRoot('static/pose'),
  inputRecord: fromRoot('tools/pose-model/inputs.json'),
  packRecord: fromRoot('src/lib/app/pose-pack.json'),
};

try {
  if (process.argv.includes('--record')) {
    recordPosePack(PLACES);
    console.log(
      'Pose pack: built, and both records written anew. Look at their diff, then commit.',
    );
  } else {
    console.log(`Pose pack: ${buildPosePack(PLACES)}.`);
  }
} catch (error) {
  if (!(error instanceof WrongFileError)) throw error;
  console.error(`The pose pack cannot be built.\n${error.message}`);
  process.exitCode = 1;
}
