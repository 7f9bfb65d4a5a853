import { describe, expect, it } from 'vitest';
import type { BodyOrientation } from '../kinematics/orientation.ts';
import { FIGURES, figureFrame, kneelingWith } from '../../../../tests/support/body-figure.ts';
import { mirroredFrame } from '../../../../tests/support/mirrored-frame.ts';
import { turnToSideOn } from './turn.ts';

const RIGHT: BodyOrientation = { posture: 'upright', facing: 'image-right' };
const LEFT: BodyOrientation = { posture: 'upright', facing: 'image-left' };

describe('which way to turn', () => {
  it.each([20, 30, 45, 60])('facing image right, %d degrees towards the camera: left', (yaw) => {
    for (const figure of [FIGURES.standing, kneelingWith('left'), kneelingWith('right')]) {
      const { landmarks } = figureFrame(figure, { yaw });
      expect(turnToSideOn(landmarks, RIGHT), 'sent to turn away from side-on').toBe('left');
    }
  });

  it.each([-20, -30, -45, -60])('facing image right, %d degrees away from it: right', (yaw) => {
    for (const figure of [FIGURES.standing, kneelingWith('left'), kneelingWith('right')]) {
      const { landmarks } = figureFrame(figure, { yaw });
      expect(turnToSideOn(landmarks, RIGHT)).toBe('right');
    }
  });

  it('is the other way round in a mirror', () => {
    for (const [yaw, turn] of [
      [33, 'right'],
      [-33, 'left'],
    ] as const) {
      const { landmarks } = mirroredFrame(figureFrame(kneelingWith('right'), { yaw }));
      expect(turnToSideOn(landmarks, LEFT)).toBe(turn);
    }
  });

  it('moves the feet of a lying body, whichever side its head is', () => {
    const lying: BodyOrientation = { posture: 'lying', headAt: 'image-left' };
    const mirrored: BodyOrientation = { posture: 'lying', headAt: 'image-right' };
    for (const yaw of [35, 50, -35, -50]) {
      const frame = figureFrame(FIGURES.supine, { yaw });
      const feet = turnToSideOn(frame.landmarks, lying);
      // Turned with its front, which is its right side here, the feet swing with the yaw.
      expect(feet).toBe(yaw > 0 ? 'feet-away' : 'feet-closer');
      expect(turnToSideOn(mirroredFrame(frame).landmarks, mirrored)).toBe(feet);
    }
  });
});
