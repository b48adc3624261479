// A small server with limits. It shows that every case of the suites can be passed.
import http from 'node:http';
import { parseArgs } from 'node:util';
import { printSchema } from 'graphql';
import { createHandler } from 'graphql-http';
import { createHandler as createStreamHandler } from 'graphql-sse';
import { useServer } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';
import { parseWithinLimits } from './reference/limits.mjs';
import { Operations } from './reference/operations.mjs';
import { ASSETS, PAGE } from './reference/page.mjs';
import { checkHead, isHashOnly, readBody, readRequest, Rejection } from './reference/requests.mjs';
import { schema } from './reference/schema.mjs';

const ENDPOINT = '/graphql';
const { values } = parseArgs({
  options: { port: { type: 'string', default: '4000' }, 'introspection-off': { type: 'boolean', default: false } },
});
const port = Number(values.port);
const operations = new Operations({ introspection: !values['introspection-off'] });
const answer = createHandler({
  schema,
  parse: parseWithinLimits,
  validate: (_, document) => operations.validate(document),
});
const stream = createStreamHandler({
  schema,
  authenticate: () => null, // distinct connections only
  onSubscribe: (_, params) => toStreamResult(operations.prepare(params)),
});

const timeouts = { requestTimeout: 8_000, headersTimeout: 8_000, connectionsCheckingInterval: 1_000 };
const server = http.createServer(timeouts, (request, response) => {
  serve(request, response).catch((error) => reject(response, error));
});
useServer(
  {
    schema,
    connectionInitWaitTimeout: 3_000,
    onSubscribe: (_, __, params) => toSocketResult(operations.prepare(params)),
  },
  new WebSocketServer({ server, path: ENDPOINT, maxPayload: 128 * 1024 }),
);
server.listen(port, '127.0.0.1', () => console.log(`http://127.0.0.1:${port}${ENDPOINT} (process ${process.pid})`));

async function serve(request, response) {
  const url = parseTarget(request.url);
  if (url.pathname === ENDPOINT) return serveEndpoint(request, response, url);
  if (url.pathname === '/schema.graphql') return send(response, 200, 'text/plain; charset=utf-8', printSchema(schema));
  const asset = ASSETS[url.pathname];
  return asset ? send(response, 200, asset.type, asset.text) : send(response, 404, 'text/plain', 'Not found.\n');
}

function parseTarget(target) {
  try {
    return new URL(target.replace(/^\/+/, '/'), 'http://localhost');
  } catch {
    throw new Rejection(400, 'The request target is not a URL.');
  }
}

async function serveEndpoint(request, response, url) {
  const accept = request.headers.accept ?? '';
  if (request.method === 'GET' && accept.includes('text/html'))
    return send(response, 200, 'text/html; charset=utf-8', PAGE);
  checkHead(request, url);
  const body = request.method === 'POST' ? readRequest(await readBody(request)) : undefined;
  if (isHashOnly(body, url.searchParams)) return sendErrors(response, 200, 'PersistedQueryNotSupported');
  const headers = { get: (name) => request.headers[name] };
  const params = { method: request.method, url: request.url, headers, body, raw: request, context: undefined };
  await sendResult(response, await (accept === 'text/event-stream' ? stream(params) : answer(params)));
}

async function sendResult(response, [body, { status, statusText, headers }]) {
  response.writeHead(status, statusText, headers);
  if (!body || typeof body === 'string') return response.end(body);
  response.on('close', () => body.return());
  for await (const piece of body) response.write(piece);
  response.end();
}

/** The library recognizes a result by the key `data`, even if the value is undefined. */
function toStreamResult({ errors, args }) {
  return args ?? { data: undefined, errors };
}

function toSocketResult({ errors, args }) {
  return args ?? errors;
}

function reject(response, error) {
  const known = error instanceof Rejection;
  if (response.headersSent || error.code === 'ECONNRESET') return response.destroy();
  if (!known) console.error(error);
  const headers = { ...(known ? error.headers : {}), Connection: 'close' };
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  sendErrors(response, known ? error.status : 500, known ? error.message : 'Something went wrong.');
}

function sendErrors(response, status, message) {
  send(response, status, 'application/json; charset=utf-8', JSON.stringify({ errors: [{ message }] }));
}

function send(response, status, type, text) {
  response.writeHead(status, { 'Content-Type': type, 'X-Content-Type-Options': 'nosniff' }).end(text);
}
