import net from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

const PIECE = 64 * 1024;

/** The pause between the head and a large body, in which the server can reject the request by its length. */
const FIRST_PAUSE_MS = 100;
const PAUSE_MS = 2;

/**
 * Sends one HTTP/1.1 request over its own socket, byte for byte as given, and reads the response. It corrects
 * nothing: lengths can be wrong and bytes can be invalid. It sends a large body with pauses, because a server
 * may answer and close the connection before it has read the body, and a later write would lose the response.
 *
 * outcome: 'answered' (a complete response), 'closed' (the server closed the connection before one), 'timeout'.
 * ms: the time from the last write to the outcome, without the pauses.
 */
export async function sendRaw(url, { method = 'POST', path, headers = {}, body, framing, timeoutMs = 10_000 }) {
  const socket = net.connect({ host: url.hostname, port: Number(url.port || 80), noDelay: true });
  const reader = new ResponseReader();
  let settled = false;
  let lastWriteAt;
  const write = (bytes) => {
    lastWriteAt = performance.now();
    return socket.write(bytes);
  };
  const result = new Promise((resolve) => {
    const settle = (outcome) => {
      settled = true;
      resolve({ outcome, ...reader.response(), ms: performance.now() - lastWriteAt });
      socket.destroy();
    };
    const timer = setTimeout(() => settle('timeout'), timeoutMs);
    socket.on('data', (data) => {
      reader.push(data);
      if (reader.complete) settle('answered');
    });
    socket.on('error', () => {});
    socket.on('close', () => {
      clearTimeout(timer);
      settle(reader.completeAtClose ? 'answered' : 'closed');
    });
  });
  write(requestHead(url, method, path, headers, body, framing));
  if (isLarge(body)) await sleep(FIRST_PAUSE_MS);
  for (const piece of pieces(body)) {
    if (settled || reader.started) break;
    if (!write(piece)) await drainedOrClosed(socket);
    if (isLarge(body)) await sleep(PAUSE_MS);
  }
  return result;
}

function requestHead(url, method, path, headers, body, framing) {
  const lines = [`${method} ${path ?? url.pathname + url.search} HTTP/1.1`, `Host: ${url.host}`, 'Connection: close'];
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) lines.push(`${name}: ${value}`);
  }
  if (framing !== 'none' && body !== undefined && !isStream(body))
    lines.push(`Content-Length: ${Buffer.byteLength(body)}`);
  return Buffer.from(lines.join('\r\n') + '\r\n\r\n', 'utf8');
}

/** True if a body is sent in more than one piece. */
export function isLarge(body) {
  return body !== undefined && (isStream(body) || Buffer.byteLength(body) > PIECE);
}

function isStream(body) {
  return typeof body === 'object' && !Buffer.isBuffer(body);
}

function* split(buffer) {
  for (let at = 0; at < buffer.length; at += PIECE) yield buffer.subarray(at, at + PIECE);
}

function pieces(body) {
  if (body === undefined) return [];
  return isStream(body) ? body : split(Buffer.from(body));
}

function drainedOrClosed(socket) {
  return new Promise((resolve) => {
    const done = () => {
      socket.off('drain', done).off('close', done).off('data', done);
      resolve();
    };
    socket.once('drain', done).once('close', done).once('data', done);
  });
}

/** Collects a response and detects its end by its length, its chunks, or the end of the connection. */
class ResponseReader {
  #bytes = Buffer.alloc(0);
  #head;
  #bodyStart = 0;

  push(data) {
    this.#bytes = Buffer.concat([this.#bytes, data]);
    while (!this.#head && this.#readHead());
  }

  get started() {
    return this.#head !== undefined;
  }

  get complete() {
    if (!this.#head) return false;
    const body = this.#bytes.subarray(this.#bodyStart);
    if (this.#head.status === 204 || this.#head.status === 304) return true;
    if (this.#chunked) return unchunk(body).complete;
    const length = this.#head.headers.get('content-length');
    return length !== undefined && body.length >= Number(length);
  }

  get completeAtClose() {
    return this.started && !this.#chunked && !this.#head.headers.has('content-length');
  }

  response() {
    if (!this.#head) return { status: undefined, headers: new Map(), body: Buffer.alloc(0) };
    const raw = this.#bytes.subarray(this.#bodyStart);
    return { ...this.#head, body: this.#chunked ? unchunk(raw).body : raw };
  }

  get #chunked() {
    return /chunked/i.test(this.#head.headers.get('transfer-encoding') ?? '');
  }

  /** Reads one head. Returns true for an interim 1xx response, after which another head follows. */
  #readHead() {
    const end = this.#bytes.indexOf('\r\n\r\n', this.#bodyStart);
    if (end < 0) return false;
    const [statusLine, ...lines] = this.#bytes.toString('latin1', this.#bodyStart, end).split('\r\n');
    this.#bodyStart = end + 4;
    const status = Number(statusLine.split(' ')[1]);
    if (status >= 100 && status < 200) return true;
    const headers = new Map();
    for (const line of lines) {
      const colon = line.indexOf(':');
      headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
    }
    this.#head = { status, headers };
    return false;
  }
}

function unchunk(bytes) {
  const parts = [];
  for (let at = 0; ;) {
    const lineEnd = bytes.indexOf('\r\n', at);
    if (lineEnd < 0) return { complete: false, body: Buffer.concat(parts) };
    const size = parseInt(bytes.toString('latin1', at, lineEnd), 16);
    if (!(size > 0)) return { complete: bytes.length >= lineEnd + 4, body: Buffer.concat(parts) };
    parts.push(bytes.subarray(lineEnd + 2, lineEnd + 2 + size));
    at = lineEnd + 2 + size + 2;
    if (at > bytes.length) return { complete: false, body: Buffer.concat(parts) };
  }
}
