import { expect, it } from 'vitest';
import { everyFile, filesForModel, type PosePackIndex } from './pose-pack-files.ts';

const index: PosePackIndex = {
  runtime: { file: 'r.wasm', bytes: 11, sha256: 'aa' },
  models: {
    lite: { file: 'l.task', bytes: 5, sha256: 'bb' },
    full: { file: 'f.task', bytes: 9, sha256: 'cc' },
    heavy: { file: 'h.task', bytes: 31, sha256: 'dd' },
  },
};

it('names the runtime and the chosen model only', () => {
  expect(filesForModel(index, 'full'), 'the wrong model is downloaded').toEqual([
    { url: '/pose/r.wasm', bytes: 11, sha256: 'aa' },
    { url: '/pose/f.task', bytes: 9, sha256: 'cc' },
  ]);
});

it.each(['lite', 'full'] as const)('leaves the heavy model out for %s', (model) => {
  const bytes = filesForModel(index, model).reduce((sum, file) => sum + file.bytes, 0);
  expect(bytes, 'everybody downloads the model that only files need').toBeLessThan(31);
});

it('names every file of the build', () => {
  expect(
    everyFile(index).map(({ url }) => url),
    'a model that lies here already would be thrown away',
  ).toEqual(['/pose/r.wasm', '/pose/l.task', '/pose/f.task', '/pose/h.task']);
});
