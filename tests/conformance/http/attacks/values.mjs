import { graphqlPost, rawPost } from '../lib/graphql-request.mjs';
import { rejected } from './verdicts.mjs';

const MEGABYTE = 1024 * 1024;
const DEPTH = 100_000;
const BY_NAME = 'query ($name: String!) { __type(name: $name) { name } }';

/** Literals and documents that are too large, too deep or out of range. */
export const valueAttacks = [
  attack('an Int literal of 100,000 digits', ({ targets }) => targets.argument('Int')('9'.repeat(100_000))),
  attack('a Float literal of 100,000 digits', ({ targets }) => targets.argument('Int')(`1.${'9'.repeat(100_000)}`)),
  attack('the Float literal 1e9999', ({ targets }) => targets.argument('Int')('1e9999')),
  attack('a Float literal with an exponent of 100,000 digits', ({ targets }) =>
    targets.argument('Int')(`1e${'9'.repeat(100_000)}`),
  ),
  attack('a string literal of 1 MB', ({ targets }) => targets.argument('String')(`"${'a'.repeat(MEGABYTE)}"`)),
  attack('a block string of 1 MB of line ends', ({ targets }) =>
    targets.argument('String')(`"""${' \n'.repeat(MEGABYTE / 2)}"""`),
  ),
  attack('a name of 1 MB', () => `{ ${'a'.repeat(MEGABYTE)} }`),
  attack('a list literal 100,000 deep', ({ targets }) =>
    targets.argument('String')('['.repeat(DEPTH) + ']'.repeat(DEPTH)),
  ),
  attack('an object literal 100,000 deep', ({ targets }) =>
    targets.argument('String')('{a:'.repeat(DEPTH) + '1' + '}'.repeat(DEPTH)),
  ),
  attack(
    'a variable type 100,000 lists deep',
    () => `query ($v: ${'['.repeat(DEPTH)}Int${']'.repeat(DEPTH)}) { __typename }`,
  ),
  attack(
    '10,000 variable definitions',
    () => `query (${Array.from({ length: 10_000 }, (_, i) => `$v${i}: Int`).join(' ')}) { __typename }`,
  ),
  attack('a document of 10 MB', () => `{ ${'__typename '.repeat((10 * MEGABYTE) / 11)} }`),
  attack('10 MB of commas', () => `{ __typename ${','.repeat(10 * MEGABYTE)} }`),
  attack('a comment of 10 MB', () => `{ __typename } #${'x'.repeat(10 * MEGABYTE)}`),
  attack('10 MB of opening braces', () => '{'.repeat(10 * MEGABYTE)),
  jsonAttack('a JSON variable 100,000 lists deep', variables('['.repeat(DEPTH) + ']'.repeat(DEPTH))),
  jsonAttack('a JSON variable 100,000 objects deep', variables('{"a":'.repeat(DEPTH) + '1' + '}'.repeat(DEPTH))),
  jsonAttack('a JSON variable of 100,000 digits', variables('9'.repeat(100_000))),
  jsonAttack('the JSON variable 1e9999', variables('1e9999')),
  jsonAttack('a JSON body of 100,000 lists', '['.repeat(DEPTH) + ']'.repeat(DEPTH)),
  jsonAttack('a JSON body of 100,000 objects', '{"query":'.repeat(DEPTH) + '1' + '}'.repeat(DEPTH)),
  jsonAttack('a JSON body of 100,000 opening brackets', '['.repeat(DEPTH)),
];

function attack(name, document) {
  return { name, expect: rejected, request: (context) => graphqlPost({ query: document(context) }) };
}

function jsonAttack(name, body) {
  return { name, expect: rejected, request: () => rawPost(body) };
}

function variables(json) {
  return `{"query":${JSON.stringify(BY_NAME)},"variables":{"name":${json}}}`;
}
