import { setTimeout as sleep } from 'node:timers/promises';
import { expect, Skipped } from '../../lib/report.mjs';
import { acknowledgedSocket } from './socket.mjs';
import { answers, closes, count, subscribe } from './steps.mjs';

export const operationCases = [
  {
    name: 'a query gives next and then complete',
    run: async ({ url, keep }) => answers(keep(await acknowledgedSocket(url))),
  },
  ...[
    ['a syntax error', '{'],
    ['a validation error', '{ thereIsNoSuchField }'],
    ['an unknown operationName', 'query a { __typename }', { operationName: 'b' }],
  ].map(([name, query, more]) => ({
    name: `${name} gives one error message`,
    async run({ url, keep }) {
      const socket = keep(await acknowledgedSocket(url));
      socket.send(subscribe('1', query, more));
      const { payload } = await socket.message('error', { id: '1' });
      expect(Array.isArray(payload) && payload.length > 0, 'its payload is not a list with at least one item');
      expect(
        payload.every(({ message }) => typeof message === 'string'),
        'an error without a message',
      );
      await answers(socket);
      const others = socket.messages.filter((message) => message.id === '1' && message.type !== 'error');
      expect(others.length === 0, `it was followed by '${others[0]?.type}'`);
    },
  })),
  {
    name: 'an id can be used again after its operation has ended',
    async run({ url, keep }) {
      const socket = keep(await acknowledgedSocket(url));
      await answers(socket);
      socket.messages.length = 0;
      await answers(socket);
    },
  },
  {
    name: '100 queries on one socket all complete',
    async run({ url, keep }) {
      const socket = keep(await acknowledgedSocket(url));
      for (let i = 0; i < 100; i++) socket.send(subscribe(`q${i}`, '{ __typename }'));
      await socket.until(() => count(socket, 'complete') === 100, 'complete of each');
      expect(count(socket, 'next') === 100, `${count(socket, 'next')} of 100 had a next`);
    },
  },
  closes('an id that is in use', 4409, async ({ url, keep, subscription }) => {
    const socket = keep(await acknowledgedSocket(url));
    socket.send(subscribe('1', ...needed(subscription)));
    socket.send(subscribe('1', ...needed(subscription)));
    return socket;
  }),
  {
    name: 'complete by the client stops a subscription and frees its id',
    async run({ url, keep, subscription }) {
      const socket = keep(await acknowledgedSocket(url));
      socket.send(subscribe('1', ...needed(subscription)));
      await sleep(500);
      const failure = socket.messages.find(({ type }) => type === 'error');
      expect(!failure, () => `the subscription failed: ${failure.payload?.[0]?.message}`);
      socket.send({ type: 'complete', id: '1' });
      await sleep(300); // events that the server has already sent may still arrive
      const before = count(socket, 'next');
      await sleep(1_000);
      expect(count(socket, 'next') === before, 'events still arrive');
      socket.send(subscribe('1', '{ __typename }'));
      await socket.until(() => count(socket, 'complete') > 0, 'complete of a query under the freed id');
      return before > 0 ? `${before} events before it` : 'no event came in half a second';
    },
  },
];

function needed(subscription) {
  if (!subscription)
    throw new Skipped('needs --subscription: the schema has no subscription');
  return [subscription.query, { variables: subscription.variables }];
}
