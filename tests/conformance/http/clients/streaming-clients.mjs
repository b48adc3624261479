import { createClient as createStreamClient } from 'graphql-sse';
import { createClient as createSocketClient } from 'graphql-ws';
import WebSocket from 'ws';
import { sendRaw } from '../lib/raw-http.mjs';
import { graphqlPost } from '../lib/graphql-request.mjs';
import { expect, Skipped } from '../../lib/report.mjs';
import { expectBoth, expectResult, within } from './results.mjs';

const EVENT_TIMEOUT_MS = 15_000;

/** Clients that keep a connection open, over WebSocket and server-sent events. */
export const streamingClients = [
  {
    name: 'graphql-ws, a query',
    run: (context) => withClient(openSocketClient(context), (client) => query(context, client)),
  },
  {
    name: 'graphql-ws, a subscription',
    run: (context) => withClient(openSocketClient(context), (client) => subscribe(context, client)),
  },
  {
    name: 'graphql-sse, a query in distinct connections mode',
    run: (context) => withClient(openStreamClient(context), (client) => query(context, client)),
  },
  {
    name: 'graphql-sse, a subscription in distinct connections mode',
    run: (context) => withClient(openStreamClient(context), (client) => subscribe(context, client)),
  },
];

function openSocketClient({ url }) {
  return createSocketClient({ url: url.href.replace(/^http/, 'ws'), webSocketImpl: WebSocket, retryAttempts: 0 });
}

function openStreamClient({ url }) {
  return createStreamClient({ url: url.href, singleConnection: false, retryAttempts: 0 });
}

async function withClient(client, run) {
  try {
    return await run(client);
  } finally {
    await client.dispose();
  }
}

function query(context, client) {
  return expectBoth(context, async ({ query, variables }) => {
    const events = client.iterate({ query, variables });
    const { value } = await within(EVENT_TIMEOUT_MS, 'the response', events.next());
    const { done } = await within(EVENT_TIMEOUT_MS, 'completion', events.next());
    expect(value, 'it completed without a response');
    expect(done, 'there was more than one response');
    return value;
  });
}

async function subscribe({ url, subscription }, client) {
  if (!subscription) throw new Skipped('needs --subscription');
  const events = client.iterate({ query: subscription.query, variables: subscription.variables });
  const first = within(EVENT_TIMEOUT_MS, 'the first event', events.next());
  if (subscription.trigger) await triggerEvent(url, subscription.trigger, first);
  const { value, done } = await first;
  expect(!done, 'it completed without an event');
  expectResult(subscription, value);
  await within(EVENT_TIMEOUT_MS, 'unsubscribing', events.return());
}

/** Sends the trigger until the event arrives, because the server may need a moment to subscribe. */
async function triggerEvent(url, { query, variables, headers }, first) {
  let arrived = false;
  const settled = first.then(
    () => (arrived = true),
    () => (arrived = true),
  );
  for (let attempt = 0; attempt < 10 && !arrived; attempt++) {
    await Promise.race([settled, new Promise((resolve) => setTimeout(resolve, 500))]);
    if (!arrived) await sendRaw(url, graphqlPost({ query, variables }, headers));
  }
}
