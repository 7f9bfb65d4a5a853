import { expect, it } from 'vitest';
import { everyFile, filesForModel, type PosePackIndex } from './pose-pack-files.ts';

const index: PosePackIndex = {
  runtime: { file: 'r.wasm', bytes: 11, sha256: 'aa' },
  models: {
    lite: { file: 'l.task', bytes: 5, sha256: 'bb' },
    full: { file: 'f.task', bytes: 9, sha256: 'cc' },
  },
};

it('names the runtime and the chosen model only', () => {
  expect(filesForModel(index, 'full'), 'the wrong model is downloaded').toEqual([
    { url: '/pose/r.wasm', bytes: 11, sha256: 'aa' },
    { url: '/pose/f.task', bytes: 9, sha256: 'cc' },
  ]);
});

it('names every file of the build', () => {
  expect(
    everyFile(index).map(({ url }) => url),
    'the other model would be thrown away',
  ).toEqual(['/pose/r.wasm', '/pose/l.task', '/pose/f.task']);
});
