import type { CheckedFrame } from '#lib/domain/report/file-check.ts';
import type { Messages } from '#lib/messages/messages.svelte.ts';
import { secondsNumber } from './number-words.ts';
import { stripKind } from './strip-kind.ts';

/** The time and the verdict of a frame, as a screen reader hears them while scrubbing. */
export const momentInWords = (messages: Messages, { tMs, result }: CheckedFrame): string =>
  messages.t('lab.moment', {
    seconds: secondsNumber(messages, tMs),
    verdict: messages.t(`lab.verdict.${stripKind(result.verdict)}`),
  });
