// The suites, in the order in which they run. A stage runs its suites against one started program.
//
// A suite is { name, script, args(target), isTimed }. `target` is what the arguments are made of:
// { host } is the command of the engine's host; { url, pid, schemaFile } describe a running server.
// A timed suite measures time, so it may fail on a busy machine.

const onServer = (name, script, args, { isTimed = false } = {}) => ({
  name,
  script: `http/${script}.mjs`,
  args: (target) => ['--url', target.url, ...args(target)],
  isTimed,
});

const onHost = (name, script, args = []) => ({
  name,
  script: `engine/${script}.mjs`,
  args: ({ host }) => ['--host', host, ...args],
  isTimed: false,
});

const operations = (name) => ['--query', `run/${name}-query.json`, '--subscription', `run/${name}-subscription.json`];
const process = ({ pid }) => ['--pid', String(pid)];
const TIMED = { isTimed: true };

/** @param recordedCases a file with recorded validation cases, or undefined */
export function stages({ recordedCases }) {
  const recorded = recordedCases
    ? [onHost('engine validation, recorded cases', 'validation-recorded', ['--cases', recordedCases])]
    : [];
  return [
    {
      group: 'engine',
      title: 'the engine, compared with graphql-js',
      program: 'host',
      suites: [
        onHost('engine syntax', 'syntax'),
        onHost('engine validation, every rule', 'validation-rules'),
        onHost('engine validation, random documents', 'validation-random', ['--count', '3000', '--seed', '1']),
        ...recorded,
        onHost('engine introspection', 'introspection'),
        onHost('engine differential', 'differential', ['--count', '3000', '--seed', '1']),
      ],
    },
    {
      group: 'server',
      title: 'the server with its default settings and the seed data',
      program: 'server',
      suites: [
        onServer('server audits, compat', 'audits', () => ['--profile', 'compat']),
        onServer('server clients', 'clients', () => operations('server'), TIMED),
        onServer('server WebSocket protocol', 'protocol-ws', () => operations('server').slice(2), TIMED),
        onServer('server attacks', 'attacks', process, TIMED),
        onServer('server fuzz', 'fuzz', () => ['--count', '10000', '--seed', '1'], TIMED),
      ],
    },
    {
      group: 'counter',
      title: 'the server over a small schema with a mutation',
      program: 'counter',
      suites: [
        onServer('counter clients', 'clients', () => operations('counter'), TIMED),
        onServer('counter WebSocket protocol', 'protocol-ws', () => operations('counter').slice(2), TIMED),
        onServer('counter attacks', 'attacks', process, TIMED),
      ],
    },
    {
      group: 'counter',
      title: 'the same without introspection',
      program: 'counter',
      settings: { DIPLOGRAPH__GraphQL__EnableIntrospection: 'false' },
      needsSchemaFile: true,
      suites: [
        onServer(
          'counter attacks, introspection off',
          'attacks',
          (target) => [...process(target), '--introspection-off', '--schema', target.schemaFile],
          TIMED,
        ),
      ],
    },
    {
      group: 'counter',
      title: 'the same with the draft2026 profile',
      program: 'counter',
      settings: { DIPLOGRAPH__Http__Profile: 'Draft2026' },
      suites: [onServer('counter audits, draft2026', 'audits', () => ['--profile', 'draft2026'])],
    },
  ];
}
