import { parseBody } from '../lib/graphql-request.mjs';
import { expect, shorten } from '../../lib/report.mjs';

const LONGEST_BODY = 1024 * 1024;

/** Signs of a stack trace, a failure of the runtime, or a path on the disk of the server. */
const DISCLOSURES = [
  [/^\s*at .+(\(.+:\d+:\d+\)|:\d+:\d+)\s*$/m, 'a JavaScript stack trace'],
  [/\n\s*at [\w.`<>$[\]]+\(|\) in .+:line \d+/, 'a .NET stack trace'],
  [/\bSystem\.\w+(\.\w+)*Exception\b/, 'a .NET exception'],
  [/Maximum call stack|Insufficient( ?Execution)? ?stack|stack overflow|out ?of ?memory/i, 'a failure of the runtime'],
  [/Traceback \(most recent call last\)/, 'a Python stack trace'],
  [/(?<![\w:/.%-])\/(?:[\w.-]+\/){2,}[\w.-]+/, 'a file path'],
  [/file:\/\//, 'a file path'],
  [/[A-Z]:\\\\?[\w.-]+\\/, 'a file path'],
  [/node_modules|\.(cs|mjs|ts|java|py):(line )?\d+/, 'a source file'],
];

/** Throws if a response is not safe: every response to every request must pass this check. */
export function expectSafe(response) {
  expect(response.outcome !== 'timeout', 'no response in time');
  expect(!(response.status >= 500), () => `status ${response.status}: ${shorten(textOf(response))}`);
  const disclosed = DISCLOSURES.find(([pattern]) => pattern.test(unescape(response)));
  expect(!disclosed, () => `the body contains ${disclosed[1]}: ${shorten(textOf(response))}`);
  expect(response.body.length <= LONGEST_BODY, `a body of ${response.body.length} bytes`);
  if (/json/.test(response.headers.get('content-type') ?? '') && response.body.length > 0) {
    expect(parseBody(response) !== undefined, () => `not well-formed JSON: ${shorten(textOf(response))}`);
  }
}

/** Rejected before execution: a 4xx, or GraphQL errors without data. */
export function rejected(response) {
  expectAnswered(response);
  expectSafe(response);
  const json = parseBody(response);
  if (json?.errors !== undefined) expectClearErrors(json.errors);
  if (response.status >= 400) return `status ${response.status}${firstMessage(json)}`;
  expect(json?.errors, () => `accepted with status ${response.status} ${shorten(textOf(response))}`);
  expect(!wasExecuted(json), () => `executed: ${shorten(textOf(response))}`);
  return `status ${response.status}${firstMessage(json)}`;
}

/** Only execution can produce data, or an error with a path. */
function wasExecuted({ data, errors }) {
  return (data !== undefined && data !== null) || errors.some(({ path }) => path !== undefined);
}

/** Rejected, or the connection was closed without a response. For requests that are broken or endless. */
export function rejectedOrClosed(response) {
  if (response.outcome === 'closed' && response.status === undefined) return 'connection closed';
  return rejected(response);
}

/** Rejected by a server-sent event with errors and without data, or by an ordinary response. */
export function rejectedAsEvents(response) {
  const events = eventsOf(response);
  if (!events) return rejected(response);
  expect(events.length === 1, () => `${events.length} events with data: ${shorten(textOf(response))}`);
  return `as an event: ${rejected({ ...response, headers: new Map(), body: Buffer.from(events[0]) })}`;
}

/** Returns the GraphQL response: the JSON body, or the content of the first server-sent event. */
export function resultOf(response) {
  const events = eventsOf(response);
  return parseBody(events ? { body: Buffer.from(events[0] ?? '') } : response);
}

function eventsOf(response) {
  if (!/event-stream/.test(response.headers.get('content-type') ?? '')) return undefined;
  return [...textOf(response).matchAll(/^data: ?(.+)$/gm)].map(([, data]) => data);
}

/** Rejected or executed. The response only has to be safe. */
export function handled(response) {
  expectAnswered(response);
  expectSafe(response);
  const json = parseBody(response);
  expect(response.status >= 400 || json !== undefined, () => `status ${response.status} ${shorten(textOf(response))}`);
  return `status ${response.status}${json?.data ? ' with data' : firstMessage(json)}`;
}

/** Executed without errors. */
export function answered(response) {
  expectAnswered(response);
  expectSafe(response);
  const json = parseBody(response);
  expect(
    response.status === 200 && json?.data && !json.errors,
    () => `status ${response.status} ${shorten(textOf(response))}`,
  );
  return 'executed';
}

/** Rejected with exactly this status. */
export function rejectedWith(status) {
  return (response) => {
    expectAnswered(response);
    expectSafe(response);
    expect(
      response.status === status,
      () => `status ${response.status} instead of ${status}: ${shorten(textOf(response))}`,
    );
    return `status ${status}`;
  };
}

export function textOf(response) {
  return response.body.toString('utf8');
}

function expectAnswered(response) {
  expect(response.outcome !== 'timeout', 'no response in time');
  expect(response.outcome === 'answered', 'the connection was closed without a response');
}

function expectClearErrors(errors) {
  expect(Array.isArray(errors) && errors.length > 0, 'errors is not a list with at least one item');
  expect(
    errors.every((error) => typeof error?.message === 'string' && error.message.trim()),
    'an error without a message',
  );
}

function firstMessage(json) {
  const message = json?.errors?.[0]?.message;
  return message ? `, ${shorten(message, 90)}` : '';
}

/** Returns the body with unescaped line ends and slashes, so that the patterns find stack traces and paths. */
function unescape(response) {
  return textOf(response).slice(0, LONGEST_BODY).replaceAll('\\n', '\n').replaceAll('\\/', '/');
}
