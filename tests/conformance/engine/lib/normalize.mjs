// Removes the differences between two responses that do not matter.

/**
 * Returns the data of a response as JSON text, with these changes:
 *  - Values of `$args` fields (the only strings that start with `{"` or equal `{}`) are parsed and
 *    their keys sorted.
 *  - Below the given root keys, which hold introspection, lists are sorted, and the built-in
 *    directives and introspection types are removed.
 * All other keys keep their order.
 */
export function normalizedText(data, introspectionKeys) {
  if (data === null || data === undefined) return String(data);
  const entries = Object.entries(data).map(([key, value]) => [
    key,
    introspectionKeys.has(key) ? withSortedLists(value) : withParsedArguments(value),
  ]);
  return JSON.stringify(Object.fromEntries(entries));
}

const BUILT_IN_DIRECTIVES = ['skip', 'include', 'deprecated', 'specifiedBy', 'oneOf'];

function withSortedLists(value) {
  if (Array.isArray(value)) {
    return value.filter(isComparable).map((item) => JSON.stringify(withSortedLists(item))).sort();
  }
  return mapEntries(value, withSortedLists);
}

function isComparable(item) {
  return !item?.name?.startsWith?.('__') && !BUILT_IN_DIRECTIVES.includes(item?.name);
}

function withParsedArguments(value) {
  if (Array.isArray(value)) return value.map(withParsedArguments);
  const isArguments = typeof value === 'string' && /^\{("|\}$)/.test(value);
  return isArguments ? parsedAndSorted(value) : mapEntries(value, withParsedArguments);
}

function parsedAndSorted(text) {
  try {
    return sorted(JSON.parse(text));
  } catch {
    return text;
  }
}

function sorted(value) {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.keys(value).sort().map((key) => [key, sorted(value[key])]));
}

function mapEntries(value, change) {
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, change(inner)]));
}
