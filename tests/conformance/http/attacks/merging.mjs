import { Skipped } from '../../lib/report.mjs';
import { nest } from '../lib/targets.mjs';
import { invalid, list, valid } from './documents.mjs';

/** Documents for which a simple check of field merging takes quadratic or exponential time. */
export const mergingAttacks = [
  valid(
    '3,000 mergeable fields under one name',
    3_000,
    ({ targets }, n) => `{ ${list(n, () => `a: ${targets.rootField}`)} }`,
  ),
  invalid(
    '3,000 conflicting fields under one name',
    ({ targets }) => `{ ${list(3_000, (i) => `a: ${i % 2 ? targets.rootField : targets.otherRootField}`)} }`,
  ),
  valid(
    '3,000 inline fragments with overlapping sub-selections',
    3_000,
    ({ targets }, n) => `{ ${list(n, (i) => `... { a: ${targets.rootField} b${i}: __typename }`)} }`,
  ),
  valid('exponential merges through 30 fragments', 30, ({ targets }, n) => mergingChain(cycleOf(targets), n)),
  valid('merges that grow with every level, 12 levels doubled', 12, ({ targets }, n) => doubled(cycleOf(targets), n)),
];

function cycleOf(targets) {
  const { cycle } = targets;
  if (!cycle) throw new Skipped('the schema has no cycle of fields');
  return cycle;
}

/** Each fragment selects the loop twice under one name, each time with the next fragment. */
function mergingChain({ type, entry, loop }, length) {
  const links = Array.from({ length }, (_, i) => {
    const round = nest(loop, `...f${i + 1}`);
    return `fragment f${i} on ${type.name} { ${round} ${round} }`;
  });
  return `{ ${nest(entry, '...f0')} } ${links.join(' ')} fragment f${length} on ${type.name} { __typename }`;
}

/** Every level is written twice under one name: 2^levels fields, all of which merge. */
function doubled({ entry, loop }, levels) {
  let inside = '__typename';
  for (let level = 0; level < levels; level++) {
    const round = nest(loop, inside);
    inside = `${round} ${round}`;
  }
  return `{ ${nest(entry, inside)} }`;
}
