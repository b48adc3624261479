// Builds, starts and stops the programs that the suites check.
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { freePort } from '../lib/ports.mjs';

const REPOSITORY = fileURLToPath(new URL('../../../', import.meta.url));
const READY_TIMEOUT_MS = 60_000;
const STOP_TIMEOUT_MS = 30_000;

export const OUTPUT = join(REPOSITORY, 'artifacts', 'conformance');

const PROGRAMS = {
  host: { project: 'tests/DiploGraph.GraphQL.Host', file: 'DiploGraph.GraphQL.Host.dll' },
  server: {
    project: 'src/DiploGraph.Server',
    file: 'diplograph',
    args: (origin, folder) => ['serve', '--urls', origin, '--data', folder],
  },
  counter: {
    project: 'tests/DiploGraph.Benchmarks',
    file: 'DiploGraph.Benchmarks',
    args: (origin) => ['counter', origin],
  },
};

/** Publishes a program into artifacts/conformance. Throws with the output of the build if that fails. */
export async function publish(name) {
  const folder = join(OUTPUT, name);
  rmSync(folder, { recursive: true, force: true });
  const args = ['publish', PROGRAMS[name].project, '-c', 'Release', '-p:RunAnalyzers=false', '-o', folder];
  try {
    await promisify(execFile)('dotnet', args, { cwd: REPOSITORY, maxBuffer: 64 * 1024 * 1024 });
  } catch (error) {
    throw new Error(`dotnet ${args.join(' ')} failed:\n${`${error.stdout ?? ''}${error.stderr ?? ''}`.slice(-3000)}`);
  }
}

/** Returns the command that starts the engine's host. */
export function hostCommand() {
  return `dotnet "${join(OUTPUT, 'host', PROGRAMS.host.file)}"`;
}

/** Returns the environment without settings of the server, so that the defaults apply. */
function environment() {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^DIPLOGRAPH_/i.test(name)));
}

const running = new Set();
process.on('exit', () => running.forEach((child) => child.kill('SIGKILL')));

/** A started server: { url, pid, origin }. `stop` ends it and returns what was wrong, or undefined. */
export class StartedServer {
  #child;
  #folder;

  /** Starts a server on a free port over an empty data folder, and waits until it is ready. */
  static async start(name, settings = {}) {
    const server = new StartedServer();
    server.origin = `http://127.0.0.1:${await freePort()}`;
    server.url = `${server.origin}/graphql`;
    server.#folder = mkdtempSync(join(tmpdir(), 'conformance-'));
    const { file, args } = PROGRAMS[name];
    const child = spawn(join(OUTPUT, name, file), args(server.origin, server.#folder), {
      cwd: server.#folder,
      env: { ...environment(), ...settings },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const log = createWriteStream(join(OUTPUT, 'logs', `${name}.log`), { flags: 'a' });
    child.stdout.pipe(log, { end: false });
    child.stderr.pipe(log, { end: false });
    running.add(child);
    child.once('exit', () => running.delete(child));
    server.#child = child;
    server.pid = child.pid;
    await server.#untilReady();
    return server;
  }

  async #untilReady() {
    const deadline = Date.now() + READY_TIMEOUT_MS;
    while (Date.now() < deadline && !this.#hasExited()) {
      const response = await fetch(`${this.origin}/health/ready`).catch(() => undefined);
      if (response?.ok) return;
      await sleep(100);
    }
    const reason = this.#hasExited() ? 'it exited' : `it was not ready after ${READY_TIMEOUT_MS / 1000} s`;
    await this.stop();
    throw new Error(`the server did not start: ${reason}; see ${join(OUTPUT, 'logs')}`);
  }

  async stop() {
    const wasRunning = !this.#hasExited();
    if (wasRunning) {
      const exited = once(this.#child, 'exit');
      this.#child.kill('SIGTERM');
      await Promise.race([exited, sleep(STOP_TIMEOUT_MS, undefined, { ref: false })]);
    }
    const { exitCode, signalCode } = this.#child;
    if (!this.#hasExited()) this.#child.kill('SIGKILL');
    rmSync(this.#folder, { recursive: true, force: true });
    if (!wasRunning) return `the server exited during the suites (${signalCode ?? `exit code ${exitCode}`})`;
    return exitCode === 0 ? undefined : `the server did not exit cleanly on SIGTERM (${signalCode ?? exitCode})`;
  }

  #hasExited() {
    return this.#child.exitCode !== null || this.#child.signalCode !== null;
  }
}
