// Shows that the engine suites can fail. The reference host must pass all of them, and every broken
// variant of it must fail at least one; a variant without a validation rule must fail validation-rules.
import { specifiedRules } from 'graphql';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { ONLY, readOptions } from '../lib/options.mjs';
import { forEachAtOnce } from './lib/concurrency.mjs';
import { FAULTS } from './lib/faults.mjs';

const RUNS_AT_ONCE = 2;
const NAME_WIDTH = 40;
const CELL_WIDTH = 19;

const options = readOptions('engine/selftest.mjs', {
  ...ONLY,
  count: { type: 'integer', default: 600, help: 'how many random requests and documents to send' },
});
const folder = fileURLToPath(new URL('.', import.meta.url));
const SCRIPTS = {
  syntax: ['syntax.mjs'],
  'validation-rules': ['validation-rules.mjs'],
  'validation-random': ['validation-random.mjs', '--count', String(options.count)],
  introspection: ['introspection.mjs'],
  differential: ['differential.mjs', '--count', String(options.count)],
};
const RULE_SUITES = ['validation-rules', 'validation-random'];
const suites = Object.keys(SCRIPTS);
const variants = [
  { name: '', suites, description: 'the reference host' },
  ...Object.entries(FAULTS).map(([name, { description }]) => ({ name, suites, description })),
  ...specifiedRules.map(({ name }) => ({
    name: `rule:${name}`,
    suites: RULE_SUITES,
    description: 'validation without this rule',
  })),
].filter(({ name }) => name.includes(options.only ?? ''));

const isFailure = ({ passed }) => !passed;
let wrong = 0;
console.log(row('variant', suites));
await forEachAtOnce(variants, RUNS_AT_ONCE, check);
console.log(`selftest: ${variants.length - wrong} passed, ${wrong} failed, 0 skipped`);
process.exitCode = wrong === 0 ? 0 : 1;

async function check({ name, suites: chosen, description }) {
  const results = {};
  for (const suite of chosen) results[suite] = await run(suite, name);
  const all = Object.values(results);
  const finished = all.every(({ counts }) => counts !== null);
  const detected = name.startsWith('rule:') ? isFailure(results['validation-rules']) : all.some(isFailure);
  const isRight = finished && detected === (name !== '');
  if (!isRight) wrong += 1;
  const cells = suites.map((suite) => cell(results[suite]));
  console.log(row(name || '(none)', cells), `${isRight ? '' : 'NOT DETECTED  '}${description}`);
}

/** Runs a suite on the reference host with a fault. A suite without a closing line has crashed. */
async function run(suite, fault) {
  const [script, ...words] = SCRIPTS[suite];
  const host = `"${process.execPath}" "${folder}reference-host.mjs"`;
  const child = spawn(process.execPath, [folder + script, '--host', host, ...words], {
    env: { ...process.env, BREAK: fault },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.on('data', (chunk) => {
    output += chunk;
  });
  const [code] = await once(child, 'close');
  const counts = output.match(/: (\d+) passed, (\d+) failed, \d+ skipped\n$/);
  return { passed: code === 0, counts: counts && `${counts[2]} failed` };
}

function cell(result) {
  if (!result) return '';
  return result.passed ? 'passes' : result.counts ?? 'crashed';
}

function row(name, cells) {
  return [name.padEnd(NAME_WIDTH), ...cells.map((text) => text.padEnd(CELL_WIDTH))].join('');
}
