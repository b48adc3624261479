// Validates documents with graphql-js and compares the errors of the host with the expected ones.
import { parse, validate } from 'graphql';
import { positions, requestErrors, shapeProblem } from './response.mjs';
import { specifiedRules } from './rules.mjs';
import { requestForValid } from './valid-request.mjs';

const EVERY_ERROR = { maxErrors: Infinity };

/**
 * Returns the errors that graphql-js reports for a document under all specified rules (see rules.mjs):
 * { errors: the sorted positions of each error, rules: the names of the rules that reported one }.
 */
export function expectedErrors(schema, text) {
  const rules = new Set();
  const observed = specifiedRules.map((rule) => (context) => rule(observe(context, () => rules.add(rule.name))));
  const errors = validate(schema, parse(text), observed, EVERY_ERROR);
  return { errors: errors.map(positions), rules };
}

/** Returns the validation context with a `reportError` that first calls `onError`. */
function observe(context, onError) {
  return Object.create(context, {
    reportError: {
      value(error) {
        onError();
        context.reportError(error);
      },
    },
  });
}

/**
 * Sends a document and compares the positions of its errors with the expected ones.
 * The request for a valid document is complete, so that validation alone could reject it.
 */
export async function checkDocument({ host, schema, report }, name, text, errors) {
  const body = errors.length === 0 ? requestForValid(schema, text) : { query: text };
  const { problem, json } = await host.send(body);
  const reason = problem ?? shapeProblem(json) ?? differenceOf(errors, json);
  if (reason) report.fail(name, reason, { document: text, expected: errors, response: json });
  else report.pass(name);
}

/** Field errors have a path. They come from the empty data and do not count. */
function differenceOf(expected, response) {
  const actual = requestErrors(response).map(positions);
  if (asText(actual) === asText(expected)) return null;
  if (expected.length === 0) return 'a valid document was rejected';
  if (actual.length === 0) return 'an invalid document was accepted';
  if (actual.length !== expected.length) return `${actual.length} errors, not ${expected.length}`;
  return 'the errors are at other positions';
}

function asText(errors) {
  return JSON.stringify(errors.map((list) => list.join(' ')).sort());
}
