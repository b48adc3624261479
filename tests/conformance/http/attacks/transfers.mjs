import { gzipSync } from 'node:zlib';
import { JSON_HEADERS, parseBody, rawPost } from '../lib/graphql-request.mjs';
import { sendRaw } from '../lib/raw-http.mjs';
import { handled, rejected, rejectedOrClosed, rejectedWith } from './verdicts.mjs';

const MEGABYTE = 1024 * 1024;
const TYPENAME = '{"query":"{ __typename }"}';

/** Requests with harmful framing, encoding or headers. */
export const transferAttacks = [
  {
    name: 'a header of 1 MB',
    expect: rejectedOrClosed,
    request: () => rawPost(TYPENAME, { 'X-Large': 'a'.repeat(MEGABYTE) }),
  },
  {
    name: '10,000 headers',
    expect: rejectedOrClosed,
    request: () => rawPost(TYPENAME, Object.fromEntries(Array.from({ length: 10_000 }, (_, i) => [`X-${i}`, 'a']))),
  },
  {
    name: 'a request line of 1 MB',
    expect: rejectedOrClosed,
    request: ({ url }) => ({ method: 'GET', path: `${url.pathname}?query=${'a'.repeat(MEGABYTE)}` }),
  },
  framed('a Content-Length smaller than the body', { 'Content-Length': 10 }, TYPENAME),
  framed(
    'two Content-Length headers that differ',
    { 'Content-Length': 10, 'content-length': TYPENAME.length },
    TYPENAME,
  ),
  framed('a negative Content-Length', { 'Content-Length': -1 }, TYPENAME),
  framed('a Content-Length of 10^30', { 'Content-Length': `1${'0'.repeat(30)}` }, TYPENAME),
  framed('a Content-Length of 1 TB with a small body', { 'Content-Length': 10 ** 12 }, TYPENAME),
  chunked('a chunk size that overflows', 'FFFFFFFFFFFFFFFFFF\r\n{}\r\n0\r\n\r\n'),
  chunked('a chunk size that is not a number', 'zz\r\n{}\r\n0\r\n\r\n'),
  chunked(
    'a query and 20 MB of spaces in chunks',
    repeat(`10000\r\n${' '.repeat(65_536)}\r\n`, 320, chunk(TYPENAME), '0\r\n\r\n'),
  ),
  chunked('10 MB of chunk extension', repeat(`1;${'x'.repeat(65_534)}`, 160)),
  {
    name: '5,000 chunks of one byte',
    expect: handled,
    request: () => ({
      method: 'POST',
      headers: { ...JSON_HEADERS, 'Transfer-Encoding': 'chunked' },
      framing: 'none',
      body: Buffer.from([...TYPENAME.padEnd(5_000)].map(chunk).join('') + '0\r\n\r\n'),
    }),
  },
];

/** The server rejects compressed bodies (415), or it accepts them and rejects one that is too large. */
export async function gzipAttack(url) {
  const accepted = parseBody(await sendRaw(url, gzipped(TYPENAME)))?.data !== undefined;
  const bomb = gzipped(`{"query":"{ __typename ${' '.repeat(10 * MEGABYTE)}}"}`);
  return {
    name: `a gzip bomb (the server ${accepted ? 'accepts' : 'rejects'} compressed bodies)`,
    expect: accepted ? rejected : rejectedWith(415),
    request: () => bomb,
  };
}

function gzipped(text) {
  return rawPost(gzipSync(Buffer.from(text)), { 'Content-Encoding': 'gzip' });
}

function framed(name, headers, body) {
  return {
    name,
    expect: rejectedOrClosed,
    request: () => ({ method: 'POST', headers: { ...JSON_HEADERS, ...headers }, framing: 'none', body }),
  };
}

function chunked(name, body) {
  return {
    name,
    expect: rejectedOrClosed,
    request: () => ({
      method: 'POST',
      headers: { ...JSON_HEADERS, 'Transfer-Encoding': 'chunked' },
      framing: 'none',
      body,
    }),
  };
}

function chunk(text) {
  return `${text.length.toString(16)}\r\n${text}\r\n`;
}

/** Returns a function that creates a streamed body: `text` many times, between a start and an end. */
function repeat(text, times, start = '', end = '') {
  const piece = Buffer.from(text);
  return function* () {
    yield Buffer.from(start);
    for (let i = 0; i < times; i++) yield piece;
    yield Buffer.from(end);
  };
}
