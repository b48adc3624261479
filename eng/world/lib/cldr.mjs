// Unicode CLDR: names, codes, regions and flags of territories, in the words of its JSON files.

import { existsSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const MAIN = new URL('../', import.meta.resolve('cldr-localenames-full/main/en/territories.json'));
const supplemental = (file) => require(`cldr-core/supplemental/${file}.json`).supplemental;

/** The names of territories in a locale, by code (`JP`, `CZ-alt-variant`). */
export const namesIn = (locale) => require(`cldr-localenames-full/main/${locale}/territories.json`)
  .main[locale].localeDisplayNames.territories;

/** The locales that have names of territories. */
export const locales = new Set(readdirSync(MAIN)
  .filter((locale) => existsSync(new URL(`${locale}/territories.json`, MAIN))));

/** Alpha-3, numeric and FIPS codes, by alpha-2 code. */
export const codes = supplemental('codeMappings').codeMappings;

/** The territories that a region contains, by the code of the region. */
export const containment = supplemental('territoryContainment').territoryContainment;

/** The text of the flag of a territory, such as `flag: Japan`; undefined if CLDR has none. */
export function flagText(flag) {
  const { annotationsDerived } = require('cldr-annotations-derived-full/annotationsDerived/en/annotations.json');
  return annotationsDerived.annotations[flag]?.tts?.[0];
}

/** The flag of an alpha-2 code: two regional indicators. */
export const flagOf = (code) => String.fromCodePoint(...[...code].map((c) => 0x1F1E6 + c.charCodeAt(0) - 65));

/** The languages that are official in a territory, most spoken first, as locales of CLDR. */
export function officialLanguages(code) {
  const spoken = supplemental('territoryInfo').territoryInfo[code]?.languagePopulation ?? {};
  return Object.entries(spoken)
    .filter(([, info]) => ['official', 'de_facto_official'].includes(info._officialStatus))
    .sort((a, b) => b[1]._populationPercent - a[1]._populationPercent)
    .map(([language]) => language.replaceAll('_', '-'))
    .filter((language) => locales.has(language));
}
