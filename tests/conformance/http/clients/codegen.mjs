import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect } from '../../lib/report.mjs';
import { nameOperation } from './naming.mjs';
import { withWorkspace } from './workspace.mjs';

const run = promisify(execFile);
const packageFolder = fileURLToPath(new URL('../../', import.meta.url));

/** graphql-codegen reads the schema from the endpoint. The generated code must compile. */
export const codegenClient = {
  name: 'graphql-codegen, typescript and typescript-operations, compiled by tsc',
  run: ({ url, query }) => withWorkspace((folder) => generateAndCompile(folder, url, query)),
};

async function generateAndCompile(folder, url, query) {
  const documents = join(folder, 'operations.graphql');
  writeFileSync(documents, nameOperation(query.query, 'Conformance'));
  const files = ['schema.ts', 'operations.ts'].map((name) => join(folder, name));
  const generates = { [files[0]]: { plugins: ['typescript'] }, [files[1]]: { plugins: ['typescript-operations'] } };
  const configFile = join(folder, 'codegen.json');
  writeFileSync(configFile, JSON.stringify({ schema: url.href, documents, generates }));
  await tool('graphql-codegen', ['--config', configFile]);
  await tool('tsc', [
    '--noEmit',
    '--strict',
    '--skipLibCheck',
    '--moduleResolution',
    'bundler',
    '--module',
    'esnext',
    ...files,
  ]);
  const operations = readFileSync(files[1], 'utf8');
  expect(/export type ConformanceQuery\b/.test(operations), 'graphql-codegen generated no type for the operation');
  return `${readFileSync(files[0], 'utf8').split('\n').length} lines for the schema`;
}

async function tool(name, args) {
  const script = join(packageFolder, 'node_modules', '.bin', name);
  try {
    await run(process.execPath, [script, ...args], { cwd: packageFolder, timeout: 120_000 });
  } catch (error) {
    throw new Error(`${name}: ${`${error.stdout ?? ''}${error.stderr ?? ''}`.trim().slice(0, 600) || error.message}`);
  }
}
