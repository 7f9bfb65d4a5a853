import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { assertFacts, factsOf, hashedName, WrongFileError, type FileFacts } from './file-facts.ts';
import { bundleTask, INPUT_PATHS, MODEL_NAMES, type InputName } from './pose-pack.ts';

/** Where the parts of one build lie; tests point these at folders of their own. */
export type PackPlaces = {
  readonly nodeModules: string;
  readonly outputFolder: string;
  readonly inputRecord: string;
  readonly packRecord: string;
};

/** One served file of the pack. */
export type PackFile = {
  readonly file: string;
} & FileFacts;

/** The content of the pack's record, which the app imports to know what to fetch. */
export type PackRecord = {
  readonly runtime: PackFile;
  readonly models: Readonly<Record<(typeof MODEL_NAMES)[number], PackFile>>;
};

type InputRecord = Readonly<Record<InputName, FileFacts & { readonly path: string }>>;
type Inputs = Readonly<Record<InputName, Buffer>>;

const REINSTALL =
  'Delete node_modules and run "npm ci" again. If the package was updated on purpose, see tools/pose-model/README.md.';
const OUTDATED_RECORD =
  'The build itself has changed. If that was on purpose, run the build with --record and commit both records; if not, delete node_modules and run "npm ci" again.';

/**
 * Builds the pose pack into the output folder, or does nothing when all of it is there already.
 * Returns what it did. Throws a `WrongFileError` when an input or output is not the recorded one.
 */
export function buildPosePack(places: PackPlaces): 'built' | 'up to date' {
  const inputs = readInputs(places);
  checkInputs(places, inputs);
  const record = readJson(places.packRecord) as PackRecord;
  if (isUpToDate(places.outputFolder, record)) return 'up to date';

  const pack = makePack(inputs);
  assertSame('The vision runtime', record.runtime, pack.record.runtime);
  for (const name of MODEL_NAMES) {
    assertSame(`The pose model "${name}"`, record.models[name], pack.record.models[name]);
  }
  writePack(places.outputFolder, pack.contents);
  return 'built';
}

/** Builds the pack and writes both records anew from what is found, without checking anything. */
export function recordPosePack(places: PackPlaces): void {
  const inputs = readInputs(places);
  const pack = makePack(inputs);
  const inputRecord = Object.fromEntries(
    inputNames().map((name) => [name, { path: INPUT_PATHS[name], ...factsOf(inputs[name]) }]),
  );
  writeFileSync(places.inputRecord, toJson(inputRecord));
  writeFileSync(places.packRecord, toJson(pack.record));
  writePack(places.outputFolder, pack.contents);
}

function inputNames(): InputName[] {
  return Object.keys(INPUT_PATHS) as InputName[];
}

function readInputs({ nodeModules }: PackPlaces): Inputs {
  const read = (name: InputName): Buffer => {
    const path = join(nodeModules, INPUT_PATHS[name]);
    if (existsSync(path)) return readFileSync(path);
    throw new WrongFileError(`${path} is missing.\n${REINSTALL}`);
  };
  return Object.fromEntries(inputNames().map((name) => [name, read(name)])) as Inputs;
}

function checkInputs({ nodeModules, inputRecord }: PackPlaces, inputs: Inputs): void {
  const record = readJson(inputRecord) as InputRecord;
  for (const name of inputNames()) {
    assertFacts(join(nodeModules, INPUT_PATHS[name]), {
      expected: record[name],
      found: factsOf(inputs[name]),
      remedy: REINSTALL,
    });
  }
}

function makePack(inputs: Inputs): { record: PackRecord; contents: Map<string, Buffer> } {
  const contents = new Map<string, Buffer>();
  const add = (name: string, content: Buffer): PackFile => {
    const facts = factsOf(content);
    const file = hashedName(name, facts);
    contents.set(file, content);
    return { file, ...facts };
  };
  const runtime = add('vision-runtime.wasm', inputs.runtime);
  const models = Object.fromEntries(
    MODEL_NAMES.map((name) => [
      name,
      add(`pose-${name}.task`, bundleTask(inputs.detector, inputs[name])),
    ]),
  ) as PackRecord['models'];
  return { record: { runtime, models }, contents };
}

function assertSame(what: string, expected: PackFile, found: PackFile): void {
  assertFacts(`${what} (${found.file})`, { expected, found, remedy: OUTDATED_RECORD });
}

function isUpToDate(folder: string, { runtime, models }: PackRecord): boolean {
  if (!existsSync(folder)) return false;
  const files = [runtime, ...Object.values(models)];
  const isRight = ({ file, sha256 }: PackFile): boolean => {
    const path = join(folder, file);
    return existsSync(path) && factsOf(readFileSync(path)).sha256 === sha256;
  };
  return readdirSync(folder).length === files.length && files.every(isRight);
}

function writePack(folder: string, contents: ReadonlyMap<string, Buffer>): void {
  mkdirSync(folder, { recursive: true });
  for (const [file, content] of contents) {
    // Renamed when whole, so that a build that is stopped half-way leaves no half file.
    const unfinished = join(folder, `${file}.unfinished`);
    writeFileSync(unfinished, content);
    renameSync(unfinished, join(folder, file));
  }
  for (const file of readdirSync(folder)) {
    if (!contents.has(file)) rmSync(join(folder, file), { recursive: true });
  }
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}

function toJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
