import WebSocket from 'ws';

const SUBPROTOCOL = 'graphql-transport-ws';

/** A raw WebSocket that keeps its messages in order, and its close code. */
export class RawSocket {
  messages = [];
  #socket;
  #waiting = new Set();

  /** @param subprotocol the subprotocol to request, or null for none */
  constructor(url, subprotocol = SUBPROTOCOL) {
    const headers = subprotocol === null ? {} : { 'Sec-WebSocket-Protocol': subprotocol };
    const target = url.href.replace(/^http/, 'ws');
    // The client library closes a connection without an accepted subprotocol before the close code can be read.
    // So a subprotocol that the server must reject is sent as a plain header.
    this.#socket =
      subprotocol === SUBPROTOCOL ? new WebSocket(target, subprotocol) : new WebSocket(target, { headers });
    this.#socket.on('open', () => this.#wake());
    this.#socket.on('message', (data) => {
      this.messages.push(parse(data));
      this.#wake();
    });
    this.#socket.on('error', (error) => (this.failure = error.message));
    this.#socket.on('close', (code) => {
      this.closeCode = code;
      this.#wake();
    });
  }

  get subprotocol() {
    return this.#socket.protocol;
  }

  get isOpen() {
    return this.#socket.readyState === WebSocket.OPEN;
  }

  send(message) {
    this.sendRaw(JSON.stringify(message));
  }

  sendRaw(data) {
    this.#socket.send(data, () => {});
  }

  terminate() {
    this.#socket.terminate();
  }

  async opened() {
    await this.until(() => this.isOpen || this.closeCode !== undefined, 'opening');
    if (!this.isOpen && this.closeCode === 1006) throw new Error(`the handshake failed: ${this.failure ?? 'closed'}`);
    return this;
  }

  /** Waits for the condition. Throws if the socket closes first or the time is up. */
  until(condition, what, timeoutMs = 5_000) {
    return new Promise((resolve, reject) => {
      const check = () => {
        const met = condition();
        if (met) settle(resolve, met);
        else if (this.closeCode !== undefined)
          settle(reject, new Error(`closed with ${this.closeCode} while waiting for ${what}`));
      };
      const timer = setTimeout(() => settle(reject, new Error(`no ${what} in ${timeoutMs / 1000} s`)), timeoutMs);
      const settle = (end, value) => {
        clearTimeout(timer);
        this.#waiting.delete(check);
        end(value);
      };
      this.#waiting.add(check);
      check();
    });
  }

  message(type, { id, timeoutMs } = {}) {
    const found = () =>
      this.messages.find((message) => message.type === type && (id === undefined || message.id === id));
    return this.until(found, `'${type}' message`, timeoutMs);
  }

  async closed(timeoutMs = 5_000) {
    await this.until(() => this.closeCode !== undefined, 'close', timeoutMs);
    return this.closeCode;
  }

  #wake() {
    for (const check of [...this.#waiting]) check();
  }
}

function parse(data) {
  try {
    return JSON.parse(data.toString());
  } catch {
    return { type: 'not JSON', data };
  }
}

/** Returns an open socket before connection_init. */
export function openSocket(url, subprotocol) {
  return new RawSocket(url, subprotocol).opened();
}

/** Returns an open socket after connection_ack. */
export async function acknowledgedSocket(url) {
  const socket = await openSocket(url);
  socket.send({ type: 'connection_init' });
  await socket.message('connection_ack');
  return socket;
}
