import { defineConfig } from '@playwright/test';
import { BROWSER_ARGS, findBrowser } from './tools/browser/find-browser.ts';

const { executablePath, env } = await findBrowser();

export default defineConfig({
  testDir: 'tests/e2e',
  globalSetup: './tests/support/prepare-browser-tests.ts',
  // Each test runs the pose model, which wants the whole machine; side by side they would starve.
  workers: 1,
  fullyParallel: false,
  retries: 0,
  forbidOnly: true,
  // The speed of machines varies threefold, and the model on a CPU is most of the time.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  // The second one counts for tools/bootstrap/test.mjs, which says where to by PLAYWRIGHT_JSON_OUTPUT_NAME.
  reporter:
    process.env.PLAYWRIGHT_JSON_OUTPUT_NAME === undefined ? [['list']] : [['list'], ['json']],
  outputDir: 'test-results',
  use: {
    serviceWorkers: 'allow',
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
    launchOptions: { executablePath, env: { ...process.env, ...env }, args: BROWSER_ARGS },
  },
});
