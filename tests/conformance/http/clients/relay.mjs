import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { buildClientSchema, printSchema } from 'graphql';
import relayCompiler from 'relay-compiler';
import relayRuntime from 'relay-runtime';
import { graphqlPost, parseBody } from '../lib/graphql-request.mjs';
import { sendRaw } from '../lib/raw-http.mjs';
import { introspect } from '../lib/schema.mjs';
import { nameOperation } from './naming.mjs';
import { expectResult } from './results.mjs';
import { withWorkspace } from './workspace.mjs';

const NAME = 'conformanceQuery'; // the Relay compiler requires the name of the module as a prefix
const { Environment, fetchQuery, Network, RecordSource, Store } = relayRuntime;

/** The Relay compiler compiles the query against the introspected schema, and the Relay runtime fetches it. */
export const relayClient = {
  name: 'Relay, compiler and runtime',
  run: ({ url, query }) =>
    withWorkspace(async (folder) => {
      const artifact = await compile(folder, buildClientSchema(await introspect(url)), query.query);
      const environment = new Environment({
        network: Network.create(fetchFrom(url)),
        store: new Store(new RecordSource()),
      });
      const data = await fetchQuery(environment, artifact, query.variables).toPromise();
      expectResult(query, { data });
    }),
};

function fetchFrom(url) {
  return async ({ text }, variables) => parseBody(await sendRaw(url, graphqlPost({ query: text, variables })));
}

async function compile(folder, schema, query) {
  writeFileSync(join(folder, 'schema.graphql'), printSchema(schema));
  writeFileSync(join(folder, 'conformance.js'), `graphql\`${nameOperation(query, NAME).replaceAll('`', '\\`')}\`;\n`);
  const config = { src: '.', schema: 'schema.graphql', language: 'javascript', excludes: [] };
  writeFileSync(join(folder, 'relay.config.json'), JSON.stringify(config));
  await promisify(execFile)(relayCompiler, [join(folder, 'relay.config.json')], { cwd: folder, timeout: 60_000 });
  return createRequire(import.meta.url)(join(folder, '__generated__', `${NAME}.graphql.js`));
}
