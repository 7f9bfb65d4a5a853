import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { headersFor } from './security-headers.ts';

/** A server that runs until it is closed. */
export type RunningServer = {
  readonly url: string;
  /** Stops listening and cuts open connections: whoever asks then finds nobody. */
  close(): Promise<void>;
};

/** The wanted port is taken by another program. */
export class PortBusyError extends Error {
  override readonly name = 'PortBusyError';
  constructor(readonly port: number) {
    super(
      `Port ${port} is used by another program. Stop that, or choose another: PORT=${port + 1} npm start`,
    );
  }
}

// By number: the name may also stand for an IPv6 address, which some containers lack.
const HOST = '127.0.0.1';

/**
 * Serves a built app as a static host would. Port 0 takes any free one. Files are listed once, at
 * the start, so a new build needs a new server.
 */
export async function startServer(options: {
  directory: string;
  port: number;
}): Promise<RunningServer> {
  const { directory } = options;
  if (!existsSync(join(directory, 'index.html'))) {
    throw new Error(`There is no built app in ${directory}. Run "npm run build" first.`);
  }
  const server = createServer(answerFrom(directory));
  const port = await listen(server, options.port);
  return { url: `http://localhost:${port}`, close: () => close(server) };
}

function answerFrom(directory: string) {
  const files = sirv(directory, { etag: true });
  const missingPage = join(directory, '404.html');

  return (request: IncomingMessage, response: ServerResponse): void => {
    const [pathname = '/', query] = (request.url ?? '/').split('?', 2);
    for (const [name, value] of Object.entries(headersFor(pathname))) {
      response.setHeader(name, value);
    }
    if (pathname.endsWith('.task')) response.setHeader('Content-Type', 'application/octet-stream');
    if (isFolder(directory, pathname)) {
      // Pages refer to their files relatively, which only works from an address with the slash.
      const search = query === undefined ? '' : `?${query}`;
      response.writeHead(301, { Location: `${pathname}/${search}` }).end();
      return;
    }
    files(request, response, () => {
      response.setHeader('Cache-Control', 'no-cache');
      response.setHeader('Content-Type', 'text/html;charset=utf-8');
      response.writeHead(404);
      response.end(existsSync(missingPage) ? readFileSync(missingPage) : 'There is no such page.');
    });
  };
}

function isFolder(directory: string, pathname: string): boolean {
  // "//" would make the redirect point to another host.
  if (pathname.endsWith('/') || pathname.startsWith('//') || pathname.includes('..')) return false;
  return existsSync(join(directory, pathname, 'index.html'));
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'EADDRINUSE' ? new PortBusyError(port) : error);
    });
    server.listen(port, HOST, () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => {
      if (error) reject(error);
      else resolve();
    });
    server.closeAllConnections();
  });
}
