// graphql-js's side of the comparison: node graphql-js.mjs SDL DOCUMENT SECONDS. Does what ColdIntrospection.cs does:
// builds the schema, answers the document once, and then repeats it; the answer goes to standard output, the
// milliseconds to standard error. graphql-js makes no plan: what ours does when it plans is part of its execution.
import { readFileSync, writeSync } from 'node:fs';
import { buildSchema, execute, parse, validate } from 'graphql';

const [schemaFile, documentFile, seconds] = process.argv.slice(2);

const start = performance.now();
const schema = buildSchema(readFileSync(schemaFile, 'utf8'));
const text = readFileSync(documentFile, 'utf8');
const built = performance.now();
let document = prepare();
const prepared = performance.now();
const answer = answerBytes();
const executed = performance.now();
for (let at = 0; at < answer.length; ) at += writeSync(1, answer, at);

const times = { schema: built - start, prepare: prepared - built, execute: executed - prepared };
if (Number(seconds) > 0) {
  times.warmPrepare = median(() => (document = prepare()));
  times.warmExecute = median(answerBytes);
}
console.error(JSON.stringify(times));

function prepare() {
  const parsed = parse(text);
  const errors = validate(schema, parsed);
  if (errors.length > 0) throw errors[0];
  return parsed;
}

function answerBytes() {
  return Buffer.from(JSON.stringify(execute({ schema, document })));
}

// The median of the milliseconds of one call, after as long a time to warm up.
function median(call) {
  let times;
  for (let warm = 0; warm < 2; warm++) {
    times = [];
    for (const begin = performance.now(); performance.now() - begin < seconds * 1000; ) {
      const from = performance.now();
      call();
      times.push(performance.now() - from);
    }
  }
  return times.sort((a, b) => a - b)[times.length >> 1];
}
