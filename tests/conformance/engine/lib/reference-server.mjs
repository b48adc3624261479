// Serves the reference engine over HTTP. reference-host.mjs starts it as a thread.
import { readFileSync } from 'node:fs';
import http from 'node:http';
import { parseArgs } from 'node:util';
import { findFault } from './faults.mjs';
import { createEngine } from './reference-engine.mjs';

const { values } = parseArgs({
  options: { schema: { type: 'string' }, data: { type: 'string' }, urls: { type: 'string' } },
});
const fault = findFault(process.env.BREAK);
const data = JSON.parse(readFileSync(values.data, 'utf8'));
const execute = createEngine(readFileSync(values.schema, 'utf8'), data, fault.engine);
const { hostname, port } = new URL(values.urls);

http.createServer(serve).listen(Number(port), hostname);

async function serve(request, response) {
  if (request.url === '/ready') {
    response.end();
    return;
  }
  const result = await execute(JSON.parse(await readText(request)));
  response.setHeader('content-type', 'application/graphql-response+json; charset=utf-8');
  response.statusCode = 'data' in result ? 200 : 400;
  response.end(fault.writeResponse(JSON.parse(JSON.stringify(result))));
}

async function readText(stream) {
  const chunks = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}
