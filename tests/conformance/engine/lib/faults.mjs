// Broken variants of the reference host. Each has one mistake that an engine could make. `engine`
// replaces functions of reference-engine.mjs; `writeResponse` changes the text of the response.
import { GraphQLError, GraphQLSchema, Kind, parse, visit } from 'graphql';
import { changedSchema, withoutNonNull } from './changed-schema.mjs';

const REMOVE = null;

/** A fault that changes the document after validation. */
const inDocument = (description, visitor) => ({
  description,
  engine: { changeDocument: (document) => visit(document, visitor) },
});

/** A fault that changes the schema for execution, but not for validation. */
const inSchema = (description, visitor) => ({
  description,
  engine: { changeSchema: (_schema, sdl) => changedSchema(sdl, visitor) },
});

/** A fault that reads the source text wrongly, or rejects it. */
const inSource = (description, readSource) => ({ description, engine: { readSource } });

/** A fault that changes the response. */
const inResponse = (description, change) => ({
  description,
  writeResponse: (response) => JSON.stringify(change(response)),
});

const inErrors = (description, change) =>
  inResponse(description, (response) =>
    response.errors ? { ...response, errors: response.errors.flatMap(change) } : response);

export const FAULTS = {
  'null-stays': inSchema('a null in a non-null field is returned without an error', {
    FieldDefinition: (node) => ({ ...node, type: withoutNonNull(node.type) }),
  }),
  'null-too-far': inResponse('every field error makes the whole data null', (response) =>
    response.data && response.errors ? { ...response, data: null } : response),
  'no-merging': inDocument('only the first of several fields with one response key is executed', {
    SelectionSet: (node) => ({ ...node, selections: firstOfEachKey(node.selections) }),
  }),
  'keys-sorted': inResponse('response keys are in alphabetical order', (response) => ({
    ...response,
    ...('data' in response && { data: mapObjects(response.data, sortEntries) }),
  })),
  'fragments-last': inDocument('fields of fragments come after all other fields', {
    SelectionSet: (node) => ({ ...node, selections: fieldsFirst(node.selections) }),
  }),
  'skip-ignored': inDocument('@skip is ignored', {
    Directive: (node) => (node.name.value === 'skip' ? REMOVE : undefined),
  }),
  'include-ignored-on-fragments': inDocument('@include is ignored on fragment spreads', {
    FragmentSpread: (node) => ({ ...node, directives: [] }),
  }),
  'type-conditions-ignored': inDocument('inline fragments apply to every type', {
    InlineFragment: (node) => ({ ...node, typeCondition: undefined }),
  }),
  'variable-defaults-lost': inDocument('default values of variables are ignored', {
    VariableDefinition: (node) => ({ ...node, defaultValue: undefined }),
  }),
  'input-field-defaults-lost': inSchema('default values of input fields are ignored', {
    InputObjectTypeDefinition: (node) => ({
      ...node,
      fields: node.fields.map((field) => ({ ...field, defaultValue: undefined })),
    }),
  }),
  'null-as-absent': {
    description: 'a variable that is null is treated as absent',
    engine: {
      changeVariables: (variables = {}) =>
        Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== null)),
    },
  },
  'one-of-unchecked': inSchema('@oneOf is not enforced on variables', {
    InputObjectTypeDefinition: (node) => ({ ...node, directives: [] }),
  }),
  'mutations-in-parallel': {
    description: 'the fields of a mutation run in parallel',
    engine: {
      // graphql-js executes the root fields of a subscription operation in parallel.
      changeSchema: (schema) =>
        new GraphQLSchema({ ...schema.toConfig(), subscription: schema.getMutationType() }),
      changeDocument: (document) =>
        visit(document, {
          OperationDefinition: (node) =>
            node.operation === 'mutation' ? { ...node, operation: 'subscription' } : undefined,
        }),
    },
  },
  'no-path': inErrors('field errors have no path', ({ path, ...error }) => error),
  'no-locations': inErrors('errors have no locations', ({ locations, ...error }) => error),
  'one-location': inErrors('errors have at most one location', (error) => ({
    ...error,
    locations: error.locations?.slice(0, 1),
  })),
  'columns-from-zero': inErrors('columns are counted from zero', (error) => ({
    ...error,
    locations: error.locations?.map(({ line, column }) => ({ line, column: column - 1 })),
  })),
  'errors-twice': inErrors('field errors are reported twice', (error) =>
    error.path ? [error, error] : [error]),
  'empty-errors': inResponse('errors is an empty list if there are no errors', (response) => ({
    errors: [],
    ...response,
  })),
  'data-with-request-errors': inResponse('a request error comes with data: null', (response) => ({
    ...response,
    data: response.data ?? null,
  })),
  'first-error-only': inResponse('only the first error is reported', (response) =>
    response.errors ? { ...response, errors: response.errors.slice(0, 1) } : response),
  'duplicate-keys': {
    description: 'a response key is written twice',
    writeResponse: (response) => JSON.stringify(response).replace(/"(\w+)":"[^"]*"/, '$&,$&'),
  },
  'deprecated-inputs-hidden': inDocument('introspection hides deprecated arguments and input fields', {
    Field: (node) =>
      ['args', 'inputFields'].includes(node.name.value) && node.arguments[0]?.name.value === 'includeDeprecated'
        ? { ...node, arguments: [] }
        : undefined,
  }),
  'default-values-hidden': inResponse('introspection shows no default values', (response) =>
    mapObjects(response, (entries) =>
      entries.map(([key, value]) => [key, key === 'defaultValue' ? null : value]))),
  'descriptions-hidden': inResponse('introspection shows no descriptions of arguments', (response) =>
    mapObjects(response, (entries) =>
      entries.map(([key, value]) => [key, key === 'args' ? value.map(withoutDescription) : value]))),
  'block-strings-raw': inDocument('block strings keep their indentation', {
    StringValue: (node) =>
      node.block
        ? { ...node, value: node.loc.source.body.slice(node.loc.start + 3, node.loc.end - 3) }
        : undefined,
  }),
  'leading-zeros': inSource('numbers with leading zeros are accepted', (text) =>
    text.replace(/(: ?-?)0+(\d)/g, '$1$2')),
  'carriage-returns-ignored': inSource('a carriage return does not end a line', (text) =>
    text.replace(/\r/g, ' ')),
  'byte-order-mark-rejected': inSource('a byte order mark is rejected', (text) => {
    if (text.startsWith('\uFEFF')) throw new GraphQLError('Unexpected character');
    return text;
  }),
  'executable-descriptions-rejected': inSource('descriptions of operations are rejected', (text) => {
    const isDescribed = parse(text).definitions.some(({ description }) => description);
    if (isDescribed) throw new GraphQLError('Unexpected String');
    return text;
  }),
  'crash-on-deep-documents': inSource('deep nesting ends the process', (text) => {
    if (text.includes('{self'.repeat(500))) process.exit(1);
    return text;
  }),
};

const RULE = 'rule:';

/** Returns the fault with this name. `rule:NAME` removes a validation rule. No name means no fault. */
export function findFault(name) {
  const fault = name?.startsWith(RULE) ? missingRule(name.slice(RULE.length)) : FAULTS[name ?? ''];
  if (name && !fault) throw new Error(`unknown fault "${name}"`);
  return { writeResponse: (response) => JSON.stringify(response), ...fault };
}

function missingRule(ruleName) {
  return {
    description: `validation without ${ruleName}`,
    engine: { rules: (all) => all.filter((rule) => rule.name !== ruleName) },
  };
}

function firstOfEachKey(selections) {
  const seen = new Set();
  return selections.filter((node) => {
    if (node.kind !== Kind.FIELD) return true;
    const key = (node.alias ?? node.name).value;
    return !seen.has(key) && seen.add(key);
  });
}

function fieldsFirst(selections) {
  const isField = ({ kind }) => kind === Kind.FIELD;
  return [...selections.filter(isField), ...selections.filter((node) => !isField(node))];
}

function sortEntries(entries) {
  return entries.sort(([a], [b]) => (a < b ? -1 : 1));
}

function withoutDescription(argument) {
  return { ...argument, description: null };
}

/** Copies a JSON value and changes the entries of every object, innermost objects first. */
function mapObjects(value, change) {
  if (Array.isArray(value)) return value.map((item) => mapObjects(item, change));
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, mapObjects(inner, change)]);
  return Object.fromEntries(change(entries));
}
