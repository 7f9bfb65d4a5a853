import { resolve } from '$app/paths';
import type { CheckInId } from '#lib/domain/check-in/check-in.ts';
import type { RunId } from '#lib/domain/routine/routine-run.ts';
import type { SessionId } from '#lib/domain/session/session-record.ts';

/** Where one record of the journal is shown; which one stands in the query, since pages are files. */
const withId = (address: string, id: string): string => `${address}?id=${encodeURIComponent(id)}`;

export const sessionAddress = ({ id }: { readonly id: SessionId }): string =>
  withId(resolve('/journal/session/'), id);

export const runAddress = ({ id }: { readonly id: RunId }): string =>
  withId(resolve('/journal/run/'), id);

export const checkInAddress = ({ id }: { readonly id: CheckInId }): string =>
  withId(resolve('/journal/check-in/'), id);
