import { createHash } from 'node:crypto';
import { ApolloClient, ApolloLink, gql, HttpLink, InMemoryCache } from '@apollo/client';
import { PersistedQueryLink } from '@apollo/client/link/persisted-queries';
import { Client, fetchExchange } from '@urql/core';
import { GraphQLClient } from 'graphql-request';
import { expectBoth } from './results.mjs';

/** Clients that send one request and receive one response. */
export const requestClients = [
  { name: 'Apollo Client, HttpLink', run: (context) => apollo(context, (uri) => new HttpLink({ uri })) },
  {
    name: 'Apollo Client, queries by GET',
    run: (context) => apollo(context, (uri) => new HttpLink({ uri, useGETForQueries: true })),
  },
  {
    name: 'Apollo Client, persisted queries by POST',
    run: (context) => apollo(context, (uri) => persisted(uri, false)),
  },
  { name: 'Apollo Client, persisted queries by GET', run: (context) => apollo(context, (uri) => persisted(uri, true)) },
  { name: 'urql', run: (context) => urql(context, false) },
  { name: 'urql, queries by GET', run: (context) => urql(context, 'force') },
  { name: 'graphql-request', run: graphqlRequest },
];

async function apollo(context, link) {
  const client = new ApolloClient({ link: link(context.url.href), cache: new InMemoryCache() });
  try {
    await expectBoth(context, ({ query, variables }) =>
      client.query({ query: gql(query), variables, errorPolicy: 'all' }),
    );
  } finally {
    client.stop();
  }
}

/** The link first sends only the hash. A server without persisted queries must respond in a way the link knows. */
function persisted(uri, useGETForHashedQueries) {
  const sha256 = (text) => createHash('sha256').update(text).digest('hex');
  return ApolloLink.from([new PersistedQueryLink({ sha256, useGETForHashedQueries }), new HttpLink({ uri })]);
}

function urql(context, preferGetMethod) {
  const client = new Client({ url: context.url.href, exchanges: [fetchExchange], preferGetMethod });
  return expectBoth(context, ({ query, variables }) => client.query(query, variables).toPromise());
}

function graphqlRequest(context) {
  const client = new GraphQLClient(context.url.href, { errorPolicy: 'all' });
  return expectBoth(context, ({ query, variables }) => client.rawRequest(query, variables));
}
