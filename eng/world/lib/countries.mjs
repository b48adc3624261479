// The entities, codes, flags and regions of countries.

import { codes, containment, flagOf, flagText, namesIn } from './cldr.mjs';
import { entities, isGiven, slug } from './existing.mjs';
import { disambiguationOf, idOf, labelOf, territories } from './territories.mjs';
import { scalar, seedFile, template } from './yaml.mjs';

const english = namesIn('en');
const CONTINENTS = containment['001']._contains;

// The Americas have regions below regions; a country is listed with the smallest.
const hasRegions = (code) => containment[code]?._contains.some((inner) => /^\d/.test(inner));
const subregions = (continent) => containment[continent]._contains
  .flatMap((code) => (hasRegions(code) ? [code, ...subregions(code)] : [code]));

const regions = CONTINENTS.flatMap((continent) =>
  subregions(continent).filter((code) => /^\d/.test(code)).map((code) => ({ code, continent })));

const placeOf = (code) => `place:${slug(english[code])}`;

const regionOf = new Map(regions.flatMap(({ code }) => containment[code]._contains.map((member) => [member, code])));

/** Writes one entity to a line or, with a disambiguation, to three. */
export function entityLines(id, label, disambiguation) {
  return disambiguation
    ? [`  - id: ${id}`, `    label: ${scalar(label)}`, `    disambiguation: ${JSON.stringify(disambiguation)}`]
    : [`  - { id: ${id}, label: ${scalar(label)} }`];
}

/** The file of entities and codes. */
export function countryFile() {
  const codeRows = territories.filter((code) => code !== 'XK')
    .map((code) => [code, idOf(code), codes[code]._alpha3, codes[code]._numeric]);
  const schemes = ['ISO_3166_1_ALPHA_2', 'ISO_3166_1_ALPHA_3', 'ISO_3166_1_NUMERIC'];
  const claim = (suffix, column, scheme) => `id: claim:{country}-${suffix}
subject: country:{country}
predicate: EXTERNAL_ID
value: '{${column}}'
qualifiers: { SCHEME: ${scheme} }
evidence:
  - source: source:unicode-cldr-48
    exact: '"{code}": { "_numeric": "{numeric}", "_alpha3": "{alpha3}"'`;
  return seedFile(
    ['Countries and territories of ISO 3166-1, and their codes. Written by eng/world; do not edit.'],
    'entities:',
    territories.filter((code) => !entities.has(`country:${idOf(code)}`))
      .map((code) => entityLines(`country:${idOf(code)}`, labelOf(code), disambiguationOf(code))).flat(),
    'templates:',
    template(
      ['code', 'country', 'alpha3', 'numeric'],
      ['code', 'alpha3', 'numeric'].map((column, i) =>
        claim(['alpha-2', 'alpha-3', 'numeric'][i], column, schemes[i])),
      codeRows.filter(([code, country]) => !isGiven(`country:${country}`, 'EXTERNAL_ID', code, schemes[0]))));
}

/** The file of regions, and of the regions and flags of countries. */
export function regionFile() {
  const all = [...CONTINENTS.map((code) => ({ code })), ...regions];
  const flags = territories.map((code) => [idOf(code), flagOf(code), flagText(flagOf(code))]).filter((row) => row[2]);
  const source = 'source: source:unicode-cldr-48-world';
  const place = (kind, name) => [
    `id: claim:{region}-kind
subject: place:{region}
predicate: KIND
value: ${kind}
evidence:
  - { ${source}, note: '{code} is a region of the UN standard M49.' }`,
    `id: claim:{region}-name-en
subject: place:{region}
predicate: NAME
value: '{name}'
language: en
qualifiers: { NAME_KIND: COMMON }
evidence:
  - { source: source:unicode-cldr-48, exact: '"{code}": "{name}"', language: en }`].slice(name ? 0 : 1);
  const rowOf = ({ code }) => [code, slug(english[code]), english[code]];
  return seedFile(
    ['The regions of the UN standard M49 as CLDR gives them, and the regions and flags of countries. Written by',
      'eng/world; do not edit.'],
    'entities:',
    all.map(({ code }) => placeOf(code)).map((id, i) => [id, english[all[i].code]])
      .filter(([id]) => !entities.has(id)).map(([id, label]) => entityLines(id, label)).flat(),
    'templates:',
    template(['code', 'region', 'name'], place('CONTINENT', true),
      CONTINENTS.map((code) => ({ code })).filter(({ code }) => !entities.has(placeOf(code))).map(rowOf)),
    template(['code', 'region', 'name'], place('REGION', true), regions.map(rowOf)),
    template(['code', 'region', 'continent', 'number'], [`id: claim:{region}-located-in-{continent}
subject: place:{region}
predicate: LOCATED_IN
object: place:{continent}
evidence:
  - { ${source}, note: '{number} contains {code} in the UN standard M49.' }`],
    regions.map(({ code, continent }) => [code, slug(english[code]), slug(english[continent]), continent])),
    template(['code', 'country', 'region', 'number'], [`id: claim:{country}-in-region
subject: country:{country}
predicate: IN_REGION
object: place:{region}
evidence:
  - { ${source}, note: '{number} contains {code} in the UN standard M49.' }`],
    territories.filter((code) => regionOf.has(code))
      .map((code) => [code, idOf(code), slug(english[regionOf.get(code)]), regionOf.get(code)])),
    template(['country', 'flag', 'text'], [`id: claim:{country}-flag
subject: country:{country}
predicate: NAME
value: '{flag}'
qualifiers: { NAME_KIND: FLAG }
evidence:
  - { ${source}, exact: '"{flag}": { "default": [ "flag" ], "tts": [ "{text}" ] }' }`], flags));
}

