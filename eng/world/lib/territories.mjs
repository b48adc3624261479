// The countries and territories of ISO 3166-1, and Kosovo, with their ids and labels.

import { iso31661 } from 'iso-3166';
import { namesIn } from './cldr.mjs';

const english = namesIn('en');

// CLDR's short form of these is the common name.
const SHORT = new Set(['HK', 'MM', 'MO', 'PS']);

const LABELS = { CD: 'Democratic Republic of the Congo', CG: 'Republic of the Congo' };

const DISAMBIGUATIONS = {
  CD: 'Congo (Kinshasa), formerly Zaire',
  CG: 'Congo (Brazzaville)',
  DM: 'The island country; not the Dominican Republic',
  DO: 'On Hispaniola; not Dominica',
  GN: 'Conakry; not Guinea-Bissau or Equatorial Guinea',
  KP: "Democratic People's Republic of Korea",
  MF: 'The French part of the island',
  NE: 'Niamey; not Nigeria',
  NG: 'Abuja; not Niger',
  SX: 'The Dutch part of the island',
  TW: 'Called Taiwan, Province of China, in ISO 3166-1; its status is disputed',
  XK: 'Not in ISO 3166-1; some states recognize it and others do not',
};

/** The key under which CLDR gives the common name of a territory. */
export const commonKey = (code) => (SHORT.has(code) ? `${code}-alt-short` : code);

/** The codes of all territories. */
export const territories = [...iso31661.map(({ alpha2 }) => alpha2), 'XK'].sort();

/** The id of a territory, without the prefix of its type. */
export const idOf = (code) => code.toLowerCase();

/** The label of a territory. */
export const labelOf = (code) => LABELS[code] ?? english[commonKey(code)].replaceAll(' & ', ' and ');

/** A text that tells a territory from others of a similar name; undefined for most. */
export const disambiguationOf = (code) => DISAMBIGUATIONS[code];
