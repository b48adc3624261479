import { createGraphiQLFetcher } from '@graphiql/toolkit';
import { GraphiQL } from 'graphiql';
import 'graphiql/style.css';
import { createRoot } from 'react-dom/client';
import { readAddress, writeAddress } from './address.js';

const WORKERS = { json: JSON_WORKER, graphql: GRAPHQL_WORKER };

globalThis.MonacoEnvironment = {
  getWorker: (_, label) => new Worker(WORKERS[label] ?? EDITOR_WORKER, { name: label }),
};

const endpoint = new URL('/graphql', location.href);
const fetcher = createGraphiQLFetcher({
  url: endpoint.href,
  subscriptionUrl: endpoint.href.replace(/^http/, 'ws'),
  headers: { Accept: 'application/graphql-response+json, application/json;q=0.9' },
});
const initial = readAddress(location.search);

createRoot(document.getElementById('graphiql')).render(
  <GraphiQL
    fetcher={fetcher}
    initialQuery={initial.query}
    initialVariables={initial.variables}
    operationName={initial.operationName}
    defaultQuery={'# Who met whom, where and why? Results quote the sentences that support them.\n{\n  \n}\n'}
    onEditQuery={(query) => writeAddress({ query })}
    onEditVariables={(variables) => writeAddress({ variables })}
    onEditOperationName={(operationName) => writeAddress({ operationName })}
    shouldPersistHeaders={false}
  >
    <GraphiQL.Logo>
      <a href="/" className="diplograph-logo">
        DiploGraph
      </a>
    </GraphiQL.Logo>
  </GraphiQL>,
);
