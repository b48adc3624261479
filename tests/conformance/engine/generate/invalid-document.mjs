// Generates documents for validation: random valid ones, most of them changed by a few mistakes.
import { Lexer, Source, TokenKind } from 'graphql';
import { Random } from '../../lib/random.mjs';
import { DocumentGenerator, overlapsIn } from './document.mjs';
import { EditableDocument } from './editable.mjs';
import { MISTAKES } from './mistakes.mjs';
import { spaced } from './text.mjs';

const MOST_MISTAKES = 3;

/** Returns a function from a number to the text of a document. The same seed and number give the same text. */
export function createValidationDocuments(schema, seed) {
  const overlaps = overlapsIn(schema);
  return function generate(number) {
    const random = new Random(seed, number);
    for (;;) {
      const document = new EditableDocument(new DocumentGenerator(schema, overlaps, random).generate().text, random);
      for (let count = random.between(0, MOST_MISTAKES); count > 0; count -= 1) makeMistake(document, random, schema);
      const text = document.print();
      if (isComparable(text)) return respaced(text, random);
    }
  };
}

function makeMistake(document, random, schema) {
  for (const mistake of random.shuffled(Object.values(MISTAKES))) {
    if (mistake(document, random, schema)) return;
  }
}

/**
 * The specification forbids @skip and @include on the root fields of a subscription, and null for includeDeprecated.
 * graphql-js 16 does not, so documents with these are left out.
 */
function isComparable(text) {
  if (/\bincludeDeprecated: null\b/.test(text)) return false;
  return !/\bsubscription\b/.test(text) || !/@(skip|include)\b/.test(text);
}

/** Replaces the space between the tokens by random ignored text, so that positions vary. */
function respaced(text, random) {
  const lexer = new Lexer(new Source(text));
  const tokens = [];
  while (lexer.advance().kind !== TokenKind.EOF) tokens.push(text.slice(lexer.token.start, lexer.token.end));
  return spaced(random, tokens);
}
