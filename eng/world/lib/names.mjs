// The names of countries in the languages of CLDR, one file for each language.

import { locales, namesIn, officialLanguages } from './cldr.mjs';
import { claimId, isGiven } from './existing.mjs';
import { commonKey, idOf, territories } from './territories.mjs';
import { nameClaim, seedFile, template } from './yaml.mjs';

/** The locales whose names of all countries are written, in the order of their tags. */
export const LOCALES = [
  'am', 'ar', 'bn', 'cs', 'de', 'el', 'en', 'es', 'fa', 'fr', 'he', 'hi', 'hu', 'hy', 'id', 'it', 'ja', 'ka', 'km',
  'ko', 'nl', 'pl', 'pt', 'ro', 'ru', 'sv', 'sw', 'ta', 'th', 'tr', 'uk', 'ur', 'vi', 'zh', 'zh-Hant',
];

const displayNames = new Intl.DisplayNames('en', { type: 'language' });

/** The language tag of a locale: Chinese names its script. */
export const tagOf = (locale) => (locale === 'zh' ? 'zh-Hans' : locale);

/** Whether a text is an abbreviation, such as "US" or "U.S.A.". */
export const isAbbreviation = (text) => /^(\p{Lu}\.?){2,5}$/u.test(text);

const claim = (language, kind) => nameClaim(
  language, kind, `{ source: source:unicode-cldr-48, exact: '"{code}": "{name}"', language: ${language} }`,
);

// The Chinese name of China is in the other files without its script.
// East Timor has its former name from ISO 3166, which says until when.
const isNew = (country, name, language) => !(language === 'zh-Hans' && country === 'cn')
  && name !== 'East Timor'
  && !isGiven(`country:${country}`, 'NAME', name, language);

function rowsOf(locale, keysOf, suffix) {
  const names = namesIn(locale);
  const language = tagOf(locale);
  return territories
    .flatMap((code) => keysOf(code).map((key) => ({ key, country: idOf(code), name: names[key] })))
    .filter(({ key, country, name }) => name && name !== key && isNew(country, name, language))
    .map(({ key, country, name }) =>
      ({ row: [claimId(`${country}-${suffix}-${language.toLowerCase()}`), country, key, name], name, key }));
}

/** Writes the file of a language. */
export function nameFile(locale) {
  const language = tagOf(locale);
  const common = rowsOf(locale, (code) => [commonKey(code)], 'name');
  const others = rowsOf(locale, (code) =>
    [code, `${code}-alt-short`, `${code}-alt-variant`].filter((key) => key !== commonKey(code)), 'alias');
  const kindOf = ({ key, name }) => isAbbreviation(name) ? 'ABBREVIATION' : key.endsWith('-short') ? 'SHORT' : 'ALIAS';
  return seedFile(
    [`Names of countries in ${displayNames.of(language)}, from Unicode CLDR. Written by eng/world; do not edit.`],
    'templates:',
    [['COMMON', common], ...['ALIAS', 'SHORT', 'ABBREVIATION'].map((kind) =>
      [kind, others.filter((other) => kindOf(other) === kind)])]
      .filter(([, rows]) => rows.length > 0)
      .flatMap(([kind, rows]) => template(
        ['claim', 'country', 'code', 'name'], [claim(language, kind)], rows.map(({ row }) => row))));
}

/** Writes the file of names in official languages that have no file of their own. */
export function localNameFile() {
  const rows = territories.flatMap((code) => officialLanguages(code)
    .filter((language) => !LOCALES.includes(language) && locales.has(language))
    .map((language) => ({ language, country: idOf(code), key: commonKey(code) }))
    .map((entry) => ({ ...entry, name: namesIn(entry.language)[entry.key] }))
    .filter(({ language, country, key, name }) => name && name !== key && isNew(country, name, language))
    .map(({ language, country, key, name }) =>
      [claimId(`${country}-name-${language.toLowerCase()}`), country, key, language, name]));
  return seedFile(
    ['Names of countries in official languages that have no file of their own, from Unicode CLDR. Written by',
      'eng/world; do not edit.'],
    'templates:',
    template(['claim', 'country', 'code', 'language', 'name'], [claim("'{language}'", 'COMMON')], rows));
}
