import { SIDES } from '#lib/domain/landmarks.ts';
import type { SessionRecord } from '#lib/domain/session/session-record.ts';
import { isMessageKey } from '#lib/messages/catalogue.ts';
import type { Messages } from '#lib/messages/messages.svelte.ts';

const BY_ID = {
  stretch: (id: string) => `stretch.${id}.name`,
  practice: (id: string) => `practice.${id}.name`,
  fault: (id: string) => `fault.${id}`,
  measure: (id: string) => `measure.${id}`,
} as const;

/**
 * The words for something named by content. Records may be older than the content, so an id
 * without words is shown as it is.
 */
export function nameOf({ t }: Pick<Messages, 't'>, kind: keyof typeof BY_ID, id: string): string {
  const key = BY_ID[kind](id);
  return isMessageKey(key) ? t(key) : id;
}

/** The text of a key put together from a content id; null when the catalogue has none. */
export const textOf = ({ t }: Messages, key: string): string | null =>
  isMessageKey(key) ? t(key) : null;

/** Counted time of both sides in words, whole seconds. */
export function heldInWords({ t }: Messages, heldMs: SessionRecord['heldMs']): string {
  const [left, right] = SIDES.map((side) =>
    t('held.seconds', { count: wholeSeconds(heldMs[side]) }),
  );
  return t('held.both', { left: left ?? '', right: right ?? '' });
}

/** Rounded down: a second counts when it is full. */
export const wholeSeconds = (durationMs: number): number => Math.floor(durationMs / 1000);
