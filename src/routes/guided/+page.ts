import type { PageLoad } from './$types';
import { loadMessages } from '#lib/messages/catalogue.ts';

export const load: PageLoad = () => loadMessages('guided', 'practices');
