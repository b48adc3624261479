// Checks execution: sends random valid requests and compares the responses with those of graphql-js.
import { buildSchema, execute, getOperationAST, parse } from 'graphql';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { HOST_OPTIONS, readOptions } from '../lib/options.mjs';
import { Report } from '../lib/report.mjs';
import { createRequestGenerator } from './generate/request.mjs';
import { differenceBetween } from './lib/compare.mjs';
import { forEachAtOnce } from './lib/concurrency.mjs';
import { createDataResolvers } from './lib/data-resolvers.mjs';
import { createErrorFinder } from './lib/expected-errors.mjs';
import { withHost } from './lib/host.mjs';
import { repeatedKey } from './lib/repeated-key.mjs';

const REQUESTS_AT_ONCE = 16;
const SCHEMA_FILE = fileURLToPath(new URL('schemas/fleet.graphql', import.meta.url));

const options = readOptions('engine/differential.mjs', {
  ...HOST_OPTIONS,
  count: { type: 'integer', default: 20_000, help: 'how many requests to send' },
  seed: { type: 'integer', default: 1, help: 'the same seed gives the same requests' },
  only: { type: 'integer', help: 'send only the request with this number' },
});
const report = new Report('differential', { quiet: true });
const sdl = readFileSync(SCHEMA_FILE, 'utf8');
const data = JSON.parse(readFileSync(new URL('data/fleet.json', import.meta.url), 'utf8'));
const schema = buildSchema(sdl);
const resolvers = createDataResolvers(data, (resolve) => resolve());
const generateRequest = createRequestGenerator(schema, options.seed);
const findErrors = createErrorFinder(schema, sdl, resolvers);

await withHost({ commandLine: options.host, schemaFile: SCHEMA_FILE, data, report }, (host) =>
  forEachAtOnce(requestNumbers(), REQUESTS_AT_ONCE, (number) => check(host, number)));
report.finish(options.json);

function* requestNumbers() {
  if (options.only !== undefined) {
    yield options.only;
    return;
  }
  for (let number = 0; number < options.count; number += 1) yield number;
}

async function check(host, number) {
  const { body, introspectionKeys } = generateRequest(number);
  const sent = host.send(body);
  const expected = { ...expectedFor(body), introspectionKeys };
  checkComparison(expected, number);
  const { problem, text, json } = await sent;
  const reason = problem ?? repeatedKeyProblem(text) ?? differenceBetween(expected, json);
  if (reason) {
    const { query, ...rest } = body;
    report.fail(`request ${number}`, reason, { query, ...rest, expected: expected.response, response: json });
  } else {
    report.pass();
  }
}

/** Returns the response of graphql-js and all field errors that can occur. */
function expectedFor({ query, operationName, variables }) {
  const document = parse(query);
  const operation = getOperationAST(document, operationName)?.operation;
  const args = {
    document,
    rootValue: resolvers.rootValue(operation),
    operationName,
    variableValues: variables,
  };
  const { fieldResolver } = resolvers;
  const result = execute({ ...args, schema, contextValue: resolvers.newContext(), fieldResolver });
  const response = JSON.parse(JSON.stringify(result));
  return { response, errors: response.data === undefined ? null : findErrors(args) };
}

/** Stops if the comparison does not accept the response of graphql-js itself. */
function checkComparison(expected, number) {
  const reason = differenceBetween(expected, expected.response);
  if (reason) throw new Error(`the suite has an error in request ${number}: ${reason}`);
}

function repeatedKeyProblem(text) {
  const key = repeatedKey(text);
  return key === null ? null : `one object contains the key "${key}" twice`;
}
