// @ts-check
// Behind `npm start`. It runs before anything is installed, so it may import only Node's own modules.
import { spawn } from 'node:child_process';
import { installPackages } from './install-packages.mjs';
import { assertNodeVersion } from './node-version.mjs';
import { runNpm, runTool, StepError } from './run-step.mjs';
import { enterRoot } from './root.mjs';

try {
  assertNodeVersion();
  enterRoot();
  await installPackages();
  await runTool('Building the pose pack', 'tools/pose-model/cli.ts');
  await runNpm('Building the app', ['run', 'build']);
  serve();
} catch (error) {
  if (!(error instanceof StepError)) throw error;
  console.error(`\n${error.message}`);
  process.exitCode = 1;
}

/** Hands the terminal over to the server until it is stopped. */
function serve() {
  const server = spawn(process.execPath, ['node_modules/tsx/dist/cli.mjs', 'tools/serve/cli.ts'], {
    stdio: 'inherit',
  });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
    process.on(signal, () => server.kill(signal));
  }
  server.once('close', (code, signal) => {
    const wasStopped = signal !== null || code === 130 || code === 143;
    process.exitCode = wasStopped ? 0 : (code ?? 1);
  });
}
