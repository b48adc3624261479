import { readFileSync } from 'node:fs';

/**
 * Reads { query, variables?, expectPath?, trigger? } from a JSON file. `data` must have a value other than null
 * at `expectPath`, a dotted path. `trigger` ({ query, variables, headers }) is a request that causes an event;
 * it is sent over HTTP after a subscription has started.
 */
export function readOperationFile(file) {
  const operation = JSON.parse(readFileSync(file, 'utf8'));
  if (typeof operation.query !== 'string') throw new Error(`${file} has no query`);
  return { variables: {}, ...operation };
}
