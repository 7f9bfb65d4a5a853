import { createContext } from 'svelte';
import type { Messages } from './messages.svelte.ts';

/** Typed context: the root layout sets it once, every component reads its texts from it. */
export const [useMessages, provideMessages] = createContext<Messages>();
