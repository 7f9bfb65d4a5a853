/** A file as the page shows it. */
export type ShownFile = {
  /** An address that only this page can read. */
  readonly url: string;
  readonly name: string;
  /** What it holds, whatever its name says; null until it was opened. */
  readonly kind: 'photo' | 'video' | null;
};
