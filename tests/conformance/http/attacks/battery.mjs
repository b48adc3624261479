import { setTimeout as sleep } from 'node:timers/promises';
import { heartbeatMs } from '../lib/graphql-request.mjs';
import { median } from '../lib/process.mjs';
import { isLarge, sendRaw } from '../lib/raw-http.mjs';
import { expect, shorten } from '../../lib/report.mjs';
import { expectQueriesOverSocket, rejectedOverSocket, sendOverSocket } from './socket.mjs';
import { resultOf } from './verdicts.mjs';

const CPU_LIMIT_MS = 100;
const ROUNDS = 3;
const RECOVERY_MS = 20_000;

/**
 * Sends each attack once to warm up and then three times with measurement. Every response must be as expected,
 * the median cost must be below the limit, and the server must still answer afterwards.
 */
export class Battery {
  #report;
  #context;
  #process;
  #fatalAttack;

  constructor(report, context, process) {
    this.#report = report;
    this.#context = context;
    this.#process = process;
  }

  async attack({ name, expect: verdict, request, control }) {
    await this.scenario(name, async () => {
      const prepared = request(this.#context);
      if (control) await this.#checkControl(control(this.#context));
      return this.#measured(() => sendUntilAnswered(this.#context.url, prepared), verdict);
    });
  }

  async socketAttack({ name, document }) {
    await this.scenario(name, async () => {
      const { url } = this.#context;
      const query = document(this.#context);
      await expectQueriesOverSocket(url);
      return this.#measured(() => sendOverSocket(url, query), rejectedOverSocket);
    });
  }

  /** Runs a case that sends its requests itself. Afterwards the server must still answer. */
  async scenario(name, run) {
    await this.#report.case(name, async () => {
      expect(!this.#fatalAttack, () => `not sent: the server no longer answers since '${this.#fatalAttack}'`);
      const [outcome] = await Promise.allSettled([run()]);
      if (!(await this.#recovers())) {
        this.#fatalAttack = name;
        throw new Error(`the server no longer answers (${outcome.reason?.message ?? outcome.value})`);
      }
      if (outcome.status === 'rejected') throw outcome.reason;
      return outcome.value;
    });
  }

  /** Sends the harmless form of an attack, which must succeed. Otherwise a rejection would prove nothing. */
  async #checkControl(request) {
    const response = await sendRaw(this.#context.url, request);
    expect(resultOf(response)?.data, () => `the harmless form failed: ${shorten(response.body.toString())}`);
  }

  async #measured(send, verdict) {
    verdict(await send());
    const costs = [];
    let note;
    for (let round = 0; round < ROUNDS; round++) {
      const { result, ms } = await this.#process.measure(send);
      note = verdict(result);
      costs.push(ms);
    }
    const cost = median(costs);
    expect(cost < CPU_LIMIT_MS, `${cost.toFixed(0)} ms of ${this.#process.clock} (${note})`);
    return `${note} (${cost.toFixed(0)} ms ${this.#process.clock})`;
  }

  async #recovers() {
    const deadline = performance.now() + RECOVERY_MS;
    while (performance.now() < deadline) {
      if ((await heartbeatMs(this.#context.url)) !== undefined) return true;
      await sleep(200);
    }
    return false;
  }
}

/** Sends a request. Sends a large body again if the connection closed before the response arrived. */
async function sendUntilAnswered(url, request) {
  let response;
  for (let attempt = 0; attempt < 3; attempt++) {
    response = await sendRaw(url, withNewBody(request));
    if (response.outcome !== 'closed' || !isLarge(request.body)) break;
  }
  return response;
}

/** Creates a streamed body again, because it can be read only once. */
function withNewBody(request) {
  return typeof request.body === 'function' ? { ...request, body: request.body() } : request;
}
