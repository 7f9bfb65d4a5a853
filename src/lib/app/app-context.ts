import { createContext } from 'svelte';
import type { App } from './create-app.ts';

/** Typed context: the root layout provides the app once, routes use it. */
export const [useApp, provideApp] = createContext<App>();
