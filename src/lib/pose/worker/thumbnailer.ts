import { THUMBNAIL_HEIGHT, THUMBNAIL_WIDTH, toThumbnail, type Thumbnail } from './jump-cut.ts';

/** Gives a function that shrinks pictures to thumbnails on one small canvas. */
export function createThumbnailer(): (image: ImageBitmap) => Thumbnail {
  const canvas = new OffscreenCanvas(THUMBNAIL_WIDTH, THUMBNAIL_HEIGHT);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  return (image) => {
    if (context === null) return new Uint8ClampedArray();
    context.drawImage(image, 0, 0, THUMBNAIL_WIDTH, THUMBNAIL_HEIGHT);
    return toThumbnail(context.getImageData(0, 0, THUMBNAIL_WIDTH, THUMBNAIL_HEIGHT).data);
  };
}
