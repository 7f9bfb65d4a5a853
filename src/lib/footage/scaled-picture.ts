import { pictureSize } from '#lib/domain/framing/picture-size.ts';
import type { FrameSize } from '#lib/domain/landmarks.ts';

/** The picture as the pose model gets it: scaled in the same way as the camera's. */
export function scaledPicture(
  picture: ImageBitmap | OffscreenCanvas | HTMLVideoElement,
  size: FrameSize,
): Promise<ImageBitmap> {
  const { width, height } = pictureSize(size);
  return createImageBitmap(picture, {
    resizeWidth: width,
    resizeHeight: height,
    resizeQuality: 'medium',
  });
}
