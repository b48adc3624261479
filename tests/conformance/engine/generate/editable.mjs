// A parsed document that can be changed in place.
import { Kind, parse, parseType, parseValue, print, visit } from 'graphql';

const PLAIN = { noLocation: true };

export class EditableDocument {
  #document;
  #random;

  constructor(text, random) {
    this.#document = parse(text, PLAIN);
    this.#random = random;
  }

  get definitions() {
    return this.#document.definitions;
  }

  set definitions(definitions) {
    this.#document.definitions = definitions;
  }

  get operations() {
    return this.definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  }

  get fragments() {
    return this.definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION);
  }

  /** Returns a random node of one of the kinds that meets the condition, or undefined. */
  pick(kinds, condition = () => true) {
    return this.#pick(this.#document, kinds, condition);
  }

  /** The same, only below a field `__schema` or `__type`. */
  pickInIntrospection(kinds) {
    const root = this.pick(Kind.FIELD, ({ name }) => ['__schema', '__type'].includes(name.value));
    return root && this.#pick(root, kinds, () => true);
  }

  /** Returns a random field of an input object that may have a variable as its value. */
  pickVariableField(condition) {
    const found = [];
    visit(this.#document, {
      VariableDefinition: () => false,
      ObjectField(node) {
        if (condition(node)) found.push(node);
      },
    });
    return this.#random.pick(found);
  }

  #pick(root, kinds, condition) {
    const found = [];
    visit(root, {
      enter(node) {
        if ([kinds].flat().includes(node.kind) && condition(node)) found.push(node);
      },
    });
    return this.#random.pick(found);
  }

  /** Returns all positions of values: { get, set, isConstant }. A constant cannot contain variables. */
  values() {
    const found = [];
    const addValues = (owner, key, isConstant) => {
      const value = owner[key];
      if (!value) return;
      found.push({ get: () => owner[key], set: (node) => void (owner[key] = node), isConstant });
      if (value.kind === Kind.LIST) value.values.forEach((_, i) => addValues(value.values, i, isConstant));
      if (value.kind === Kind.OBJECT) value.fields.forEach((field) => addValues(field, 'value', isConstant));
    };
    visit(this.#document, {
      VariableDefinition(node) {
        addValues(node, 'defaultValue', true);
        return false;
      },
      Argument(node) {
        addValues(node, 'value', false);
        return false;
      },
    });
    return found;
  }

  print() {
    return print(this.#document);
  }
}

// Nodes from text

export const nameNode = (value) => ({ kind: Kind.NAME, value });
export const typeNode = (text) => parseType(text, PLAIN);
export const valueNode = (text) => parseValue(text, PLAIN);
export const definitionNodes = (text) => parse(text, PLAIN).definitions;
export const selectionNodes = (text) => definitionNodes(`{${text}}`)[0].selectionSet.selections;
export const directiveNodes = (text) => selectionNodes(`a ${text}`)[0].directives;
export const copyOf = (node) => JSON.parse(JSON.stringify(node));
