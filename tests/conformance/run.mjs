// Builds the programs, runs the suites against them, and prints one closing line per suite.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { hostCommand, OUTPUT, publish, StartedServer } from './run/programs.mjs';
import { Results } from './run/results.mjs';
import { stages } from './run/stages.mjs';

const USAGE = `usage: node run.mjs [GROUP...] [options]

Groups: engine, server, counter (all by default)

  --only TEXT             run only the suites whose name contains this text
  --recorded-cases FILE   also check recorded validation cases
  --no-build              use the programs of the last run
  --verbose               print everything that the suites print
  --list                  print the names of the suites`;

const { options, chosen } = readCommandLine();
if (options.list) {
  for (const { suites } of chosen) for (const { name } of suites) console.log(name);
  process.exit(0);
}
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));

const results = new Results(options);
const work = mkdtempSync(join(tmpdir(), 'conformance-'));
mkdirSync(join(OUTPUT, 'logs'), { recursive: true });
const unusable = await build();
for (const stage of chosen) await runStage(stage);
rmSync(work, { recursive: true });
process.exit(results.finish());

function readCommandLine() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        only: { type: 'string', default: '' },
        'recorded-cases': { type: 'string' },
        'no-build': { type: 'boolean', default: false },
        verbose: { type: 'boolean', default: false },
        list: { type: 'boolean', default: false },
      },
    });
    const cases = values['recorded-cases'];
    const all = stages({ recordedCases: cases && resolve(cases) });
    return { options: values, chosen: choose(all, positionals, values.only) };
  } catch (error) {
    console.error(`${error.message}\n\n${USAGE}`);
    process.exit(2);
  }
}

function choose(all, groups, only) {
  const unknown = groups.find((group) => !all.some((stage) => stage.group === group));
  if (unknown) throw new Error(`there is no group '${unknown}'`);
  const found = all
    .filter(({ group }) => groups.length === 0 || groups.includes(group))
    .map((stage) => ({ ...stage, suites: stage.suites.filter(({ name }) => name.includes(only)) }))
    .filter(({ suites }) => suites.length > 0);
  if (found.length === 0) throw new Error(`no suite has '${only}' in its name`);
  return found;
}

/** Publishes the programs of the chosen stages. Returns the names of those that do not build. */
async function build() {
  const failed = new Set();
  if (options['no-build']) return failed;
  for (const name of new Set(chosen.map(({ program }) => program))) {
    console.log(`Building the ${name}.`);
    try {
      await publish(name);
    } catch (error) {
      results.fail(`building the ${name}`, error.message);
      failed.add(name);
    }
  }
  return failed;
}

async function runStage({ title, program, settings, needsSchemaFile, suites }) {
  if (unusable.has(program)) return;
  console.log(`\n${title[0].toUpperCase()}${title.slice(1)}`);
  if (program === 'host') {
    for (const suite of suites) await results.run(suite, { host: hostCommand() });
    return;
  }
  let server;
  try {
    const schemaFile = needsSchemaFile ? await saveSchema(program) : undefined;
    server = await StartedServer.start(program, settings);
    for (const suite of suites) await results.run(suite, { url: server.url, pid: server.pid, schemaFile });
  } catch (error) {
    results.fail(title, error.message);
  }
  const problem = await server?.stop();
  if (problem) results.fail(title, problem);
}

/** Saves the schema of a server with its default settings. Without introspection a suite cannot read it. */
async function saveSchema(program) {
  const server = await StartedServer.start(program);
  try {
    const response = await fetch(`${server.origin}/schema.graphql`);
    if (!response.ok) throw new Error(`GET /schema.graphql: status ${response.status}`);
    const file = join(work, `${program}.graphql`);
    writeFileSync(file, await response.text());
    return file;
  } finally {
    await server.stop();
  }
}
