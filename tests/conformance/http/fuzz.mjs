// Sends random and mutated requests. Every response must be well-formed, and none may be a server error.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Corpus } from './fuzz/corpus.mjs';
import { Exchange } from './fuzz/exchange.mjs';
import { Random } from '../lib/random.mjs';
import { RequestMaker } from './fuzz/requests.mjs';
import { heartbeatMs } from './lib/graphql-request.mjs';
import { readOptions, SERVER_OPTIONS } from '../lib/options.mjs';
import { expect, Report } from '../lib/report.mjs';
import { loadSchema } from './lib/schema.mjs';

const CORPUS_SIZE = 500;
const FAULTS_KEPT = 100;

const options = readOptions('http/fuzz.mjs', {
  ...SERVER_OPTIONS,
  count: { type: 'integer', default: 100_000, help: 'how many requests to send' },
  seed: { type: 'integer', default: 1, help: 'the same seed gives the same requests' },
  first: { type: 'integer', default: 0, help: 'the first request; --first NUMBER --count 1 repeats one request' },
  concurrency: { type: 'integer', default: 16, help: 'how many requests to send at the same time' },
  'max-minutes': { type: 'number', default: 30, help: 'stop and fail after this time' },
  schema: { type: 'string', help: 'an SDL file to use instead of introspection' },
  out: { type: 'string', help: 'a folder for the requests with wrong responses, one JSON file each' },
});

const { url, seed, first, count } = options;
const schema = await loadSchema(url, options.schema);
const maker = new RequestMaker(new Corpus(schema, new Random(seed), CORPUS_SIZE).documents, url.pathname);
const exchange = new Exchange(url, options.concurrency);
const statuses = new Map();
const faults = [];
let faultCount = 0;
let next = first;
let slowest = 0;

const startedAt = performance.now();
const deadline = startedAt + options['max-minutes'] * 60_000;
const progress = setInterval(showProgress, 10_000);
await Promise.all(Array.from({ length: options.concurrency }, work));
clearInterval(progress);
exchange.close();

const report = new Report('fuzz', options);
const seconds = (performance.now() - startedAt) / 1000;
const sent = next - first;
const rate = (sent / seconds).toFixed(0);
report.inform(`${sent} requests in ${seconds.toFixed(1)} s: ${rate} per second, slowest ${slowest.toFixed(0)} ms`);
const statusTexts = [...statuses].sort().map(([status, times]) => `${status} x ${times}`);
report.inform(`statuses: ${statusTexts.join(', ')}`);
await report.case('every request was sent', () =>
  expect(sent === count, `${sent} of ${count} in ${options['max-minutes']} minutes`),
);
reportFaults();
await report.case('the server still answers', async () =>
  expect(await heartbeatMs(url), 'no response to { __typename }'),
);
report.finish();

async function work() {
  while (next < first + count && performance.now() < deadline) {
    const index = next++;
    const request = maker.make(new Random(seed, index));
    const response = await exchange.send(request);
    statuses.set(response.status, (statuses.get(response.status) ?? 0) + 1);
    slowest = Math.max(slowest, response.ms);
    if (response.fault) keep(index, request, response);
  }
}

function reportFaults() {
  const name = 'every response is well-formed';
  const requests = faults.slice(0, 20).map(({ index, fault }) => `request ${index}: ${fault}`);
  if (faultCount === 0) report.pass(name);
  else report.fail(name, `${faultCount} are not${options.out ? ` (see ${options.out})` : ''}`, { requests });
}

function keep(index, request, { status, headers, body, ms, fault }) {
  faultCount++;
  if (faults.length >= FAULTS_KEPT) return;
  faults.push({ index, fault });
  if (!options.out) return;
  mkdirSync(options.out, { recursive: true });
  const shown = {
    index,
    seed,
    fault,
    ms,
    request: { ...request, body: request.body?.toString('base64') },
    response: { status, headers, body: body?.toString('utf8') },
  };
  writeFileSync(join(options.out, `${index}.json`), JSON.stringify(shown, undefined, 2));
}

function showProgress() {
  console.log(`${next - first} of ${count} sent, ${faultCount} wrong responses`);
}
