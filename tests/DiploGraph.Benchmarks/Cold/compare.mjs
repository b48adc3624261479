// Compares our engine with graphql-js on the introspection of the DiploGraph schema, in one run:
//
//     npm ci && node compare.mjs PROGRAM [PROCESSES] [SECONDS]
//
// PROGRAM is the published DiploGraph.Benchmarks. To compare several programs, separate them by commas, each as
// NAME=PROGRAM. The processes of all sides alternate: PROCESSES of each (default 15) for the cold times, then 3 of each
// that measure for SECONDS (default 4). The responses must be equal. Prints a table of medians; a ratio is our time
// divided by that of graphql-js.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const files = [here('../../../schema/diplograph.graphql'), here('../Engine/documents/introspection.graphql')];
const [programs, processes = '15', seconds = '4'] = process.argv.slice(2);
if (!programs) {
  console.error('Usage: node compare.mjs [NAME=]PROGRAM[,NAME=PROGRAM...] [PROCESSES] [SECONDS]');
  process.exit(2);
}

const sides = [
  { name: 'graphql-js', command: [process.execPath, here('graphql-js.mjs')] },
  ...programs.split(',').map((given) => {
    const [program, name = 'DiploGraph'] = given.split('=').reverse();
    return { name, command: [program, 'introspect'] };
  }),
].map((side) => ({ ...side, times: {} }));

for (const side of sides) run(side, 0); // fills the disk cache for all sides
const expected = sorted(JSON.parse(run(sides[0], 0)));
for (const side of sides.slice(1)) {
  if (isDeepStrictEqual(sorted(JSON.parse(run(side, 0))), expected)) continue;
  console.error(`${side.name} answers other than graphql-js.`);
  process.exit(1);
}
for (const side of sides) side.times = {};
for (let round = 0; round < Number(processes); round++) for (const side of sides) run(side, 0);
const cold = sides.map((side) => side.times);
for (const side of sides) side.times = {};
for (let round = 0; round < 3; round++) for (const side of sides) run(side, seconds);

const columns = ['milliseconds, median', ...sides.map((it) => it.name), ...sides.slice(1).map(() => 'ratio')];
console.log(`| ${columns.join(' | ')} |`);
console.log(`${'| --- '.repeat(columns.length)}|`);
row('new process: until the answer is there', cold, 'wall');
row('new process: build the schema', cold, 'schema');
row('new process: parse, validate, plan', cold, 'prepare');
row('new process: execute, write', cold, 'execute');
row('warm: parse, validate, plan', sides.map((side) => side.times), 'warmPrepare');
row('warm: execute, write', sides.map((side) => side.times), 'warmExecute');

function run(side, repeated) {
  const start = performance.now();
  const [program, ...first] = side.command;
  const done = spawnSync(program, [...first, ...files, String(repeated)], { maxBuffer: 1 << 28, encoding: 'utf8' });
  const wall = performance.now() - start;
  if (done.status !== 0) throw new Error(`${side.name} failed: ${done.error ?? done.stderr}`);
  for (const [name, time] of Object.entries({ wall, ...JSON.parse(done.stderr.trim().split('\n').at(-1)) })) {
    (side.times[name] ??= []).push(time);
  }
  return done.stdout;
}

function row(what, times, name) {
  const medians = times.map((of) => of[name].toSorted((a, b) => a - b)[of[name].length >> 1]);
  const ratios = medians.slice(1).map((it) => (it / medians[0]).toFixed(2));
  console.log(`| ${what} | ${medians.map((it) => it.toFixed(it < 10 ? 3 : 1)).join(' | ')} | ${ratios.join(' | ')} |`);
}

// Sorts types and directives, since the specification does not define their order, and removes the built-in ones, since
// each engine describes them in its own words.
function sorted(answer) {
  const builtIn = /^(__.*|Boolean|Float|ID|Int|String|deprecated|include|oneOf|skip|specifiedBy)$/;
  const own = (list) => list.filter((it) => !builtIn.test(it.name)).toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const { types, directives, ...rest } = answer.data.__schema;
  return JSON.parse(JSON.stringify({ ...rest, types: own(types), directives: own(directives) }), (key, value) =>
    key === 'possibleTypes' && Array.isArray(value) ? own(value) : value);
}
