// The example files hold one operation after the other, each under a line with its title, and chapters of them.
const FILES = ['examples', 'questions', 'acts'];
const TITLE = /^# (.+)$/m;
const CHAPTER = /^## (.+)$/m;

const h = React.createElement;
const element = (id) => document.getElementById(id);

// What the answer is for goes along with every request, as it stands there then.
function extensions() {
  const purpose = element('purpose').value.trim();
  return purpose ? { extensions: { purpose } } : {};
}

// A subscription is answered by events, one after the other, until it is stopped.
async function* events(body, headers, signal) {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { ...headers, 'Content-Type': 'application/json', Accept: 'text/event-stream' },
    body: JSON.stringify(body),
    signal,
  });
  if (!response.headers.get('Content-Type').startsWith('text/event-stream')) {
    yield response.json();
    return;
  }
  let text = '';
  for await (const part of response.body.pipeThrough(new TextDecoderStream())) {
    const whole = (text + part).split('\n\n');
    text = whole.pop();
    for (const [, data] of whole.map((event) => /^event:next\ndata:(.*)$/.exec(event)).filter(Boolean)) {
      yield JSON.parse(data);
    }
  }
}

// Stopped at once, and not when the next event comes.
function subscribe(body, headers) {
  const stop = new AbortController();
  const answers = events(body, headers, stop.signal);
  return {
    [Symbol.asyncIterator]() { return this; },
    next: () => answers.next().catch((failure) => {
      if (stop.signal.aborted) {
        return { done: true };
      }
      throw failure;
    }),
    return: async () => {
      stop.abort();
      return { done: true };
    },
  };
}

// GraphiQL learns an operation's name a moment after the text has changed; until then it would send the one before.
function fetcher(token) {
  const headers = token ? { Authorization: `Bearer ${token}` } : {};
  const service = GraphiQL.createFetcher({ url: new URL('/graphql', location.href).href, headers });
  return ({ operationName, ...request }, options) => {
    const named = new RegExp(`\\b${operationName}\\b`).test(request.query) ? { operationName } : {};
    const body = { ...request, ...named, ...extensions() };
    return /^subscription\b/m.test(body.query) ? subscribe(body, headers) : service(body, options);
  };
}

// The demo accounts, where the service has them; else a token from elsewhere is put in.
async function accounts() {
  const response = await fetch('/auth/accounts');
  return response.ok ? response.json() : [];
}

async function signIn() {
  if (!element('token').hidden) {
    return element('token').value;
  }
  const name = element('account').value;
  const response = await fetch('/auth/token', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ username: name, password: name }),
  });
  return response.ok ? (await response.json()).access_token : '';
}

async function examples() {
  const texts = await Promise.all(FILES.map(async (file) => (await fetch(`/graphiql/${file}.graphql`)).text()));
  let chapter;
  return texts.join('\n').split(/^(?=##? )/m).flatMap((part) => {
    chapter = CHAPTER.exec(part)?.[1] ?? chapter;
    return TITLE.test(part) ? [{ chapter, title: TITLE.exec(part)[1], query: part.trim() + '\n' }] : [];
  });
}

function Console({ choices, names }) {
  const [query, choose] = React.useState(choices[0].query);
  // For this tab of the browser alone, and until it is closed.
  const [token, keep] = React.useState(sessionStorage.getItem('token') ?? '');
  React.useEffect(() => {
    const select = element('examples');
    choices.forEach(({ chapter, title }, index) => {
      if (chapter && chapter !== select.lastElementChild.label) {
        select.append(Object.assign(document.createElement('optgroup'), { label: chapter }));
      }
      (chapter ? select.lastElementChild : select).append(new Option(title, index));
    });
    select.value = '0';
    select.addEventListener('change', () => select.value && choose(choices[select.value].query));
    names.forEach((name) => element('account').add(new Option(name)));
    element(names.length ? 'account' : 'token').hidden = false;
    element('sign-in').addEventListener('submit', async (event) => {
      event.preventDefault();
      const signed = await signIn();
      sessionStorage.setItem('token', signed);
      element('signed-in').textContent = signed ? '已登录 Signed in' : '登录失败 Failed';
      keep(signed);
    });
  }, []);
  const service = React.useMemo(() => fetcher(token), [token]);
  return h(GraphiQL, { key: token, fetcher: service, query, defaultEditorToolsVisibility: false, shouldPersistHeaders: false });
}

const root = ReactDOM.createRoot(element('console'));
root.render(h(Console, { choices: await examples(), names: await accounts() }));
