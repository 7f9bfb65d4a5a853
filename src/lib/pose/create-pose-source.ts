import type { PoseSource } from '#lib/domain/ports.ts';
import { WorkerPoseSource, type PoseAssets, type PoseWorker } from './worker-pose-source.ts';

/** Safe while prerendering: the worker is made on the first load. */
export const createPoseSource = (assets: PoseAssets): PoseSource =>
  new WorkerPoseSource(
    () =>
      new Worker(new URL('./worker/pose-worker.ts', import.meta.url), {
        type: 'module',
      }) as unknown as PoseWorker,
    assets,
  );
