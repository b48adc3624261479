import { graphqlPost } from '../lib/graphql-request.mjs';
import { expect, shorten, Skipped } from '../../lib/report.mjs';
import { objectTypes } from '../lib/targets.mjs';
import { expectSafe, rejected, textOf } from './verdicts.mjs';

const SECRETS = [/root:[^:\n]*:0:0:/, /"ConnectionStrings"|"AllowedHosts"/, /"lockfileVersion"|"dependencies"\s*:/];

const TRAVERSALS = [
  '/../../../../../../etc/passwd',
  '/%2e%2e/%2e%2e/%2e%2e/%2e%2e/%2e%2e/etc/passwd',
  '/..%2f..%2f..%2f..%2f..%2fetc%2fpasswd',
  '/%252e%252e%252f%252e%252e%252fetc%252fpasswd',
  '/..%5c..%5c..%5cetc%5cpasswd',
  '/....//....//....//etc/passwd',
  '/graphql/../../../../../etc/passwd',
  '/assets/..%2f..%2f..%2f..%2fetc/passwd',
  '/%00/etc/passwd',
  '//etc/passwd',
  '/..%c0%af..%c0%afetc/passwd',
  '/../appsettings.json',
  '/appsettings.json',
  '/package.json',
];

/** Requests that try to read files and internal details of the server. */
export const disclosureAttacks = [
  ...TRAVERSALS.map((path) => ({
    name: `path traversal ${path}`,
    expect: nothingDisclosed,
    request: () => ({ method: 'GET', path, headers: { Accept: '*/*' } }),
  })),
  {
    name: 'an Accept header that nothing matches',
    expect: answeredSafely,
    request: () => graphqlPost({ query: '{ __typename }' }, { Accept: 'image/png' }),
  },
];

/** For a server without introspection: neither introspection nor error messages may reveal the schema. */
export const closedSchemaAttacks = [
  {
    name: 'introspection of the schema',
    expect: rejectedWithoutSuggestion,
    request: () => graphqlPost({ query: '{ __schema { types { name } } }' }),
  },
  {
    name: 'introspection of a type',
    expect: rejectedWithoutSuggestion,
    request: () => graphqlPost({ query: '{ __type(name: "Query") { name } }' }),
  },
  misspelled('of a root field', ({ targets }) => `{ ${misspell(targets.queryFields[0].field.name)} }`),
  misspelled('of an argument', ({ targets }) => {
    const field = targets.queryFields.find(({ field }) => field.args.length)?.field;
    if (!field) throw new Skipped('no root field has arguments');
    return `{ ${field.name}(${misspell(field.args[0].name)}: 1) { __typename } }`;
  }),
  misspelled('of a type', ({ targets }) => {
    const [{ name }] = objectTypes(targets.schema);
    return `{ ... on ${misspell(name)} { __typename } }`;
  }),
  misspelled('of a meta field', () => '{ __typenam }'),
  misspelled('of a directive', () => '{ __typename @inclde(if: true) }'),
];

function misspelled(what, document) {
  return {
    name: `the suggestion for a misspelling ${what}`,
    expect: rejectedWithoutSuggestion,
    request: (context) => graphqlPost({ query: document(context) }),
  };
}

function misspell(name) {
  return `${name.slice(0, -1)}${name.endsWith('x') ? 'y' : 'x'}`;
}

function nothingDisclosed(response) {
  if (response.outcome === 'closed') return 'connection closed';
  expect(response.outcome === 'answered', 'no response in time');
  expect(response.status < 500, `status ${response.status}`);
  const secret = SECRETS.find((pattern) => pattern.test(textOf(response)));
  expect(!secret, () => `the response contains a file: ${shorten(textOf(response))}`);
  return `status ${response.status}`;
}

function answeredSafely(response) {
  expect(response.outcome === 'answered', 'no response');
  expectSafe(response);
  return `status ${response.status}`;
}

function rejectedWithoutSuggestion(response) {
  const note = rejected(response);
  expect(!/did you mean/i.test(textOf(response)), () => `a suggestion: ${shorten(textOf(response))}`);
  return note;
}

/** Returns lines about headers for the report. They do not count. */
export function describeHeaders(apiResponse, pageResponse) {
  const lines = [];
  const server = apiResponse.headers.get('server') ?? 'not sent';
  const powered = apiResponse.headers.get('x-powered-by') ?? 'not sent';
  lines.push(
    `Server: ${server}; X-Powered-By: ${powered}${/\d/.test(server + powered) ? ' (this shows a version)' : ''}`,
  );
  if (/html/.test(pageResponse.headers.get('content-type') ?? '')) {
    for (const name of ['x-content-type-options', 'content-security-policy', 'x-frame-options', 'referrer-policy']) {
      lines.push(`HTML page, ${name}: ${pageResponse.headers.get(name) ?? 'not sent'}`);
    }
  } else {
    lines.push('the endpoint has no HTML page');
  }
  return lines;
}
