import { fileURLToPath } from 'node:url';
import { chromium, type Browser as RunningBrowser } from '@playwright/test';
import { BROWSER_ARGS, findBrowser } from '../browser/find-browser.ts';
import { serveFiles } from '../browser/serve-files.ts';
import type { RawTrace } from './pose-trace.ts';
import posePack from '../../src/lib/app/pose-pack.json' with { type: 'json' };

/** The models that have been built. */
export type ModelName = keyof typeof posePack.models;

/** True when the pose pack has a model of this name. */
export function isModelName(name: string): name is ModelName {
  return Object.hasOwn(posePack.models, name);
}

const fromRoot = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const vision = (path: string): string => fromRoot(`node_modules/@mediapipe/tasks-vision/${path}`);

const SERVED = {
  // At their own places, since the one imports the other by a relative path.
  '/tools/trace/landmarks.page.js': fromRoot('tools/trace/landmarks.page.js'),
  '/tools/browser/clip-frames.page.js': fromRoot('tools/browser/clip-frames.page.js'),
  '/vision_bundle.mjs': vision('vision_bundle.mjs'),
  '/vision_loader.js': vision('wasm/vision_wasm_module_internal.js'),
  '/runtime.wasm': fromRoot(`static/pose/${posePack.runtime.file}`),
};

/** A headless browser that runs the pose landmarker over clips. */
export type TraceBrowser = {
  trace(clip: { path: string; model: ModelName; fps: number }): Promise<RawTrace>;
  close(): Promise<void>;
};

/** Starts the browser; the caller closes it. */
export async function openTraceBrowser(): Promise<TraceBrowser> {
  const { executablePath, env } = await findBrowser();
  const browser = await chromium.launch({
    executablePath,
    env: { ...process.env, ...env },
    args: BROWSER_ARGS,
  });
  return {
    trace: (clip) => traceInNewPage(browser, clip),
    close: () => browser.close(),
  };
}

async function traceInNewPage(
  browser: RunningBrowser,
  { path, model, fps }: { path: string; model: ModelName; fps: number },
): Promise<RawTrace> {
  const page = await browser.newPage();
  try {
    const origin = await serveFiles(page, {
      ...SERVED,
      '/clip.mp4': path,
      '/model.task': fromRoot(`static/pose/${posePack.models[model].file}`),
    });
    await page.goto(origin);
    // A string, because the page's import has to reach the browser as it is written.
    return await page.evaluate<RawTrace>(`
      import('/tools/trace/landmarks.page.js').then(({ traceClip }) => traceClip({
        visionUrl: '/vision_bundle.mjs', loaderUrl: '/vision_loader.js', runtimeUrl: '/runtime.wasm',
        modelUrl: '/model.task', clipUrl: '/clip.mp4', fps: ${fps},
      }))
    `);
  } finally {
    await page.close();
  }
}
