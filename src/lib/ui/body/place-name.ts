import type { BodyPlaceId } from '#lib/domain/check-in/feeling.ts';
import type { Messages } from '#lib/messages/messages.svelte.ts';
import { textOf } from '../message-names.ts';

/** The words for a place of the body; one that this version does not know is shown as it is. */
export const placeName = (messages: Messages, id: BodyPlaceId): string =>
  textOf(messages, `body.place.${id}`) ?? id;
