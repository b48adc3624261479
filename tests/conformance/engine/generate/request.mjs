// Generates random requests: a valid document, the operation to execute, and values for its variables.
import { getNamedType, isInputObjectType, isNonNullType, parse, validate } from 'graphql';
import { DocumentGenerator, overlapsIn } from './document.mjs';
import { Random } from '../../lib/random.mjs';
import { specifiedRules } from '../lib/rules.mjs';

const WRONG_VARIABLES = 0.04;
const WRONG_OPERATION = 0.01;

/** Returns a function from a number to a request. The same seed and number always give the same request. */
export function createRequestGenerator(schema, seed) {
  const overlaps = overlapsIn(schema);
  return function generate(number) {
    const random = new Random(seed, number);
    for (;;) {
      const document = new DocumentGenerator(schema, overlaps, random).generate();
      if (validate(schema, parse(document.text), specifiedRules).length === 0) return requestFor(random, document);
    }
  };
}

function requestFor(random, document) {
  const operation = random.pick(document.operations);
  return {
    body: {
      query: document.text,
      operationName: operationName(random, document, operation),
      variables: variableValues(random, document, operation),
    },
    introspectionKeys: document.introspectionKeys,
  };
}

function operationName(random, { operationCount }, { name }) {
  if (random.chance(WRONG_OPERATION)) return random.pick([undefined, 'Unknown', '']);
  return operationCount === 1 && random.chance(0.5) ? undefined : name;
}

function variableValues(random, { variables, values }, operation) {
  const wrong = random.chance(WRONG_VARIABLES) ? pickWrong(random, variables, operation) : undefined;
  const given = {};
  for (const name of operation.variables) {
    const variable = variables.get(name);
    if (name === wrong) {
      if (random.chance(0.8)) given[name] = values.wrongJson(variable.type);
    } else if (!mayBeAbsent(variable) || random.chance(0.6)) {
      given[name] = someValue(random, values, variable);
    }
  }
  if (random.chance(0.05)) given.undeclared = { anything: [1] };
  return Object.keys(given).length === 0 && random.chance(0.5) ? undefined : given;
}

/** Prefers input objects, because they can be wrong in the most ways. */
function pickWrong(random, variables, operation) {
  const objects = operation.variables.filter((name) => isInputObjectType(getNamedType(variables.get(name).type)));
  return random.pick(objects.length > 0 && random.chance(0.7) ? objects : operation.variables);
}

function mayBeAbsent({ type, default: literal }) {
  return !isNonNullType(type) || literal !== undefined;
}

/** Flags are used in @skip and @include, where the position of the error for a null is not defined. */
function someValue(random, values, { type, isFlag }) {
  if (isFlag) return random.chance(0.5);
  return !isNonNullType(type) && random.chance(0.15) ? null : values.json(type);
}
