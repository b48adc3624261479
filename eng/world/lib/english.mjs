// English names of countries: official, former and other names, abbreviations, and what their people are called.

import { createRequire } from 'node:module';
import { iso31663 } from 'iso-3166';
import { claimId, isGiven, slug } from './existing.mjs';
import { pages, textOf } from './factbook.mjs';
import { isAbbreviation } from './names.mjs';
import { idOf, labelOf, territories } from './territories.mjs';
import { nameClaim, readData, seedFile, template } from './yaml.mjs';

const countries = createRequire(import.meta.url)('i18n-iso-countries/langs/en.json').countries;

// Names of 2015 that a country has given up since.
const GIVEN_UP = new Set(['CZ', 'MK', 'MM', 'SZ', 'TR']);

// Countries whose local names in the Factbook are transcriptions, and from which language.
const ROMANISED = {
  AE: 'ar', AM: 'hy', BD: 'bn', BG: 'bg', BH: 'ar', BT: 'dz', CN: 'zh', DZ: 'ar', EG: 'ar', ER: 'ti', ET: 'am', GE:
  'ka', GR: 'el', IL: 'he', IR: 'fa', JO: 'ar', JP: 'ja', KH: 'km', KP: 'ko', KR: 'ko', KW: 'ar', LA: 'lo', LB:
  'ar', LY: 'ar', MA: 'ar', MK: 'mk', MM: 'my', MN: 'mn', MR: 'ar', MV: 'dv', NP: 'ne', OM: 'ar', PK: 'ur', QA:
  'ar', RU: 'ru', SA: 'ar', SD: 'ar', SY: 'ar', TH: 'th', TN: 'ar', UA: 'uk', YE: 'ar',
};

const WITHOUT_PEOPLE = new Set(['HK', 'MO', 'PM', 'MP', 'TW', 'XK', 'FM', 'NF', 'IE', 'IM', 'FR', 'NL']);

const strip = (text) => text.replace(/\s*[([][^)\]]*[)\]]$/g, '').trim();
const split = (text, separator) => text.split(separator).map(strip).filter(Boolean);

const name = (page, field) => textOf(page, 'Government', 'Country name', field);

function formerOf({ code, page }) {
  const text = name(page, 'former');
  const givenUp = GIVEN_UP.has(code)
    ? ['conventional short form', 'conventional long form'].map((field) => [name(page, field), field])
    : [];
  // The former states of Yemen, and the union of Egypt and Syria, are countries of their own.
  const names = !text || ['EG', 'SY', 'YE'].includes(code) || /Trust Territory|sometimes/.test(text)
    ? []
    : split(text.replace(/ \(along with[^)]*\)/, ''), code === 'ML' ? ' and ' : /[,;] /);
  return [...names.map((former) => [former, 'former', text]), ...givenUp.map(([text, field]) => [text, field, text])]
    .filter(([former]) => former);
}

const officialOf = ({ code, page }) => GIVEN_UP.has(code) || !name(page, 'conventional long form')
  ? []
  : [[strip(name(page, 'conventional long form').split(';')[0]), 'conventional long form',
    name(page, 'conventional long form')]];

const abbreviationsOf = ({ page }) => split(name(page, 'abbreviation') ?? '', / or |; /)
  .filter(isAbbreviation)
  .map((text) => [text, 'abbreviation', name(page, 'abbreviation')]);

const romanisationsOf = ({ code, page }) => !ROMANISED[code] ? [] : ['local short form', 'local long form']
  .flatMap((field) => split(name(page, field) ?? '', /\/| or /).map((text) => [text, field, name(page, field)]))
  .filter(([text]) => text !== labelOf(code));

function demonymsOf({ code, page }) {
  if (WITHOUT_PEOPLE.has(code)) {
    return [];
  }

  const noun = textOf(page, 'People and Society', 'Nationality', 'noun') ?? '';
  const adjective = textOf(page, 'People and Society', 'Nationality', 'adjective') ?? '';
  return [
    ...split(adjective.replace(/; .*$/, ''), /, or |, | or /).map((text) => [text, 'adjective', adjective]),
    ...(/^[\p{L} -]+\(s\)/u.test(noun) ? [[strip(noun.split('(s)')[0]), 'noun', noun]] : []),
  ].filter(([text]) => text !== 'NA' && text !== labelOf(code));
}

function factbookRows(namesOf, kind, languageOf = () => 'en') {
  return pages.flatMap((entry) => namesOf(entry)
    .filter(([text]) => !isGiven(`country:${idOf(entry.code)}`, 'NAME', text, languageOf(entry)))
    .map(([text, field, quote]) => [
      claimId(`${idOf(entry.code)}-${kind.toLowerCase()}-${slug(text)}`), idOf(entry.code), text, quote,
      `${entry.file}, ${field}`, ...(kind === 'ROMANISATION' ? [languageOf(entry)] : []),
    ]));
}

const factbookClaim = (kind, language = 'en') => nameClaim(
  language, kind, "{ source: source:world-factbook-2015, exact: '{quote}', note: '{field}' }",
);

const FACTBOOK_COLUMNS = ['claim', 'country', 'name', 'quote', 'field'];

/** Writes the file of names that the World Factbook gives. */
export function factbookFile() {
  const kinds = [
    ['OFFICIAL', officialOf], ['FORMER', formerOf], ['ABBREVIATION', abbreviationsOf], ['DEMONYM', demonymsOf],
  ];
  return seedFile(
    ['Official and former names, abbreviations, transcriptions and demonyms of countries, from the World Factbook.',
      'Written by eng/world; do not edit.'],
    'templates:',
    kinds.flatMap(([kind, namesOf]) =>
      template(FACTBOOK_COLUMNS, [factbookClaim(kind)], factbookRows(namesOf, kind))),
    template([...FACTBOOK_COLUMNS, 'language'], [factbookClaim('ROMANISATION', "'{language}'")],
      factbookRows(romanisationsOf, 'ROMANISATION', ({ code }) => `${ROMANISED[code]}-Latn`)));
}

/** Writes the file of other English names, and of the names that ISO 3166 withdrew. */
export function aliasFile() {
  const withdrawn = readData('withdrawn');
  const aliases = territories.flatMap((code) => [countries[code] ?? []].flat().map((text) => ({ code, text })))
    .filter(({ text }) => !text.includes(', '))
    .filter(({ code, text }) => !isGiven(`country:${idOf(code)}`, 'NAME', text, 'en'))
    .map(({ code, text }) => [claimId(`${idOf(code)}-alias-${slug(text)}`), idOf(code), text]);
  const former = iso31663.filter(({ type }) => type === 'change')
    .filter(({ to, from }) => !isGiven(`country:${idOf(to[0].alpha2)}`, 'NAME', from.name, 'en'))
    .map(({ alpha4, from, to }) => [
      claimId(`${idOf(to[0].alpha2)}-former-${slug(from.name)}`), idOf(to[0].alpha2), from.name, alpha4,
      withdrawn[alpha4],
    ])
    .filter(([, country]) => territories.includes(country.toUpperCase()));
  const claim = (kind) => `id: claim:{claim}
subject: country:{country}
predicate: NAME
value: "{name}"
language: en
qualifiers: { NAME_KIND: ${kind} }
evidence:
  - { source: source:i18n-iso-countries-7, exact: '{name}', language: en }`;
  return seedFile(
    ['Other names of countries in English, and the names that ISO 3166 withdrew. Written by eng/world; do not edit.'],
    'templates:',
    ['ALIAS', 'ABBREVIATION'].flatMap((kind) => template(['claim', 'country', 'name'], [claim(kind)],
      aliases.filter(([, , text]) => isAbbreviation(text) === (kind === 'ABBREVIATION')))),
    template(['claim', 'country', 'name', 'code', 'withdrawn'], [`id: claim:{claim}
subject: country:{country}
predicate: NAME
value: '{name}'
language: en
validTime: '/{withdrawn}'
qualifiers: { NAME_KIND: FORMER, BASIS: 'Until ISO 3166-1 withdrew the name ({code}); its start is not known.' }
evidence:
  - { source: source:iso-3166-4, exact: '{name}', note: 'The name before the change {code}.' }
  - { source: source:iso-codes-4, exact: '"withdrawal_date": "{withdrawn}"', note: 'The entry {code}.' }`], former));
}

