// Generates input values: literals for documents and JSON for variables.
import {
  getNullableType,
  GraphQLNonNull,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredInputField,
} from 'graphql';
import { stringLiteral } from './text.mjs';
import { position, Variables } from './variables.mjs';

const DEEPEST = 3;
const INTS = ['0', '-0', '1', '-1', '42', '2147483647', '-2147483648'];
const ID_INTS = ['0', '1', '-1', '42', '12345678901'];
const FLOATS = [
  ...INTS, '1.5', '-0.25', '1e3', '2.5E-3', '1.0e+2', '0.1', '1e21', '123456789.125', '1.7976931348623157e308',
];
const JSON_INTS = [0, 1, -1, 42, 2147483647, -2147483648];
const JSON_FLOATS = [...JSON_INTS, 1.5, -0.25, 1e21, 2.5e-3, 5e-324];
const JSON_STRINGS = ['', 'word', 'two\nlines', '"quoted" \\', 'é漢😀', '\u0000\u001f', '5', 'null', '{}'];
const JSON_ANY = [
  0, 1.5, 'text', '', true, false, [], {}, [1, [null, 'x']], { a: { b: [{ c: null }] } }, [{ RED: 'RED' }],
];
const ANY_LITERALS = [
  '0', '-1.5', '"text"', 'true', 'RED', '[]', '{}', '[1 [null "x"]]', '{a: {b: [{c: null}]}, d: LOW}',
  '"""\n  block\n    text\n"""', '"\\u{1F600}"',
];

export class Values {
  #random;
  #variables;

  constructor(schema, random) {
    this.#random = random;
    this.#variables = new Variables(schema, random, (type) => this.constant(type));
  }

  /** The variables that the literals so far use. */
  get variables() {
    return this.#variables;
  }

  /** Returns a literal for a position, and adds the variables in it to `used`. */
  literal(target, used, depth = 0) {
    if (this.#random.chance(0.25)) return this.#variables.use(target, used);
    if (!isNonNullType(target.type) && this.#random.chance(0.08)) return 'null';
    const inner = (innerTarget) => this.literal(innerTarget, used, depth + 1);
    return this.#present(getNullableType(target.type), inner, used, depth);
  }

  /** Returns a literal without variables. */
  constant(type, depth = 0) {
    if (!isNonNullType(type) && this.#random.chance(0.08)) return 'null';
    const inner = (target) => this.constant(target.type, depth + 1);
    return this.#present(getNullableType(type), inner, null, depth);
  }

  #present(type, inner, used, depth) {
    if (isListType(type)) return this.#list(type, inner, depth);
    if (isEnumType(type)) return this.#random.pick(type.getValues()).name;
    if (isInputObjectType(type)) return this.#object(type, inner, used, depth);
    switch (type.name) {
      case 'Int': return this.#random.pick(INTS);
      case 'Float': return this.#random.pick(FLOATS);
      case 'Boolean': return this.#random.pick(['true', 'false']);
      case 'String': return stringLiteral(this.#random);
      case 'ID': return this.#random.chance(0.5) ? stringLiteral(this.#random) : this.#random.pick(ID_INTS);
      default: return this.#random.pick(ANY_LITERALS);
    }
  }

  #list(type, inner, depth) {
    if (this.#random.chance(0.15)) {
      // A single value is coerced to a list with one item. A null or a variable would not be.
      const innermost = (target) => this.constant(target.type, depth + 1);
      return this.#present(getNullableType(type.ofType), innermost, null, depth + 1);
    }
    const length = depth > DEEPEST ? 0 : this.#random.below(4);
    const items = Array.from({ length }, () => inner(position(type.ofType)));
    return `[${items.join(this.#random.pick([', ', ' ', '\n', ',']))}]`;
  }

  #object(type, inner, used, depth) {
    const fields = Object.values(type.getFields());
    if (type.isOneOf) {
      const given = this.#random.pick(depth > DEEPEST ? fields.filter(({ name }) => name !== 'other') : fields);
      return `{${given.name}: ${this.#oneOfValue(getNullableType(given.type), inner, used, depth)}}`;
    }
    const given = this.#random.shuffled(fields).filter((field) => this.#isGiven(field, depth));
    const texts = given.map(({ name, type: fieldType, defaultValue }) =>
      `${name}: ${inner(position(fieldType, defaultValue !== undefined))}`);
    return `{${texts.join(this.#random.pick([', ', ' ', ',\n  ']))}}`;
  }

  /** The field of a @oneOf object is neither null nor a variable that can be null. */
  #oneOfValue(type, inner, used, depth) {
    const mayBeVariable = used && this.#random.chance(0.25);
    if (mayBeVariable) return this.#variables.use(position(new GraphQLNonNull(type)), used);
    return this.#present(type, inner, used, depth + 1);
  }

  #isGiven(field, depth) {
    if (isRequiredInputField(field)) return true;
    return depth <= DEEPEST && this.#random.chance(field.deprecationReason ? 0.1 : 0.35);
  }

  /** Returns a JSON value that the type accepts. */
  json(type, depth = 0) {
    if (!isNonNullType(type) && this.#random.chance(0.1)) return null;
    const nullable = getNullableType(type);
    if (isListType(nullable)) return this.#jsonList(nullable, depth);
    if (isEnumType(nullable)) return this.#random.pick(nullable.getValues()).name;
    if (isInputObjectType(nullable)) return this.#jsonObject(nullable, depth);
    switch (nullable.name) {
      case 'Int': return this.#random.pick(JSON_INTS);
      case 'Float': return this.#random.pick(JSON_FLOATS);
      case 'Boolean': return this.#random.chance(0.5);
      case 'String': return this.#random.pick(JSON_STRINGS);
      case 'ID': return this.#random.pick([...JSON_STRINGS, ...JSON_INTS]);
      default: return this.#random.pick(JSON_ANY);
    }
  }

  #jsonList(type, depth) {
    if (this.#random.chance(0.15)) {
      const single = this.json(type.ofType, depth + 1);
      return single === null ? [] : single;
    }
    return Array.from({ length: depth > DEEPEST ? 0 : this.#random.below(4) }, () => this.json(type.ofType, depth + 1));
  }

  #jsonObject(type, depth) {
    const fields = Object.values(type.getFields());
    if (type.isOneOf) {
      const given = this.#random.pick(depth > DEEPEST ? fields.slice(0, 1) : fields);
      let value = this.json(given.type, depth + 1);
      while (value === null) value = this.json(given.type, depth + 1);
      return { [given.name]: value };
    }
    const given = this.#random.shuffled(fields).filter((field) => this.#isGiven(field, depth));
    return Object.fromEntries(given.map((field) => [field.name, this.json(field.type, depth + 1)]));
  }

  /** Returns a JSON value that the type does not accept, apart from rare exceptions. */
  wrongJson(type) {
    if (isNonNullType(type) && this.#random.chance(0.3)) return null;
    const nullable = getNullableType(type);
    if (isListType(nullable)) return [this.json(nullable.ofType), this.wrongJson(nullable.ofType)];
    if (isInputObjectType(nullable)) return this.#wrongObject(nullable);
    const wrong = {
      Int: ['1', 1.5, 2147483648, true, {}],
      Float: ['1.5', false, []],
      String: [5, true, {}],
      Boolean: ['true', 1, 0],
      ID: [1.5, true, {}],
    };
    return this.#random.pick(wrong[nullable.name] ?? ['NEITHER', 1, true, 'red']);
  }

  #wrongObject(type) {
    if (type.isOneOf && this.#random.chance(0.7)) {
      return this.#random.pick([{ int: 1, text: 'two' }, { int: 1, text: null }, { text: null }, {}]);
    }
    const value = this.#jsonObject(type, DEEPEST);
    const field = this.#random.pick(Object.values(type.getFields()));
    return this.#random.oneOf(
      () => ({ ...value, unknownField: 1 }),
      () => ({ ...value, [field.name]: this.wrongJson(getNullableType(field.type)) }),
      () => 'not an object',
      () => ({}),
    );
  }
}
