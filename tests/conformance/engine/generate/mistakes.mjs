// The mistakes that make random documents invalid. Each function changes a document in place and
// returns false if the document has nothing to change. Some of the changes leave a document valid.
import { Kind } from 'graphql';
import {
  copyOf,
  definitionNodes,
  directiveNodes,
  nameNode,
  selectionNodes,
  typeNode,
  valueNode,
} from './editable.mjs';

const WITH_DIRECTIVES = [
  Kind.FIELD,
  Kind.FRAGMENT_SPREAD,
  Kind.INLINE_FRAGMENT,
  Kind.OPERATION_DEFINITION,
  Kind.FRAGMENT_DEFINITION,
  Kind.VARIABLE_DEFINITION,
];
const WITH_ARGUMENTS = [Kind.FIELD, Kind.DIRECTIVE];
const LITERALS = [
  '1', '-1', '1.5', '2147483648', '"text"', '"""block"""', 'true', 'null', 'LOW', 'RED', 'NEITHER',
  '[]', '[1]', '[null]', '[[LOW]]', '["a", 1]', '{}', '{x: 1}', '{corner: {x: 1}}', '{int: 1}', '{int: 1, text: "a"}',
  '{text: null}', '{must: null}',
];
/** The fields of the input type Choice. */
const ONE_OF_FIELDS = { int: 'Int', text: 'String', point: 'Point', levels: '[Level!]', other: 'Choice' };
const DIRECTIVES = [
  '@unknown', '@unknown(a: 1)', '@mark', '@once', '@once @once', '@deprecated', '@oneOf', '@specifiedBy(url: "x")',
  '@skip', '@skip(if: true)', '@include(if: 1)', '@include(unless: true)', '@skip(if: false) @skip(if: false)',
  '@note', '@note(text: 1)', '@note(tags: [null])', '@note(level: NEITHER)', '@note(text: "", text: "")', '@note(a: 1)',
];
const TYPES = [
  'Int', 'Int!', '[Int]', '[Int!]!', 'Float', 'String', 'String!', 'ID', 'ID!', 'Boolean', 'Boolean!', 'Level',
  '[Level!]', 'Area', 'Area!', '[Area!]', 'Choice', '[[Any]]', 'Any!', 'Point!', 'Port', '[Vessel!]!', 'Hit', 'Nowhere',
  '[Nowhere]',
];
const DEFINITIONS = [
  '{ __typename }',
  'query Q0 { __typename }',
  'mutation Q1 { unload { serial } }',
  'query F1 { nodes { id } }',
  'subscription Two { arrivals { id } other: arrivals { id } }',
  'subscription Meta { __typename }',
  'subscription One { arrivals { id } ... on Subscription { arrivals { name } } }',
  'type Extra { a: Int }',
  'extend type Port { extra: Int }',
  'schema { query: Port }',
  'fragment Unused on Query { __typename }',
  'fragment F1 on Node { id }',
  'fragment Round on Vessel { peers { ...Round } }',
  'query Cycle { vessel { ...Left } } fragment Left on Vessel { ...Right } fragment Right on Node { ...Left }',
  'query Deep { __schema { types { fields { type { fields { type { fields { name } } } } } } } }',
  'query Deeper { __type(name: "Port") { ...T } } '
    + 'fragment T on __Type { interfaces { interfaces { interfaces { name } } } }',
];

export const MISTAKES = {
  renameField(document, random, schema) {
    return change(document.pick(Kind.FIELD), (field) => {
      field.name.value = random.pick(['nothing', `${field.name.value}s`, randomFieldName(random, schema)]);
    });
  },

  removeSelection(document) {
    return change(document.pick(Kind.FIELD, ({ selectionSet }) => selectionSet), (field) => {
      field.selectionSet = undefined;
    });
  },

  addSelection(document, random) {
    return change(document.pick(Kind.FIELD, ({ selectionSet }) => !selectionSet), (field) => {
      const selections = selectionNodes(random.pick(['__typename', 'name id', 'x { y }']));
      field.selectionSet = { kind: Kind.SELECTION_SET, selections };
    });
  },

  addField(document, random, schema) {
    return change(document.pick(Kind.SELECTION_SET), ({ selections }) => {
      const name = randomFieldName(random, schema);
      const texts = [name, `${name} { id }`, `id: ${name}`, `name: ${name} { name }`];
      selections.push(...selectionNodes(random.pick(texts)));
    });
  },

  /** Gives a field the response key of a field in another selection, or of one beside it. */
  reuseResponseKey(document, random) {
    const source = document.pick(Kind.FIELD);
    const target = random.chance(0.5)
      ? document.pick(Kind.FIELD, (field) => field !== source)
      : siblingOf(document, random, source);
    return change(source && target, () => {
      target.alias = nameNode((source.alias ?? source.name).value);
    });
  },

  /** Repeats a field with other arguments. */
  repeatField(document, random) {
    const set = document.pick(Kind.SELECTION_SET, ({ selections }) => selections.some(hasArguments));
    return change(set, ({ selections }) => {
      const copy = copyOf(random.pick(selections.filter(hasArguments)));
      if (random.chance(0.5)) copy.arguments.pop();
      else copy.arguments[0].value = valueNode(random.pick(LITERALS));
      selections.push(copy);
    });
  },

  renameArgument(document, random) {
    return change(document.pick(Kind.ARGUMENT), (argument) => {
      argument.name.value = random.pick(['nothing', `${argument.name.value}s`, 'first', 'id', 'if']);
    });
  },

  addArgument(document, random) {
    return change(document.pick(Kind.FIELD), (field) => {
      const [{ arguments: added }] = selectionNodes(`a(${random.pick(['nothing', 'first', 'style'])}: 1)`);
      field.arguments.push(...added);
    });
  },

  repeatArgument(document, random) {
    return change(document.pick(WITH_ARGUMENTS, hasArguments), (node) => {
      node.arguments.push(copyOf(random.pick(node.arguments)));
    });
  },

  removeArgument(document, random) {
    return change(document.pick(WITH_ARGUMENTS, hasArguments), (node) => {
      node.arguments.splice(random.below(node.arguments.length), 1);
    });
  },

  replaceValue(document, random) {
    return change(random.pick(document.values()), ({ set, isConstant }) => {
      const variables = isConstant ? [] : ['$unknown', '$v0', '$v1', '$v2', '[$v0]', '{int: $v1}'];
      set(valueNode(random.pick([...LITERALS, ...variables, ...variables])));
    });
  },

  renameObjectField(document, random) {
    return change(document.pick(Kind.OBJECT_FIELD), (field) => {
      field.name.value = random.pick(['nothing', 'x', 'label', 'text', `${field.name.value}s`]);
    });
  },

  repeatObjectField(document, random) {
    return change(document.pick(Kind.OBJECT, hasFields), ({ fields }) => fields.push(copyOf(random.pick(fields))));
  },

  removeObjectField(document, random) {
    return change(document.pick(Kind.OBJECT, hasFields), ({ fields }) => fields.splice(random.below(fields.length), 1));
  },

  addDirectives(document, random) {
    return change(document.pick(WITH_DIRECTIVES), (node) => {
      node.directives = [...(node.directives ?? []), ...directiveNodes(random.pick(DIRECTIVES))];
    });
  },

  repeatDirective(document, random) {
    const node = document.pick(WITH_DIRECTIVES, ({ directives }) => directives?.length > 0);
    return change(node, ({ directives }) => directives.push(copyOf(random.pick(directives))));
  },

  renameVariable(document, random) {
    return change(document.pick(Kind.VARIABLE), (variable) => {
      variable.name.value = random.pick(['unknown', 'v0', 'v1', 'v2']);
    });
  },

  repeatVariableDefinition(document, random) {
    return change(document.pick(Kind.OPERATION_DEFINITION, hasVariables), (operation) => {
      const copy = copyOf(random.pick(operation.variableDefinitions));
      if (random.chance(0.3)) copy.type = typeNode(random.pick(TYPES));
      operation.variableDefinitions.push(copy);
    });
  },

  removeVariableDefinition(document, random) {
    return change(document.pick(Kind.OPERATION_DEFINITION, hasVariables), ({ variableDefinitions }) =>
      variableDefinitions.splice(random.below(variableDefinitions.length), 1));
  },

  addVariableDefinition(document, random) {
    return change(document.pick(Kind.OPERATION_DEFINITION), (operation) => {
      const text = `query($${random.pick(['unused', 'v0', 'v1'])}: ${random.pick(TYPES)}) { a }`;
      const [{ variableDefinitions: added }] = definitionNodes(text);
      operation.variableDefinitions = [...(operation.variableDefinitions ?? []), ...added];
    });
  },

  changeVariableType(document, random) {
    return change(document.pick(Kind.VARIABLE_DEFINITION), (definition) => {
      definition.type = typeNode(random.pick(TYPES));
      if (random.chance(0.2)) definition.defaultValue = undefined;
    });
  },

  renameSpread(document, random) {
    return change(document.pick(Kind.FRAGMENT_SPREAD), (spread) => {
      spread.name.value = random.pick(['Unknown', ...document.fragments.map(({ name }) => name.value)]);
    });
  },

  addSpread(document, random) {
    const fragment = random.pick(document.fragments);
    return change(fragment && document.pick(Kind.SELECTION_SET), ({ selections }) =>
      selections.push(...selectionNodes(`...${fragment.name.value}`)));
  },

  addInlineFragment(document, random, schema) {
    return change(document.pick(Kind.SELECTION_SET), ({ selections }) => {
      const content = random.pick(['__typename', 'id', 'name', 'x: name']);
      selections.push(...selectionNodes(`... on ${randomTypeName(random, schema)} { ${content} }`));
    });
  },

  /** Below `__schema` and `__type`, fragments on any type and further fields, which may conflict. */
  addFieldsToIntrospection(document, random, schema) {
    return change(document.pickInIntrospection(Kind.SELECTION_SET), ({ selections }) => {
      const field = random.pick(['name', 'id', 'kind', 'description', 'x: name', 'name: id', 'name: kind', 'kind: name']);
      const type = random.pick(['__Type', '__Field', '__Schema', randomTypeName(random, schema)]);
      selections.push(...selectionNodes(random.pick([field, `... on ${type} { ${field} }`, `... { ${field} }`])));
    });
  },

  /** Selects introspection twice, so that its selections are merged. */
  repeatIntrospection(document) {
    const set = document.pick(Kind.SELECTION_SET, ({ selections }) => selections.some(isIntrospection));
    return change(set, ({ selections }) => selections.push(copyOf(selections.find(isIntrospection))));
  },

  /** Puts a nullable variable into a field of a @oneOf object, which may be inside a list or a non-null type. */
  useVariableInOneOf(document, random) {
    const field = document.pickVariableField(({ name }) => Object.hasOwn(ONE_OF_FIELDS, name.value));
    return change(field, () => {
      const type = random.chance(0.8) ? ONE_OF_FIELDS[field.name.value] : random.pick(TYPES);
      const text = `query($nullable: ${type}${random.pick(['', '', '!', ' = null'])}) { a }`;
      field.value = valueNode('$nullable');
      for (const operation of document.operations) {
        const [{ variableDefinitions: added }] = definitionNodes(text);
        operation.variableDefinitions = [...(operation.variableDefinitions ?? []), ...added];
      }
    });
  },

  changeTypeCondition(document, random, schema) {
    const kinds = [Kind.INLINE_FRAGMENT, Kind.FRAGMENT_DEFINITION];
    return change(document.pick(kinds, ({ typeCondition }) => typeCondition), (fragment) => {
      fragment.typeCondition.name.value = randomTypeName(random, schema);
    });
  },

  removeFragment(document, random) {
    return change(random.pick(document.fragments), (fragment) => {
      document.definitions = document.definitions.filter((definition) => definition !== fragment);
    });
  },

  repeatDefinition(document, random) {
    const { definitions } = document;
    return change(definitions, () => definitions.push(copyOf(random.pick(definitions))));
  },

  addDefinitions(document, random) {
    const { definitions } = document;
    const added = definitionNodes(random.pick(DEFINITIONS));
    return change(definitions, () => definitions.splice(random.below(definitions.length + 1), 0, ...added));
  },

  renameOperation(document, random) {
    return change(random.pick(document.operations), (operation) => {
      operation.name = random.pick([undefined, nameNode('Q0'), nameNode('Q1'), nameNode('F1')]);
    });
  },

  changeOperationType(document, random) {
    return change(random.pick(document.operations), (operation) => {
      operation.operation = random.pick(['query', 'mutation', 'subscription']);
    });
  },
};

const isIntrospection = ({ kind, name }) => kind === Kind.FIELD && ['__schema', '__type'].includes(name.value);
const hasArguments = ({ arguments: list }) => list?.length > 0;
const hasFields = ({ fields }) => fields.length > 0;
const hasVariables = ({ variableDefinitions }) => variableDefinitions?.length > 0;

function change(node, apply) {
  if (!node) return false;
  apply(node);
  return true;
}

function siblingOf(document, random, field) {
  const set = document.pick(Kind.SELECTION_SET, ({ selections }) => selections.includes(field));
  return set && random.pick(set.selections.filter((node) => node.kind === Kind.FIELD && node !== field));
}

function randomTypeName(random, schema) {
  return random.pick(['Nowhere', ...Object.keys(schema.getTypeMap())]);
}

function randomFieldName(random, schema) {
  const types = Object.values(schema.getTypeMap()).filter((type) => type.getFields && !type.name.startsWith('__'));
  return random.pick(Object.keys(random.pick(types).getFields()));
}
