import { addTfliteMetadata } from './add-tflite-metadata.ts';
import { normalizationMetadata, type Normalization } from './normalization-metadata.ts';
import { zipStored } from './stored-zip.ts';

/** The files in node_modules that the pack is made from. */
export const INPUT_PATHS = {
  // The whole file is pose_detection.tflite: its loader lists that one file, from 0 to the end.
  detector: '@mediapipe/pose/pose_solution_packed_assets.data',
  lite: '@mediapipe/pose/pose_landmark_lite.tflite',
  full: '@mediapipe/pose/pose_landmark_full.tflite',
  heavy: '@mediapipe/pose/pose_landmark_heavy.tflite',
  runtime: '@mediapipe/tasks-vision/wasm/vision_wasm_module_internal.wasm',
} as const;

/** The part that an input plays in the pack. */
export type InputName = keyof typeof INPUT_PATHS;

/**
 * The models that are built, each from the input of the same name. `heavy` is for files, which may
 * take their time: nothing downloads it until somebody checks a file with it.
 */
export const MODEL_NAMES = ['lite', 'full', 'heavy'] as const satisfies readonly InputName[];

// What the two networks were trained on, from MediaPipe's pose_detection and pose_landmark graphs:
// the detector sees pixels from -1 to 1, the landmark model from 0 to 1.
const DETECTOR_PIXELS: Normalization = { mean: 127.5, std: 127.5 };
const LANDMARK_PIXELS: Normalization = { mean: 0, std: 255 };

/** Joins a detector and a landmark model into the `.task` bundle that PoseLandmarker loads. */
export function bundleTask(detector: Uint8Array, landmarks: Uint8Array): Buffer {
  return zipStored([
    {
      name: 'pose_detector.tflite',
      bytes: addTfliteMetadata(detector, normalizationMetadata(DETECTOR_PIXELS)),
    },
    {
      name: 'pose_landmarks_detector.tflite',
      bytes: addTfliteMetadata(landmarks, normalizationMetadata(LANDMARK_PIXELS)),
    },
  ]);
}
