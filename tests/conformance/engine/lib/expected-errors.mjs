// Finds the field errors that a response may have, and those that it must have.
//
// graphql-js stops at the first error that makes an object null. Another engine may continue, or may
// find another error first. The specification allows both. Therefore the operation is executed a
// second time in a way that no error stops: over the same schema without arguments and without `!`,
// with resolvers that coerce the arguments by the real schema. That result and the real types show
// every error that can occur, and the null that each error leads to:
//
//   possible      every error, with the positions at which it may be reported
//   explanations  for every null that an error caused: the errors that can have caused it, at least
//                 one of which must be reported
//
// An error below a null that another error caused may be reported or left out.
import { execute, getArgumentValues, isListType, isNonNullType, visit } from 'graphql';
import { changedSchema, withoutNonNull } from './changed-schema.mjs';

/** Returns a function from the arguments of `execute` to { possible, explanations }. */
export function createErrorFinder(schema, sdl, source) {
  const laxSchema = changedSchema(sdl, {
    FieldDefinition: (node) => ({ ...node, arguments: [], type: withoutNonNull(node.type) }),
  });

  /** Resolves a field by the real schema, and records the field for its path. */
  function fieldResolver(object, _noArguments, context, info) {
    const field = schema.getType(info.parentType.name).getFields()[info.fieldName];
    const entry = { type: field.type, positions: [positionsOf(info.fieldNodes)] };
    context.fields.set(keyOf(pathList(info.path)), entry);
    let args;
    try {
      args = getArgumentValues(field, info.fieldNodes[0], info.variableValues);
    } catch (error) {
      entry.positions.push(...argumentPositions(error.nodes, info.fieldNodes[0]));
      return error;
    }
    return source.fieldResolver(object, args, context.inner, info);
  }

  return function findErrors(args) {
    const fields = new Map();
    const contextValue = { fields, inner: source.newContext() };
    const { data, errors = [] } = execute({ ...args, schema: laxSchema, contextValue, fieldResolver });
    return errorsOf(data, fields, new Map(errors.map((error) => [keyOf(error.path), error])));
  };
}

function errorsOf(data, fields, raised) {
  const possible = new Map();

  function causeAt(path, positions) {
    const cause = { path, positions };
    possible.set(keyOf(path), cause);
    return cause;
  }

  /** Returns the errors that made the value null, or the explanations of the nulls inside it. */
  function explain(value, type, path, positions) {
    if (raised.has(keyOf(path))) return { causes: [causeAt(path, positions)], explanations: [] };
    const nullable = isNonNullType(type) ? type.ofType : type;
    if (value === null) {
      return { causes: isNonNullType(type) ? [causeAt(path, positions)] : [], explanations: [] };
    }
    if (isListType(nullable)) {
      const itemType = nullable.ofType;
      return combine(value.map((item, i) => [itemType, explain(item, itemType, [...path, i], positions)]));
    }
    return explainFields(value, path);
  }

  /** Introspection objects, and leaf values that are objects, have no recorded fields and no errors. */
  function explainFields(value, path) {
    const children = Object.entries(Object(value)).flatMap(([key, inner]) => {
      const field = fields.get(keyOf([...path, key]));
      return field ? [[field.type, explain(inner, field.type, [...path, key], field.positions)]] : [];
    });
    return combine(children);
  }

  const root = explainFields(data, []);
  const explanations = root.causes.length > 0 ? [root.causes] : root.explanations;
  return { possible, explanations };
}

/** An error of a non-null child makes the parent null, which hides all other errors. */
function combine(children) {
  const failed = children.filter(([, { causes }]) => causes.length > 0);
  const spreading = failed.filter(([type]) => isNonNullType(type)).flatMap(([, { causes }]) => causes);
  if (spreading.length > 0) return { causes: spreading, explanations: [] };
  const explanations = children.flatMap(([, child]) => (child.causes.length > 0 ? [child.causes] : child.explanations));
  return { causes: [], explanations };
}

/** Returns a path as a key for maps. */
export function keyOf(path) {
  return JSON.stringify(path);
}

function pathList(path) {
  return path ? [...pathList(path.prev), path.key] : [];
}

function positionsOf(nodes) {
  return nodes.map(({ loc }) => `${loc.startToken.line}:${loc.startToken.column}`).sort();
}

/** An error of an argument may also be reported at the argument, or at a value in it. */
function argumentPositions(nodes, fieldNode) {
  const found = [];
  for (const argument of fieldNode.arguments.filter(({ value }) => nodes.includes(value))) {
    visit(argument, { enter: (node) => void found.push(positionsOf([node])) });
  }
  return found;
}
