import { invalid, list, valid } from './documents.mjs';

/** Fragments that form cycles or multiply. */
export const fragmentAttacks = [
  invalid('a fragment that spreads itself', (context) => `{ ...a } fragment a on ${root(context)} { __typename ...a }`),
  invalid(
    'a cycle of 100 fragments',
    (context) =>
      `{ ...f0 } ${list(100, (i) => `fragment f${i} on ${root(context)} { __typename ...f${(i + 1) % 100} }`)}`,
  ),
  chain('exponential fragments, a chain of 30', 30, (_, next) => `{ ...${next} ...${next} }`),
  chain(
    'exponential fragments inside inline fragments',
    30,
    (on, next) => `{ ... on ${on} { ...${next} } ... { ...${next} } }`,
  ),
  valid('fragment fan-out, 200 fragments each spreading all later ones', 200, (context, n) => {
    const later = (i) => list(n - i, (j) => `...f${i + j + 1}`);
    const fragments = list(n, (i) => `fragment f${i} on ${root(context)} { __typename ${later(i)} }`);
    return `{ ...f0 } ${fragments} ${leaf(context, n)}`;
  }),
  valid(
    '3,000 fragments spread side by side',
    3_000,
    (context, n) =>
      `{ ${list(n, (i) => `...f${i}`)} } ${list(n, (i) => `fragment f${i} on ${root(context)} { __typename }`)}`,
  ),
  valid(
    '10,000 nested inline fragments',
    10_000,
    (context, n) => `{ ${`... on ${root(context)} { `.repeat(n)} __typename ${'} '.repeat(n)} }`,
  ),
  valid(
    '10,000 spreads of one fragment',
    10_000,
    (context, n) => `{ ${'...a '.repeat(n)} } fragment a on ${root(context)} { __typename }`,
  ),
];

function chain(name, length, selection) {
  return valid(name, length, (context, n) => {
    const on = root(context);
    return `{ ...f0 } ${list(n, (i) => `fragment f${i} on ${on} ${selection(on, `f${i + 1}`)}`)} ${leaf(context, n)}`;
  });
}

function root({ targets }) {
  return targets.schema.getQueryType().name;
}

function leaf(context, index) {
  return `fragment f${index} on ${root(context)} { __typename }`;
}
