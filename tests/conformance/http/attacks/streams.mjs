import { graphqlPost } from '../lib/graphql-request.mjs';
import { list } from './documents.mjs';
import { deep } from './structure.mjs';
import { rejectedAsEvents } from './verdicts.mjs';

/** Large documents over WebSocket and server-sent events, where the same limits must apply. */
export const socketAttacks = [
  { name: 'deep nesting, 500 levels, over WebSocket', document: ({ targets }) => deep(targets, 500) },
  { name: '5,000 aliases of __typename over WebSocket', document: () => aliases(5_000) },
];

export const eventAttacks = [
  asEvents('deep nesting, 500 levels, as server-sent events', ({ targets }) => deep(targets, 500)),
  asEvents('5,000 aliases of __typename as server-sent events', () => aliases(5_000)),
];

function asEvents(name, document) {
  const post = (query) => graphqlPost({ query }, { Accept: 'text/event-stream' });
  return {
    name,
    expect: rejectedAsEvents,
    request: (context) => post(document(context)),
    control: () => post('{ __typename }'),
  };
}

function aliases(count) {
  return `{ ${list(count, (i) => `a${i}: __typename`)} }`;
}
