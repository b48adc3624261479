import { mutate } from './mutations.mjs';

const TYPES = [
  'application/json',
  'application/json; charset=utf-8',
  'APPLICATION/JSON',
  'application/json;charset=UTF-8',
];
const ODD_TYPES = [
  'application/json; charset="utf-8"',
  'text/plain',
  'application/json; charset=x',
  'application/jsonp',
  'application',
  '/',
  ';',
  'multipart/form-data; boundary=',
  'application/graphql',
];
const ACCEPTS = [
  'application/json',
  'application/graphql-response+json',
  '*/*',
  'application/*;q=0.5',
  'application/graphql-response+json, application/json;q=0.9',
];
const ODD_ACCEPTS = ['image/png', 'application/json;q=0', ';;', 'application/json;charset=utf-16', ','];
const NAMES = ['query', 'variables', 'operationName', 'extensions', 'documentId', 'id', '__proto__', 'constructor', ''];
const VALUES = [
  null,
  true,
  0,
  -1,
  1e308,
  '',
  'a',
  '\u0000',
  '\ud800',
  '{ __typename }',
  [],
  {},
  [[]],
  { a: { b: [1, null] } },
];

/** Creates random requests: { method, path, headers, body }. */
export class RequestMaker {
  #documents;
  #path;

  constructor(documents, path) {
    this.#documents = documents;
    this.#path = path;
  }

  make(random) {
    const kind = random.below(100);
    if (kind < 70) return this.#post(random, Buffer.from(JSON.stringify(this.#graphql(random))));
    if (kind < 80) return this.#post(random, this.#brokenBytes(random));
    if (kind < 90) return this.#post(random, Buffer.from(JSON.stringify(json(random, 4)) ?? ''));
    return this.#get(random);
  }

  #graphql(random) {
    const request = { query: mutate(random, random.pick(this.#documents), this.#documents) };
    if (random.chance(0.5)) request.variables = random.chance(0.8) ? variables(random) : json(random, 3);
    if (random.chance(0.3))
      request.operationName = random.chance(0.8) ? random.pick(['Op', 'Other', '', 'none', null]) : json(random, 2);
    if (random.chance(0.1))
      request.extensions = random.chance(0.5) ? { persistedQuery: json(random, 2) } : json(random, 2);
    if (random.chance(0.03)) delete request.query;
    return random.chance(0.02) ? [request, request] : request;
  }

  #brokenBytes(random) {
    const bytes = Buffer.from(JSON.stringify(this.#graphql(random)));
    for (let round = random.between(1, 5); round > 0; round--) bytes[random.below(bytes.length)] = random.below(256);
    return random.chance(0.3) ? bytes.subarray(0, random.below(bytes.length + 1)) : bytes;
  }

  #post(random, body) {
    return {
      method: 'POST',
      path: this.#path,
      headers: { ...headers(random, true), 'Content-Length': body.length },
      body,
    };
  }

  #get(random) {
    const request = this.#graphql(random);
    const parameters = Object.entries(Array.isArray(request) ? request[0] : request).map(([name, value]) => {
      const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
      return `${name}=${encodeURIComponent(text.toWellFormed())}`;
    });
    return {
      method: 'GET',
      path: `${this.#path}?${parameters.join('&')}`.slice(0, 4_000),
      headers: headers(random, false),
    };
  }
}

function headers(random, hasBody) {
  const made = { Accept: random.pick(random.chance(0.95) ? ACCEPTS : ODD_ACCEPTS) };
  if (hasBody) made['Content-Type'] = random.pick(random.chance(0.95) ? TYPES : ODD_TYPES);
  if (random.chance(0.05)) made[`X-Fuzz-${random.below(10)}`] = 'v'.repeat(random.below(200));
  if (random.chance(0.02)) made.Authorization = random.pick(['Bearer ', 'Bearer x', 'Basic !!!', 'x']);
  if (random.chance(0.02)) made['Accept-Language'] = random.pick(['de', '*', 'xx;q=9', '']);
  return made;
}

function variables(random) {
  const values = {
    int: [1, -1, 2 ** 31, 1.5, '1', null],
    float: [1.5, 1e308, '1'],
    flag: [true, 'true', null],
    id: ['1', 1, 1.5, null],
    text: ['a', '\ud800', 1, null],
  };
  return Object.fromEntries(Object.entries(values).map(([name, list]) => [name, random.pick(list)]));
}

function json(random, depth) {
  if (depth === 0 || random.chance(0.4)) return random.pick(VALUES);
  const count = random.below(4);
  if (random.chance(0.4)) return Array.from({ length: count }, () => json(random, depth - 1));
  return Object.fromEntries(Array.from({ length: count }, () => [random.pick(NAMES), json(random, depth - 1)]));
}
