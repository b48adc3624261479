// Checks introspection: the schema that a client builds from the response must equal the SDL.
import {
  buildClientSchema,
  buildSchema,
  getIntrospectionQuery,
  introspectionFromSchema,
  lexicographicSortSchema,
  printSchema,
} from 'graphql';
import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { HOST_OPTIONS, ONLY, readOptions } from '../lib/options.mjs';
import { Report } from '../lib/report.mjs';
import { withHost } from './lib/host.mjs';
import { shapeProblem } from './lib/response.mjs';

const FOLDER = new URL('schemas/introspection/', import.meta.url);
const SCHEMA_FILES = [
  ...readdirSync(FOLDER).sort().map((name) => new URL(name, FOLDER)),
  new URL('schemas/fleet.graphql', import.meta.url),
  new URL('schemas/syntax.graphql', import.meta.url),
  new URL('../http/reference/people.graphql', import.meta.url),
  new URL('../../../schema/diplograph.graphql', import.meta.url),
].map(fileURLToPath);
const EVERYTHING = {
  descriptions: true,
  specifiedByUrl: true,
  directiveIsRepeatable: true,
  schemaDescription: true,
  inputValueDeprecation: true,
  oneOf: true,
};
const BUILT_IN_DIRECTIVES = ['skip', 'include', 'deprecated', 'specifiedBy', 'oneOf'];

const options = readOptions('engine/introspection.mjs', { ...HOST_OPTIONS, ...ONLY });
const report = new Report('introspection', { only: options.only });
const query = getIntrospectionQuery(EVERYTHING);

for (const schemaFile of SCHEMA_FILES.filter((file) => report.includes(basename(file)))) {
  await withHost({ commandLine: options.host, schemaFile, data: {}, report }, (host) => check(host, schemaFile));
}
report.finish(options.json);

async function check(host, schemaFile) {
  const schema = buildSchema(readFileSync(schemaFile, 'utf8'));
  const expected = outline(introspectionFromSchema(schema, EVERYTHING), schema);
  const { problem, json } = await host.send({ query });
  const reason = problem ?? shapeProblem(json) ?? (json.errors ? 'the introspection query has errors' : null);
  if (reason) {
    report.fail(basename(schemaFile), reason, { response: json });
    return;
  }
  const actual = outlineOfResponse(json.data);
  const missing = expected.filter((line) => !actual.includes(line));
  const added = actual.filter((line) => !expected.includes(line));
  if (missing.length + added.length === 0) report.pass(basename(schemaFile));
  else report.fail(basename(schemaFile), 'the schemas are different', { missing, added });
}

function outlineOfResponse(introspection) {
  try {
    return outline(introspection, buildClientSchema(introspection));
  } catch (error) {
    return [`the response describes no valid schema: ${error.message}`];
  }
}

/** Returns the schema as a list of texts: its sorted definitions, and the parts that SDL does not show. */
function outline(introspection, schema) {
  const { types, directives } = introspection.__schema;
  return [
    ...definitions(printSchema(lexicographicSortSchema(schema))),
    `types: ${names(types)}`,
    `directives: ${names(directives)}`,
    ...types.filter(({ name }) => name.startsWith('__')).map(introspectionTypeLine).sort(),
    ...directives.filter(({ name }) => BUILT_IN_DIRECTIVES.includes(name)).map(directiveLine).sort(),
  ];
}

/** Splits SDL at its blank lines into definitions, so that a report shows only the different ones. */
function definitions(sdl) {
  return sdl.split(/\n\n(?=\S)/);
}

function introspectionTypeLine({ name, kind, fields, enumValues }) {
  return `${kind} ${name}: ${names(fields ?? enumValues)}`;
}

function directiveLine({ name, args, locations, isRepeatable }) {
  return `@${name}(${names(args)})${isRepeatable ? ' repeatable' : ''} on ${[...locations].sort().join(' ')}`;
}

function names(items) {
  return items.map(({ name }) => name).sort().join(' ');
}
