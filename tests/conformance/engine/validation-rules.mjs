// Checks validation with hand-written documents: for every specified rule, valid and invalid ones.
import { buildSchema } from 'graphql';
import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { HOST_OPTIONS, ONLY, readOptions } from '../lib/options.mjs';
import { Report } from '../lib/report.mjs';
import { withHost } from './lib/host.mjs';
import { specifiedRules } from './lib/rules.mjs';
import { checkDocument, expectedErrors } from './lib/validation.mjs';

const SCHEMA_FILE = fileURLToPath(new URL('schemas/fleet.graphql', import.meta.url));
const FOLDER = new URL('rule-cases/', import.meta.url);
const HEADER = /^# (valid|invalid): (.*)\n/gm;

const options = readOptions('engine/validation-rules.mjs', { ...HOST_OPTIONS, ...ONLY });
const report = new Report('validation-rules', { only: options.only, quiet: true });
const schema = buildSchema(readFileSync(SCHEMA_FILE, 'utf8'));
const cases = readdirSync(FOLDER).sort().flatMap(readCases);
checkCoverage();

await withHost({ commandLine: options.host, schemaFile: SCHEMA_FILE, data: {}, report }, async (host) => {
  for (const { name, text, errors } of cases.filter((one) => report.includes(one.name))) {
    await checkDocument({ host, schema, report }, name, text, errors);
  }
});
report.finish(options.json);

/** Reads the cases of a file. A line `# valid: TITLE` or `# invalid: TITLE` starts each document. */
function readCases(file) {
  const rule = basename(file, '.graphql');
  const [, ...parts] = readFileSync(new URL(file, FOLDER), 'utf8').split(HEADER);
  return Array.from({ length: parts.length / 3 }, (_, i) => {
    const [verdict, title, text] = parts.slice(3 * i, 3 * i + 3);
    return newCase(rule, verdict === 'valid', title, text);
  });
}

/** Stops if graphql-js does not confirm the verdict of the case. */
function newCase(rule, isValid, title, text) {
  const name = `${rule}, ${isValid ? 'valid' : 'invalid'}: ${title}`;
  const { errors, rules } = expectedErrors(schema, text);
  if (isValid ? errors.length > 0 : !rules.has(rule)) {
    throw new Error(`the case is wrong (${name}): graphql-js reports errors of ${[...rules].join(', ') || 'no rule'}`);
  }
  return { rule, isValid, name, text, errors };
}

/** Stops if a specified rule has no valid or no invalid case. */
function checkCoverage() {
  for (const { name } of specifiedRules) {
    for (const isValid of [true, false]) {
      const found = cases.some((one) => one.rule === name && one.isValid === isValid);
      if (!found) throw new Error(`${name} has no ${isValid ? 'valid' : 'invalid'} case in rule-cases/`);
    }
  }
}
