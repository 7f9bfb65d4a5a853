import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FakePoseServer, posePackFile } from '../../../tests/support/fake-pose-server.ts';
import type { OfflineBrowser } from './offline-browser.ts';
import { OfflineReadiness } from './offline-readiness.svelte.ts';
import type { ShellEvents, ShellState } from './shell-registration.ts';

const runtime = posePackFile('/pose/runtime-aa.wasm', 31);
const model = posePackFile('/pose/full-bb.task', 12);

/** A browser whose worker and network a test moves by hand. */
class FakeBrowser {
  readonly server = new FakePoseServer();
  readonly page = new EventTarget();
  shellState: ShellState = { files: 'none', isControlled: false };
  events: ShellEvents | null = null;
  tookOver = 0;
  reloads = 0;
  registrations = 0;
  showPage: () => void = () => undefined;
  returnNetwork: () => void = () => undefined;

  constructor() {
    this.server.serve(runtime);
    this.server.serve(model);
  }

  activate(state: Partial<ShellState> = {}): void {
    this.shellState = { files: 'complete', isControlled: true, ...state };
    this.events?.onChange();
  }

  as(changed: Partial<OfflineBrowser> = {}): OfflineBrowser {
    return {
      isProduction: true,
      registerShell: (events) => {
        this.events = events;
        this.registrations += 1;
        return Promise.resolve({
          check: () => Promise.resolve(this.shellState),
          lookForUpdate: () => Promise.resolve(),
          letWaitingTakeOver: () => (this.tookOver += 1),
        });
      },
      posePack: this.server.browser(),
      savesData: () => false,
      isInstalled: () => false,
      page: () => this.page,
      watchVisibility: (onVisible) => (this.showPage = onVisible),
      watchNetwork: (onOnline) => (this.returnNetwork = onOnline),
      reload: () => (this.reloads += 1),
      ...changed,
    };
  }
}

let browser: FakeBrowser;
let isSessionRunning: boolean;
beforeEach(() => {
  browser = new FakeBrowser();
  isSessionRunning = false;
});
afterEach(() => vi.useRealTimers());

const create = (changed: Partial<OfflineBrowser> = {}): OfflineReadiness =>
  new OfflineReadiness(
    {
      neededFiles: () => Promise.resolve([runtime, model]),
      currentFiles: [runtime, model],
      isSessionRunning: () => Promise.resolve(isSessionRunning),
    },
    browser.as(changed),
  );

const until = (readiness: OfflineReadiness, kind: OfflineReadiness['posePack']['kind']) =>
  expect.poll(() => readiness.posePack.kind, { interval: 2 }).toBe(kind);

describe('readiness', () => {
  it('comes after the shell and the pose pack, in that order', async () => {
    const readiness = create();
    await readiness.start();
    expect([readiness.shell, readiness.posePack.kind]).toEqual(['installing', 'unknown']);
    expect(browser.server.asked, 'the pose pack takes the line from the first load').toEqual([]);
    browser.activate();
    await until(readiness, 'ready');
    expect(readiness.shell).toBe('ready');
    expect(readiness.isReadyOffline).toBe(true);
  });

  it('is found at once on a later visit, without asking the network', async () => {
    await browser.server.cache.put(runtime.url, new Response(runtime.content));
    await browser.server.cache.put(model.url, new Response(model.content));
    browser.activate();
    const readiness = create();
    await readiness.start();
    expect(readiness.isReadyOffline).toBe(true);
    expect(browser.server.asked).toEqual([]);
  });

  it.each<[string, ShellState]>([
    ['the page is not controlled', { files: 'complete', isControlled: false }],
    ['files of the shell are missing', { files: 'damaged', isControlled: true }],
  ])('is not claimed while %s', async (_why, state) => {
    const readiness = create();
    await readiness.start();
    browser.activate(state);
    await readiness.downloadPosePack();
    expect(readiness.posePack.kind).toBe('ready');
    expect(readiness.isReadyOffline, 'the person would stand without the app').toBe(false);
  });

  it('is taken back when the browser has cleared the pose pack', async () => {
    const readiness = create({ savesData: () => true });
    browser.activate();
    await readiness.start();
    await readiness.downloadPosePack();
    expect(readiness.isReadyOffline).toBe(true);
    await browser.server.cache.delete(model.url);
    browser.showPage();
    await until(readiness, 'absent');
    expect(readiness.isReadyOffline).toBe(false);
  });

  it('is not reached without a service worker', async () => {
    const readiness = create({ registerShell: () => Promise.resolve(null) });
    await readiness.start();
    expect([readiness.shell, readiness.posePack.kind]).toEqual(['unsupported', 'absent']);
  });

  it('registers nothing while developing', async () => {
    const readiness = create({ isProduction: false });
    await readiness.start();
    expect(readiness.shell).toBe('unsupported');
    expect(browser.registrations).toBe(0);
  });

  it('tells of a failed installation and tries again when the page comes back', async () => {
    const readiness = create();
    await readiness.start();
    browser.events?.onInstallFailed();
    expect(readiness.shell).toBe('failed');
    browser.shellState = { files: 'complete', isControlled: true };
    browser.showPage();
    await until(readiness, 'ready');
    expect(readiness.shell).toBe('ready');
  });
});

describe('the pose pack', () => {
  it('waits for the person where data is to be spared', async () => {
    const readiness = create({ savesData: () => true });
    browser.activate();
    await readiness.start();
    expect(readiness.posePack.kind).toBe('absent');
    expect(browser.server.asked, 'megabytes were spent against the wish').toEqual([]);
    await readiness.downloadPosePack();
    expect(readiness.posePack.kind).toBe('ready');
  });

  it('goes on by itself when the network returns', async () => {
    browser.server.answer(model.url, () => Promise.reject(new TypeError('Failed to fetch')));
    browser.activate();
    const readiness = create();
    await readiness.start();
    expect(readiness.posePack).toEqual({ kind: 'failed', reason: 'network' });
    browser.server.serve(model);
    browser.returnNetwork();
    await until(readiness, 'ready');
  });

  it('does not try over and over on a full disk', async () => {
    browser.server.cache.isFull = true;
    browser.activate();
    const readiness = create();
    await readiness.start();
    expect(readiness.posePack).toEqual({ kind: 'failed', reason: 'disk-full' });
    const before = browser.server.asked.length;
    vi.useFakeTimers();
    browser.events?.onChange();
    browser.showPage();
    browser.returnNetwork();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(browser.server.asked.length, 'it downloads for ever').toBe(before);
  });

  it('can be cancelled', async () => {
    const readiness = create({ savesData: () => true });
    browser.activate();
    await readiness.start();
    browser.server.answer(runtime.url, (init) => {
      readiness.cancelPosePackDownload();
      init?.signal?.throwIfAborted();
      return new Response(runtime.content);
    });
    await readiness.downloadPosePack();
    expect(readiness.posePack.kind).toBe('absent');
  });
});

describe('an update', () => {
  beforeEach(() => {
    browser.activate();
  });

  it('waits until it is applied, then reloads once', async () => {
    vi.useFakeTimers();
    const readiness = create({ savesData: () => true });
    await readiness.start();
    expect(await readiness.applyUpdate()).toBe('nothing-waiting');
    browser.events?.onUpdateWaiting();
    expect(readiness.updateWaiting).toBe(true);
    expect(browser.tookOver, 'a new version takes over unasked').toBe(0);
    expect(await readiness.applyUpdate()).toBe('applying');
    expect(browser.tookOver).toBe(1);
    browser.events?.onReplaced();
    await vi.advanceTimersByTimeAsync(5000);
    expect(browser.reloads).toBe(1);
  });

  it('reloads after two seconds where the browser does not report the change', async () => {
    vi.useFakeTimers();
    const readiness = create({ savesData: () => true });
    await readiness.start();
    browser.events?.onUpdateWaiting();
    await readiness.applyUpdate();
    await vi.advanceTimersByTimeAsync(1999);
    expect(browser.reloads).toBe(0);
    await vi.advanceTimersByTimeAsync(1);
    expect(browser.reloads, 'the button does nothing on iOS').toBe(1);
  });

  it('does not cut off a session that is running', async () => {
    const readiness = create({ savesData: () => true });
    await readiness.start();
    browser.events?.onUpdateWaiting();
    isSessionRunning = true;
    vi.useFakeTimers();
    expect(await readiness.applyUpdate()).toBe('session-running');
    browser.events?.onReplaced();
    await vi.advanceTimersByTimeAsync(10_000);
    expect([browser.tookOver, browser.reloads], 'the session is lost').toEqual([0, 0]);
  });
});

describe('installing', () => {
  const offer = (outcome: 'accepted' | 'dismissed') =>
    Object.assign(new Event('beforeinstallprompt', { cancelable: true }), {
      prompt: () => Promise.resolve(),
      userChoice: Promise.resolve({ outcome }),
    });

  it('is offered when the browser offers it, and known when it was accepted', async () => {
    const readiness = create({ isProduction: false });
    await readiness.start();
    expect(readiness.install).toBe('unavailable');
    const event = offer('accepted');
    browser.page.dispatchEvent(event);
    expect(readiness.install).toBe('available');
    expect(event.defaultPrevented, 'the browser shows its banner as well').toBe(true);
    await readiness.promptInstall();
    expect(readiness.install).toBe('installed');
  });

  it('is not offered again with a used offer', async () => {
    const readiness = create({ isProduction: false });
    await readiness.start();
    browser.page.dispatchEvent(offer('dismissed'));
    await readiness.promptInstall();
    expect(readiness.install).toBe('unavailable');
  });

  it('is known when the app runs from the home screen', async () => {
    const readiness = create({ isProduction: false, isInstalled: () => true });
    await readiness.start();
    expect(readiness.install).toBe('installed');
  });
});
