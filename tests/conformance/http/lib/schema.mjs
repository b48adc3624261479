import { readFileSync } from 'node:fs';
import { buildClientSchema, buildSchema, getIntrospectionQuery } from 'graphql';
import { ask } from './graphql-request.mjs';

const EVERYTHING = {
  descriptions: true,
  specifiedByUrl: true,
  directiveIsRepeatable: true,
  schemaDescription: true,
  inputValueDeprecation: true,
  oneOf: true,
};

/** Returns the result of the largest introspection query that the server accepts. Older servers lack new fields. */
export async function introspect(url) {
  const attempts = [EVERYTHING, { ...EVERYTHING, oneOf: false }, { descriptions: true }];
  let failure;
  for (const options of attempts) {
    const { data, errors } = await ask(url, getIntrospectionQuery(options), { timeoutMs: 30_000 });
    if (data?.__schema && !errors) return data;
    failure = errors?.[0]?.message;
  }
  throw new Error(`introspection was rejected: ${failure ?? 'no data'}`);
}

/** Returns the schema of the server: from the SDL file if there is one, otherwise by introspection. */
export async function loadSchema(url, sdlFile) {
  return sdlFile ? buildSchema(readFileSync(sdlFile, 'utf8')) : buildClientSchema(await introspect(url));
}
