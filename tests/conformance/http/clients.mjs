// Runs real, unmodified clients against the schema of the server.
import { codegenClient } from './clients/codegen.mjs';
import { graphiqlPage } from './clients/graphiql.mjs';
import { relayClient } from './clients/relay.mjs';
import { requestClients } from './clients/request-clients.mjs';
import { within } from './clients/results.mjs';
import { schemaClients } from './clients/schema-clients.mjs';
import { streamingClients } from './clients/streaming-clients.mjs';
import { readOperationFile } from './lib/operation-file.mjs';
import { ONLY, readOptions, SERVER_OPTIONS } from '../lib/options.mjs';
import { Report } from '../lib/report.mjs';

const options = readOptions('http/clients.mjs', {
  ...SERVER_OPTIONS,
  ...ONLY,
  query: { type: 'string', required: true, help: 'a JSON file { query, variables, expectPath }' },
  subscription: { type: 'string', help: 'a JSON file { query, variables, expectPath, trigger }' },
});

const report = new Report('clients', options);
const context = {
  url: options.url,
  query: readOperationFile(options.query),
  subscription: options.subscription && readOperationFile(options.subscription),
};
const clients = [requestClients, streamingClients, relayClient, codegenClient, schemaClients, graphiqlPage].flat();
for (const { name, run } of clients) {
  await report.case(name, () => within(180_000, name, Promise.resolve(run(context))));
}
report.finish();
process.exit(); // some clients keep a connection open
