// Checks lexing and parsing with the documents in syntax-cases/.
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import { HOST_OPTIONS, ONLY, readOptions } from '../lib/options.mjs';
import { Report } from '../lib/report.mjs';
import { withHost } from './lib/host.mjs';
import { positions, requestErrors, shapeProblem } from './lib/response.mjs';
import { argumentsAndValues, deep, descriptions, operations, selections } from './syntax-cases/grammar.mjs';
import { characters, ignored, lines } from './syntax-cases/ignored.mjs';
import { numbers } from './syntax-cases/numbers.mjs';
import { blockStrings, strings } from './syntax-cases/strings.mjs';

const ROWS = [
  numbers, strings, blockStrings, ignored, characters, lines,
  selections, operations, argumentsAndValues, descriptions, deep,
].flat();
const SCHEMA_FILE = fileURLToPath(new URL('schemas/syntax.graphql', import.meta.url));
const DATA = {
  query: { a: 1, b: 2, echo: { $args: true }, quiet: 1 },
  mutation: { a: 3 },
};

const options = readOptions('engine/syntax.mjs', { ...HOST_OPTIONS, ...ONLY });
const report = new Report('syntax', { only: options.only, quiet: true });

// One document at a time, so that a crash is assigned to the right document.
await withHost({ commandLine: options.host, schemaFile: SCHEMA_FILE, data: DATA, report }, async (host) => {
  for (const row of ROWS.filter(({ id }) => report.includes(id))) await check(host, row);
});
report.finish(options.json);

async function check(host, { id, ...row }) {
  const { problem, json } = await host.send({ query: row.document });
  const reason = problem ?? shapeProblem(json) ?? (row.invalid ? rejectionProblem(row, json) : dataProblem(row, json));
  if (reason) report.fail(id, reason, { ...row, response: json });
  else report.pass(id);
}

/** Returns what is wrong with the response to an invalid document. */
function rejectionProblem({ position }, response) {
  const [error] = requestErrors(response);
  if (!error) return 'an invalid document was accepted';
  if (!position || isDeepStrictEqual(positions(error), [position])) return null;
  return `the error is at ${positions(error).join(' ') || 'no position'}, not at ${position}`;
}

/** Returns what is wrong with the response to a valid document. */
function dataProblem({ data, args }, response) {
  const [error] = requestErrors(response);
  if (error) return `a valid document was rejected: ${error.message}`;
  if (data && !sameJson(response.data, data)) return 'the data is different';
  if (args && !sameJson(parsed(response.data?.echo), args)) return 'the arguments are different';
  return null;
}

/** True if the values are equal apart from the order of keys. Writing the JSON again turns -0 into 0. */
function sameJson(some, other) {
  return isDeepStrictEqual(JSON.parse(JSON.stringify(some ?? null)), other);
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
