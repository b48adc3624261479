// A GraphQL engine over JSON data: graphql-js, corrected where it differs from the specification.
import {
  buildSchema,
  execute,
  getOperationAST,
  parse,
  validate,
} from 'graphql';
import { setTimeout as sleep } from 'node:timers/promises';
import { createDataResolvers } from './data-resolvers.mjs';
import { specifiedRules } from './rules.mjs';

/**
 * @param hooks the functions that a broken variant replaces (faults.mjs)
 * @returns a function from a request body to a response, or to a promise of one
 */
export function createEngine(sdl, data, hooks = {}) {
  const { readSource, rules, changeDocument, changeSchema, changeVariables } = { ...NO_HOOKS, ...hooks };
  const schema = buildSchema(sdl);
  const executedSchema = changeSchema(schema, sdl);
  const resolvers = createDataResolvers(data, (resolve) => sleep(1).then(resolve));

  return function run({ query, operationName, variables }) {
    let document;
    try {
      document = parseToSpecification(readSource(query));
    } catch (error) {
      return { errors: [error] };
    }
    const errors = validate(schema, document, rules(specifiedRules), { maxErrors: Infinity });
    if (errors.length > 0) return { errors };
    const executed = changeDocument(document);
    return execute({
      schema: executedSchema,
      document: executed,
      rootValue: resolvers.rootValue(getOperationAST(document, operationName)?.operation),
      contextValue: resolvers.newContext(),
      fieldResolver: resolvers.fieldResolver,
      operationName,
      variableValues: changeVariables(variables),
    });
  };
}

const NO_HOOKS = {
  readSource: (text) => text,
  rules: (all) => all,
  changeDocument: (document) => document,
  changeSchema: (schema) => schema,
  changeVariables: (variables) => variables,
};

const LONG_ESCAPE = /\\u\{0+([0-9A-Fa-f]{1,6})\}/y;

/** graphql-js reads at most 8 digits in `\u{...}`. The specification has no limit. */
function parseToSpecification(text) {
  try {
    return parse(text);
  } catch (error) {
    LONG_ESCAPE.lastIndex = error.positions?.[0] ?? 0;
    const shortened = LONG_ESCAPE.exec(text);
    if (!shortened || !error.message.includes('Unicode escape')) throw error;
    const { index } = shortened;
    const rest = text.slice(index + shortened[0].length);
    return parseToSpecification(`${text.slice(0, index)}\\u{${shortened[1]}}${rest}`);
  }
}
