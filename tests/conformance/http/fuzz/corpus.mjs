import {
  getNamedType,
  getNullableType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';

const DEPTH = 4;
const SCALARS = {
  Int: ['0', '1', '-1', '2147483647', '2147483648', '$int'],
  Float: ['0', '1.5', '-1e10', '1e999', '$float'],
  Boolean: ['true', 'false', '$flag'],
  ID: ['"1"', '1', '""', '$id'],
  String: ['""', '"a"', '"\\u00e9"', '"""block"""', '"\\ud83d\\ude00"', '$text'],
};
const VARIABLES = ['$int: Int', '$float: Float', '$flag: Boolean! = true', '$id: ID! = "1"', '$text: String! = "a"'];

/** Random documents for a schema. Most are valid, and together they use the whole grammar of queries. */
export class Corpus {
  #random;
  #schema;

  constructor(schema, random, size) {
    this.#schema = schema;
    this.#random = random;
    this.documents = Array.from({ length: size }, () => this.#document());
  }

  #document() {
    const random = this.#random;
    const root = this.#schema.getQueryType();
    const kind = random.below(10);
    if (kind === 0) return `{ __schema { types { name kind fields { name args { name defaultValue } } } } }`;
    if (kind === 1) return `${random.pick(['mutation', 'subscription'])} Op${this.#directives()} { __typename }`;
    const operation = `query Op${this.#withVariables(`${this.#directives()} ${this.#selections(root, DEPTH)}`)}`;
    if (kind > 4) return operation;
    const target = random.chance(0.8) ? root : random.pick(this.#composites());
    const fragment = this.#selections(target, DEPTH);
    const other = `query Other${this.#withVariables(` { ...F } fragment F on ${target.name} ${fragment}`)}`;
    return `${operation} ${other}`;
  }

  /** Puts the definitions of the variables before the text that uses them. */
  #withVariables(text) {
    const used = VARIABLES.filter((variable) => text.includes(variable.split(':')[0]));
    return (used.length ? `(${used.join(', ')})` : '') + text;
  }

  #composites() {
    return Object.values(this.#schema.getTypeMap()).filter(
      (type) => isCompositeType(type) && !type.name.startsWith('__'),
    );
  }

  #selections(type, depth) {
    const random = this.#random;
    const items = Array.from({ length: random.between(1, 4) }, () => this.#selection(type, depth));
    return `{ ${items.join(random.pick([' ', '\n', ', ', ' # comment\n']))} }`;
  }

  #selection(type, depth) {
    const random = this.#random;
    if (random.chance(0.1))
      return `... ${random.chance(0.5) ? `on ${type.name} ` : ''}${this.#directives()}{ __typename }`;
    const fields = isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [];
    const usable = depth > 0 ? fields : fields.filter((field) => !isCompositeType(getNamedType(field.type)));
    if (usable.length === 0 || random.chance(0.1)) return '__typename';
    const field = random.pick(usable);
    const alias = random.chance(0.2) ? `a${random.below(5)}: ` : '';
    const named = getNamedType(field.type);
    const below = isCompositeType(named) ? ` ${this.#selections(named, depth - 1)}` : '';
    return `${alias}${field.name}${this.#arguments(field)}${this.#directives()}${below}`;
  }

  #arguments({ args }) {
    const given = args.filter((arg) => isNonNullType(arg.type) || this.#random.chance(0.5));
    return given.length ? `(${given.map((arg) => `${arg.name}: ${this.#literal(arg.type, 3)}`).join(', ')})` : '';
  }

  #literal(type, depth) {
    const random = this.#random;
    if (random.chance(0.05)) return 'null';
    const nullable = getNullableType(type);
    if (isListType(nullable))
      return `[${Array.from({ length: random.below(3) }, () => this.#literal(nullable.ofType, depth - 1)).join(', ')}]`;
    if (isEnumType(nullable)) return random.pick(nullable.getValues()).name;
    if (isInputObjectType(nullable)) return depth > 0 ? this.#inputObject(nullable, depth) : '{}';
    return random.pick(SCALARS[nullable.name] ?? ['"2020-01-01"', '"x"', '0']);
  }

  #inputObject(type, depth) {
    const fields = Object.values(type.getFields()).filter(
      (field) => isNonNullType(field.type) || this.#random.chance(0.3),
    );
    return `{${fields.map((field) => `${field.name}: ${this.#literal(field.type, depth - 1)}`).join(', ')}}`;
  }

  #directives() {
    return this.#random.chance(0.1)
      ? this.#random.pick([' @include(if: true) ', ' @skip(if: $flag) ', ' @unknown(a: [1]) '])
      : '';
  }
}
