/** The event with which Chromium offers installation; not in the standard library types. */
type InstallOffer = Event & {
  prompt(): Promise<unknown>;
  readonly userChoice: Promise<{ readonly outcome: 'accepted' | 'dismissed' }>;
};

export type InstallState = 'unavailable' | 'available' | 'installed';

/**
 * Whether the app can be put on the home screen by a button of its own. `unavailable` is also what
 * iOS gives, where only the browser's share menu installs.
 */
export class InstallPrompt {
  #state = $state<InstallState>('unavailable');
  #offer: InstallOffer | null = null;

  get state(): InstallState {
    return this.#state;
  }

  /** Begins to listen. In the browser only. */
  start(page: EventTarget, isInstalled: boolean): void {
    if (isInstalled) this.#state = 'installed';
    page.addEventListener('beforeinstallprompt', (event) => {
      // The app offers it in its own place instead of the browser's banner.
      event.preventDefault();
      this.#offer = event as InstallOffer;
      this.#state = 'available';
    });
    page.addEventListener('appinstalled', () => {
      this.#state = 'installed';
    });
  }

  /** Shows the browser's question. Does nothing when there is no offer. */
  async prompt(): Promise<void> {
    const offer = this.#offer;
    if (offer === null) return;
    // An offer can be used once; the browser makes another when it sees fit.
    this.#offer = null;
    this.#state = 'unavailable';
    await offer.prompt();
    const { outcome } = await offer.userChoice;
    if (outcome === 'accepted') this.#state = 'installed';
  }
}
