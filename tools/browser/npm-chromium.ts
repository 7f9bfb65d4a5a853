import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where the unpacked browser is and the environment it runs in. */
export type UnpackedChromium = {
  readonly executablePath: string;
  readonly env: Readonly<Record<string, string>>;
};

const PACKAGE = fileURLToPath(new URL('../../node_modules/@sparticuz/chromium', import.meta.url));
const CACHE = fileURLToPath(new URL('../../node_modules/.cache/unfurl', import.meta.url));

/** True where the npm browser can run at all: its package is built for Linux on x64. */
export function isNpmChromiumUsable(): boolean {
  return process.platform === 'linux' && process.arch === 'x64' && existsSync(PACKAGE);
}

/** Unpacks the npm browser unless that was done before. */
export async function unpackNpmChromium(): Promise<UnpackedChromium> {
  const { version } = JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8')) as {
    version: string;
  };
  const home = join(CACHE, `chromium-${version}`);
  if (!existsSync(home)) await unpackInto(home);
  const libraries = join(home, 'al2023', 'lib');
  return {
    executablePath: join(home, 'chromium'),
    env: {
      // NSS and expat, which a bare system lacks.
      LD_LIBRARY_PATH: [libraries, process.env.LD_LIBRARY_PATH].filter(Boolean).join(':'),
      FONTCONFIG_PATH: home,
    },
  };
}

/** Unpacks under another name first: a parallel run must never start a half-written browser. */
async function unpackInto(home: string): Promise<void> {
  console.log('Unpacking the browser from npm (once, some seconds)…');
  const unfinished = `${home}.${process.pid}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true });
  const temporary = process.env.TMPDIR;
  // The package unpacks into the system's folder for temporary files and knows no other way.
  process.env.TMPDIR = unfinished;
  try {
    const { default: npmChromium, inflate } = await import('@sparticuz/chromium');
    await npmChromium.executablePath();
    await inflate(join(PACKAGE, 'bin', 'al2023.tar.br'));
  } finally {
    if (temporary === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = temporary;
  }
  writeFileSync(join(unfinished, 'fonts.conf'), fontsConfiguration(home));
  try {
    renameSync(unfinished, home);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    if (!existsSync(home)) throw error;
  }
}

/** The package's own file names a folder that does not exist; then every text is of zero width. */
function fontsConfiguration(home: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${home}/fonts</dir>
  <cachedir>${home}/fonts-cache</cachedir>
</fontconfig>
`;
}
