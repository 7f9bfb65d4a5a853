/**
 * THE layer table. ESLint reads it, and the README prints it (`npm run docs:layers`).
 * A layer may import only the layers in `imports`, and only the packages in `packages`.
 * Nobody imports sideways; only `app` joins the adapters.
 *
 * @typedef {{ name: string, pattern: string, imports: string[], packages: string[], mustNotKnow: string }} Layer
 * @type {Layer[]}
 */
export const layers = [
  {
    name: 'domain',
    pattern: 'src/lib/domain',
    imports: [],
    packages: [],
    mustNotKnow: 'DOM, time, Svelte, storage, MediaPipe',
  },
  {
    name: 'content',
    pattern: 'src/lib/content',
    imports: ['domain'],
    packages: ['valibot', 'minisearch'],
    mustNotKnow: 'UI, storage',
  },
  {
    name: 'messages',
    pattern: 'src/lib/messages',
    imports: ['domain'],
    packages: ['intl-messageformat', 'svelte'],
    mustNotKnow: 'pages, storage',
  },
  {
    name: 'camera',
    pattern: 'src/lib/camera',
    imports: ['domain'],
    packages: [],
    mustNotKnow: 'pose, UI',
  },
  {
    name: 'footage',
    pattern: 'src/lib/footage',
    imports: ['domain'],
    packages: ['mediabunny'],
    mustNotKnow: 'pose, UI',
  },
  {
    name: 'pose-worker',
    pattern: 'src/lib/pose/worker',
    imports: ['domain', 'pose-protocol'],
    packages: ['@mediapipe/tasks-vision'],
    mustNotKnow: 'DOM, Svelte',
  },
  {
    name: 'pose-protocol',
    pattern: 'src/lib/pose/protocol',
    imports: ['domain'],
    packages: [],
    mustNotKnow: 'everything else',
  },
  {
    name: 'pose',
    pattern: 'src/lib/pose',
    imports: ['domain', 'pose-protocol'],
    packages: [],
    mustNotKnow: 'MediaPipe, UI',
  },
  {
    name: 'voice',
    pattern: 'src/lib/voice',
    imports: ['domain'],
    packages: [],
    mustNotKnow: 'form rules',
  },
  {
    name: 'device',
    pattern: 'src/lib/device',
    imports: ['domain'],
    packages: ['wasm-feature-detect'],
    mustNotKnow: 'UI, coaching',
  },
  {
    name: 'calendar',
    pattern: 'src/lib/calendar',
    imports: ['domain'],
    packages: ['ical.js'],
    mustNotKnow: 'UI, storage',
  },
  {
    name: 'storage',
    pattern: 'src/lib/storage',
    imports: ['domain'],
    packages: ['dexie'],
    mustNotKnow: 'UI, coaching',
  },
  {
    name: 'offline',
    pattern: 'src/lib/offline',
    imports: ['domain'],
    packages: ['workbox-core', 'workbox-precaching', 'workbox-routing', 'workbox-window', 'svelte'],
    mustNotKnow: 'form rules, coaching',
  },
  {
    name: 'coaching',
    pattern: 'src/lib/coaching',
    imports: ['domain'],
    packages: ['svelte'],
    mustNotKnow: 'adapters (it gets ports)',
  },
  {
    name: 'ui',
    pattern: 'src/lib/ui',
    imports: ['domain', 'messages'],
    packages: ['svelte', 'svelte-dnd-action'],
    mustNotKnow: 'storage, pose, camera',
  },
  {
    name: 'app',
    pattern: 'src/lib/app',
    imports: [
      'domain',
      'camera',
      'footage',
      'pose',
      'voice',
      'device',
      'calendar',
      'storage',
      'offline',
    ],
    packages: ['svelte', '$app'],
    mustNotKnow: 'components, pose worker',
  },
  {
    name: 'routes',
    pattern: 'src/routes',
    imports: ['app', 'coaching', 'content', 'messages', 'ui', 'domain'],
    packages: ['svelte', '@sveltejs/kit', '$app'],
    mustNotKnow: 'adapters, rows, pose worker',
  },
  {
    name: 'service-worker',
    pattern: 'src/service-worker',
    imports: ['offline'],
    packages: ['workbox-core', 'workbox-precaching', 'workbox-routing'],
    mustNotKnow: 'everything else',
  },
];
