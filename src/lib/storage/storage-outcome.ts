import type { RemoveOutcome, SaveOutcome } from '#lib/domain/ports.ts';

/**
 * Why the database cannot be used: the browser has none, the person or the browser refuses it
 * (private mode), another tab holds an older version open, a newer build has replaced it, it failed in
 * a way that only trying again can tell, or what was to be changed is deleted.
 */
export type UnavailableReason =
  'no-database' | 'refused' | 'blocked' | 'replaced' | 'newer-version' | 'failed' | 'gone';

export type StorageOutcome<Value> =
  | { readonly kind: 'done'; readonly value: Value }
  | { readonly kind: 'disk-full' }
  | { readonly kind: 'unavailable'; readonly reason: UnavailableReason };

/** Thrown inside the layer while opening; `toFailure` turns it into an outcome. */
export class UnavailableError extends Error {
  override readonly name = 'UnavailableError';
  constructor(readonly reason: UnavailableReason) {
    super(`The database is unavailable: ${reason}`);
  }
}

/** Faults of the device or the browser, not of this code. */
const DEVICE_FAULTS: ReadonlySet<string> = new Set([
  'AbortError',
  'DatabaseClosedError',
  'InvalidStateError',
  'OpenFailedError',
  'TimeoutError',
  'UnknownError',
]);
const REFUSALS: ReadonlySet<string> = new Set([
  'SecurityError',
  'NotAllowedError',
  'InvalidStateError',
]);

/**
 * The name of an error and of the errors that it wraps (Dexie: `inner`, and `failures` of a change to
 * several rows), outermost first.
 */
function errorNames(error: unknown): string[] {
  if (typeof error !== 'object' || error === null) return [];
  const { name, inner, failures } = error as Readonly<Record<string, unknown>>;
  const several: readonly unknown[] = Array.isArray(failures) ? failures : [];
  const inside = [inner === error ? null : inner, ...several];
  return [...(typeof name === 'string' ? [name] : []), ...inside.flatMap(errorNames)];
}

const isDiskFull = (error: unknown): boolean => errorNames(error).includes('QuotaExceededError');

/** Whether the connection was cut, as iOS does while the app is in the background. */
export const isLostConnection = (error: unknown): boolean =>
  !isDiskFull(error) && errorNames(error).some((name) => DEVICE_FAULTS.has(name));

/** The outcome for an expected failure. Anything else is a bug and is thrown again. */
export function toFailure(error: unknown): Exclude<StorageOutcome<never>, { kind: 'done' }> {
  if (isDiskFull(error)) return { kind: 'disk-full' };
  if (error instanceof UnavailableError) return { kind: 'unavailable', reason: error.reason };
  if (isLostConnection(error)) return { kind: 'unavailable', reason: 'failed' };
  throw error;
}

/** Why opening failed. Disk-full stays an error of its own, because a person can mend it. */
export function openingFailure(error: unknown): unknown {
  if (isDiskFull(error) || error instanceof UnavailableError) return error;
  const names = errorNames(error);
  if (names.includes('MissingAPIError')) return new UnavailableError('no-database');
  if (names.some((name) => REFUSALS.has(name))) return new UnavailableError('refused');
  return new UnavailableError('failed');
}

export const toSaveOutcome = (outcome: StorageOutcome<unknown>): SaveOutcome =>
  outcome.kind === 'done' ? { kind: 'saved' } : outcome;

export const toRemoveOutcome = (outcome: StorageOutcome<unknown>): RemoveOutcome =>
  outcome.kind === 'done' ? { kind: 'removed' } : outcome;
