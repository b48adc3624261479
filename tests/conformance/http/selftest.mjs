// Shows that the HTTP suites can be passed: runs them against the reference server. Takes about two minutes.
import { spawn } from 'node:child_process';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort } from '../lib/ports.mjs';

const FOLDER = dirname(fileURLToPath(import.meta.url));
const SUITE_TIMEOUT_MS = 8 * 60_000;
const OPERATIONS = ['--query', 'reference/query.json', '--subscription', 'reference/subscription.json'];
const CLOSED = ['--introspection-off', '--schema', 'reference/people.graphql'];

let passed = 0;
const failed = [];

await run([], (pid) => [
  ['audits.mjs', '--profile', 'compat'],
  ['audits.mjs', '--profile', 'draft2026'],
  ['clients.mjs', ...OPERATIONS],
  ['protocol-ws.mjs'],
  ['attacks.mjs', '--pid', pid],
  ['fuzz.mjs', '--count', '20000'],
]);
await run(['--introspection-off'], (pid) => [
  ['attacks.mjs', '--pid', pid, ...CLOSED, '--only', 'introspection'],
  ['attacks.mjs', '--pid', pid, ...CLOSED, '--only', 'misspelling'],
]);
for (const name of failed) console.log(`failed: ${name}`);
console.log(`selftest: ${passed} passed, ${failed.length} failed, 0 skipped`);
process.exitCode = failed.length > 0 ? 1 : 0;

/** Starts the reference server with the flags, runs the suites one after the other, and stops the server. */
async function run(flags, suitesFor) {
  const port = String(await freePort());
  const reference = start(['reference.mjs', '--port', port, ...flags], ['ignore', 'pipe', 'ignore']);
  await new Promise((resolve) => reference.stdout.once('data', resolve));
  reference.stdout.resume();
  for (const [script, ...args] of suitesFor(String(reference.pid))) {
    const name = [script, ...args].join(' ');
    console.log(`\n# ${name}`);
    const code = await exitCodeOf(start([script, '--url', `http://127.0.0.1:${port}/graphql`, ...args], 'inherit'));
    if (code === 0) passed += 1;
    else failed.push(name);
  }
  reference.kill();
}

function start(args, stdio) {
  return spawn(process.execPath, args, { cwd: FOLDER, stdio });
}

function exitCodeOf(child) {
  const timer = setTimeout(() => child.kill(), SUITE_TIMEOUT_MS);
  return new Promise((resolve) => child.once('exit', resolve)).finally(() => clearTimeout(timer));
}
