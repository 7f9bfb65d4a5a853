import type { Spoken } from './fake-voice.ts';

/**
 * What was heard of the session's own course, in order: everything but the cues, which depend on how
 * the person moves, and what is said of a lost hold.
 */
export const courseOf = (heard: readonly Spoken[], cues: readonly string[]): readonly string[] =>
  heard
    .map(({ text }) => text)
    .filter((text) => !cues.includes(text) && !text.startsWith('No matter.'));

/** The list of what a person lying down hears, with seconds from the first word. */
export function listening(heard: readonly Spoken[]): string {
  const begin = heard[0]?.atMs ?? 0;
  return heard
    .map(({ text, atMs }) => `${((atMs - begin) / 1000).toFixed(1).padStart(6)} s  ${text}`)
    .join('\n');
}
