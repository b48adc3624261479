import {
  buildClientSchema,
  buildSchema,
  getNamedType,
  getNullableType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  lexicographicSortSchema,
  printSchema,
} from 'graphql';
import { sendRaw } from '../lib/raw-http.mjs';
import { expect } from '../../lib/report.mjs';
import { introspect } from '../lib/schema.mjs';

/** Checks of the schema that clients see. */
export const schemaClients = [
  { name: 'introspection equals GET /schema.graphql', run: introspectionEqualsSdl },
  { name: "Relay's Node, Connection, Edge and PageInfo shapes", run: relayShapes },
];

async function introspectionEqualsSdl({ url }) {
  const response = await sendRaw(url, { method: 'GET', path: '/schema.graphql', headers: { Accept: '*/*' } });
  expect(response.status === 200, `GET /schema.graphql: ${response.status ?? response.outcome}`);
  const fromSdl = printed(buildSchema(response.body.toString('utf8')));
  const fromIntrospection = printed(buildClientSchema(await introspect(url)));
  const [sdlLines, introspectionLines] = [fromSdl.split('\n'), fromIntrospection.split('\n')];
  const index = sdlLines.findIndex((line, i) => line !== introspectionLines[i]);
  expect(
    fromSdl === fromIntrospection,
    () => `introspection has '${introspectionLines[index]}' where the SDL has '${sdlLines[index]}'`,
  );
  return `${sdlLines.length} lines`;
}

function printed(schema) {
  return printSchema(lexicographicSortSchema(schema));
}

async function relayShapes({ url }) {
  const schema = buildClientSchema(await introspect(url));
  const types = Object.values(schema.getTypeMap()).filter(isObjectType);
  const connections = types.filter(({ name }) => name.endsWith('Connection'));
  connections.forEach((connection) => expectConnection(schema, connection));
  const node = schema.getType('Node');
  if (node) expectNode(schema, node);
  return `${connections.length} connections, ${node ? schema.getPossibleTypes(node).length : 'no'} nodes`;
}

function expectNode(schema, node) {
  expect(isInterfaceType(node), 'Node is not an interface');
  expect(String(node.getFields().id?.type) === 'ID!', 'Node.id is not ID!');
  const field = schema.getQueryType().getFields().node;
  expect(field, 'Query.node is missing');
  expect(getNullableType(field.type) === node && !isNonNullType(field.type), 'Query.node is not a nullable Node');
  expect(
    field.args.some(({ name, type }) => name === 'id' && String(type) === 'ID!'),
    'Query.node has no argument id: ID!',
  );
}

function expectConnection(schema, connection) {
  const { edges, pageInfo } = connection.getFields();
  expect(edges && isListType(getNullableType(edges.type)), `${connection.name}.edges is not a list`);
  expect(pageInfo && String(pageInfo.type) === 'PageInfo!', `${connection.name}.pageInfo is not PageInfo!`);
  const { node, cursor } = getNamedType(edges.type).getFields();
  expect(node && !isListType(getNullableType(node.type)), `${connection.name}.edges.node is not a single node`);
  expect(cursor && getNamedType(cursor.type).name === 'String', `${connection.name}.edges.cursor is not a String`);
  expectPageInfo(schema.getType('PageInfo'));
}

function expectPageInfo(type) {
  const shape = { hasNextPage: 'Boolean!', hasPreviousPage: 'Boolean!', startCursor: 'String', endCursor: 'String' };
  for (const [name, expected] of Object.entries(shape)) {
    const actual = String(type.getFields()[name]?.type);
    expect(actual === expected || actual === `${expected}!`, `PageInfo.${name} is ${actual}, not ${expected}`);
  }
}
