/** A picture to be handed to other apps or saved. */
export type SharePicture = {
  /** PNG bytes. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly fileName: string;
  /** What the share sheet says beside it. */
  readonly title: string;
};

/** What became of it; closing the share sheet is no failure. */
export type ShareOutcome = 'shared' | 'downloaded' | 'cancelled' | 'failed';
