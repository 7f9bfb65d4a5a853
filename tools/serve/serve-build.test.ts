import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PortBusyError, startServer, type RunningServer } from './serve-build.ts';

let directory = '';
let server: RunningServer;

beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), 'unfurl-serve-'));
  mkdirSync(join(directory, 'learn'));
  mkdirSync(join(directory, 'pose'));
  writeFileSync(join(directory, 'index.html'), 'start page');
  writeFileSync(join(directory, '404.html'), 'missing page');
  writeFileSync(join(directory, 'learn', 'index.html'), 'learn page');
  writeFileSync(join(directory, 'pose', 'pose.task'), '0123456789');
  server = await startServer({ directory, port: 0 });
});

afterEach(async () => {
  await server.close().catch(() => undefined);
  rmSync(directory, { recursive: true });
});

describe('startServer', () => {
  it('serves a folder by its index.html', async () => {
    const answer = await fetch(`${server.url}/learn/?from=home`);
    expect(answer.status).toBe(200);
    expect(await answer.text()).toBe('learn page');
    expect(answer.headers.get('content-security-policy')).toBe("frame-ancestors 'none'");
  });

  it('sends an address without the closing slash to the one with it, keeping the query', async () => {
    const answer = await fetch(`${server.url}/learn?from=home`, { redirect: 'manual' });
    expect(answer.status).toBe(301);
    expect(answer.headers.get('location')).toBe('/learn/?from=home');
  });

  it('never redirects to another host', async () => {
    const answer = await fetch(`${server.url}//learn`, { redirect: 'manual' });
    expect(answer.headers.get('location')).toBeNull();
  });

  it('answers an unknown address with the 404 page, status 404, not kept in caches', async () => {
    const answer = await fetch(`${server.url}/pose/old-model.task`);
    expect(answer.status).toBe(404);
    expect(await answer.text()).toBe('missing page');
    expect(answer.headers.get('cache-control')).toBe('no-cache');
  });

  it('gives the pose model whole, with its length for the progress bar', async () => {
    const answer = await fetch(`${server.url}/pose/pose.task`);
    expect(answer.headers.get('content-length')).toBe('10');
    expect(answer.headers.get('content-type')).toBe('application/octet-stream');
    expect(answer.headers.get('cache-control')).toContain('immutable');
    expect(await answer.text()).toBe('0123456789');
  });

  it('names a busy port and how to choose another', async () => {
    const port = Number(new URL(server.url).port);
    const second = startServer({ directory, port });
    await expect(second).rejects.toThrow(PortBusyError);
    await expect(second).rejects.toThrow(new RegExp(`Port ${port} .*PORT=${port + 1} npm start`));
  });

  it('can be found by nobody after it was closed', async () => {
    await fetch(server.url);
    await server.close();
    await expect(fetch(server.url)).rejects.toThrow('fetch failed');
  });

  it('says to build first when there is no app', async () => {
    await expect(startServer({ directory: join(directory, 'pose'), port: 0 })).rejects.toThrow(
      'npm run build',
    );
  });
});
