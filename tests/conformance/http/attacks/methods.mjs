import { graphqlPost, rawPost } from '../lib/graphql-request.mjs';
import { expect, Skipped } from '../../lib/report.mjs';
import { answered, expectSafe, handled, rejected, rejectedWith } from './verdicts.mjs';

const ACCEPT = { Accept: 'application/json' };
const TYPENAME = '{"query":"{ __typename }"}';

/** Requests that a page of another site could send from a browser, and methods that GraphQL does not use. */
export const methodAttacks = [
  { name: 'a GET with a query', expect: answered, request: ({ url }) => get(url, '{ __typename }') },
  mutationByGet('a GET with a mutation', {}),
  mutationByGet('a GET with a mutation and X-HTTP-Method-Override: POST', { 'X-HTTP-Method-Override': 'POST' }),
  mutationByGet('a GET with a mutation and X-HTTP-Method: POST', { 'X-HTTP-Method': 'POST' }),
  mutationByGet('a GET with a mutation and X-Method-Override: POST', { 'X-Method-Override': 'POST' }),
  {
    name: 'a POST with X-HTTP-Method-Override: DELETE',
    expect: answered,
    request: () => graphqlPost({ query: '{ __typename }' }, { 'X-HTTP-Method-Override': 'DELETE' }),
  },
  {
    name: 'a GET with two query parameters',
    expect: handled,
    request: ({ url }) => ({
      ...get(url, '{ __typename }'),
      path: `${queryPath(url, '{ __typename }')}&query=%7Ba%7D`,
    }),
  },
  {
    name: 'a GET with variables that are not JSON',
    expect: rejected,
    request: ({ url }) => get(url, '{ __typename }', '&variables=%7B'),
  },
  posted('a POST of text/plain', 'text/plain', TYPENAME),
  posted('a POST of a form', 'application/x-www-form-urlencoded', 'query=%7B__typename%7D'),
  posted('a POST of multipart/form-data', 'multipart/form-data; boundary=x', multipart('x')),
  {
    name: 'a POST without a content type',
    expect: rejected,
    request: () => rawPost(TYPENAME, { 'Content-Type': undefined }),
  },
  posted('a POST of text/plain with a JSON parameter', 'text/plain; x=application/json', TYPENAME),
  ...['PUT', 'DELETE', 'PATCH', 'TRACE'].map((method) => ({
    name: `${method} on the endpoint`,
    expect: notAllowed,
    request: () => ({ ...(method === 'TRACE' ? { headers: ACCEPT } : rawPost(TYPENAME)), method }),
  })),
];

function queryPath(url, query) {
  return `${url.pathname}?query=${encodeURIComponent(query)}`;
}

function get(url, query, more = '', headers = {}) {
  return { method: 'GET', path: queryPath(url, query) + more, headers: { ...ACCEPT, ...headers } };
}

function mutationByGet(name, headers) {
  return {
    name,
    expect: notAllowed,
    request: ({ url, targets }) => {
      if (!targets.hasMutations) throw new Skipped('the schema has no mutations');
      return get(url, 'mutation { __typename }', '', headers);
    },
  };
}

function posted(name, type, body) {
  return { name, expect: rejectedWith(415), request: () => rawPost(body, { 'Content-Type': type }) };
}

function multipart(boundary) {
  const part = (name, value) => `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
  return `${part('operations', '{"query":"{ __typename }"}')}${part('map', '{}')}--${boundary}--\r\n`;
}

/** Status 405. A missing Allow header (RFC 9110) is shown, but does not count. */
function notAllowed(response) {
  rejectedWith(405)(response);
  expectSafe(response);
  expect(!/"data":\{/.test(response.body.toString()), 'the body has data');
  return response.headers.has('allow') ? 'status 405' : 'status 405 (info: no Allow header)';
}
