// Runs in the headless browser: the Lab without its page.
import { POSE_ASSETS } from '#lib/app/pose-pack.ts';
import { FileRun } from '#lib/coaching/file-run.svelte.ts';
import { findStretch } from '#lib/content/stretches.ts';
import type { FileCheck, FileCheckPlan } from '#lib/domain/report/file-check.ts';
import type { FileReport } from '#lib/domain/report/file-report.ts';
import { toFileReport } from '#lib/domain/report/to-file-report.ts';
import { planCheck } from '#lib/domain/session/check-plan.ts';
import { openFootage } from '#lib/footage/open-footage.ts';
import { createPoseSource } from '#lib/pose/create-pose-source.ts';
import type { SeenFrame } from '../open-analysis.ts';
import type { FileProblem } from '../problem-text.ts';

/** What came of a file; its frames are asked for on their own, as there may be very many. */
export type PageAnswer =
  | { readonly kind: 'checked'; readonly report: FileReport }
  | {
      readonly kind: 'problem';
      readonly problem: FileProblem;
      readonly message: string | null;
    };

/** What the program outside may call. */
export type AnalysisPage = {
  /** Checks the file that stands in the page's only input. */
  readonly check: (plan: FileCheckPlan) => Promise<PageAnswer>;
  /** From 0 to 1, of the file under way. */
  readonly done: () => number;
  /** A part of the frames of the file that was checked last. */
  readonly frames: (from: number, to: number) => readonly SeenFrame[];
};

const pose = createPoseSource(POSE_ASSETS);
let run: FileRun | null = null;
let last: FileCheck | null = null;

function chosenFile(): File {
  const file = document.querySelector<HTMLInputElement>('input')?.files?.[0];
  if (file === undefined) throw new Error('no file was handed over');
  return file;
}

async function check(about: FileCheckPlan): Promise<PageAnswer> {
  const definition = findStretch(about.stretchId);
  if (definition === null) throw new Error(`there is no stretch "${about.stretchId}"`);
  const file = chosenFile();
  last = null;
  run = new FileRun({
    pose,
    open: () => openFootage(file),
    plan: planCheck(definition, { level: about.level, holdSeconds: definition.hold.seconds }),
    about,
  });
  await run.run();
  return toAnswer(run);
}

function toAnswer({ stage }: FileRun): PageAnswer {
  if (stage.kind === 'problem' && stage.problem !== 'nobody') return stage;
  if (stage.kind !== 'done' && stage.kind !== 'problem') {
    throw new Error(`the run ended as "${stage.kind}"`);
  }
  last = stage.check;
  return { kind: 'checked', report: toFileReport(stage.check) };
}

const page: AnalysisPage = {
  check,
  done: () => (run?.stage.kind === 'checking' ? run.stage.done : 0),
  frames: (from, to) =>
    last?.frames.slice(from, to).map(({ tMs, pose: seen }) => ({ tMs, pose: seen })) ?? [],
};
Object.assign(globalThis, { analysisPage: page });
