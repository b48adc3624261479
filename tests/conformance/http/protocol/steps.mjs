import { expect } from '../../lib/report.mjs';
import { acknowledgedSocket } from './socket.mjs';

/** Returns a case that passes if the server closes the socket of `act` with one of the codes. */
export function closes(name, codes, act) {
  const allowed = [codes].flat();
  return {
    name: `${name} closes with ${allowed.join(' or ')}`,
    async run(context) {
      const socket = await act(context);
      const code = await socket.closed();
      expect(allowed.includes(code), () => `closed with ${code}${socket.failure ? ` (${socket.failure})` : ''}`);
      return allowed.length > 1 ? `closed with ${code}` : undefined;
    },
  };
}

/** Returns an acknowledged socket after sending `text`. */
export async function afterAck({ url, keep }, text) {
  const socket = keep(await acknowledgedSocket(url));
  socket.sendRaw(text);
  return socket;
}

/** Throws unless the socket still works: a query with the id `q` returns data and completes. */
export async function answers(socket) {
  socket.send(subscribe('q', '{ __typename }'));
  const first = await socket.until(() => socket.messages.find(({ id }) => id === 'q'), "response to '{ __typename }'");
  expect(
    first.type === 'next',
    () => `the response to '{ __typename }' is '${first.type}': ${JSON.stringify(first.payload)}`,
  );
  expect(first.payload?.data?.__typename, 'no data in the next message');
  await socket.message('complete', { id: 'q' });
}

export function subscribe(id, query, more = {}) {
  return { id, type: 'subscribe', payload: { query, ...more } };
}

export function count(socket, type) {
  return socket.messages.filter((message) => message.type === type).length;
}
