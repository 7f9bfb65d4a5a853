import { fileURLToPath } from 'node:url';

/** Where `npm run build` puts the app. */
export const BUILD_DIRECTORY = fileURLToPath(new URL('../../build', import.meta.url));
