import { valueAt } from '../lib/graphql-request.mjs';
import { expect, shorten } from '../../lib/report.mjs';

export const TYPENAME = { query: '{ __typename }', variables: {}, expectPath: '__typename' };

/** Throws unless a result has data, no errors, and a value at the path of the operation. */
export function expectResult(operation, { data, error, errors }) {
  expect(!error, () => `error: ${error.message}`);
  expect(!errors?.length, () => `errors: ${errors.map(({ message }) => message).join('; ')}`);
  expect(data, 'no data');
  if (!operation.expectPath) return;
  const value = valueAt(data, operation.expectPath);
  expect(
    value !== undefined && value !== null,
    () => `no value at ${operation.expectPath} in ${shorten(JSON.stringify(data))}`,
  );
}

/** Runs `{ __typename }` and the query of the suite with the function `ask`. */
export async function expectBoth({ query }, ask) {
  for (const operation of [TYPENAME, query]) expectResult(operation, await ask(operation));
}

/** Returns the result of the promise, or throws after `ms` milliseconds. */
export function within(ms, what, promise) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what} took longer than ${ms / 1000} s`)), ms);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}
