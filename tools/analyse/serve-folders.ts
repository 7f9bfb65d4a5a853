import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import sirv from 'sirv';
import { headersFor } from '../serve/security-headers.ts';
import { pagePolicy } from './page-policy.ts';

/** A server that runs until it is closed. */
export type FolderServer = { readonly url: string; readonly close: () => Promise<void> };

/**
 * Serves folders to this machine only, on a free port, with the headers of the app. A file is
 * looked for in each folder in turn.
 */
export async function serveFolders(folders: readonly string[]): Promise<FolderServer> {
  const handlers = folders.map((folder) => sirv(folder, { dev: true }));
  const server = createServer((request, response) => {
    for (const [name, value] of Object.entries(headersOf(request.url ?? '/'))) {
      response.setHeader(name, value);
    }
    const tryFolder = (index: number): void => {
      const handler = handlers[index];
      if (handler === undefined) response.writeHead(404).end();
      else {
        handler(request, response, () => {
          tryFolder(index + 1);
        });
      }
    };
    tryFolder(0);
  });
  return { url: await listen(server), close: () => close(server) };
}

const headersOf = (path: string): Readonly<Record<string, string>> =>
  path.endsWith('.html')
    ? { ...headersFor(path), 'Content-Security-Policy': pagePolicy() }
    : headersFor(path);

const listen = (server: Server): Promise<string> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      resolve(`http://localhost:${(server.address() as AddressInfo).port}`);
    });
  });

const close = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
    server.closeAllConnections();
  });
