import type { OpenedFootage } from '#lib/domain/ports.ts';
import { fileKind, SIGNATURE_BYTES } from './file-kind.ts';
import { openPhoto } from './open-photo.ts';
import { openVideo } from './open-video.ts';

/**
 * Opens a photo or a video file. Nothing of it leaves the device; what is not being looked at stays
 * in the file.
 * @throws when the file cannot be read, as after it was moved away.
 */
export async function openFootage(file: File): Promise<OpenedFootage> {
  if (file.size === 0) return { kind: 'empty' };
  const beginning = new Uint8Array(await file.slice(0, SIGNATURE_BYTES).arrayBuffer());
  const kind = fileKind(beginning);
  if (kind === null) return { kind: 'not-footage' };
  return kind === 'photo' ? openPhoto(file) : openVideo(file);
}
