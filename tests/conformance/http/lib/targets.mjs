import {
  getNamedType,
  getNullableType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';

const PAGE_ARGUMENTS = ['first', 'limit', 'take', 'pageSize', 'last', 'top'];
/** The literal for a custom scalar. A date is the most likely type. */
const GUESS = '"2020-01-01"';
const SCALAR_LITERALS = { Int: '1', Float: '1.5', Boolean: 'true', ID: '"1"', String: '"a"' };

/** Finds the fields, arguments and cycles of a schema that attacks need. */
export class Targets {
  constructor(schema) {
    this.schema = schema;
    this.queryFields = callableFields(schema.getQueryType());
  }

  /** Returns a root field with its arguments and selection, such as `officials(first: 1) { __typename }`. */
  get rootField() {
    return this.#preferred.text;
  }

  /** Returns another root field, or `__typename` if the schema has only one. */
  get otherRootField() {
    return this.queryFields.find((field) => field !== this.#preferred)?.text ?? '__typename';
  }

  get #preferred() {
    return this.queryFields.find((field) => field.composite) ?? this.queryFields[0];
  }

  /** Returns a root field with a list or a connection, with the page size `size` if it has such an argument. */
  rootList(size) {
    const lists = this.queryFields.filter((field) => field.list || field.page);
    const chosen = lists.find((field) => field.page && field.composite) ?? lists[0] ?? this.#preferred;
    return chosen.page ? fieldText(chosen.field, { [chosen.page]: String(size) }) : chosen.text;
  }

  /** True if the schema has mutations. */
  get hasMutations() {
    return Boolean(this.schema.getMutationType());
  }

  /** Returns a subscription to the field with the fewest required arguments, or undefined. */
  get subscription() {
    const type = this.schema.getSubscriptionType();
    const field = type && callableFields(type)[0];
    return field && `subscription { ${field.text} }`;
  }

  /** Returns a function from a literal to a document with that literal in an argument of the scalar type. */
  argument(scalar) {
    for (const { field, composite } of this.queryFields) {
      const found = field.args.find((arg) => getNullableType(arg.type).name === scalar);
      if (found) return (literal) => `{ ${fieldText(field, { [found.name]: literal }, composite)} }`;
    }
    return (literal) => `{ __type(name: ${literal}) { name } }`;
  }

  /**
   * Returns { type, entry, loop }: the steps from the query root to a type, and the steps from the type back to
   * itself. Returns undefined if the schema has no cycle. Fields with guessed literals are the last choice.
   */
  get cycle() {
    return shortestCycle(this.schema, (field) => !field.guessed) ?? shortestCycle(this.schema, () => true);
  }
}

/** Nests `steps` into `{ a { b { inside } } }`. */
export function nest(steps, inside) {
  return steps.map((step) => `${step} { `).join('') + inside + ' }'.repeat(steps.length);
}

function shortestCycle(schema, usable) {
  const reached = reachable(schema, schema.getQueryType(), usable);
  const loops = [...reached.entries()]
    .map(([type, entry]) => ({ type, entry, loop: reachable(schema, type, usable).get(type) }))
    .filter(({ loop }) => loop)
    .sort((a, b) => a.loop.length + a.entry.length - b.loop.length - b.entry.length);
  return loops[0];
}

/** Maps every type that is reachable from `start` (including itself, by a cycle) to the shortest steps. */
function reachable(schema, start, usable) {
  const found = new Map();
  const queue = [{ type: start, steps: [] }];
  while (queue.length > 0) {
    const { type, steps } = queue.shift();
    for (const [step, next] of stepsFrom(schema, type, usable)) {
      if (found.has(next)) continue;
      found.set(next, [...steps, step]);
      queue.push({ type: next, steps: [...steps, step] });
    }
  }
  return found;
}

function stepsFrom(schema, type, usable) {
  const fields = callableFields(type)
    .filter((field) => field.composite && usable(field))
    .map(({ field }) => [fieldText(field, {}, false), getNamedType(field.type)]);
  const members = isAbstractType(type)
    ? schema.getPossibleTypes(type).map((member) => [`... on ${member.name}`, member])
    : [];
  return [...fields, ...members];
}

/** Returns the fields of a type as texts, the ones without required arguments first. */
function callableFields(type) {
  if (!type?.getFields) return [];
  return Object.values(type.getFields())
    .map((field) => describeField(field))
    .sort((a, b) => a.needs - b.needs);
}

function describeField(field) {
  const named = getNamedType(field.type);
  return {
    field,
    composite: isCompositeType(named),
    list: isListType(getNullableType(field.type)),
    page: field.args.find((arg) => PAGE_ARGUMENTS.includes(arg.name) && getNamedType(arg.type).name === 'Int')?.name,
    needs: field.args.filter(isRequired).length,
    guessed: fieldText(field).includes(GUESS),
    text: fieldText(field),
  };
}

function fieldText(field, given = {}, select = isCompositeType(getNamedType(field.type))) {
  const args = field.args
    .filter((arg) => arg.name in given || isRequired(arg))
    .map((arg) => `${arg.name}: ${given[arg.name] ?? literalOf(arg.type)}`);
  return field.name + (args.length ? `(${args.join(', ')})` : '') + (select ? ' { __typename }' : '');
}

function isRequired({ type, defaultValue }) {
  return isNonNullType(type) && defaultValue === undefined;
}

function literalOf(type) {
  const nullable = getNullableType(type);
  if (isListType(nullable)) return `[${literalOf(nullable.ofType)}]`;
  if (isEnumType(nullable)) return nullable.getValues()[0].name;
  if (isInputObjectType(nullable)) return inputObjectLiteral(nullable);
  return SCALAR_LITERALS[nullable.name] ?? GUESS;
}

function inputObjectLiteral(type) {
  const fields = Object.values(type.getFields());
  const needed = type.isOneOf ? fields.slice(0, 1) : fields.filter(isRequired);
  return `{${needed.map((field) => `${field.name}: ${literalOf(field.type)}`).join(', ')}}`;
}

/** Returns the object types of a schema without the introspection types. */
export function objectTypes(schema) {
  return Object.values(schema.getTypeMap()).filter((type) => isObjectType(type) && !type.name.startsWith('__'));
}
