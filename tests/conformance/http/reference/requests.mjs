import { LIMITS } from './limits.mjs';
import { parseStrictJson } from './strict-json.mjs';

/** The reason why a request is rejected: a status, and a message for the client. */
export class Rejection extends Error {
  constructor(status, message, headers = {}) {
    super(message);
    this.status = status;
    this.headers = headers;
  }
}

/** Reads a body. Throws if it exceeds a limit. */
export async function readBody(request) {
  const pieces = [];
  let length = 0;
  for await (const piece of request.iterator({ destroyOnReturn: false })) {
    length += piece.length;
    if (length > LIMITS.bodyBytes) throw new Rejection(413, `A body may have at most ${LIMITS.bodyBytes} bytes.`);
    if (pieces.length > LIMITS.bodyPieces) {
      throw new Rejection(413, `A body may have at most ${LIMITS.bodyPieces} chunks.`);
    }
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

/** Rejects a request by its method and headers, before the body is read. */
export function checkHead(request, url) {
  const { method, headers } = request;
  if (method !== 'GET' && method !== 'POST') throw new Rejection(405, 'Use GET or POST.', { Allow: 'GET, POST' });
  if (method === 'GET') return checkParameters(url.searchParams);
  const type = headers['content-type'];
  if (!/^application\/json\s*(;\s*charset="?utf-?8"?\s*)?$/i.test(type ?? '')) {
    throw new Rejection(415, 'The body must be application/json in UTF-8.');
  }
  if (headers['content-encoding']) throw new Rejection(415, 'Compressed bodies are not supported.');
  if (Number(headers['content-length']) > LIMITS.bodyBytes) {
    throw new Rejection(413, `A body may have at most ${LIMITS.bodyBytes} bytes.`);
  }
}

function checkParameters(parameters) {
  for (const name of parameters.keys()) {
    if (parameters.getAll(name).length > 1) throw new Rejection(400, `The parameter ${name} was given twice.`);
  }
}

/** Returns the JSON value of a body. */
export function readRequest(bytes) {
  try {
    return parseStrictJson(bytes);
  } catch (error) {
    throw new Rejection(400, error instanceof SyntaxError ? 'The body is not JSON.' : error.message);
  }
}

/** True if a client sent the hash of a query instead of the query. */
export function isHashOnly(body, parameters) {
  return body
    ? !body.query && body.extensions?.persistedQuery !== undefined
    : !parameters.has('query') && parameters.has('extensions');
}
