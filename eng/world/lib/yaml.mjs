// Writes the small part of YAML that seed files use: lists of flow lists, each value a text.

import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

const WIDTH = 120;
const PLAIN = /^[\p{L}\p{M}\p{N}_(.🇦-🇿][\p{L}\p{M}\p{N}\p{Cf} _()./+’‘'&#=ʻʼ;–-]*$/u;
const AMBIGUOUS = /[:#]\s|\s#|\s$|^(null|true|false|yes|no|on|off|~)$/i;

/** Returns a text as a YAML scalar that also fits into a flow list. */
export function scalar(text) {
  const value = String(text);
  if (PLAIN.test(value) && !AMBIGUOUS.test(value)) {
    return value;
  }

  return value.includes("'") ? JSON.stringify(value) : `'${value}'`;
}

/** Returns a flow list of texts. */
export const list = (values) => `[${values.map(scalar).join(', ')}]`;

/** Returns the template of a claim that a country has a name, with its evidence as a flow map. */
export const nameClaim = (language, kind, evidence) => `id: claim:{claim}
subject: country:{country}
predicate: NAME
value: '{name}'
language: ${language}
qualifiers: { NAME_KIND: ${kind} }
evidence:
  - ${evidence}`;

/** Returns one piece of evidence: on one line if it fits, otherwise with a line for each key. */
export function evidenceLines(evidence) {
  const keys = Object.entries(evidence)
    .map(([key, text]) => `${key}: ${key === 'exact' ? JSON.stringify(text) : scalar(text)}`);
  const line = `      - { ${keys.join(', ')} }`;
  return line.length <= WIDTH ? [line] : keys.map((text, i) => `${i === 0 ? '      - ' : '        '}${text}`);
}

// Breaks a row between its values where it is too wide.
function rowLines(row) {
  const lines = [];
  let line = '      - [';
  row.map(scalar).forEach((value, i) => {
    const part = value + (i === row.length - 1 ? ']' : ',');
    if (line.length + part.length + 1 > WIDTH && !line.endsWith('[')) {
      lines.push(line);
      line = `         ${part}`;
    } else {
      line += line.endsWith('[') ? part : ` ${part}`;
    }
  });
  return [...lines, line];
}

/** Returns a template: claims with columns in braces, and one line for each row. */
export function template(columns, claims, rows) {
  const lines = [`  - columns: ${list(columns)}`, '    claims:'];
  for (const claim of claims) {
    lines.push(...claim.trim().split('\n').map((line, i) => (i === 0 ? `      - ${line}` : `        ${line}`)));
  }

  return [...lines, '    rows:', ...rows.flatMap(rowLines)];
}

/** Returns a seed file of the world's edition. */
export function seedFile(comments, ...lines) {
  const schema = '# yaml-language-server: $schema=SCHEMA';
  return [schema, ...comments.map((line) => `# ${line}`), 'edition: 10', ...lines.flat()].join('\n') + '\n';
}

/** Reads a file of data/ whose values are texts. */
export const readData = (file) =>
  parse(readFileSync(new URL(`../data/${file}.yaml`, import.meta.url), 'utf8'), { schema: 'failsafe' });
