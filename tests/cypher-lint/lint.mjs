// Lints Cypher without a database: all statements in the .cypher files of a folder, and in a file with one statement per
// line, each as a JSON string. It uses one thread per processor.
//   node lint.mjs FOLDER [STATEMENTS]
// The last line counts the statements without errors; the exit code is 0 if all are.
import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker, isMainThread, parentPort, workerData } from 'node:worker_threads';

if (isMainThread) {
  await lintAll(...process.argv.slice(2));
} else {
  const { lintCypherQuery, isNotParamError } = createRequire(import.meta.url)('@neo4j-cypher/language-support');
  for (const text of workerData) {
    parentPort.postMessage(lintCypherQuery(text, {}).diagnostics
      .filter(diagnostic => diagnostic.severity === 1 && isNotParamError(diagnostic))
      .map(({ message, offsets }) => `${message} at ${JSON.stringify(text.slice(offsets.start, offsets.start + 60))}`));
  }
}

async function lintAll(folder, file) {
  const statements = readdirSync(folder)
    .filter(name => name.endsWith('.cypher'))
    .sort()
    .flatMap(name => readFileSync(join(folder, name), 'utf8')
      .replace(/^\s*\/\/.*$/gm, '')
      .split(/;\s*$/m)
      .map(text => ({ place: name, text: text.trim() })))
    .filter(({ text }) => text.length > 0);
  const migrations = statements.length;
  if (file) {
    readFileSync(file, 'utf8').split('\n').filter(line => line.length > 0)
      .forEach((line, at) => statements.push({ place: `statement ${at + 1}`, text: JSON.parse(line) }));
  }

  // Broken statements that the linter must reject, to show that it works.
  const broken = ['MATCH (n RETURN n', 'MATCH (n) RETURN m', 'MATCH (n) WITH n.id RETURN 1']
    .map(text => ({ text, isBroken: true }));
  const all = [...broken, ...statements];

  let passed = 0;
  const threads = Math.min(availableParallelism(), all.length);
  await Promise.all(Array.from({ length: threads }, (_, thread) =>
    lint(all.filter((_, at) => at % threads === thread), ({ place, text, isBroken }, errors) => {
      if ((errors.length > 0) === Boolean(isBroken)) passed++;
      else if (isBroken) console.log(`FAIL the linter accepts ${text}`);
      else errors.forEach(error => console.log(`FAIL ${place}: ${error}\n  ${text}`));
    })));

  console.log(`cypher lint: ${passed}/${all.length}`);
  process.exitCode = passed === all.length && migrations > 0 ? 0 : 1;
}

function lint(statements, tell) {
  const worker = new Worker(new URL(import.meta.url), { workerData: statements.map(({ text }) => text) });
  let at = 0;
  worker.on('message', errors => tell(statements[at++], errors));
  return new Promise((resolve, reject) => {
    worker.on('error', reject);
    worker.on('exit', resolve);
  });
}
