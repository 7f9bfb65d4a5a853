import adapter from '@sveltejs/adapter-static';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';
import { appVersion } from './tools/app-version.js';

/** @type {import('@sveltejs/kit').Config} */
export default {
  preprocess: vitePreprocess(),
  compilerOptions: { runes: true },
  kit: {
    adapter: adapter({ fallback: '404.html', strict: true }),
    // A steady name: the default is a timestamp, which would rename the chunks in every build.
    version: { name: appVersion() },
    serviceWorker: { register: false },
    csp: {
      mode: 'hash',
      directives: {
        'default-src': ['none'],
        'script-src': ['self', 'wasm-unsafe-eval'],
        'style-src': ['self'],
        // Kit's route announcer hides itself with an inline style; this is the hash of that text.
        'style-src-attr': ['unsafe-hashes', 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo='],
        'img-src': ['self', 'data:', 'blob:'],
        'media-src': ['self', 'blob:'],
        'font-src': ['self'],
        'connect-src': ['self'],
        'worker-src': ['self'],
        'manifest-src': ['self'],
        'base-uri': ['none'],
        'form-action': ['none'],
        'object-src': ['none'],
      },
    },
    typescript: {
      config: (config) => {
        // These run in workers and have a tsconfig of their own, without the DOM.
        config.exclude.push(
          '../src/lib/pose/worker/landmarker.ts',
          '../src/lib/pose/worker/pose-worker.ts',
          '../src/service-worker/**',
        );
        config.include.push(
          '../tests/**/*.ts',
          '../tests/**/*.js',
          '../tools/**/*.ts',
          '../tools/**/*.js',
          '../tools/**/*.mjs',
          '../*.ts',
          '../*.js',
        );
      },
    },
  },
};
