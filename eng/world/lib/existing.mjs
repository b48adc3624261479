// The names and codes of countries that other seed files already give.

import { readFileSync, readdirSync } from 'node:fs';
import { parse } from 'yaml';

const SEED = new URL('../../../seed-data/', import.meta.url);

const files = ['entities', 'claims'].flatMap((folder) => readdirSync(new URL(`${folder}/`, SEED))
  .filter((file) => file.endsWith('.yaml'))
  .sort()
  .map((file) => parse(readFileSync(new URL(`${folder}/${file}`, SEED), 'utf8'), { schema: 'failsafe' })));

/** The ids of entities. */
export const entities = new Set(files.flatMap((file) => file.entities ?? []).map(({ id }) => id));

const claims = files.flatMap((file) => file.claims ?? []);
const ids = new Set(claims.map(({ id }) => id));
const values = new Set(claims.map(({ subject, predicate, value, language, qualifiers }) =>
  [subject, predicate, value, predicate === 'NAME' ? language ?? '' : qualifiers?.SCHEME ?? ''].join('\0')));

/** Returns true if a name or code of an entity is in the files, or was added before; adds it. */
export function isGiven(subject, predicate, value, mark = '') {
  const key = [subject, predicate, value, mark].join('\0');
  return values.has(key) || !values.add(key);
}

/** Returns the id of a claim that no other claim has. */
export function claimId(wanted) {
  let id = wanted;
  for (let number = 2; ids.has(`claim:${id}`); number++) {
    id = `${wanted}-${number}`;
  }

  ids.add(`claim:${id}`);
  return id;
}

/** Returns a text as the end of an id: lower-case Latin letters, digits and hyphens. */
export const slug = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  .replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '').slice(0, 60);
