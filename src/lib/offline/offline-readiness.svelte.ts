import { InstallPrompt, type InstallState } from './install-prompt.svelte.ts';
import { realBrowser, type OfflineBrowser } from './offline-browser.ts';
import { fillPosePack, isPosePackCached, type PosePackFailure } from './pose-pack.ts';
import type { PosePackFile } from './pose-pack-files.ts';
import type { Shell } from './shell-registration.ts';

export type ShellReadiness = 'unsupported' | 'installing' | 'ready' | 'failed';

export type PosePackReadiness =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'absent' }
  | { readonly kind: 'downloading'; readonly receivedBytes: number; readonly totalBytes: number }
  | { readonly kind: 'ready' }
  | { readonly kind: 'failed'; readonly reason: PosePackFailure };

export type UpdateOutcome = 'applying' | 'nothing-waiting' | 'session-running';

export type OfflineReadinessOptions = {
  /** The files that the camera check needs with the chosen model. */
  readonly neededFiles: () => Promise<readonly PosePackFile[]>;
  /** All files of this build, whichever model is chosen. */
  readonly currentFiles: readonly PosePackFile[];
  /** Whether a session runs in this or another tab; a new version would cut it off. */
  readonly isSessionRunning: () => Promise<boolean>;
};

/** iOS does not always report that the new worker has taken over; reload anyway after this. */
const TAKE_OVER_WITHIN_MS = 2000;

/** Whether the app works without a network, as found by asking the worker and the caches. */
export class OfflineReadiness {
  readonly #options: OfflineReadinessOptions;
  readonly #browser: OfflineBrowser;
  readonly #install = new InstallPrompt();

  #shellState = $state<ShellReadiness>('installing');
  #posePack = $state.raw<PosePackReadiness>({ kind: 'unknown' });
  #isControlled = $state(false);
  #updateWaiting = $state(false);

  #isStarted = false;
  #isReloading = false;
  #shell: Shell | null = null;
  #download: AbortController | null = null;

  constructor(options: OfflineReadinessOptions, browser: OfflineBrowser = realBrowser) {
    this.#options = options;
    this.#browser = browser;
  }

  get shell(): ShellReadiness {
    return this.#shellState;
  }

  get posePack(): PosePackReadiness {
    return this.#posePack;
  }

  /** True only when this page is controlled by a worker whose files, and the pose pack, are there. */
  get isReadyOffline(): boolean {
    return this.#shellState === 'ready' && this.#isControlled && this.#posePack.kind === 'ready';
  }

  get updateWaiting(): boolean {
    return this.#updateWaiting;
  }

  get install(): InstallState {
    return this.#install.state;
  }

  /** Registers the worker and begins to watch. Call once the page is mounted; again does nothing. */
  async start(): Promise<void> {
    if (this.#isStarted) return;
    this.#isStarted = true;
    this.#install.start(this.#browser.page(), this.#browser.isInstalled());
    if (!this.#browser.isProduction) {
      this.#withoutShell();
      return;
    }
    this.#browser.watchVisibility(() => void this.#lookAgain());
    this.#browser.watchNetwork(() => void this.#resumeDownload());
    await this.#register();
  }

  /**
   * Fetches what is missing of the pose pack, in place of a download that is under way. Call it also
   * when another model was chosen.
   */
  async downloadPosePack(): Promise<void> {
    this.#download?.abort();
    const download = new AbortController();
    this.#download = download;
    const isCurrent = (): boolean => this.#download === download;
    try {
      const outcome = await fillPosePack(
        {
          needed: await this.#options.neededFiles(),
          current: this.#options.currentFiles,
          signal: download.signal,
          onProgress: (receivedBytes, totalBytes) => {
            if (isCurrent()) this.#posePack = { kind: 'downloading', receivedBytes, totalBytes };
          },
        },
        this.#browser.posePack,
      );
      if (isCurrent()) {
        this.#posePack = outcome.kind === 'cancelled' ? { kind: 'absent' } : outcome;
      }
    } finally {
      if (isCurrent()) this.#download = null;
    }
  }

  /** Stops a download; files that are complete stay, and the next download goes on from them. */
  cancelPosePackDownload(): void {
    this.#download?.abort();
  }

  /** Lets a waiting version take over and reloads the page, unless a session runs in any tab. */
  async applyUpdate(): Promise<UpdateOutcome> {
    if (!this.#updateWaiting || this.#shell === null) return 'nothing-waiting';
    if (await this.#options.isSessionRunning()) return 'session-running';
    this.#shell.letWaitingTakeOver();
    setTimeout(() => {
      this.#reload();
    }, TAKE_OVER_WITHIN_MS);
    return 'applying';
  }

  /** Shows the browser's own question about installing, when it has one. */
  promptInstall(): Promise<void> {
    return this.#install.prompt();
  }

  async #register(): Promise<void> {
    this.#shellState = 'installing';
    try {
      this.#shell = await this.#browser.registerShell({
        onChange: () => void this.#check(),
        onUpdateWaiting: () => {
          this.#updateWaiting = true;
        },
        onInstallFailed: () => {
          this.#shellState = 'failed';
        },
        onReplaced: () => void this.#reloadUnlessPractising(),
      });
    } catch {
      this.#shellState = 'failed';
      return;
    }
    if (this.#shell === null) this.#withoutShell();
    else await this.#check();
  }

  async #check(): Promise<void> {
    const state = await this.#shell?.check();
    if (state === undefined || state.files === 'none') return;
    this.#isControlled = state.isControlled;
    this.#shellState = state.files === 'complete' ? 'ready' : 'failed';
    if (this.#shellState === 'ready') await this.#checkPosePack();
  }

  async #checkPosePack(): Promise<void> {
    if (this.#isDownloading()) return;
    const isCached = await isPosePackCached(
      await this.#options.neededFiles(),
      this.#browser.posePack,
    );
    if (this.#isDownloading()) return;
    if (isCached) {
      this.#posePack = { kind: 'ready' };
      return;
    }
    const wasTried = this.#posePack.kind === 'failed';
    if (!wasTried) this.#posePack = { kind: 'absent' };
    if (!wasTried && !this.#browser.savesData()) await this.downloadPosePack();
  }

  #isDownloading(): boolean {
    return this.#download !== null;
  }

  async #lookAgain(): Promise<void> {
    if (this.#shell === null || this.#shellState === 'failed') {
      await this.#register();
      return;
    }
    await this.#shell.lookForUpdate();
    await this.#check();
    await this.#resumeDownload();
  }

  async #resumeDownload(): Promise<void> {
    const isCutOff = this.#posePack.kind === 'failed' && this.#posePack.reason === 'network';
    if (isCutOff) await this.downloadPosePack();
  }

  /** Without a worker nothing is served from the caches, whatever lies in them. */
  #withoutShell(): void {
    this.#shellState = 'unsupported';
    this.#posePack = { kind: 'absent' };
  }

  async #reloadUnlessPractising(): Promise<void> {
    if (!(await this.#options.isSessionRunning())) this.#reload();
  }

  #reload(): void {
    if (this.#isReloading) return;
    this.#isReloading = true;
    this.#browser.reload();
  }
}
