// Writes seed-data/world: every country of ISO 3166-1 and those that ended, with names, codes, regions and flags.
//   npm ci && npm run build     writes the files
//   npm run check               only reports files that differ from what it would write

import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { additionFile, sourceFile } from './lib/additions.mjs';
import { countryFile, regionFile } from './lib/countries.mjs';
import { endedFile, endedNameFile } from './lib/ended.mjs';
import { aliasFile, factbookFile } from './lib/english.mjs';
import { LOCALES, localNameFile, nameFile, tagOf } from './lib/names.mjs';

const FOLDER = new URL('../../seed-data/world/', import.meta.url);

// A name is taken from the first file that has it.
const contents = {
  'sources.yaml': sourceFile(),
  'countries.yaml': countryFile(),
  'regions.yaml': regionFile(),
  ...Object.fromEntries(LOCALES.map((locale) => [`names/${tagOf(locale)}.yaml`, nameFile(locale)])),
  'names/local.yaml': localNameFile(),
  'additions.yaml': additionFile(),
  'aliases.yaml': aliasFile(),
  'factbook.yaml': factbookFile(),
  'ended.yaml': endedFile(),
  'ended-names.yaml': endedNameFile(),
};

const files = Object.fromEntries(Object.entries(contents).map(([name, text]) =>
  [name, text.replace('SCHEMA', `${name.includes('/') ? '../' : ''}../../schema/seed.schema.json`)]));

if (process.argv.includes('--check')) {
  const differing = Object.entries(files).filter(([name, text]) => {
    const path = new URL(name, FOLDER);
    return !existsSync(path) || readFileSync(path, 'utf8') !== text;
  });
  const extra = readdirSync(FOLDER, { recursive: true }).filter((name) => name.endsWith('.yaml') && !(name in files));
  for (const name of [...differing.map(([name]) => name), ...extra]) {
    console.error(`seed-data/world/${name} differs: run npm run build in eng/world.`);
    process.exitCode = 1;
  }
} else {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(new URL('names/', FOLDER), { recursive: true });
  for (const [name, text] of Object.entries(files)) {
    writeFileSync(new URL(name, FOLDER), text);
  }
}
