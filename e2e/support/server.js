// The real server on a spare port with a data folder of its own; gone when the test file ends.
import { execFile, spawn } from 'node:child_process';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

import { clockOfServer } from './clock.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const program = process.env.E2E_PROGRAM ?? join(root, 'target/debug/attestation');

/** Where the invented people are loaded already (`load_demo.js`); loading them takes longer than most tests. */
const loaded = process.env.E2E_DEMO;

/** `demo`: with the invented people; otherwise nobody has an account. `keep`: a folder that stays when the server ends. */
export async function startServer({ demo = true, keep } = {}) {
  const folder = keep ?? (await mkdtemp(join(tmpdir(), 'attestation-e2e-')));
  if (demo && loaded && !keep) await cp(join(loaded, 'var'), join(folder, 'var'), { recursive: true });
  const port = await sparePort();
  const env = {
    ATTESTATION_SPA: join(root, 'frontend/dist'),
    RUST_LOG: 'warn',
    ...clockOfServer(),
    ...process.env,
    PORT: String(port),
  };
  const server = spawn(program, ['serve', ...(demo ? ['--demo'] : [])], { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [server.stdout, server.stderr]) stream.on('data', (text) => (output += text));
  const ended = new Promise((resolve) => server.once('close', resolve).once('error', resolve));

  const stop = async () => {
    server.kill();
    await ended;
    if (!keep) await rm(folder, { recursive: true, force: true });
  };
  const url = `http://127.0.0.1:${port}`;
  try {
    await ready(url, server);
  } catch (error) {
    await stop();
    throw new Error(`${error.message}\n${output}`);
  }
  return {
    url,
    stop,
    mail: join(folder, 'var/mail'),
    /** `attestation …` in the server's folder, as its administrator would type it. */
    command: (words, more = {}) => promisify(execFile)(program, words, { cwd: folder, env: { ...env, ...more } }),
  };
}

async function ready(url, server) {
  for (const until = Date.now() + 120_000; Date.now() < until; ) {
    if (server.exitCode !== null) throw new Error(`the server ended with ${server.exitCode}`);
    const answer = await fetch(`${url}/readyz`, { signal: AbortSignal.timeout(5_000) }).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('the server was not ready within two minutes');
}

async function sparePort() {
  const listener = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => listener.once('listening', resolve));
  const { port } = listener.address();
  await new Promise((resolve) => listener.close(resolve));
  return port;
}
