// Sends attacks. The server must reject each of them with a clear error and little work.
import { bodyAttacks } from './attacks/bodies.mjs';
import { Battery } from './attacks/battery.mjs';
import { idleConnections, shortBody, slowBody, slowHead } from './attacks/connections.mjs';
import { closedSchemaAttacks, describeHeaders, disclosureAttacks } from './attacks/disclosure.mjs';
import { fragmentAttacks } from './attacks/fragments.mjs';
import { mergingAttacks } from './attacks/merging.mjs';
import { methodAttacks } from './attacks/methods.mjs';
import { introspectionAttacks, structureAttacks } from './attacks/structure.mjs';
import { eventAttacks, socketAttacks } from './attacks/streams.mjs';
import { gzipAttack, transferAttacks } from './attacks/transfers.mjs';
import { valueAttacks } from './attacks/values.mjs';
import { graphqlPost, heartbeatMs } from './lib/graphql-request.mjs';
import { ONLY, readOptions, SERVER_OPTIONS } from '../lib/options.mjs';
import { ServerProcess } from './lib/process.mjs';
import { sendRaw } from './lib/raw-http.mjs';
import { expect, Report } from '../lib/report.mjs';
import { loadSchema } from './lib/schema.mjs';
import { Targets } from './lib/targets.mjs';

const MEMORY_LIMIT_MB = 200;

const options = readOptions('http/attacks.mjs', {
  ...SERVER_OPTIONS,
  ...ONLY,
  pid: { type: 'integer', help: 'the process id of the server; the cost of an attack is then its CPU time' },
  schema: { type: 'string', help: 'an SDL file to use instead of introspection' },
  'introspection-off': {
    type: 'boolean',
    help: 'the server runs without introspection (needs --schema)',
  },
  'page-max': { type: 'integer', default: 100, help: 'the largest page size of a list' },
  'slow-limit-s': { type: 'number', default: 30, help: 'seconds within which the server must end a slow request' },
});
if (options['introspection-off'] && !options.schema) {
  console.error('--introspection-off needs --schema FILE, because the suite cannot introspect the schema');
  process.exit(2);
}

const { url } = options;
const report = new Report('attacks', options);
const server = new ServerProcess(options.pid);
const targets = new Targets(await loadSchema(url, options.schema));
const battery = new Battery(report, { url, targets, pageMax: options['page-max'] }, server);

for (let i = 0; i < 50; i++) await heartbeatMs(url); // so that no attack pays for the first requests of a process
const memoryBefore = server.known ? server.rssMb() : undefined;

const schemaAttacks = options['introspection-off'] ? closedSchemaAttacks : introspectionAttacks;
const documentAttacks = [structureAttacks, schemaAttacks, fragmentAttacks, mergingAttacks, valueAttacks];
const requestAttacks = [bodyAttacks, methodAttacks, transferAttacks, eventAttacks, disclosureAttacks];
for (const attack of [documentAttacks, requestAttacks].flat(2)) await battery.attack(attack);
await battery.attack(await gzipAttack(url));
for (const attack of socketAttacks) await battery.socketAttack(attack);
await battery.scenario('a body shorter than its Content-Length', () => shortBody(url));
await battery.scenario('500 idle connections', () => idleConnections(url));
await battery.scenario('20 slow bodies', () => slowBody(url, options['slow-limit-s']));
await battery.scenario('20 slow request heads', () => slowHead(url, options['slow-limit-s']));

await report.case('the server answers after all attacks', async () => {
  const ms = await heartbeatMs(url);
  expect(ms !== undefined, 'no response to { __typename }');
  return `${ms.toFixed(0)} ms`;
});
if (server.known) {
  await report.case(`memory grew by less than ${MEMORY_LIMIT_MB} MB`, () => {
    const grown = server.rssMb() - memoryBefore;
    expect(grown < MEMORY_LIMIT_MB, `it grew by ${grown.toFixed(0)} MB`);
    return `${grown.toFixed(0)} MB`;
  });
}

const api = await sendRaw(url, graphqlPost({ query: '{ __typename }' }));
const page = await sendRaw(url, { method: 'GET', headers: { Accept: 'text/html' } });
for (const line of describeHeaders(api, page)) report.inform(line);
report.finish();
