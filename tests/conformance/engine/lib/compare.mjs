// Compares a response with the one of graphql-js.
import { normalizedText } from './normalize.mjs';
import { keyOf } from './expected-errors.mjs';
import { positions, shapeProblem } from './response.mjs';

/**
 * Returns the first difference in one line, or null if the responses are equal.
 * @param expected { response, errors, introspectionKeys }: the response of graphql-js, the field
 *   errors that expected-errors.mjs finds, and the root keys that hold introspection
 */
export function differenceBetween(expected, response) {
  const shape = shapeProblem(response);
  if (shape) return shape;
  const { data } = expected.response;
  if (data === undefined) return requestErrorDifference(expected.response, response);
  if (response.data === undefined) return 'a valid request was rejected';
  const [wanted, got] = [data, response.data].map((value) => normalizedText(value, expected.introspectionKeys));
  return wanted === got ? errorDifference(expected.errors, response.errors ?? []) : 'the data is different';
}

/**
 * One error is enough, even if a request has several causes of error, but it must be at the position
 * of one of them. An operation that cannot be selected has no position.
 */
function requestErrorDifference(expected, response) {
  if (response.data !== undefined) return 'an invalid request was executed';
  if (response.errors.some(({ path }) => path !== undefined)) return 'a request error has a path';
  const allowed = expected.errors.map((error) => keyOf(positions(error)));
  if (allowed.includes(keyOf([]))) return null;
  const misplaced = response.errors.find((error) => !allowed.includes(keyOf(positions(error))));
  if (!misplaced) return null;
  return `a request error is at ${positions(misplaced).join(' ') || 'no position'}, where graphql-js reports none`;
}

function errorDifference({ possible, explanations }, errors) {
  const reported = new Set();
  for (const error of errors) {
    const key = keyOf(error.path);
    const cause = possible.get(key);
    if (!cause) return `the error at ${key} cannot occur`;
    if (reported.has(key)) return `the error at ${key} is reported twice`;
    const reportedAt = keyOf(positions(error));
    if (!cause.positions.some((some) => keyOf(some) === reportedAt)) return `the error at ${key} has wrong positions`;
    reported.add(key);
  }
  const unexplained = explanations.find((causes) => !causes.some(({ path }) => reported.has(keyOf(path))));
  return unexplained ? `an error is missing: ${unexplained.map(({ path }) => keyOf(path)).join(' or ')}` : null;
}
