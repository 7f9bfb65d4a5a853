import type { FileRunProblem } from '#lib/coaching/file-run.svelte.ts';

/** Why a whole file cannot be checked; of a file without a person the frames can be told. */
export type FileProblem = Exclude<FileRunProblem['problem'], 'nobody'>;

const TEXTS: Readonly<Record<FileProblem, string>> = {
  empty: 'the file is empty',
  'not-footage': 'it is neither a photo nor a video',
  'cannot-decode':
    'it cannot be decoded: it is damaged, cut short, or of a kind that this browser does not know',
  model: 'the pose model cannot be loaded',
  'checker-lost': 'the checker stopped twice and was given up',
};

/** A sentence for the report; `detail` is what the browser said, null when it said nothing. */
export const problemText = (problem: FileProblem, detail: string | null): string =>
  detail === null || detail === '' ? TEXTS[problem] : `${TEXTS[problem]} (${detail})`;
