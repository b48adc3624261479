import WebSocket from 'ws';
import { expect, Skipped } from '../../lib/report.mjs';

/** Sends one query over a new WebSocket. Returns the first message for it, or { type: 'close', code }. */
export function sendOverSocket(url, query) {
  const socket = new WebSocket(url.href.replace(/^http/, 'ws'), 'graphql-transport-ws');
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('no response in time')), 10_000);
    socket.on('open', () => socket.send('{"type":"connection_init"}'));
    socket.on('error', () => {});
    socket.on('close', (code) => {
      if (code === 1006 && !socket.protocol) reject(new Skipped('the endpoint has no WebSocket'));
      else resolve({ type: 'close', code });
    });
    socket.on('message', (data) => {
      const message = JSON.parse(data.toString());
      if (message.type === 'connection_ack')
        socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query } }));
      else if (message.id === '1') resolve(message);
    });
    socket.on('close', () => clearTimeout(timer));
  }).finally(() => socket.terminate());
}

/** Rejected by an `error` message, or by a close with a code of the protocol or 1009. */
export function rejectedOverSocket(message) {
  if (message.type === 'close') {
    expect(message.code === 1009 || (message.code >= 4400 && message.code < 4500), `closed with ${message.code}`);
    return `closed with ${message.code}`;
  }
  expect(message.type === 'error', `the response is a message of type ${message.type}`);
  return `error: ${String(message.payload?.[0]?.message).slice(0, 90)}`;
}

/** Throws Skipped if the server does not execute queries over WebSocket. */
export async function expectQueriesOverSocket(url) {
  const { type } = await sendOverSocket(url, '{ __typename }');
  if (type !== 'next') throw new Skipped(`the server does not execute queries over WebSocket ('${type}')`);
}
