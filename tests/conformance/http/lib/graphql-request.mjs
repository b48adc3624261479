import { sendRaw } from './raw-http.mjs';

export const JSON_HEADERS = { 'Content-Type': 'application/json', Accept: 'application/json' };

/** Returns a POST with the request ({ query, variables, operationName, extensions }) as its JSON body. */
export function graphqlPost(request, headers = {}) {
  return { method: 'POST', headers: { ...JSON_HEADERS, ...headers }, body: JSON.stringify(request) };
}

/** Returns a POST with a body of bytes or text. */
export function rawPost(body, headers = {}) {
  return { method: 'POST', headers: { ...JSON_HEADERS, ...headers }, body };
}

/** Sends a query and returns { status, data, errors }. Throws if there is no JSON response. */
export async function ask(url, query, { variables, headers, timeoutMs } = {}) {
  const response = await sendRaw(url, { ...graphqlPost({ query, variables }, headers), timeoutMs });
  if (response.outcome !== 'answered') throw new Error(`no response (${response.outcome})`);
  const json = parseBody(response);
  if (json === undefined) throw new Error(`status ${response.status} without a JSON body`);
  return { status: response.status, ...json };
}

/** Returns the parsed body of a response, or undefined if it is not JSON in UTF-8. */
export function parseBody(response) {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(response.body));
  } catch {
    return undefined;
  }
}

/** Returns the milliseconds until the response to `{ __typename }`, or undefined if there is none. */
export async function heartbeatMs(url, timeoutMs = 5_000) {
  const startedAt = performance.now();
  try {
    const { data } = await ask(url, '{ __typename }', { timeoutMs });
    return data?.__typename ? performance.now() - startedAt : undefined;
  } catch {
    return undefined;
  }
}

/** Returns the value at a dotted path such as `officials.0.name`. */
export function valueAt(value, path) {
  return path.split('.').reduce((current, step) => current?.[step], value);
}
