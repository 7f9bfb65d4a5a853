import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build } from 'vite';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** A page that was built into a folder of its own. */
export type BundledPage = {
  readonly directory: string;
  /** Address of the page on a server of that folder. */
  readonly path: string;
  readonly remove: () => void;
};

/** Builds one HTML page of the repository, with everything of the app that it imports. */
export async function bundlePage(htmlPath: string): Promise<BundledPage> {
  const directory = mkdtempSync(join(tmpdir(), 'unfurl-page-'));
  const remove = (): void => {
    rmSync(directory, { recursive: true, force: true });
  };
  try {
    await build({
      configFile: false,
      // The content files are looked for from here.
      root: ROOT,
      publicDir: false,
      logLevel: 'error',
      plugins: [svelte({ configFile: false, compilerOptions: { runes: true } })],
      worker: { format: 'es' },
      build: {
        outDir: directory,
        emptyOutDir: true,
        assetsInlineLimit: 0,
        minify: false,
        target: 'esnext',
        reportCompressedSize: false,
        rolldownOptions: { input: htmlPath },
      },
    });
  } catch (error) {
    remove();
    throw error;
  }
  return { directory, path: `/${relative(ROOT, htmlPath).replaceAll('\\', '/')}`, remove };
}
