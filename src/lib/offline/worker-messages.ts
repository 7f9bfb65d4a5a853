/** Page to service worker. The name of the first is workbox-window's own. */
export type ShellRequest =
  | { readonly type: 'SKIP_WAITING' }
  /** Take control of pages that were loaded past the worker, then say whether the shell is whole. */
  | { readonly type: 'CHECK_SHELL' };

/** Service worker to page, in answer to `CHECK_SHELL`. */
export type ShellReport = { readonly isComplete: boolean };

export const isShellReport = (message: unknown): message is ShellReport =>
  typeof message === 'object' &&
  message !== null &&
  'isComplete' in message &&
  typeof message.isComplete === 'boolean';
