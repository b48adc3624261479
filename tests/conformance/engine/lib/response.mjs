// Reads GraphQL responses and checks their shape.

/** Returns the errors that are not field errors: those without a path. */
export function requestErrors(response) {
  return (response.errors ?? []).filter((error) => error.path === undefined);
}

/** Returns the positions of an error as sorted "line:column" texts. */
export function positions(error) {
  return (error.locations ?? []).map(({ line, column }) => `${line}:${column}`).sort();
}

/** Returns what is wrong with the shape of a response in one line, or null. */
export function shapeProblem(response) {
  if (!isObject(response)) return 'the response is not an object';
  const { data, errors } = response;
  if (errors !== undefined) {
    if (!Array.isArray(errors) || errors.length === 0) return 'errors is not a list with at least one item';
    const badError = errors.find((error) => !isError(error));
    if (badError) return `an error has the wrong shape: ${JSON.stringify(badError)}`;
  }
  if (data === undefined && errors === undefined) return 'the response has neither data nor errors';
  if (data !== undefined && !isObject(data) && data !== null) return 'data is neither an object nor null';
  if (data !== undefined && requestErrors(response).length > 0) return 'the response has both data and a request error';
  return null;
}

function isError(error) {
  return (
    isObject(error) &&
    typeof error.message === 'string' &&
    (error.path === undefined || isListOf(error.path, isPathSegment)) &&
    (error.locations === undefined || (isListOf(error.locations, isLocation) && error.locations.length > 0))
  );
}

const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const isListOf = (value, isItem) => Array.isArray(value) && value.every(isItem);
const isPathSegment = (segment) => typeof segment === 'string' || Number.isInteger(segment);
const isLocation = (value) => isObject(value) && value.line > 0 && value.column > 0;
