import type { PoseModel } from '#lib/domain/session/session-record.ts';
import { POSE_PACK_PATH } from './cache-names.ts';

/** A file of the pose pack, with what its content must be. `sha256` in lower-case hex. */
export type PosePackFile = {
  readonly url: string;
  readonly bytes: number;
  readonly sha256: string;
};

type NamedFile = { readonly file: string; readonly bytes: number; readonly sha256: string };

/** The list that the model build writes. */
export type PosePackIndex = {
  readonly runtime: NamedFile;
  readonly models: Readonly<Record<PoseModel, NamedFile>>;
};

const toPosePackFile = ({ file, bytes, sha256 }: NamedFile): PosePackFile => ({
  url: POSE_PACK_PATH + file,
  bytes,
  sha256,
});

/** The files that the camera check needs with this model. */
export const filesForModel = (index: PosePackIndex, model: PoseModel): readonly PosePackFile[] =>
  [index.runtime, index.models[model]].map(toPosePackFile);

/** Every file of this build; what the cache holds beside these is left over from an older one. */
export const everyFile = (index: PosePackIndex): readonly PosePackFile[] =>
  [index.runtime, ...Object.values(index.models)].map(toPosePackFile);
