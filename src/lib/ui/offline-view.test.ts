import { describe, expect, test } from 'vitest';
import { offlineStage, type OfflineState } from './offline-view.ts';

const pack = { ready: { kind: 'ready' }, unknown: { kind: 'unknown' } } as const;
const not = { isReadyOffline: false } as const;
const ready = { isReadyOffline: true, shell: 'ready' } as const;

describe('offlineStage', () => {
  test.each<[string, OfflineState, string]>([
    ['both stored', { ...ready, posePack: pack.ready }, 'ready'],
    ['stored, page not served from it', { ...ready, ...not, posePack: pack.ready }, 'load-again'],
    ['pages missing', { ...not, shell: 'installing', posePack: pack.ready }, 'storing-pages'],
    ['pages failed', { ...not, shell: 'failed', posePack: pack.ready }, 'pages-failed'],
    ['no service worker', { ...not, shell: 'unsupported', posePack: pack.ready }, 'unsupported'],
    ['not looked up yet', { ...not, shell: 'ready', posePack: pack.unknown }, 'checking'],
    [
      'pack failed',
      { ...not, shell: 'ready', posePack: { kind: 'failed', reason: 'disk-full' } },
      'pack-failed',
    ],
  ])('%s', (_name, state, stage) => {
    expect(offlineStage(state), 'the page says something untrue about being offline').toBe(stage);
  });
});
