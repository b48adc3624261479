const DEPTH_LIMIT = 64;

/**
 * Parses a JSON body and rejects what JSON.parse accepts: bytes that are not UTF-8, repeated keys, lone
 * surrogates, numbers out of range, and deep nesting. Throws an Error with a message for the client.
 */
export function parseStrictJson(bytes) {
  const text = decode(bytes);
  rejectDeepNesting(text);
  const value = JSON.parse(text);
  rejectRepeatedKeys(text);
  rejectUnusualValues(value);
  return value;
}

function decode(bytes) {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Error('The body is not UTF-8.');
  }
}

/** Yields the strings, brackets, colons and commas of a JSON text. */
function* shapeOf(text) {
  for (let at = 0; at < text.length; at++) {
    const start = at;
    if (text[at] === '"') {
      at++;
      while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
      yield text.slice(start, at + 1);
    } else if ('{}[]:,'.includes(text[at])) {
      yield text[at];
    }
  }
}

function rejectDeepNesting(text) {
  let depth = 0;
  for (const token of shapeOf(text)) {
    if (token === '{' || token === '[') depth++;
    if (token === '}' || token === ']') depth--;
    if (depth > DEPTH_LIMIT) throw new Error(`The body is nested more than ${DEPTH_LIMIT} levels deep.`);
  }
}

function rejectRepeatedKeys(text) {
  const open = [];
  let last;
  for (const token of shapeOf(text)) {
    if (token === '{') open.push(new Set());
    else if (token === '[') open.push(undefined);
    else if (token === '}' || token === ']') open.pop();
    else if (token === ':') {
      const key = JSON.parse(last);
      if (open.at(-1).has(key)) throw new Error('The body contains a key twice.');
      open.at(-1).add(key);
    }
    last = token;
  }
}

function rejectUnusualValues(value) {
  if (typeof value === 'string' && !value.isWellFormed()) throw new Error('A text in the body has a lone surrogate.');
  if (typeof value === 'number' && !Number.isFinite(value)) throw new Error('A number in the body is out of range.');
  if (value && typeof value === 'object') Object.values(value).forEach(rejectUnusualValues);
}
