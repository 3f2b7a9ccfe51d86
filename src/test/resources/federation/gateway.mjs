// Puts the service together with a small second graph and answers queries over both:
// node gateway.mjs <folder with node_modules> <address of the service> <SDL of the second graph> <its rooms> <query>…
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const [modules, url, file, data, ...queries] = process.argv.slice(2);
const require = createRequire(resolve(modules, 'here.js'));
const { composeServices } = require('@apollo/composition');
const { ApolloGateway, LocalGraphQLDataSource, RemoteGraphQLDataSource } = require('@apollo/gateway');
const { buildSubgraphSchema } = require('@apollo/subgraph');
const { parse } = require('graphql');

const authorization = `Bearer ${process.env.TOUYAN_TOKEN}`;
const response = await fetch(url, {
  method: 'POST',
  headers: { 'Content-Type': 'application/json', authorization },
  body: JSON.stringify({ query: '{ _service { sdl } }' }),
});
const touyan = parse((await response.json()).data._service.sdl);
const rooms = parse(readFileSync(file, 'utf8'));
const { errors, supergraphSdl } = composeServices([
  { name: 'touyan', typeDefs: touyan, url },
  { name: 'rooms', typeDefs: rooms, url: 'local' },
]);
if (errors) {
  console.error(errors.map((error) => error.message).join('\n'));
  process.exit(1);
}

const all = JSON.parse(data);
const schema = buildSubgraphSchema({
  typeDefs: rooms,
  resolvers: {
    Query: { rooms: () => ({ nodes: all, pageInfo: { hasNextPage: false, hasPreviousPage: false } }) },
    Organisation: { visits: ({ id }) => id.length },
    Village: { rooms: ({ id }) => all.filter(({ village }) => village.id === id) },
  },
});
const gateway = new ApolloGateway({
  supergraphSdl,
  logger: { debug() {}, info() {}, warn() {}, error: console.error },
  buildService: ({ name }) => (name === 'rooms' ? new LocalGraphQLDataSource(schema) : new RemoteGraphQLDataSource({
    url,
    willSendRequest: ({ request }) => request.http.headers.set('authorization', authorization),
  })),
});
const { executor } = await gateway.load();
for (const query of queries) {
  const document = parse(query);
  const { data, errors } = await executor({
    document,
    request: { query },
    queryHash: query,
    context: {},
    cache: {},
    logger: console,
    metrics: {},
  });
  console.log(JSON.stringify(errors ? { data, errors } : { data }));
}
await gateway.stop();
