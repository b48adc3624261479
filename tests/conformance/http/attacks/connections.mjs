import net from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { heartbeatMs } from '../lib/graphql-request.mjs';
import { expect } from '../../lib/report.mjs';

const PROBE_LIMIT_MS = 200;
const SLOW_CONNECTIONS = 20;
const IDLE_CONNECTIONS = 500;

/** Sends bodies byte by byte. The server must end these connections and serve others in the meantime. */
export async function slowBody(url, slowLimitS) {
  return sendSlowly(url, slowLimitS, headOf(url, 10_000), '{');
}

/** Does the same with request heads that never end. */
export async function slowHead(url, slowLimitS) {
  return sendSlowly(url, slowLimitS, `POST ${url.pathname} HTTP/1.1\r\nHost: ${url.host}\r\nX-Slow: `, 'a');
}

async function sendSlowly(url, limitS, head, byte) {
  const startedAt = performance.now();
  const sockets = await connect(url, SLOW_CONNECTIONS);
  sockets.forEach((socket) => socket.write(head));
  const drip = setInterval(() => sockets.filter(isOpen).forEach((socket) => socket.write(byte)), 500);
  try {
    let slowest = 0;
    while (sockets.some(isOpen) && secondsSince(startedAt) < limitS + 1) {
      slowest = Math.max(slowest, await probe(url));
      await sleep(250);
    }
    const open = sockets.filter(isOpen).length;
    expect(open === 0, `${open} of ${SLOW_CONNECTIONS} slow connections are still open after ${limitS} s`);
    return `ended after ${secondsSince(startedAt).toFixed(1)} s, other requests took at most ${slowest.toFixed(0)} ms`;
  } finally {
    clearInterval(drip);
    sockets.forEach((socket) => socket.destroy());
  }
}

/** Opens connections that send nothing. The server must serve others in the meantime. */
export async function idleConnections(url) {
  const sockets = await connect(url, IDLE_CONNECTIONS);
  try {
    let slowest = 0;
    for (let i = 0; i < 10; i++) slowest = Math.max(slowest, await probe(url));
    return `other requests took at most ${slowest.toFixed(0)} ms`;
  } finally {
    sockets.forEach((socket) => socket.destroy());
  }
}

/** Sends a body that is shorter than its Content-Length. The server must not execute it. */
export async function shortBody(url) {
  const [socket] = await connect(url, 1);
  const body = '{"query":"{ __typename }"}';
  let response = '';
  socket.on('data', (data) => (response += data.toString('latin1')));
  socket.end(`${headOf(url, 1_000)}${body}`);
  const deadline = performance.now() + 10_000;
  while (isOpen(socket) && performance.now() < deadline) await sleep(20);
  const stillOpen = isOpen(socket);
  socket.destroy();
  expect(!stillOpen, 'the connection is still open after 10 s');
  expect(!/"data"/.test(response), 'the truncated body was executed');
  const statusLine = response.split('\r\n')[0];
  expect(!/^HTTP\/1\.1 5/.test(statusLine), statusLine);
  return statusLine || 'connection closed';
}

function headOf(url, contentLength) {
  const lines = [
    `POST ${url.pathname} HTTP/1.1`,
    `Host: ${url.host}`,
    'Content-Type: application/json',
    `Content-Length: ${contentLength}`,
  ];
  return `${lines.join('\r\n')}\r\n\r\n`;
}

async function probe(url) {
  const first = await heartbeatMs(url);
  // One slow response can be caused by the machine. Two in a row are caused by the server.
  const ms = first !== undefined && first > PROBE_LIMIT_MS ? await heartbeatMs(url) : first;
  expect(ms !== undefined, 'other requests get no response in the meantime');
  expect(ms <= PROBE_LIMIT_MS, `another request took ${ms.toFixed(0)} ms`);
  return ms;
}

async function connect(url, count) {
  const sockets = [];
  for (let i = 0; i < count; i++) {
    const socket = net.connect({ host: url.hostname, port: Number(url.port || 80) });
    socket.on('error', () => {});
    socket.resume();
    sockets.push(socket);
    await new Promise((resolve) => socket.once('connect', resolve).once('close', resolve));
  }
  return sockets;
}

function isOpen(socket) {
  return !socket.destroyed;
}

function secondsSince(startedAt) {
  return (performance.now() - startedAt) / 1000;
}
