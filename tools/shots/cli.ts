import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { BUILD_DIRECTORY } from '../../tests/support/build-directory.ts';
import { startServer } from '../serve/serve-build.ts';
import { Album } from './album.ts';
import {
  CHECK_STATES,
  takeCheckState,
  takeGoodKneeToChest,
  takeGoodLunge,
} from './camera-check.ts';
import { takeLab } from './lab.ts';
import { openApp } from './open-app.ts';
import { takeReadmePicture } from './readme-picture.ts';
import { takeCameraProblem, takeGermanPages, takeStillPages } from './still-pages.ts';

const fromRoot = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

const README_PICTURE = 'docs/images/check.png';
const FOLDER = 'shots';

const { values } = parseArgs({ options: { readme: { type: 'boolean', default: false } } });

async function takeAll(address: string): Promise<void> {
  const album = new Album(fromRoot(FOLDER));
  await openApp({ address, camera: 'none' }, (page) => takeStillPages(page, album));
  await openApp({ address, camera: 'none' }, (page) => takeGermanPages(page, album));
  for (const camera of ['denied', 'none'] as const) {
    await openApp({ address, camera }, (page) =>
      takeCameraProblem(page, album, camera === 'none' ? 'no-camera' : 'camera-denied'),
    );
  }
  await openApp({ address, camera: 'none' }, (page) => takeLab(page, album));
  await openApp({ address, camera: { clip: 'lunge_good' } }, (page) => takeGoodLunge(page, album));
  await openApp({ address, camera: { clip: 'supine_good' } }, (page) =>
    takeGoodKneeToChest(page, album),
  );
  for (const state of CHECK_STATES) {
    await openApp({ address, camera: { clip: state.clip } }, (page) =>
      takeCheckState(page, album, state),
    );
  }
  console.log(`${album.count} pictures in ${FOLDER}/`);
}

const server = await startServer({ directory: BUILD_DIRECTORY, port: 0 });
try {
  console.log(`Taking pictures of the build at ${server.url} (some minutes)…`);
  if (values.readme) {
    await openApp({ address: server.url, camera: { clip: 'lunge_good' } }, (page) =>
      takeReadmePicture(page, fromRoot(README_PICTURE)),
    );
    console.log(`  ${README_PICTURE}`);
  } else {
    await takeAll(server.url);
  }
} finally {
  await server.close();
}
