// Checks validation with random documents: compares the errors with those of graphql-js.
import { buildSchema } from 'graphql';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { HOST_OPTIONS, readOptions } from '../lib/options.mjs';
import { Report } from '../lib/report.mjs';
import { createValidationDocuments } from './generate/invalid-document.mjs';
import { forEachAtOnce } from './lib/concurrency.mjs';
import { withHost } from './lib/host.mjs';
import { specifiedRules } from './lib/rules.mjs';
import { checkDocument, expectedErrors } from './lib/validation.mjs';

const REQUESTS_AT_ONCE = 16;
const ENOUGH_FOR_EVERY_RULE = 2000;
const SCHEMA_FILE = fileURLToPath(new URL('schemas/fleet.graphql', import.meta.url));

const options = readOptions('engine/validation-random.mjs', {
  ...HOST_OPTIONS,
  count: { type: 'integer', default: 20_000, help: 'how many documents to send' },
  seed: { type: 'integer', default: 1, help: 'the same seed gives the same documents' },
  only: { type: 'integer', help: 'send only the document with this number' },
});
const report = new Report('validation-random', { quiet: true });
const schema = buildSchema(readFileSync(SCHEMA_FILE, 'utf8'));
const generate = createValidationDocuments(schema, options.seed);
const documentsByRule = new Map(specifiedRules.map(({ name }) => [name, 0]));
let sent = 0;
let valid = 0;

await withHost({ commandLine: options.host, schemaFile: SCHEMA_FILE, data: {}, report }, (host) =>
  forEachAtOnce(numbers(), REQUESTS_AT_ONCE, (number) => check(host, number)));
informAboutRules();
report.finish(options.json);

function* numbers() {
  if (options.only !== undefined) {
    yield options.only;
    return;
  }
  for (let number = 0; number < options.count; number += 1) yield number;
}

async function check(host, number) {
  const text = generate(number);
  const { errors, rules } = expectedErrors(schema, text);
  for (const rule of rules) documentsByRule.set(rule, documentsByRule.get(rule) + 1);
  sent += 1;
  if (errors.length === 0) valid += 1;
  await checkDocument({ host, schema, report }, `document ${number}`, text, errors);
}

/** Prints what the documents covered. Fails if there are enough of them and none breaks a certain rule. */
function informAboutRules() {
  report.inform(`${valid} valid and ${sent - valid} invalid documents`);
  const missing = [...documentsByRule].filter(([, count]) => count === 0).map(([rule]) => rule);
  report.inform(`${documentsByRule.size - missing.length} of ${documentsByRule.size} rules reported errors`);
  if (missing.length > 0 && sent >= ENOUGH_FOR_EVERY_RULE) {
    report.fail('every rule reports errors', `no document breaks ${missing.join(', ')}`);
  }
}
