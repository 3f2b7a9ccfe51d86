// The example file holds one operation after the other, each under a line with its title.
const TITLE = /^# (.+)$/m;

const h = React.createElement;
const service = GraphiQL.createFetcher({ url: new URL('/graphql', location.href).href });

// GraphiQL learns an operation's name a moment after the text has changed; until then it would send the one before.
const fetcher = ({ operationName, ...request }, options) =>
  service(new RegExp(`\\b${operationName}\\b`).test(request.query) ? { ...request, operationName } : request, options);

async function examples() {
  const text = await (await fetch('/graphiql/examples.graphql')).text();
  return text.split(/^(?=# )/m).filter((part) => TITLE.test(part))
    .map((part) => ({ title: TITLE.exec(part)[1], query: part.trim() + '\n' }));
}

function Console({ choices }) {
  const [query, choose] = React.useState(choices[0].query);
  React.useEffect(() => {
    const select = document.getElementById('examples');
    choices.forEach(({ title }, index) => select.add(new Option(title, index)));
    select.value = '0';
    select.addEventListener('change', () => select.value && choose(choices[select.value].query));
  }, []);
  return h(GraphiQL, { fetcher, query, defaultEditorToolsVisibility: false, shouldPersistHeaders: false });
}

ReactDOM.createRoot(document.getElementById('console')).render(h(Console, { choices: await examples() }));
