import { Skipped } from '../../lib/report.mjs';
import { nest } from '../lib/targets.mjs';
import { invalid, list, valid } from './documents.mjs';

/** Documents that are valid, but much too deep or too large. */
export const structureAttacks = [
  valid('deep nesting, 500 levels', 500, ({ targets }, levels) => deep(targets, levels)),
  valid('10,000 aliases of a field', 10_000, ({ targets }, n) => many(n, (i) => `a${i}: ${targets.rootField}`)),
  valid('10,000 aliases of __typename', 10_000, (_, n) => many(n, (i) => `a${i}: __typename`)),
  valid('1,000 root lists with the largest page size', 1_000, ({ targets, pageMax }, n) =>
    many(n, (i) => `a${i}: ${targets.rootList(pageMax)}`),
  ),
  invalid('10,000 @include on a field', () => `{ __typename ${'@include(if: true) '.repeat(10_000)} }`),
  invalid('10,000 unknown directives on a field', () => `{ __typename ${'@aa '.repeat(10_000)} }`),
  valid('the same field 10,000 times', 10_000, ({ targets }, n) => many(n, () => targets.rootField)),
  valid('__typename 10,000 times', 10_000, (_, n) => many(n, () => '__typename')),
  valid('1,000 operations in a document', 1_000, (_, n) => list(n, (i) => `query q${i} { __typename }`), {
    operationName: 'q0',
  }),
];

/** For a server with introspection. */
export const introspectionAttacks = [
  valid(
    'circular introspection, 12 levels',
    5,
    (_, rounds) => `{ ${nest(['__schema', 'types', ...Array(rounds).fill(['fields', 'type']).flat()], 'name')} }`,
  ),
];

function many(count, field) {
  return `{ ${list(count, field)} }`;
}

/** Returns a valid document with at least `levels` nested fields. */
export function deep(targets, levels) {
  const { cycle } = targets;
  if (!cycle) throw new Skipped('the schema has no cycle of fields');
  const steps = [...cycle.entry];
  while (steps.length < levels) steps.push(...cycle.loop);
  return `{ ${nest(steps, '__typename')} }`;
}
