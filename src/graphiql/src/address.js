// Keeps the contents of the editors in the page's address, so that users can bookmark and share a query.
const NAMES = ['query', 'variables', 'operationName'];

export function readAddress(search) {
  const parameters = new URLSearchParams(search);
  return Object.fromEntries(NAMES.map((name) => [name, parameters.get(name) ?? undefined]));
}

export function writeAddress(changes) {
  const parameters = new URLSearchParams(location.search);
  for (const [name, value] of Object.entries(changes)) {
    if (value) parameters.set(name, value);
    else parameters.delete(name);
  }
  history.replaceState(null, '', parameters.size ? `?${parameters}` : location.pathname);
}
