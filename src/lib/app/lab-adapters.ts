import type { OpenedFootage, PoseSource } from '#lib/domain/ports.ts';
import { openFootage } from '#lib/footage/open-footage.ts';

/** What only the Lab needs; a chunk of its own, as it holds the readers of video files. */
export type LabAdapters = {
  /** The one that practising uses, too. */
  readonly pose: PoseSource;
  readonly openFootage: (file: File) => Promise<OpenedFootage>;
};

export const createLabAdapters = (pose: PoseSource): LabAdapters => ({ pose, openFootage });
