import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  buildPosePack,
  recordPosePack,
  type PackPlaces,
  type PackRecord,
} from './build-pose-pack.ts';
import { INPUT_PATHS } from './pose-pack.ts';
import { unzipStored } from './stored-zip.ts';
import { makeTinyModel } from './tiny-model.ts';

let folder = '';
let places: PackPlaces;

const inputPath = (name: keyof typeof INPUT_PATHS): string =>
  join(places.nodeModules, INPUT_PATHS[name]);
const readPack = (): PackRecord =>
  JSON.parse(readFileSync(places.packRecord, 'utf8')) as PackRecord;
const outputPath = (file: string): string => join(places.outputFolder, file);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'unfurl-pose-'));
  places = {
    nodeModules: join(folder, 'node_modules'),
    outputFolder: join(folder, 'pose'),
    inputRecord: join(folder, 'inputs.json'),
    packRecord: join(folder, 'pose-pack.json'),
  };
  const contents = {
    detector: makeTinyModel(['detector']),
    lite: makeTinyModel(['lite']),
    full: makeTinyModel(['full']),
    heavy: makeTinyModel(['heavy']),
    runtime: Buffer.from('runtime'),
  };
  for (const name of ['detector', 'lite', 'full', 'heavy', 'runtime'] as const) {
    mkdirSync(dirname(inputPath(name)), { recursive: true });
    writeFileSync(inputPath(name), contents[name]);
  }
  recordPosePack(places);
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe('buildPosePack', () => {
  it('makes the same bytes each time', () => {
    const first = readdirSync(places.outputFolder).map((file) => readFileSync(outputPath(file)));
    rmSync(places.outputFolder, { recursive: true });
    expect(buildPosePack(places)).toBe('built');
    const second = readdirSync(places.outputFolder).map((file) => readFileSync(outputPath(file)));
    expect(second.length).toBe(4);
    expect(second.every((bytes, index) => first[index]?.equals(bytes))).toBe(true);
  });

  it('writes exactly the files that its record names, with the start of their hash', () => {
    const { runtime, models } = readPack();
    const files = [runtime, models.lite, models.full, models.heavy];
    expect(readdirSync(places.outputFolder).sort()).toEqual(files.map(({ file }) => file).sort());
    for (const { file, bytes, sha256 } of files) {
      expect(statSync(outputPath(file)).size).toBe(bytes);
      expect(file).toContain(`-${sha256.slice(0, 12)}.`);
    }
  });

  it('bundles a detector and a landmark model that PoseLandmarker knows by name', () => {
    const { file } = readPack().models.full;
    expect(unzipStored(readFileSync(outputPath(file))).map(({ name }) => name)).toEqual([
      'pose_detector.tflite',
      'pose_landmarks_detector.tflite',
    ]);
  });

  it('does nothing when all is there', () => {
    expect(buildPosePack(places)).toBe('up to date');
  });

  it('mends a broken output and removes a stale one', () => {
    const { file } = readPack().models.lite;
    writeFileSync(outputPath(file), 'broken');
    writeFileSync(outputPath('pose-lite-000000000000.task'), 'stale');
    expect(buildPosePack(places)).toBe('built');
    expect(statSync(outputPath(file)).size).toBe(readPack().models.lite.bytes);
    expect(existsSync(outputPath('pose-lite-000000000000.task'))).toBe(false);
  });

  it('stops at a truncated input, naming it, its sizes and the remedy', () => {
    const whole = readFileSync(inputPath('full'));
    writeFileSync(inputPath('full'), whole.subarray(0, 100));
    expect(() => buildPosePack(places)).toThrow(/pose_landmark_full\.tflite is cut short/);
    expect(() => buildPosePack(places)).toThrow(`expected ${whole.length} bytes`);
    expect(() => buildPosePack(places)).toThrow('found    100 bytes');
    expect(() => buildPosePack(places)).toThrow('Delete node_modules');
  });

  it('stops at an input of the right size with wrong content', () => {
    const bytes = readFileSync(inputPath('detector'));
    bytes[bytes.length - 1] = 1 + (bytes.at(-1) ?? 0);
    writeFileSync(inputPath('detector'), bytes);
    expect(() => buildPosePack(places)).toThrow(/pose_solution_packed_assets\.data is wrong/);
  });

  it('stops at a missing input and names it', () => {
    rmSync(inputPath('runtime'));
    expect(() => buildPosePack(places)).toThrow(/vision_wasm_module_internal\.wasm is missing/);
  });

  it('stops when the output is not the recorded one, leaving nothing half-done', () => {
    rmSync(places.outputFolder, { recursive: true });
    const pack = readPack();
    const lite = { ...pack.models.lite, sha256: 'f'.repeat(64) };
    writeFileSync(places.packRecord, JSON.stringify({ ...pack, models: { ...pack.models, lite } }));
    expect(() => buildPosePack(places)).toThrow('The pose model "lite"');
    expect(existsSync(places.outputFolder)).toBe(false);
  });
});
