// Generates the variables of a document. A name has the same definition in every operation.
import { GraphQLNonNull, isNonNullType, isTypeSubTypeOf } from 'graphql';
import { separator } from './text.mjs';

/** A position where a variable can be used: its type, and whether it has a default value. */
export const position = (type, hasDefault = false) => ({ type, hasDefault });

export class Variables {
  #schema;
  #random;
  #literals;
  #all = new Map();

  /** @param literals a function from a type to the text of a constant literal */
  constructor(schema, random, literals) {
    this.#schema = schema;
    this.#random = random;
    this.#literals = literals;
  }

  get(name) {
    return this.#all.get(name);
  }

  /** Returns `$name` of a variable that is allowed in the position. */
  use(target, used) {
    const fitting = [...this.#all.values()].filter((variable) => this.#fits(variable, target));
    const variable = fitting.length > 0 && this.#random.chance(0.5)
      ? this.#random.pick(fitting)
      : this.#defineFor(target);
    used.add(variable.name);
    return `$${variable.name}`;
  }

  /** Returns `$name` of a Boolean variable that is never null, for @skip and @include. */
  useFlag(booleanType, used) {
    const flags = [...this.#all.values()].filter(({ isFlag }) => isFlag);
    const type = this.#random.chance(0.5) ? new GraphQLNonNull(booleanType) : booleanType;
    const variable = flags.length > 0 && this.#random.chance(0.6)
      ? this.#random.pick(flags)
      : this.#define(type, { isFlag: true, default: this.#flagDefault(type) });
    used.add(variable.name);
    return `$${variable.name}`;
  }

  /** Returns the definitions of the variables with parentheses, or an empty text if there are none. */
  definitions(names) {
    if (names.length === 0) return '';
    const texts = names.map((name) => {
      const { type, default: literal, directives } = this.#all.get(name);
      return `$${name}: ${type}${literal === undefined ? '' : ` = ${literal}`}${directives}`;
    });
    return `(${texts.join(separator(this.#random))})`;
  }

  #define(type, { isFlag = false, default: literal = this.#someDefault(type) } = {}) {
    const name = this.#random.chance(0.1) ? `input${this.#all.size}` : `v${this.#all.size}`;
    const directives = this.#random.chance(0.05) ? ' @note(text: "on a variable") @note' : '';
    const variable = { name, type, default: literal, isFlag, directives };
    this.#all.set(name, variable);
    return variable;
  }

  #someDefault(type) {
    return this.#random.chance(0.3) ? this.#literals(type) : undefined;
  }

  #flagDefault(type) {
    return !isNonNullType(type) || this.#random.chance(0.3) ? this.#random.pick(['true', 'false']) : undefined;
  }

  /** Defines a variable for the position: mostly of its type, sometimes of a related type that also fits. */
  #defineFor({ type, hasDefault }) {
    if (!isNonNullType(type)) {
      return this.#define(this.#random.chance(0.3) ? new GraphQLNonNull(type) : type);
    }
    if (hasDefault && this.#random.chance(0.5)) return this.#define(type.ofType);
    if (this.#random.chance(0.2)) return this.#define(type.ofType, { default: this.#literals(type) });
    return this.#define(type);
  }

  #fits(variable, { type, hasDefault }) {
    if (isNonNullType(type) && !isNonNullType(variable.type)) {
      const fallsBack = hasDefault || (variable.default !== undefined && variable.default !== 'null');
      return fallsBack && isTypeSubTypeOf(this.#schema, variable.type, type.ofType);
    }
    return isTypeSubTypeOf(this.#schema, variable.type, type);
  }
}
