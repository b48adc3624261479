// Reads the command line of a suite.
import { parseArgs } from 'node:util';

/** The options of every suite that starts the engine's host. */
export const HOST_OPTIONS = {
  host: { type: 'string', required: true, help: 'the command that starts the host (engine/README.md)' },
  json: { type: 'string', help: 'a file for all failures, as JSON' },
};

/** The options of every suite that calls a running server. */
export const SERVER_OPTIONS = {
  url: { type: 'url', required: true, help: 'the GraphQL endpoint, for example http://127.0.0.1:4000/graphql' },
};

/** The option that selects cases by their name. */
export const ONLY = { only: { type: 'string', help: 'run only the cases whose name contains this text' } };

/**
 * Reads the options that `spec` describes and ends the process if they are wrong.
 * @param script the script's name, for the help text
 * @param spec maps an option's name to { type, default?, required?, help };
 *   type is 'string', 'url', 'number' (0 or more), 'integer' (0 or more) or 'boolean'
 */
export function readOptions(script, spec) {
  const all = { ...spec, help: { type: 'boolean', help: 'show this text' } };
  try {
    const given = parse(all);
    if (given.help) {
      console.log(usage(script, all));
      process.exit(0);
    }
    return Object.fromEntries(Object.entries(spec).map(([name, option]) => [name, read(name, option, given[name])]));
  } catch (error) {
    console.error(`${error.message}\n\n${usage(script, all)}`);
    process.exit(2);
  }
}

function parse(all) {
  const options = Object.fromEntries(
    Object.entries(all).map(([name, { type }]) => [name, { type: type === 'boolean' ? 'boolean' : 'string' }]),
  );
  return parseArgs({ options, strict: true }).values;
}

function read(name, { type, required, default: fallback }, text) {
  if (text === undefined && required) throw new Error(`--${name} is missing`);
  if (text === undefined) return fallback;
  if (type === 'url' && !URL.canParse(text)) throw new Error(`--${name} takes a URL, not '${text}'`);
  if (type === 'url') return new URL(text);
  if (type === 'integer' && !/^\d+$/.test(text)) throw new Error(`--${name} takes a whole number, not '${text}'`);
  if (type === 'number' && !/^\d+(\.\d+)?$/.test(text)) throw new Error(`--${name} takes a number, not '${text}'`);
  return type === 'integer' || type === 'number' ? Number(text) : text;
}

function usage(script, all) {
  const lines = Object.entries(all).map(([name, { type, required, default: fallback, help }]) => {
    const left = `  --${name}${type === 'boolean' ? '' : ` ${type.toUpperCase()}`}`;
    const note = required ? ' (required)' : fallback === undefined ? '' : ` (default ${fallback})`;
    return `${left.padEnd(28)} ${help}${note}`;
  });
  return [`usage: node ${script} [options]`, ...lines].join('\n');
}
