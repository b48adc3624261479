// Checks the graphql-transport-ws protocol message by message over a raw WebSocket.
import { readOperationFile } from './lib/operation-file.mjs';
import { ONLY, readOptions, SERVER_OPTIONS } from '../lib/options.mjs';
import { Report } from '../lib/report.mjs';
import { loadSchema } from './lib/schema.mjs';
import { Targets } from './lib/targets.mjs';
import { handshakeCases } from './protocol/handshake.mjs';
import { limitCases } from './protocol/limits.mjs';
import { messageCases } from './protocol/messages.mjs';
import { operationCases } from './protocol/operations.mjs';

const options = readOptions('http/protocol-ws.mjs', {
  ...SERVER_OPTIONS,
  ...ONLY,
  'init-timeout-s': { type: 'number', default: 3, help: 'seconds that the server waits for connection_init' },
  subscription: { type: 'string', help: 'a JSON file { query, variables }; by default the suite uses a simple one' },
});

const report = new Report('protocol-ws', options);
const subscription = options.subscription ? readOperationFile(options.subscription) : await anySubscription();

for (const { name, run } of [handshakeCases, messageCases, operationCases, limitCases].flat()) {
  const kept = [];
  const keep = (socket) => {
    kept.push(socket);
    return socket;
  };
  await report.case(name, () => run({ url: options.url, keep, subscription, initTimeoutS: options['init-timeout-s'] }));
  kept.forEach((socket) => socket.terminate());
}
report.finish();

async function anySubscription() {
  const query = new Targets(await loadSchema(options.url)).subscription;
  return query && { query };
}
