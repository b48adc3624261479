// Lints Cypher without a database: each statement of the .cypher files of a folder, and each line of a file of JSON
// strings, one a statement.
//   node lint.mjs FOLDER [STATEMENTS]
// The last line counts the statements without an error; the exit code is 0 where that is all of them.
import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const { lintCypherQuery, isNotParamError } = createRequire(import.meta.url)('@neo4j-cypher/language-support');

const [folder, file] = process.argv.slice(2);
const statements = readdirSync(folder)
  .filter(name => name.endsWith('.cypher'))
  .sort()
  .flatMap(name => readFileSync(join(folder, name), 'utf8')
    .replace(/^\s*\/\/.*$/gm, '')
    .split(/;\s*$/m)
    .map(text => ({ place: name, text: text.trim() })))
  .filter(({ text }) => text.length > 0);
if (file) {
  readFileSync(file, 'utf8').split('\n').filter(line => line.length > 0)
    .forEach((line, at) => statements.push({ place: `statement ${at + 1}`, text: JSON.parse(line) }));
}

// What the linter must find, so that its silence says something.
const broken = ['MATCH (n RETURN n', 'MATCH (n) RETURN m', 'MATCH (n) WITH n.id RETURN 1'];
const errorsIn = text => lintCypherQuery(text, {}).diagnostics
  .filter(diagnostic => diagnostic.severity === 1 && isNotParamError(diagnostic));

let held = 0;
for (const text of broken) {
  if (errorsIn(text).length > 0) held++;
  else console.log(`FAIL the linter takes ${text}`);
}

for (const { place, text } of statements) {
  const errors = errorsIn(text);
  if (errors.length === 0) held++;
  for (const { message, offsets } of errors) {
    console.log(`FAIL ${place}: ${message} at ${JSON.stringify(text.slice(offsets.start, offsets.start + 60))}\n  ${text}`);
  }
}

const all = statements.length + broken.length;
console.log(`cypher lint: ${held}/${all}`);
process.exit(held === all && statements.length > 0 ? 0 : 1);
