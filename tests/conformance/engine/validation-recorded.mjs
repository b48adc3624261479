// Checks validation with recorded cases: documents with the positions of their errors.
import { buildSchema } from 'graphql';
import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { HOST_OPTIONS, ONLY, readOptions } from '../lib/options.mjs';
import { Report } from '../lib/report.mjs';
import { forEachAtOnce } from './lib/concurrency.mjs';
import { withHost } from './lib/host.mjs';
import { checkDocument } from './lib/validation.mjs';

const REQUESTS_AT_ONCE = 16;
const EMPTY_DATA = { objects: {}, query: {}, mutation: {} };

const options = readOptions('engine/validation-recorded.mjs', {
  ...HOST_OPTIONS,
  ...ONLY,
  cases: {
    type: 'string',
    required: true,
    help: 'a file with one JSON object per line: { id, schema (a path), document, errors (a list of "line:column") }',
  },
});
const report = new Report('validation-recorded', { only: options.only, quiet: true });

for (const [schemaFile, cases] of casesBySchema()) {
  const schema = buildSchema(readFileSync(schemaFile, 'utf8'));
  await withHost({ commandLine: options.host, schemaFile, data: EMPTY_DATA, report }, (host) =>
    forEachAtOnce(cases, REQUESTS_AT_ONCE, ({ id, document, errors }) =>
      checkDocument({ host, schema, report }, id, document, errors)));
}
report.finish(options.json);

function casesBySchema() {
  const lines = readFileSync(options.cases, 'utf8').split('\n').filter(Boolean);
  const groups = new Map();
  for (const oneCase of lines.map((line) => JSON.parse(line)).filter(({ id }) => report.includes(id))) {
    const schemaFile = resolve(dirname(options.cases), oneCase.schema);
    groups.set(schemaFile, [...(groups.get(schemaFile) ?? []), oneCase]);
  }
  return groups;
}
