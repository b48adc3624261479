import { GraphQLError, NoSchemaIntrospectionCustomRule, specifiedRules, validate } from 'graphql';
import { parseWithinLimits } from './limits.mjs';
import { schema } from './schema.mjs';

/** Validates documents. Without introspection, error messages suggest no names. */
export class Operations {
  #rules;
  #options;

  constructor({ introspection }) {
    this.#rules = introspection ? specifiedRules : [...specifiedRules, NoSchemaIntrospectionCustomRule];
    this.#options = { hideSuggestions: !introspection };
  }

  validate(document) {
    return validate(schema, document, this.#rules, this.#options);
  }

  /** Parses and validates a request for a streaming transport. Returns { errors } or the { args } to execute. */
  prepare({ query, operationName, variables }) {
    try {
      const document = parseWithinLimits(query);
      const errors = this.validate(document);
      return errors.length > 0 ? { errors } : { args: { schema, document, operationName, variableValues: variables } };
    } catch (error) {
      if (error instanceof GraphQLError) return { errors: [error] };
      throw error;
    }
  }
}
