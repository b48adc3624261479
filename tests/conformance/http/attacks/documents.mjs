import { graphqlPost } from '../lib/graphql-request.mjs';
import { rejected } from './verdicts.mjs';

/**
 * An attack with a valid document that is too large: `document(context, size)`. The same document with size 1 is
 * the control. It must succeed, so that the rejection of the large document can only be caused by its size.
 */
export function valid(name, size, document, more = {}) {
  const post = (context, n) => graphqlPost({ query: document(context, n), ...more });
  return { name, expect: rejected, request: (context) => post(context, size), control: (context) => post(context, 1) };
}

/** An attack with a document that no server may accept in any size. */
export function invalid(name, document) {
  return { name, expect: rejected, request: (context) => graphqlPost({ query: document(context) }) };
}

export function list(count, item) {
  return Array.from({ length: count }, (_, i) => item(i)).join(' ');
}
