// Builds a schema from SDL after changing parts of its definitions.
import { buildASTSchema, Kind, parse, visit } from 'graphql';

/** Applies a graphql-js visitor to the SDL and builds the schema from the result. */
export function changedSchema(sdl, visitor) {
  return buildASTSchema(visit(parse(sdl), visitor), { assumeValid: true, assumeValidSDL: true });
}

/** Returns the type node with every `!` removed. */
export function withoutNonNull(type) {
  if (type.kind === Kind.NON_NULL_TYPE) return withoutNonNull(type.type);
  return type.kind === Kind.LIST_TYPE ? { ...type, type: withoutNonNull(type.type) } : type;
}
