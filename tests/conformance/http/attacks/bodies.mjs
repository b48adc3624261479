import { graphqlPost, parseBody, rawPost } from '../lib/graphql-request.mjs';
import { expect } from '../../lib/report.mjs';
import { expectSafe, handled, rejected } from './verdicts.mjs';

const TYPENAME = '{"query":"{ __typename }"}';
const BATCH_LIMIT = 100;

/** Malformed and misleading request bodies. */
export const bodyAttacks = [
  body('a JSON body with a repeated key', '{"query":"{ __typename }","query":"{ a: __typename }"}'),
  body('a JSON variable with a repeated key', variables('{"name":"a","name":"b"}')),
  body('a lone surrogate in the document', '{"query":"{ __type(name: \\"\\ud800\\") { name } }"}'),
  body('a lone surrogate as a GraphQL escape', graphqlPost({ query: '{ __type(name: "\\uD800") { name } }' }).body),
  body('a lone surrogate in a variable', variables('{"name":"\\udfff"}')),
  body('a JSON body after a byte order mark', `\uFEFF${TYPENAME}`, { expect: handled }),
  body('a UTF-16 body with a UTF-16 content type', Buffer.from(TYPENAME, 'utf16le'), {
    expect: handled,
    headers: { 'Content-Type': 'application/json; charset=utf-16' },
  }),
  body('a UTF-16 body with a UTF-8 content type', Buffer.from(TYPENAME, 'utf16le')),
  body('bytes that are not UTF-8', bytes('{"query":"{ __type(name: \\"', 0xff, 0xfe, 0xc0, 0x80, '\\") { name } }"}')),
  body('a NUL byte in the JSON', bytes('{"query":"{ __typename ', 0, '}"}')),
  body('a NUL character in the document', '{"query":"{ __typename \\u0000 }"}'),
  body('variables as a list', '{"query":"{ __typename }","variables":[]}'),
  body('variables as a string', '{"query":"{ __typename }","variables":"{}"}'),
  body('extensions as a string', '{"query":"{ __typename }","extensions":"{}"}'),
  body('operationName as a number', '{"query":"{ __typename }","operationName":7}'),
  body('query as an object', '{"query":{"kind":"Document"}}'),
  body('query as null', '{"query":null}'),
  body('an empty body', ''),
  body('an empty JSON object', '{}'),
  body('JSON null', 'null'),
  body('a truncated JSON body', '{"query":"{ __typename'),
  body('two JSON values', `${TYPENAME}${TYPENAME}`),
  body('a batch of 1,000 operations', `[${Array(1_000).fill(TYPENAME).join(',')}]`, { expect: rejectedOrLimited }),
  body('an unknown operationName', '{"query":"query a { __typename }","operationName":"b"}'),
  body('two operations and no operationName', '{"query":"query a { __typename } query b { __typename }"}'),
  body('a document with a type definition', '{"query":"{ __typename } type Query { a: Int }"}'),
];

function body(name, content, { expect: verdict = rejected, headers } = {}) {
  return { name, expect: verdict, request: () => rawPost(content, headers) };
}

function bytes(...parts) {
  return Buffer.concat(parts.map((part) => Buffer.from(typeof part === 'number' ? [part] : part)));
}

function variables(json) {
  return `{"query":"query ($name: String!) { __type(name: $name) { name } }","variables":${json}}`;
}

/** The server rejects a batch, or executes only a small part of it. */
function rejectedOrLimited(response) {
  expectSafe(response);
  const json = parseBody(response);
  if (!Array.isArray(json)) return rejected(response);
  const executed = json.filter((result) => result?.data).length;
  expect(executed <= BATCH_LIMIT, `${executed} operations of one batch were executed`);
  return `${executed} operations executed`;
}
