// Starts a host, sends requests to it, and stops it. engine/README.md describes what a host is.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../../lib/ports.mjs';

const READY_TIMEOUT_MS = 60_000;
const RESPONSE_TIMEOUT_MS = 30_000;
const STOP_TIMEOUT_MS = 10_000;
const MOST_STARTS = 6;
const MOST_TIMEOUTS = 32;
const OUTPUT_LENGTH = 4000;

/** Starts a host with the schema file and the data, calls `use(host)`, and stops the host. */
export async function withHost({ commandLine, schemaFile, data, report }, use) {
  const folder = mkdtempSync(join(tmpdir(), 'conformance-'));
  const dataFile = join(folder, 'data.json');
  writeFileSync(dataFile, JSON.stringify(data));
  const host = new Host(commandLine, ['--schema', schemaFile, '--data', dataFile], report);
  try {
    await use(host);
  } finally {
    await host.stop();
    rmSync(folder, { recursive: true });
  }
}

const running = new Set();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.once(signal, () => {
    for (const child of running) child.kill('SIGTERM');
    process.exit(1);
  });
}

/** After this call, the end of the process is expected. */
function forget(child) {
  running.delete(child);
  child.removeAllListeners('exit');
}

/** A host process. It starts with the first request, and again after a crash. */
class Host {
  #words;
  #options;
  #report;
  #agent = new http.Agent({ keepAlive: true });
  #starts = 0;
  #timeouts = 0;
  #process = null; // a promise of { child, port }, or null

  constructor(commandLine, options, report) {
    this.#words = splitWords(commandLine);
    this.#options = options;
    this.#report = report;
  }

  /** Posts a GraphQL request. Returns { text, json }, or { problem } if there is no JSON response. */
  async send(body) {
    if (this.#timeouts >= MOST_TIMEOUTS) return { problem: 'not sent: too many earlier requests timed out' };
    const started = await this.#start();
    if (!started) return { problem: 'the host is not running' };
    try {
      const text = await this.#post(started.port, JSON.stringify(body));
      try {
        return { text, json: JSON.parse(text) };
      } catch {
        return { problem: `the response is not JSON: ${text.slice(0, 200)}` };
      }
    } catch (error) {
      if (await hasExited(started.child)) return { problem: 'the host exited during the request' };
      this.#timeouts += 1;
      return { problem: `no response: ${error.message}` };
    }
  }

  async stop() {
    const started = await this.#process;
    this.#process = null;
    this.#agent.destroy();
    if (!started) return;
    const { child } = started;
    forget(child);
    const exited = once(child, 'exit');
    child.kill('SIGTERM');
    const inTime = await Promise.race([exited.then(() => true), sleep(STOP_TIMEOUT_MS, false, { ref: false })]);
    if (inTime) return;
    this.#report.fail('the host', `it did not exit within ${STOP_TIMEOUT_MS / 1000} s of SIGTERM`);
    child.kill('SIGKILL');
    await exited;
  }

  #start() {
    if (this.#process === null && this.#starts < MOST_STARTS) {
      this.#starts += 1;
      this.#process = this.#spawn();
    }
    return this.#process;
  }

  async #spawn() {
    const port = await freePort();
    const child = this.#launch(port);
    for (const start = Date.now(); Date.now() - start < READY_TIMEOUT_MS; await sleep(50)) {
      if (!running.has(child)) {
        this.#starts = MOST_STARTS; // another start would end the same way
        return null;
      }
      if (await this.#isReady(port)) return { child, port };
    }
    this.#report.fail('the host', `it is not ready after ${READY_TIMEOUT_MS / 1000} s`);
    this.#starts = MOST_STARTS;
    forget(child);
    child.kill('SIGKILL');
    return null;
  }

  /** Starts the process, and reports a failure if it exits before it is stopped. */
  #launch(port) {
    const [program, ...words] = this.#words;
    const child = spawn(program, [...words, ...this.#options, '--urls', `http://127.0.0.1:${port}`], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    running.add(child);
    let output = '';
    const keep = (chunk) => {
      output = (output + chunk).slice(-OUTPUT_LENGTH);
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    const fail = (reason) => {
      forget(child);
      this.#process = null;
      this.#report.fail('the host', reason, { output });
    };
    child.on('error', (error) => fail(`it cannot be started: ${error.message}`));
    child.on('exit', (code, signal) => fail(`it exited unexpectedly (${signal ?? `exit code ${code}`})`));
    return child;
  }

  async #isReady(port) {
    try {
      return (await this.#request(port, { path: '/ready', timeout: 2000 })).status === 200;
    } catch {
      return false;
    }
  }

  async #post(port, payload) {
    const headers = {
      accept: 'application/graphql-response+json, application/json;q=0.9',
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(payload),
    };
    const options = { path: '/graphql', method: 'POST', headers, timeout: RESPONSE_TIMEOUT_MS };
    return (await this.#request(port, options, payload)).text;
  }

  #request(port, options, payload) {
    return new Promise((resolve, reject) => {
      const request = http.request({ host: '127.0.0.1', port, agent: this.#agent, ...options }, (response) => {
        const chunks = [];
        response.on('data', (chunk) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () => {
          resolve({ status: response.statusCode, text: Buffer.concat(chunks).toString('utf8') });
        });
      });
      request.on('timeout', () => request.destroy(new Error(`nothing for ${options.timeout / 1000} s`)));
      request.on('error', (error) => {
        // The host may close a kept-alive connection at the moment it is used again.
        if (request.reusedSocket && error.code === 'ECONNRESET') {
          resolve(this.#request(port, { ...options, agent: false }, payload));
        } else {
          reject(error);
        }
      });
      request.end(payload);
    });
  }
}

/** Waits up to half a second for the process to exit. */
async function hasExited(child) {
  const exited = () => child.exitCode !== null || child.signalCode !== null;
  for (let i = 0; i < 20 && !exited(); i += 1) await sleep(25);
  return exited();
}

function splitWords(commandLine) {
  const words = commandLine.match(/(?:[^\s"']+|"[^"]*"|'[^']*')+/g) ?? [];
  return words.map((word) => word.replace(/"([^"]*)"|'([^']*)'/g, (_, double, single) => double ?? single));
}
