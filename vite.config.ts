import { sveltekit } from '@sveltejs/kit/vite';
import { articles } from './tools/articles/articles-plugin.ts';
import { precompileMessages } from './tools/messages/precompile-messages.ts';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [precompileMessages(), articles(), sveltekit()],
  worker: { format: 'es' },
  // The service worker caches files by name, so nothing is folded into the scripts.
  build: { assetsInlineLimit: 0 },
  test: {
    include: [
      'src/**/*.test.ts',
      'tools/**/*.test.ts',
      'tests/{replay,storage,content}/**/*.test.ts',
    ],
    environment: 'node',
    // tools/bootstrap/test.mjs counts the tests from this report.
    ...(process.env.VITEST_JSON_OUTPUT_NAME === undefined
      ? {}
      : {
          reporters: ['default', 'json'],
          outputFile: process.env.VITEST_JSON_OUTPUT_NAME,
        }),
  },
});
