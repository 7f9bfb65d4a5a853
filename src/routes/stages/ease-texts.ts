import type { EaseReason } from '#lib/domain/session/session-record.ts';
import type { Translate } from '#lib/messages/messages.svelte.ts';

/** The words of the question after "it hurts". */
export const easeTexts = (t: Translate) => ({
  title: t('practise.ease.title'),
  pain: t('practise.ease.pain'),
  scale: t('practise.ease.painScale'),
  why: t('practise.ease.why'),
  end: t('practise.ease.end'),
  painValue: (value: number) => t('practise.ease.painValue', { value }),
  reason: (reason: EaseReason) => t(`practise.ease.reason.${reason}`),
});
