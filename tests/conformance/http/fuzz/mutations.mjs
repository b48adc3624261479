const TOKENS = [
  '{',
  '}',
  '(',
  ')',
  '[',
  ']',
  ':',
  '!',
  '=',
  '|',
  '&',
  '@',
  '$',
  '...',
  ',',
  '#',
  '"',
  '"""',
  '\\',
  '\n',
  '\u0000',
  '\uFEFF',
  '\u2028',
  'query',
  'mutation',
  'subscription',
  'fragment',
  'on',
  'null',
  'true',
  'type',
  'extend',
  'schema',
  '__typename',
  '__schema',
  '__type',
  '0',
  '-',
  '-0',
  '01',
  '1.',
  '.5',
  '1e',
  '1e999',
  '99999999999999999999',
  '2147483648',
  '"\\u',
  '"\\u{1F600}"',
  '"\\uD800"',
  '"\\x"',
  '\u{1F600}',
  '\uD800',
  '@include(if: 1)',
  '@skip(if: $nothing)',
  '...F',
  'fragment F on Query { ...F }',
  '{ a: b }',
  '[[[[]]]]',
];
const TOKEN = /"""[^]*?"""|"(?:[^"\\\n]|\\.)*"|[\w$@]+|\.\.\.|\s+|./gsu;

/** Changes a document a few times: its bytes, its tokens, or with parts of another document. */
export function mutate(random, document, documents) {
  let text = document;
  for (let round = random.below(4); round > 0; round--) text = random.pick(MUTATIONS)(random, text, documents);
  return text;
}

const MUTATIONS = [
  changeByte,
  changeByte,
  cut,
  repeat,
  splice,
  insertToken,
  insertToken,
  dropToken,
  swapTokens,
  nestToken,
];

function changeByte(random, text) {
  const at = random.below(text.length + 1);
  return (
    text.slice(0, at) +
    String.fromCharCode(random.below(random.chance(0.9) ? 256 : 65_536)) +
    text.slice(at + random.below(2))
  );
}

function cut(random, text) {
  const at = random.below(text.length + 1);
  return text.slice(0, at) + text.slice(at + random.below(20));
}

function repeat(random, text) {
  const at = random.below(text.length + 1);
  const piece = text.slice(at, at + random.between(1, 10));
  return text.slice(0, at) + piece.repeat(random.between(2, 50)) + text.slice(at);
}

function splice(random, text, documents) {
  const other = random.pick(documents);
  return text.slice(0, random.below(text.length + 1)) + other.slice(random.below(other.length + 1));
}

function insertToken(random, text) {
  return changeTokens(text, (tokens) => tokens.splice(random.below(tokens.length + 1), 0, random.pick(TOKENS)));
}

function dropToken(random, text) {
  return changeTokens(text, (tokens) => tokens.splice(random.below(tokens.length), 1));
}

function swapTokens(random, text) {
  return changeTokens(text, (tokens) => {
    const [a, b] = [random.below(tokens.length), random.below(tokens.length)];
    [tokens[a], tokens[b]] = [tokens[b] ?? '', tokens[a] ?? ''];
  });
}

function nestToken(random, text) {
  const [open, close] = random.pick([
    ['{ a ', '}'],
    ['[', ']'],
    ['(a: ', ')'],
    ['... { ', '}'],
    ['{a: ', '}'],
  ]);
  const times = random.between(1, 200);
  const at = random.below(text.length + 1);
  return text.slice(0, at) + open.repeat(times) + (random.chance(0.8) ? close.repeat(times) : '') + text.slice(at);
}

function changeTokens(text, change) {
  const tokens = text.match(TOKEN) ?? [];
  change(tokens);
  return tokens.join('');
}
