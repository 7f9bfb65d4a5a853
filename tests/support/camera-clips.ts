/** The clips that the browser tests show to the app; made into camera files before the first test. */
export const CAMERA_CLIPS = [
  'lunge_good',
  'lunge_good_mirror',
  'lunge_lean30',
  'supine_good',
  'supine_good_mirror',
  'supine_otherleg',
  'stand_still',
  'empty_room',
  'leave_return',
] as const;

/** A clip that a browser test may show. */
export type CameraClip = (typeof CAMERA_CLIPS)[number];
