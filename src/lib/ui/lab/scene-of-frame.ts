import { judgedBands, readBands, type BandReading } from '#lib/domain/form/band.ts';
import type { CheckedFrame } from '#lib/domain/report/file-check.ts';
import type { TargetBand } from '#lib/domain/stretch/stretch-definition.ts';
import type { OverlayScene } from '../check/draw-overlay.ts';

/** What is drawn over a frame: its skeleton, and in the stretch the angles against their bands. */
export function sceneOfFrame(
  frame: Pick<CheckedFrame, 'result'>,
  targets: readonly TargetBand[],
  label: (reading: BandReading) => string,
): OverlayScene {
  const { verdict, phase, pose, orientation, roles, yaw, measurements } = frame.result;
  return {
    pose,
    readings:
      pose === null || orientation === null || phase === null
        ? []
        : readBands(judgedBands(targets, frame.result), measurements, {
            frame: pose,
            orientation,
            roles,
            yaw: yaw ?? 0,
          }),
    ghost: null,
    isMirrored: false,
    isJudged: verdict.kind === 'hold' || verdict.kind === 'adjust',
    label,
  };
}
