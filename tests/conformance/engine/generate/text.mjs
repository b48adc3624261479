// Generates the parts of a document that are only text: strings, and the space between tokens.

const SEPARATORS = [
  ' ', '\n', '\n', '\n  ', '\n    ', ' , ', ',\n', '\t', '\r\n', '\r', ' # a "comment" }\n', '\n\n', ',,',
];
const WORDS = ['', 'x', 'word', 'two words', '漢字', 'é', '😀', '#', '{', '}', "'", '&', '<b>', '$v', '  '];
const ESCAPES = ['\\"', '\\\\', '\\/', '\\b', '\\f', '\\n', '\\r', '\\t', '\\u00e9', '\\u0000', '\\uFFFD',
  '\\uD83D\\uDE00', '\\u{1F600}', '\\u{41}', '\\u{0010FFFF}', '\\u{e9}'];
const BLOCK_PIECES = [
  'word', ' ', '  ', '\t', '\n', '\n', '\n  ', '\n    ', '\n\t', '\r\n  ', '\r', '\\"""', '\\n', '\\u{zz}',
  ' " ', ' "" ', '漢', '😀', '#', '\\',
];

/** Returns ignored text to put between two tokens. */
export function separator(random) {
  return random.pick(SEPARATORS);
}

/** Joins the texts with ignored text between and around them. */
export function spaced(random, texts) {
  return texts.reduce((all, text) => all + separator(random) + text, '') + separator(random);
}

/** Returns a string literal: quoted, or a block string. */
export function stringLiteral(random) {
  return random.chance(0.3) ? blockString(random) : quotedString(random);
}

/** Returns a name for an operation or a fragment. Different numbers give different names. */
export function definitionName(random, letter, number) {
  const odd = ['query', 'fragment', 'true', 'null', 'type', '_'];
  return random.chance(0.05) ? `${random.pick(odd)}${number}` : `${letter}${number}`;
}

function quotedString(random) {
  return `"${pieces(random, [...WORDS, ...ESCAPES])}"`;
}

function blockString(random) {
  const content = pieces(random, BLOCK_PIECES);
  // A backslash directly before the closing quotes would escape them.
  return `"""${content}${content.endsWith('\\') ? '\n' : ''}"""`;
}

function pieces(random, choices) {
  return Array.from({ length: random.below(5) }, () => random.pick(choices)).join('');
}
