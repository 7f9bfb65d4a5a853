// @ts-check
import { spawn } from 'node:child_process';

/** After so long without a word the step says that it is still at work. */
const SILENCE_MS = 5000;

/** A step that failed; the message is for the person at the terminal. */
export class StepError extends Error {}

/** npm by its own path when npm started us: the same version, and no shell needed on Windows. */
const NPM_SCRIPT = process.env['npm_execpath'];

/**
 * Runs npm with the given arguments.
 * @param {string} name what the step does, for the person at the terminal
 * @param {string[]} args
 * @param {Record<string, string>} [env] added to the environment
 */
export function runNpm(name, args, env = {}) {
  return NPM_SCRIPT !== undefined && /npm-cli\.c?js$/.test(NPM_SCRIPT)
    ? run(name, [process.execPath, [NPM_SCRIPT, ...args]], env)
    : run(name, ['npm', args], env);
}

/**
 * Runs one of our TypeScript tools.
 * @param {string} name what the step does, for the person at the terminal
 * @param {string} tool path of the file from the root of the repository
 */
export function runTool(name, tool) {
  return run(name, [process.execPath, ['node_modules/tsx/dist/cli.mjs', tool]], {});
}

/**
 * Runs a command, shows its output as it comes, and reports the time. Throws a `StepError` when it
 * fails.
 * @param {string} name
 * @param {[command: string, args: string[]]} command
 * @param {Record<string, string>} env
 * @returns {Promise<void>}
 */
function run(name, [command, args], env) {
  console.log(`\n> ${name}`);
  const started = performance.now();
  const seconds = () => `${((performance.now() - started) / 1000).toFixed(0)} s`;
  const colour = process.stdout.isTTY ? { FORCE_COLOR: '1' } : {};
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...colour, ...env },
      shell: process.platform === 'win32' && command === 'npm',
    });
    const stillAtWork = setInterval(() => {
      console.log(`  … still at it: ${name.toLowerCase()}, ${seconds()}`);
    }, SILENCE_MS);
    child.stdout.on('data', (chunk) => {
      stillAtWork.refresh();
      process.stdout.write(chunk);
    });
    child.stderr.on('data', (chunk) => {
      stillAtWork.refresh();
      process.stderr.write(chunk);
    });
    child.once('error', (error) => {
      clearInterval(stillAtWork);
      reject(
        new StepError(`Failed: ${name}. The command ${command} did not start: ${error.message}`),
      );
    });
    child.once('close', (code, signal) => {
      clearInterval(stillAtWork);
      if (code === 0) {
        console.log(`  done in ${seconds()}`);
        resolve();
      } else {
        const how = signal === null ? `exit code ${code}` : `signal ${signal}`;
        reject(
          new StepError(`Failed: ${name}, after ${seconds()}, ${how}. The lines above say why.`),
        );
      }
    });
  });
}
