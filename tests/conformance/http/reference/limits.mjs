import { GraphQLError, Kind, parse, visit } from 'graphql';

export const LIMITS = {
  bodyBytes: 256 * 1024,
  bodyPieces: 1_000,
  tokens: 1_000, // low enough for the recursive parser of graphql-js not to overflow the stack
  depth: 25,
  aliases: 50,
  rootFields: 50,
  directives: 10,
  fragmentVisits: 1_000,
  sameName: 50,
  operations: 10,
};

/** Parses a document like `parse` of graphql-js. Throws if the document exceeds a limit. */
export function parseWithinLimits(source) {
  const document = parse(source, { maxTokens: LIMITS.tokens });
  const operations = document.definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  limit('operations', operations.length);
  limitNodes(document);
  const fragments = new Map(
    document.definitions
      .filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION)
      .map((fragment) => [fragment.name.value, fragment]),
  );
  for (const operation of operations) new Expansion(fragments).enter(operation.selectionSet, 1, new Set());
  return document;
}

function limit(name, count) {
  if (count > LIMITS[name]) throw new GraphQLError(`The document exceeds the limit of ${LIMITS[name]} for ${name}.`);
}

function limitNodes(document) {
  let aliases = 0;
  visit(document, {
    Field(field) {
      if (field.alias) limit('aliases', ++aliases);
    },
    SelectionSet({ selections }) {
      const names = new Map();
      for (const { alias, name } of selections.filter(({ kind }) => kind === Kind.FIELD)) {
        const key = (alias ?? name).value;
        names.set(key, (names.get(key) ?? 0) + 1);
        limit('sameName', names.get(key));
      }
    },
    enter(node) {
      if (node.directives) limit('directives', node.directives.length);
    },
  });
}

/** Visits an operation and the fragments that it spreads, and counts the visits. */
class Expansion {
  #fragments;
  #visits = 0;
  #rootFields = 0;

  constructor(fragments) {
    this.#fragments = fragments;
  }

  enter({ selections }, depth, path) {
    limit('depth', depth);
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) {
        if (depth === 1) limit('rootFields', ++this.#rootFields);
        if (selection.selectionSet) this.enter(selection.selectionSet, depth + 1, path);
      } else {
        this.#spread(selection, depth, path);
      }
    }
  }

  #spread(selection, depth, path) {
    limit('fragmentVisits', ++this.#visits);
    if (selection.kind === Kind.INLINE_FRAGMENT) return this.enter(selection.selectionSet, depth, path);
    const name = selection.name.value;
    const fragment = this.#fragments.get(name);
    if (!fragment || path.has(name)) return; // validation reports these
    this.enter(fragment.selectionSet, depth, new Set([...path, name]));
  }
}
