// The graphql-js side of the comparison: node graphql-js.mjs SDL DOCUMENT SECONDS. Does the same as
// ColdIntrospection.cs: builds the schema, executes the document once and then repeatedly. Writes the response to
// standard output and the milliseconds to standard error. graphql-js has no planning phase; the corresponding work is
// part of its execution.
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

// Returns the median duration of a call in milliseconds, after an equally long warm-up.
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
