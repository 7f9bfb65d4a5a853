import { findBrowser } from './find-browser.ts';

try {
  const { executablePath, source } = await findBrowser();
  console.log(`Browser for the tests: ${executablePath} (from ${source})`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
