import http from 'node:http';
import { shorten } from '../../lib/report.mjs';

const SLOWEST_MS = 5_000;
const GIVE_UP_MS = 10_000;

/** Sends requests over kept-alive connections and checks the responses. */
export class Exchange {
  #url;
  #agent;

  constructor(url, concurrency) {
    this.#url = url;
    this.#agent = new http.Agent({ keepAlive: true, maxSockets: concurrency });
  }

  /** Returns { status, headers, body, ms, fault }. `fault` is undefined if the response is correct. */
  async send(request) {
    let response = await this.#attempt(request);
    // The server may close a kept-alive connection at the moment it is used again. That is not an error.
    if (response.reused && response.broken) response = await this.#attempt(request);
    return { ...response, fault: faultOf(response) };
  }

  close() {
    this.#agent.destroy();
  }

  #attempt({ method, path, headers, body }) {
    const startedAt = performance.now();
    return new Promise((resolve) => {
      const options = {
        host: this.#url.hostname,
        port: this.#url.port || 80,
        method,
        path,
        headers,
        agent: this.#agent,
        timeout: GIVE_UP_MS,
      };
      const sent = http.request(options, (response) => {
        const pieces = [];
        response.on('data', (piece) => pieces.push(piece));
        response.on('error', (error) => settle({ broken: error.message }));
        response.on('end', () =>
          settle({ status: response.statusCode, headers: response.headers, body: Buffer.concat(pieces) }),
        );
      });
      const settle = (outcome) => resolve({ ...outcome, reused: sent.reusedSocket, ms: performance.now() - startedAt });
      sent.on('timeout', () => sent.destroy(new Error(`no response in ${GIVE_UP_MS / 1000} s`)));
      sent.on('error', (error) => settle({ broken: error.message }));
      sent.end(body);
    });
  }
}

function faultOf({ broken, status, body, ms }) {
  if (broken) return `no response: ${broken}`;
  if (status >= 500) return `status ${status}`;
  if (ms > SLOWEST_MS) return `took ${ms.toFixed(0)} ms`;
  if (body.length === 0) return status >= 400 ? undefined : `status ${status} with an empty body`;
  const json = parse(body);
  if (json === undefined)
    return `status ${status} with a body that is not JSON: ${shorten(body.toString('latin1'), 80)}`;
  if (status >= 400) return undefined;
  const results = Array.isArray(json) ? json : [json];
  return results.every(isGraphQLResponse) ? undefined : `status ${status} with a body that is not a GraphQL response`;
}

function parse(body) {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
  } catch {
    return undefined;
  }
}

function isGraphQLResponse(value) {
  if (typeof value !== 'object' || value === null) return false;
  if (value.errors === undefined) return 'data' in value;
  return (
    Array.isArray(value.errors) &&
    value.errors.length > 0 &&
    value.errors.every(({ message }) => typeof message === 'string')
  );
}
