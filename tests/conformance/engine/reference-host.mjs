// A host (engine/README.md) over graphql-js. It shows that every case of the suites can be passed.
// The environment variable BREAK=NAME selects a broken variant from lib/faults.mjs.
import { Worker } from 'node:worker_threads';

// graphql-js is recursive. A separate thread can have the large stack that deep documents need.
const server = new Worker(new URL('lib/reference-server.mjs', import.meta.url), {
  argv: process.argv.slice(2),
  resourceLimits: { stackSizeMb: 200 },
});
server.on('exit', (code) => process.exit(code));
