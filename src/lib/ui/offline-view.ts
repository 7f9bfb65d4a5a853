import type { MessageKey } from '#lib/messages/catalogue.ts';

/** What the offline card shows; the shape of the app's own offline state. */
export type OfflineState = {
  /** Only then does everything work without a network, whatever the parts say. */
  readonly isReadyOffline: boolean;
  readonly shell: 'unsupported' | 'installing' | 'ready' | 'failed';
  readonly posePack:
    | { readonly kind: 'unknown' | 'absent' | 'ready' }
    | { readonly kind: 'downloading'; readonly receivedBytes: number; readonly totalBytes: number }
    | {
        readonly kind: 'failed';
        readonly reason: 'network' | 'wrong-bytes' | 'disk-full' | 'unsupported';
      };
};

export type OfflineStage =
  | 'unsupported'
  | 'checking'
  | 'storing-pages'
  | 'load-again'
  | 'downloading'
  | 'absent'
  | 'ready'
  | 'pages-failed'
  | 'pack-failed';

/** The one thing to say about the offline state; the worst news comes first. */
export function offlineStage({ isReadyOffline, shell, posePack }: OfflineState): OfflineStage {
  if (shell === 'unsupported') return 'unsupported';
  if (shell === 'failed') return 'pages-failed';
  switch (posePack.kind) {
    case 'failed':
      return 'pack-failed';
    case 'downloading':
      return 'downloading';
    case 'absent':
      return 'absent';
    case 'unknown':
      return 'checking';
    case 'ready':
      if (isReadyOffline) return 'ready';
      return shell === 'ready' ? 'load-again' : 'storing-pages';
  }
}

export const STAGE_TITLES = {
  unsupported: 'offline.failed.title',
  checking: 'offline.checking.title',
  'storing-pages': 'offline.shell.title',
  'load-again': 'offline.loadAgain.title',
  downloading: 'offline.pack.title',
  absent: 'offline.absent.title',
  ready: 'offline.ready.title',
  'pages-failed': 'offline.failed.title',
  'pack-failed': 'offline.failed.title',
} as const satisfies Record<OfflineStage, MessageKey>;

/** The stages in three words, for the small sign in the header. */
export const STAGE_CHIPS = {
  unsupported: 'notReady',
  checking: 'busy',
  'storing-pages': 'busy',
  'load-again': 'notReady',
  downloading: 'busy',
  absent: 'notReady',
  ready: 'ready',
  'pages-failed': 'notReady',
  'pack-failed': 'notReady',
} as const satisfies Record<OfflineStage, 'ready' | 'busy' | 'notReady'>;
