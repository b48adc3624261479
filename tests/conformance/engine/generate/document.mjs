// Generates random documents. Almost all are valid; the caller removes the few with conflicting fields.
import {
  doTypesOverlap,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isIntrospectionType,
  isLeafType,
  isRequiredArgument,
  isUnionType,
} from 'graphql';
import { introspectionSelection } from './introspection.mjs';
import { definitionName, separator, spaced, stringLiteral } from './text.mjs';
import { Values } from './values.mjs';
import { position } from './variables.mjs';

const DEEPEST = 4;
const MOST_FIELDS = 30;
const FRAGMENTS_IN_A_ROW = 3;
const ALIASES = ['a', 'b', 'c', 'alias', 'x1', 'on', 'type', 'null', '_'];
/** Fields that make the whole response null. They must be rare. */
const RARE = new Set(['Query.mustTrouble', 'Mutation.mustFail']);
/** Fields that lead to arguments and errors. They must be frequent. */
const OFTEN = new Set(['Query.echo', 'Query.troubles']);
/** The value of this field depends on the order of execution. It occurs only where that order is certain. */
const ORDERED = 'Receipt.serial';
const ORDERED_PATHS = [
  'serial',
  'later { serial }',
  'now { serial }',
  'later { now { serial } }',
  'now { later { serial } }',
];

export class DocumentGenerator {
  #schema;
  #overlaps;
  #random;
  #values;
  #booleanType;
  #fieldsLeft = MOST_FIELDS;
  #signatures = new Map(); // response key -> the field it means in the whole document
  #calls = new Map(); // "Type.field" -> the argument texts used so far
  #fragments = []; // the complete ones: { name, type, text, used, spreads }
  #fragmentsNamed = 0;
  #introspectionKeys = new Set();

  /** @param overlaps maps a composite type to the types that share an object type with it */
  constructor(schema, overlaps, random) {
    this.#schema = schema;
    this.#overlaps = overlaps;
    this.#random = random;
    this.#values = new Values(schema, random);
    this.#booleanType = schema.getType('Boolean');
  }

  /**
   * Returns a document: its text, its executable operations with the names of their variables, the
   * variables of the document, and the root response keys that hold introspection.
   */
  generate() {
    const count = this.#random.chance(0.7) ? 1 : 2 + this.#random.below(2);
    const operations = Array.from({ length: count }, (_, i) => this.#operation(i, count));
    const texts = [
      ...operations.map(({ text }) => text),
      ...this.#fragments.map((fragment) => this.#fragmentDefinition(fragment)),
      ...(count > 1 && this.#random.chance(0.1) ? ['subscription S { arrivals(port: 7) { name } }'] : []),
    ];
    return {
      text: spaced(this.#random, this.#random.shuffled(texts)),
      operations: operations.map(({ name, variables }) => ({ name, variables })),
      operationCount: texts.length - this.#fragments.length,
      variables: this.#values.variables,
      values: this.#values,
      introspectionKeys: this.#introspectionKeys,
    };
  }

  #operation(index, count) {
    const scope = newScope();
    const isMutation = this.#random.chance(0.2);
    const type = isMutation ? this.#schema.getMutationType() : this.#schema.getQueryType();
    const selection = isMutation ? this.#mutationSelection(type, scope) : this.#selection(type, scope, 0);
    const name = count > 1 || this.#random.chance(0.5) ? definitionName(this.#random, 'Q', index) : undefined;
    const variables = this.#allVariables(scope);
    const keyword = isMutation ? 'mutation' : 'query';
    const directives = this.#note();
    const isShort = !isMutation && !name && variables.length === 0 && !directives && this.#random.chance(0.6);
    const head = `${keyword} ${name ?? ''}${this.#values.variables.definitions(variables)}${directives}`;
    return { name, variables, text: isShort ? selection : `${this.#description()}${head} ${selection}` };
  }

  #fragmentDefinition({ name, type, text }) {
    return `${this.#description()}fragment ${name} on ${type}${this.#note()} ${text}`;
  }

  /** Returns the variables that an operation and its fragments use. */
  #allVariables(scope) {
    const names = new Set();
    const seen = new Set();
    const collect = ({ used, spreads }) => {
      used.forEach((name) => names.add(name));
      for (const fragment of spreads) {
        if (!seen.has(fragment)) collect(seen.add(fragment) && fragment);
      }
    };
    collect(scope);
    return this.#random.shuffled([...names]);
  }

  // Selections

  #mutationSelection(type, scope) {
    const fields = Array.from({ length: 1 + this.#random.below(3) }, (_, i) => {
      const field = this.#random.pick(['load', 'unload', 'slow']);
      const selection = this.#selection(this.#schema.getType('Receipt'), scope, 1);
      return `m${i}: ${field} {${this.#random.pick(ORDERED_PATHS)} ${selection.slice(1)}`;
    });
    const others = Array.from({ length: this.#random.below(3) }, () => this.#piece(type, scope, 0, 0));
    return `{${spaced(this.#random, this.#random.shuffled([...fields, ...others]))}}`;
  }

  #selection(type, scope, depth, fragmentsInARow = 0) {
    const pieces = Array.from({ length: 1 + this.#random.below(4) }, () =>
      this.#piece(type, scope, depth, fragmentsInARow));
    if (type === this.#schema.getQueryType() && this.#random.chance(0.08)) pieces.push(this.#introspection());
    return `{${spaced(this.#random, pieces)}}`;
  }

  #piece(type, scope, depth, fragmentsInARow) {
    const roll = this.#random.below(100);
    if (roll < 8) return this.#typename();
    if (fragmentsInARow < FRAGMENTS_IN_A_ROW) {
      const wantsFragment = isUnionType(type) || (isAbstractType(type) && this.#random.chance(0.3));
      if (roll < 20 || wantsFragment) return this.#inlineFragment(type, scope, depth, fragmentsInARow + 1);
      if (roll < 34) return this.#spread(type, scope, depth, fragmentsInARow + 1);
    }
    return this.#someField(type, scope, depth);
  }

  #typename() {
    return `${this.#key('__typename', '__typename', '', 'String!')}__typename${this.#directives(null)}`;
  }

  #inlineFragment(type, scope, depth, fragmentsInARow) {
    const target = this.#random.chance(0.2) ? undefined : this.#overlapping(type);
    const condition = target ? ` on ${target}` : '';
    const selection = this.#selection(target ?? type, scope, depth, fragmentsInARow);
    return `...${condition}${this.#directives(scope)} ${selection}`;
  }

  #spread(type, scope, depth, fragmentsInARow) {
    const fitting = this.#fragments.filter((fragment) => this.#overlaps.get(type).includes(fragment.type));
    const fragment = fitting.length > 0 && (this.#fieldsLeft <= 0 || this.#random.chance(0.5))
      ? this.#random.pick(fitting)
      : this.#newFragment(this.#overlapping(type), depth, fragmentsInARow);
    scope.spreads.add(fragment);
    return `...${fragment.name}${this.#directives(scope)}`;
  }

  /** A fragment is spread only when it is complete, so no fragment contains itself. */
  #newFragment(type, depth, fragmentsInARow) {
    this.#fragmentsNamed += 1;
    const name = definitionName(this.#random, 'F', this.#fragmentsNamed);
    const scope = newScope();
    const fragment = { name, type, ...scope, text: this.#selection(type, scope, depth, fragmentsInARow) };
    this.#fragments.push(fragment);
    return fragment;
  }

  #overlapping(type) {
    return this.#random.pick(this.#overlaps.get(type));
  }

  // Fields

  #someField(type, scope, depth) {
    const field = isUnionType(type) ? undefined : this.#pickField(type, depth);
    if (!field) return this.#typename();
    const text = this.#field(type, field, scope, depth);
    // Sometimes the same field again, which is then merged with the first.
    const repeats = this.#random.chance(0.12);
    return repeats ? `${text}${separator(this.#random)}${this.#field(type, field, scope, depth)}` : text;
  }

  #pickField(type, depth) {
    const mayNest = depth < DEEPEST && this.#fieldsLeft > 0;
    const fields = Object.values(type.getFields()).flatMap((field) => {
      const coordinate = `${type}.${field.name}`;
      const isOut = coordinate === ORDERED || (RARE.has(coordinate) && this.#random.chance(0.97));
      if (isOut || (!mayNest && !isLeafType(getNamedType(field.type)))) return [];
      return OFTEN.has(coordinate) ? [field, field, field] : [field];
    });
    return this.#random.pick(fields);
  }

  #field(type, field, scope, depth) {
    this.#fieldsLeft -= 1;
    const named = getNamedType(field.type);
    const isLeaf = isLeafType(named);
    const call = this.#call(type, field);
    call.used.forEach((name) => scope.used.add(name));
    const shape = isLeaf ? String(field.type) : String(field.type).replace(named.name, '*');
    const key = this.#key(field.name, field.name, call.text, shape);
    const selection = isLeaf ? '' : ` ${this.#selection(named, scope, depth + 1)}`;
    return `${key}${field.name}${call.text}${this.#directives(scope)}${selection}`;
  }

  /** Returns `alias: `, or an empty text if the response key is the name of the field. */
  #key(preferred, fieldName, callText, shape) {
    const signature = `${fieldName}${callText}:${shape}`;
    const isFree = (key) => (this.#signatures.get(key) ?? signature) === signature;
    const choices = this.#random.chance(0.75) ? [preferred, ...ALIASES] : this.#random.shuffled(ALIASES);
    // Parents that exclude each other may use a key for different fields. Validation decides.
    const key = this.#random.chance(0.01) ? choices[0] : choices.find(isFree) ?? `k${this.#signatures.size}`;
    if (isFree(key)) this.#signatures.set(key, signature);
    return key === fieldName ? '' : `${key}: `;
  }

  /** Returns arguments with parentheses: new ones, or some that the document already uses. */
  #call(type, field) {
    const coordinate = `${type}.${field.name}`;
    const earlier = this.#calls.get(coordinate) ?? [];
    if (earlier.length > 0 && this.#random.chance(0.5)) return this.#random.pick(earlier);
    const used = new Set();
    const given = this.#random.shuffled(field.args).filter(
      (argument) => isRequiredArgument(argument) || this.#random.chance(argument.deprecationReason ? 0.1 : 0.5));
    const texts = given.map((argument) => {
      const target = position(argument.type, argument.defaultValue !== undefined);
      return `${argument.name}: ${this.#values.literal(target, used)}`;
    });
    const text = texts.length === 0 ? '' : `(${texts.join(separator(this.#random))})`;
    const call = { text, used };
    this.#calls.set(coordinate, [...earlier, call]);
    return call;
  }

  // Directives, descriptions and introspection

  /** @param scope records the variables used, or is null where variables are not allowed */
  #directives(scope) {
    const texts = [];
    for (const name of ['skip', 'include']) {
      if (this.#random.chance(0.04)) texts.push(` @${name}(if: ${this.#condition(scope)})`);
    }
    if (this.#random.chance(0.03)) texts.push(this.#note());
    return this.#random.shuffled(texts).join('');
  }

  #condition(scope) {
    if (scope && this.#random.chance(0.6)) return this.#values.variables.useFlag(this.#booleanType, scope.used);
    return this.#random.pick(['true', 'false']);
  }

  #note() {
    if (this.#random.chance(0.95)) return '';
    const note = () => ` @note(text: ${stringLiteral(this.#random)}, tags: ["a" "b"])`;
    return this.#random.chance(0.3) ? note() + note() : note();
  }

  #description() {
    return this.#random.chance(0.03) ? `${stringLiteral(this.#random)} ` : '';
  }

  #introspection() {
    const key = `meta${this.#introspectionKeys.size}`;
    this.#introspectionKeys.add(key);
    if (this.#random.chance(0.4)) return `${key}: __schema ${introspectionSelection(this.#random, '__Schema')}`;
    const types = Object.values(this.#schema.getTypeMap()).filter((type) => !isIntrospectionType(type));
    const name = this.#random.chance(0.1) ? 'Nowhere' : this.#random.pick(types).name;
    return `${key}: __type(name: "${name}") ${introspectionSelection(this.#random, '__Type')}`;
  }
}

/** Maps every composite type of the schema to the types in which a fragment on it may be spread. */
export function overlapsIn(schema) {
  const types = Object.values(schema.getTypeMap()).filter(
    (type) => isCompositeType(type) && !isIntrospectionType(type));
  return new Map(types.map((type) => [type, types.filter((other) => doTypesOverlap(schema, type, other))]));
}

/** What an operation or a fragment uses: names of variables, and the fragments that it spreads. */
function newScope() {
  return { used: new Set(), spreads: new Set() };
}
