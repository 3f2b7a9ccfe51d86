// Follows what is done by two clients of others, and prints each event once it has come, with the name of the client:
// node follow.mjs <folder with node_modules> <address of the API>
// Each goes on after the last cursor that it has, whenever the service comes back.
import { createRequire } from 'node:module';
import { resolve } from 'node:path';

const [modules, url] = process.argv.slice(2);
const require = createRequire(resolve(modules, 'here.js'));
const { createClient: createSocket } = require('graphql-ws');
const { createClient: createEvents } = require('graphql-sse');

const authorization = `Bearer ${process.env.TOUYAN_TOKEN}`;
const query = `subscription ($after: String) {
  changed(acts: ["registerPerson"], after: $after) { cursor change { answer changes { node { ... on Person { name } } } } }
}`;

async function follow(client, open) {
  let after = process.env.TOUYAN_AFTER;
  for (;;) {
    try {
      for await (const { data, errors } of open().iterate({ query, variables: { after } })) {
        if (errors) {
          throw new Error(JSON.stringify(errors));
        }
        after = data.changed.cursor;
        console.log(`${client} ${data.changed.change.changes[0].node.name}`);
      }
    } catch (failure) {
      console.error(`${client}: ${failure.message ?? failure.reason ?? failure.code ?? failure}`);
    }
    await new Promise((later) => setTimeout(later, 200));
  }
}

follow('graphql-ws', () => createSocket({
  url: url.replace('http', 'ws'), webSocketImpl: require('ws'), retryAttempts: 0, connectionParams: { authorization },
}));
follow('graphql-sse', () => createEvents({ url, headers: { authorization }, retryAttempts: 0 }));
