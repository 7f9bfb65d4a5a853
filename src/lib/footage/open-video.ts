import type { OpenedFootage } from '#lib/domain/ports.ts';
import { isCutShort } from './cut-short.ts';
import { openDecodedVideo } from './decoded-video.ts';
import { openPlayedVideo } from './played-video.ts';

/**
 * Opens a video: frame by frame where this browser can decode it so, and else as it would play it.
 */
export async function openVideo(file: File): Promise<OpenedFootage> {
  if (await isCutShort(file)) return { kind: 'cannot-decode' };
  const decoded = await openDecodedVideo(file);
  if (decoded === 'no-picture') return { kind: 'not-footage' };
  const footage = decoded ?? (await openPlayedVideo(file));
  return footage === null ? { kind: 'cannot-decode' } : { kind: 'ready', footage };
}
