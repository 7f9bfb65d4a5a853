/**
 * How long the checker itself takes for a frame, over every recorded trace and both stretches:
 * npm run step-time. Exit code 1 when the slow end is above the budget.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { advanceCheck } from '#lib/domain/session/advance-check.ts';
import { planCheck } from '#lib/domain/session/check-plan.ts';
import { CHECK_START } from '#lib/domain/session/check-state.ts';
import { seconds } from '#lib/domain/units.ts';
import { loadStretches } from '../accuracy/load-stretches.ts';
import { posesOf, type PoseTrace } from '../trace/pose-trace.ts';

/** Milliseconds that 99 of 100 frames must stay under. */
const BUDGET_MS = 0.5;
/** Runs before the measured one, so that the engine has compiled what it runs. */
const WARM_UPS = 2;

const folder = new URL('../../tests/replay/traces/', import.meta.url);
const traces = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as PoseTrace);

const quantile = (sorted: readonly number[], part: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? NaN;

const stretches = await loadStretches();
const times: number[] = [];
for (let run = 0; run <= WARM_UPS; run += 1) {
  for (const definition of stretches) {
    const plan = planCheck(definition, {
      level: 'standard',
      holdSeconds: definition.hold.seconds,
    });
    for (const trace of traces) {
      let state = CHECK_START;
      for (const { tSeconds, pose } of posesOf(trace)) {
        const started = performance.now();
        state = advanceCheck(state, { pose, atMs: seconds(tSeconds) }, plan).state;
        if (run === WARM_UPS) times.push(performance.now() - started);
      }
    }
  }
}

times.sort((a, b) => a - b);
const slow = quantile(times, 0.99);
console.log(
  `${times.length} frames; median ${quantile(times, 0.5).toFixed(3)} ms, ` +
    `99th percentile ${slow.toFixed(3)} ms, slowest ${(times.at(-1) ?? NaN).toFixed(3)} ms; budget ${BUDGET_MS} ms`,
);
process.exitCode = slow <= BUDGET_MS ? 0 : 1;
