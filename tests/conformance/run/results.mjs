// Runs suites and counts their results.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { OUTPUT } from './programs.mjs';

const FOLDER = fileURLToPath(new URL('../', import.meta.url));
const SUITE_TIMEOUT_MS = 10 * 60_000;
const SHOWN_LINES = 30;
const CLOSING_LINE = /: (\d+) passed, (\d+) failed, (\d+) skipped\n$/;

export class Results {
  #verbose;
  #totals = { passed: 0, failed: 0, skipped: 0 };
  #failures = [];

  /** @param verbose prints everything that the suites print */
  constructor({ verbose }) {
    this.#verbose = verbose;
  }

  /** Runs a suite and prints its closing line. Runs a timed suite that fails a second time. */
  async run(suite, target) {
    let result = await this.#run(suite, target);
    if (result.failed > 0 && suite.isTimed) {
      this.#printFailure(result);
      console.log(`${suite.name}: ${describe(result)}`);
      console.log('  This suite measures time, so it runs once more. The second result counts.');
      result = await this.#run(suite, target);
    }
    if (result.failed > 0) this.#printFailure(result);
    console.log(`${suite.name}: ${describe(result)} (${result.seconds.toFixed(0)} s)`);
    this.#add(suite.name, result);
  }

  /** Counts one failure that no suite reports. */
  fail(name, reason) {
    console.log(`${name}: ${reason}`);
    this.#add(name, { passed: 0, failed: 1, skipped: 0 });
  }

  /** Prints what failed and the total. Returns the exit code. */
  finish() {
    for (const name of this.#failures) console.log(`failed: ${name}`);
    console.log(`conformance: ${describe(this.#totals)}`);
    return this.#totals.failed === 0 && this.#totals.passed > 0 ? 0 : 1;
  }

  #add(name, result) {
    for (const key of Object.keys(this.#totals)) this.#totals[key] += result[key];
    if (result.failed > 0) this.#failures.push(name);
  }

  async #run({ name, script, args }, target) {
    const startedAt = performance.now();
    const options = { cwd: FOLDER, stdio: ['ignore', 'pipe', 'pipe'] };
    const child = spawn(process.execPath, [script, ...args(target)], options);
    let output = '';
    const keep = (chunk) => {
      output += chunk;
      if (this.#verbose) process.stdout.write(chunk);
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    const timer = setTimeout(() => child.kill('SIGTERM'), SUITE_TIMEOUT_MS);
    const [code] = await once(child, 'close');
    clearTimeout(timer);
    const logFile = join(OUTPUT, 'logs', `${name.replace(/\W+/g, '-')}.log`);
    mkdirSync(join(OUTPUT, 'logs'), { recursive: true });
    writeFileSync(logFile, output);
    return { ...countsIn(output, code), output, logFile, seconds: (performance.now() - startedAt) / 1000 };
  }

  #printFailure({ output, logFile }) {
    if (this.#verbose) return;
    const lines = output.trimEnd().split('\n').filter((line) => !/^(ok|info) /.test(line));
    for (const line of lines.slice(-SHOWN_LINES)) console.log(`  | ${line}`);
    console.log(`  | (everything: ${logFile})`);
  }
}

/** A suite without a closing line, or with a bad exit code and no failed case, counts as one failure. */
function countsIn(output, code) {
  const [, passed = 0, failed = 0, skipped = 0] = (output.match(CLOSING_LINE) ?? []).map(Number);
  return { passed, failed: code !== 0 && failed === 0 ? 1 : failed, skipped };
}

function describe({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}
