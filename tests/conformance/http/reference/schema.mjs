import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { buildSchema, GraphQLError } from 'graphql';

const NAMES = ['Ada', 'Grace', 'Edsger', 'Barbara', 'Donald'];
const PLACES = ['Tokyo', 'Geneva', 'Oslo'];
const PAGE_MAX = 100;

const people = NAMES.map((name, index) => ({
  __typename: 'Person',
  id: `p${index}`,
  name,
  friends: () => people.filter((person) => person.name !== name),
  meetings: () => meetings,
}));

const meetings = PLACES.map((place, index) => ({
  __typename: 'Meeting',
  id: `m${index}`,
  place,
  participants: () => people.slice(0, index + 2),
}));

const byId = ({ id }) => [...people, ...meetings].find((node) => node.id === id) ?? null;

function connection({ first, after, named }) {
  if (first < 0 || first > PAGE_MAX) throw new GraphQLError(`first takes 0 to ${PAGE_MAX}`);
  const found = people.filter((person) => !named || person.name === named);
  const start = after ? found.findIndex((person) => person.id === after) + 1 : 0;
  const page = found.slice(start, start + first);
  return {
    edges: page.map((node) => ({ cursor: node.id, node })),
    pageInfo: {
      hasNextPage: start + first < found.length,
      hasPreviousPage: start > 0,
      startCursor: page.at(0)?.id,
      endCursor: page.at(-1)?.id,
    },
  };
}

async function* ticks({ upTo }) {
  for (let tick = 1; tick <= upTo; tick++) {
    yield { tick };
    await sleep(100);
  }
}

const resolvers = {
  Query: {
    node: byId,
    person: byId,
    people: connection,
    meetings: ({ limit }) => meetings.slice(0, limit ?? PAGE_MAX),
  },
  Mutation: { meet: () => meetings[0] },
};

export const schema = buildSchema(readFileSync(new URL('people.graphql', import.meta.url), 'utf8'));

for (const [type, fields] of Object.entries(resolvers)) {
  for (const [name, resolve] of Object.entries(fields)) {
    schema.getType(type).getFields()[name].resolve = (_, args) => resolve(args);
  }
}
schema.getSubscriptionType().getFields().tick.subscribe = (_, args) => ticks(args);
