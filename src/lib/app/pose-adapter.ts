import type { PoseSource } from '#lib/domain/ports.ts';
import { createPoseSource } from '#lib/pose/create-pose-source.ts';
import { POSE_ASSETS } from './pose-pack.ts';

/** To be called once for the life of the app: a second pose source would load a second model. */
export const createPose = (): PoseSource => createPoseSource(POSE_ASSETS);
