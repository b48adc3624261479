import { Kind, parse, print } from 'graphql';

/** Renames the operation of a document. Tools that generate code use the name. */
export function nameOperation(text, name) {
  const document = parse(text);
  const definitions = document.definitions.map((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION
      ? { ...definition, name: { kind: Kind.NAME, value: name } }
      : definition,
  );
  return print({ ...document, definitions });
}
