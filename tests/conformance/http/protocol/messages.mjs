import { openSocket } from './socket.mjs';
import { afterAck, answers, closes } from './steps.mjs';

export const messageCases = [
  ...[
    ['invalid JSON', '{"type":'],
    ['an empty message', ''],
    ['a list', '[]'],
    ['a number', '1'],
    ['null', 'null'],
    ['a message without a type', '{"id":"1"}'],
    ['an unknown type', '{"type":"nonsense"}'],
    ['a type of the older protocol', '{"type":"start","id":"1","payload":{"query":"{ __typename }"}}'],
    ['a subscribe without an id', '{"type":"subscribe","payload":{"query":"{ __typename }"}}'],
    ['a subscribe with a number for an id', '{"type":"subscribe","id":1,"payload":{"query":"{ __typename }"}}'],
    ['a subscribe without a payload', '{"type":"subscribe","id":"1"}'],
    ['a subscribe without a query', '{"type":"subscribe","id":"1","payload":{}}'],
    ['a subscribe whose query is a number', '{"type":"subscribe","id":"1","payload":{"query":1}}'],
    [
      'a subscribe whose variables are a string',
      '{"type":"subscribe","id":"1","payload":{"query":"{ __typename }","variables":"x"}}',
    ],
    ['a complete without an id', '{"type":"complete"}'],
  ].map(([name, text]) => closes(name, 4400, (context) => afterAck(context, text))),
  closes('a binary frame that is not text', [4400, 1003, 1007], (context) =>
    afterAck(context, Buffer.from([0, 255, 254, 1])),
  ),
  {
    name: 'a ping is answered with a pong',
    async run(context) {
      const socket = await afterAck(context, '{"type":"ping"}');
      await socket.message('pong');
    },
  },
  {
    name: 'a ping before connection_init is answered with a pong',
    async run({ url, keep }) {
      const socket = keep(await openSocket(url));
      socket.send({ type: 'ping' });
      await socket.message('pong');
    },
  },
  {
    name: 'an unexpected pong is ignored',
    async run(context) {
      const socket = await afterAck(context, '{"type":"pong","payload":{"a":1}}');
      await answers(socket);
    },
  },
  {
    name: 'a complete for an unknown id is ignored',
    async run(context) {
      const socket = await afterAck(context, '{"type":"complete","id":"none"}');
      await answers(socket);
    },
  },
];
