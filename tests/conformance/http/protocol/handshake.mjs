import { expect } from '../../lib/report.mjs';
import { acknowledgedSocket, openSocket, RawSocket } from './socket.mjs';
import { closes, subscribe } from './steps.mjs';

export const handshakeCases = [
  {
    name: 'the server accepts the subprotocol graphql-transport-ws',
    async run({ url, keep }) {
      const socket = keep(await openSocket(url));
      expect(socket.subprotocol === 'graphql-transport-ws', `the server accepted '${socket.subprotocol}'`);
    },
  },
  closes('a wrong subprotocol', 4406, ({ url, keep }) => keep(new RawSocket(url, 'graphql-nonsense'))),
  closes('the older subprotocol graphql-ws', 4406, ({ url, keep }) => keep(new RawSocket(url, 'graphql-ws'))),
  closes('no subprotocol', 4406, ({ url, keep }) => keep(new RawSocket(url, null))),
  {
    name: 'connection_init is acknowledged',
    run: async ({ url, keep }) => void keep(await acknowledgedSocket(url)),
  },
  {
    name: 'no connection_init closes with 4408 at the init timeout',
    async run({ url, keep, initTimeoutS }) {
      const startedAt = performance.now();
      const socket = keep(await openSocket(url));
      const code = await socket.closed((initTimeoutS + 3) * 1000);
      expect(code === 4408, `closed with ${code}`);
      return `after ${((performance.now() - startedAt) / 1000).toFixed(1)} s`;
    },
  },
  closes('a second connection_init', 4429, async ({ url, keep }) => {
    const socket = keep(await acknowledgedSocket(url));
    socket.send({ type: 'connection_init' });
    return socket;
  }),
  closes('a subscribe before connection_init', 4401, async ({ url, keep }) => {
    const socket = keep(await openSocket(url));
    socket.send(subscribe('1', '{ __typename }'));
    return socket;
  }),
];
