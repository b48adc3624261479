// Resolves fields from the JSON data that engine/README.md describes, for graphql-js.

/**
 * @param data the parsed data file
 * @param delay what `$later` does: calls a function later and returns a promise of its result;
 *   `(resolve) => resolve()` makes everything synchronous
 */
export function createDataResolvers(data, delay) {
  const objects = data.objects ?? {};

  /** Returns the value for graphql-js to complete. An Error in it becomes an error at that path. */
  function resolve(value, args, context) {
    if (value === null || typeof value !== 'object') return value;
    if (Array.isArray(value)) return value.map((item) => resolve(item, args, context));
    if ('$ref' in value) return objects[value.$ref];
    if ('$error' in value) return new Error(value.$error);
    if ('$args' in value) return JSON.stringify(args);
    if ('$next' in value) return nextNumber(context);
    if ('$later' in value) return delay(() => resolve(value.$later, args, context));
    return value;
  }

  return {
    rootValue: (operation) => data[operation] ?? {},
    newContext: () => ({ numbersGiven: 0 }),
    fieldResolver: (object, args, context, { fieldName }) =>
      Object.hasOwn(object, fieldName) ? resolve(object[fieldName], args, context) : null,
  };
}

function nextNumber(context) {
  context.numbersGiven += 1;
  return context.numbersGiven;
}
