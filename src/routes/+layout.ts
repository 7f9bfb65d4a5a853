import { loadMessages } from '#lib/messages/catalogue.ts';

export const prerender = true;
export const trailingSlash = 'always';

export const load = (): Promise<void> => loadMessages();
