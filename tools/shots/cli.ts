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
import { takePracticePages } from './practice-pages.ts';
import { takeReadmePicture } from './readme-picture.ts';
import { takeCameraProblem, takeGermanPages, takeStillPages } from './still-pages.ts';

const fromRoot = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

const README_PICTURE = 'docs/images/check.png';
const FOLDER = 'shots';

const { values } = parseArgs({
  options: { readme: { type: 'boolean', default: false }, only: { type: 'string' } },
});

/** What is taken, by name: `--only practices` takes one of them. */
const CHAPTERS: Readonly<Record<string, (address: string, album: Album) => Promise<void>>> = {
  pages: async (address, album) => {
    await openApp({ address, camera: 'none' }, (page) => takeStillPages(page, album));
    await openApp({ address, camera: 'none' }, (page) => takeGermanPages(page, album));
  },
  practices: (address, album) =>
    openApp({ address, camera: 'none' }, (page) => takePracticePages(page, album)),
  problems: async (address, album) => {
    for (const camera of ['denied', 'none'] as const) {
      await openApp({ address, camera }, (page) =>
        takeCameraProblem(page, album, camera === 'none' ? 'no-camera' : 'camera-denied'),
      );
    }
  },
  lab: (address, album) => openApp({ address, camera: 'none' }, (page) => takeLab(page, album)),
  camera: async (address, album) => {
    await openApp({ address, camera: { clip: 'lunge_good' } }, (page) =>
      takeGoodLunge(page, album),
    );
    await openApp({ address, camera: { clip: 'supine_good' } }, (page) =>
      takeGoodKneeToChest(page, album),
    );
    for (const state of CHECK_STATES) {
      await openApp({ address, camera: { clip: state.clip } }, (page) =>
        takeCheckState(page, album, state),
      );
    }
  },
};

async function takeAll(address: string, only: string | undefined): Promise<void> {
  if (only !== undefined && CHAPTERS[only] === undefined) {
    throw new Error(`--only knows ${Object.keys(CHAPTERS).join(', ')}`);
  }
  const album = new Album(fromRoot(FOLDER));
  for (const [name, take] of Object.entries(CHAPTERS)) {
    if (only === undefined || only === name) await take(address, album);
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
    await takeAll(server.url, values.only);
  }
} finally {
  await server.close();
}
