/** A file to be handed to other apps or saved. */
export type SharedFile = {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Media type, such as `image/png`. */
  readonly type: string;
  readonly fileName: string;
  /** What the share sheet says beside it. */
  readonly title: string;
};

/** What became of it; closing the share sheet is no failure. */
export type ShareOutcome = 'shared' | 'downloaded' | 'cancelled' | 'failed';
