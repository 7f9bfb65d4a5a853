import { test as base } from '@playwright/test';
import { startServer, type RunningServer } from '../../tools/serve/serve-build.ts';
import { BUILD_DIRECTORY } from './build-directory.ts';
import { cameraArgs, type TestCamera } from './camera-args.ts';

type PerTest = {
  /** The built app on a port of its own. A test may close it to take the network away. */
  readonly appServer: RunningServer;
};
type PerWorker = {
  readonly camera: TestCamera;
};

/**
 * Playwright's `test` with the built app running under `baseURL`, and a camera chosen by
 * `test.use({ camera: { clip: 'lunge_good' } })`, which must stand at the top of a file: Chromium
 * takes its camera at launch.
 */
export const test = base.extend<PerTest, PerWorker>({
  camera: ['none', { option: true, scope: 'worker' }],

  launchOptions: [
    async ({ launchOptions, camera }, use) => {
      const args = [...(launchOptions.args ?? []), ...(await cameraArgs(camera))];
      await use({ ...launchOptions, args });
    },
    { scope: 'worker' },
  ],

  // Playwright reads the first argument's names, so it must be a pattern even when empty.
  // eslint-disable-next-line no-empty-pattern -- see above
  appServer: async ({}, use) => {
    const server = await startServer({ directory: BUILD_DIRECTORY, port: 0 });
    await use(server);
    await server.close().catch(() => undefined);
  },

  baseURL: async ({ appServer }, use) => {
    await use(appServer.url);
  },
});

export { expect } from '@playwright/test';
