import { fileURLToPath } from 'node:url';
import { PortBusyError, startServer, type RunningServer } from './serve-build.ts';

const DIRECTORY = fileURLToPath(new URL('../../build', import.meta.url));
const FIRST_PORT = 4173;
const PORTS_TO_TRY = 20;

/** With PORT set exactly that one; else the first free one of a small range. */
async function startOnFreePort(): Promise<RunningServer> {
  const wanted = process.env.PORT;
  if (wanted !== undefined && wanted !== '') {
    const port = Number(wanted);
    if (!Number.isInteger(port) || port < 0 || port > 65_535) {
      throw new Error(`PORT must be a number from 0 to 65535, but is "${wanted}".`);
    }
    return startServer({ directory: DIRECTORY, port });
  }
  for (let port = FIRST_PORT; port < FIRST_PORT + PORTS_TO_TRY; port++) {
    try {
      return await startServer({ directory: DIRECTORY, port });
    } catch (error) {
      if (!(error instanceof PortBusyError)) throw error;
      console.log(`Port ${port} is used by another program, trying the next.`);
    }
  }
  throw new Error(
    `The ports ${FIRST_PORT} to ${FIRST_PORT + PORTS_TO_TRY - 1} are all in use. Choose another: PORT=8080 npm start`,
  );
}

try {
  const { url } = await startOnFreePort();
  console.log(`\nUnfurl is ready: ${url}\nStop it with Ctrl+C.`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
