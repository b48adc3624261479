// Finds object keys that are written twice. JSON.parse would silently use the second value.

const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s"{}[\],:]+/g;

/** Returns a key that one object of the JSON text contains twice, or null. The text must be valid JSON. */
export function repeatedKey(text) {
  const open = []; // one entry per open bracket: the keys so far, or null for an array
  let last = '';
  for (const [token] of text.matchAll(TOKEN)) {
    if (token === '{') open.push(new Set());
    else if (token === '[') open.push(null);
    else if (token === '}' || token === ']') open.pop();
    else if (token === ':') {
      const keys = open.at(-1);
      const key = JSON.parse(last);
      if (keys.has(key)) return key;
      keys.add(key);
    }
    last = token;
  }
  return null;
}
