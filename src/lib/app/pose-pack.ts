import { filesForModel } from '#lib/offline/pose-pack-files.ts';
import type { PoseModel } from '#lib/domain/session/session-record.ts';
import type { PoseAssets } from '#lib/pose/worker-pose-source.ts';
import index from './pose-pack.json';

export { index as posePackIndex };

function urlsFor(model: PoseModel): { readonly runtimeUrl: string; readonly modelUrl: string } {
  const [runtime, weights] = filesForModel(index, model);
  if (runtime === undefined || weights === undefined) {
    throw new Error(`pose-pack.json names no files for the model "${model}"`);
  }
  return { runtimeUrl: runtime.url, modelUrl: weights.url };
}

/** Where the pose worker finds the runtime and each model. */
export const POSE_ASSETS: PoseAssets = {
  runtimeUrl: urlsFor('full').runtimeUrl,
  modelUrls: {
    lite: urlsFor('lite').modelUrl,
    full: urlsFor('full').modelUrl,
    heavy: urlsFor('heavy').modelUrl,
  },
};
