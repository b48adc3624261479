// Writes fleet.json, the data for schemas/fleet.graphql. Every run writes the same file.
import { writeFileSync } from 'node:fs';

const ref = (id) => ({ $ref: id });
const refs = (...ids) => ids.map((id) => (id === null ? null : ref(id)));
const error = (message) => ({ $error: message });
const later = (value) => ({ $later: value });
const ARGS = { $args: true };
const NEXT = { $next: true };

const objects = {};

function add(typename, id, fields) {
  objects[id] = { __typename: typename, id, ...fields };
}

function addPlaces() {
  const country = (id, fields) => add('Country', id, { title: ARGS, founded: ARGS, ...fields });
  country('north', { name: 'Northland', code: 'N', ports: refs('p1', 'p2'), flags: ['RED', 'BLACK'] });
  country('south', { name: 'Südland', code: 5, ports: [], flags: null });
  country('lost', { name: null, code: 'L', ports: refs('p3'), flags: ['RED', 'GREEN'] });

  const berth = (number, fields) => ({ number, depth: 10 + number / 4, port: ref('p1'), ...fields });
  const port = (id, fields) => add('Port', id, { title: ARGS, country: ref('north'), ...fields });
  port('p1', {
    name: 'Ankerby',
    berths: [berth(1, { ship: ref('f1') }), berth(2, {}), berth(3, { ship: later(ref('y1')) })],
    charted: [[1, 2, 3], [], [4]],
    visitors: refs('f1', null, 'y1', 'g1'),
    master: ref('k1'),
  });
  port('p2', {
    name: 'Bremsund',
    country: later(ref('south')),
    berths: [berth(1, { port: ref('p2') }), berth(2, { depth: null, port: ref('p2') })],
    charted: [[1], [2, null, 3], [4]],
    visitors: [ref('g2'), error('the visitor sank'), ref('f2')],
    master: later(ref('s1')),
  });
  port('p3', {
    name: later('Cape Lost'),
    country: error('no country claims it'),
    berths: later(null),
    charted: null,
    visitors: error('the book of visitors burnt'),
    master: ref('s2'),
  });
  port('p4', { name: 'Dry Dock 𝄞 "4"\n', country: ref('lost'), berths: [], charted: [], visitors: [] });
}

function addPeople() {
  const captain = (id, fields) => add('Captain', id, { title: ARGS, ships: [], ...fields });
  captain('k1', { name: 'Ada', ships: refs('f1', 'g1', null), born: '1815-12-10', rank: 'HIGH' });
  captain('k2', { name: 'Bo', boss: ref('k1'), ships: later(refs('g2')), born: later(null), rank: later('LOW') });
  captain('k3', { name: 'Cy', boss: ref('k3'), ships: error('ships are secret'), rank: 'ADMIRAL' });

  const sailor = (id, fields) =>
    add('Sailor', id, { title: ARGS, boss: ref('k1'), ships: [], born: 'unknown', ...fields });
  sailor('s1', { name: 'Dee', ships: refs('y1', 'f2'), knots: ['bowline', null, 'hitch'] });
  sailor('s2', { name: 'Eli', boss: null, ships: refs('y1', null), born: error('no papers'), knots: later([]) });
  sailor('s3', { name: later('Fin'), boss: ref('k3'), ships: refs('y2'), knots: [later('reef'), error('slipped')] });
}

function addShips() {
  const ship = (typename, id, fields) => {
    const shared = { title: ARGS, flag: 'RED', home: ref('p1'), speed: 12.5, log: ['left', 'arrived'], power: 400 };
    add(typename, id, { ...shared, ...fields });
  };
  const decks = [[1, 2], [3], []];
  ship('Ferry', 'f1', { name: 'Ferry One', owner: ref('k1'), peers: refs('f2', 'f1'), seats: 120, decks });
  ship('Ferry', 'f2', {
    name: 'Ferry Two',
    owner: later(ref('k2')),
    home: later(ref('p2')),
    speed: 14,
    log: later([]),
    peers: [ref('f1'), later(ref('f2'))],
    flag: 'BLACK',
    fuel: 0.25,
    decks: [later([1]), [2, later(3)]],
  });
  ship('Ferry', 'f3', {
    name: 'Ferry Three',
    home: ref('p3'),
    speed: null,
    log: ['left', null],
    peers: refs('f1', null),
    decks: [[1], null],
  });
  ship('Freighter', 'g1', {
    name: 'Freighter One',
    owner: ref('s1'),
    peers: refs('f1', 'y1', null),
    cargo: refs('n1', 'oil', 'n2'),
    holds: [refs('n1', null), [], refs('oil', 'n2')],
    heaviest: ref('n2'),
    fuel: 99.5,
  });
  ship('Freighter', 'g2', {
    name: 'Freighter Two',
    owner: error('the owner hides'),
    home: null,
    speed: -0.5,
    log: error('the log is wet'),
    peers: [error('no radio'), ref('g1'), later(ref('f1'))],
    flag: null,
    power: 2147483647,
    cargo: [ref('n3'), error('the crate is stuck')],
    holds: [[error('the hold is flooded'), ref('n4')], later(refs('milk'))],
    heaviest: later(error('the scales broke')),
  });
  ship('Freighter', 'g3', { name: 'Freighter Three', power: null, cargo: null, holds: [refs('n1'), null] });
  ship('Sloop', 'y1', {
    name: 'Sloop One',
    owner: ref('k2'),
    peers: refs('y2', null),
    flag: 'WHITE',
    sails: 3,
    log: null,
  });
  ship('Sloop', 'y2', {
    name: 'Sloop Two',
    owner: null,
    home: later(null),
    speed: 3,
    peers: later(refs('y1')),
    sails: 'many',
  });
}

function addGoods() {
  const container = (id, fields) => add('Container', id, { sealed: true, ...fields });
  container('n1', { weight: 1.5, contents: { kind: 'tea', $note: [1, { $ref: 'not a reference' }] } });
  container('n2', { weight: 2000, sealed: false, contents: 'shoes', inner: refs('n1', null, 'oil') });
  container('n3', {
    weight: null,
    contents: [1, 'two', [true, null]],
    inner: [later(ref('n4')), error('cannot open')],
  });
  container('n4', { weight: later(1e21), sealed: later(true), contents: later(false), inner: [] });
  add('Liquid', 'oil', { litres: 1e6, name: 'oil', dangerous: true });
  add('Liquid', 'milk', { litres: 12.125, name: '', dangerous: later(null) });
}

function addTroubles() {
  const calm = {
    ok: 'ok',
    maybe: 'maybe',
    mustFail: 'not this time',
    mayFail: 'not this time',
    mustNull: 0,
    mustNext: ref('t0'),
    items: refs('t0', 't1'),
    looseItems: refs('t0', null),
    strictItems: refs('t0'),
    looseStrict: refs('t1', 't0'),
    numbers: [1, 2],
    looseNumbers: [1, null],
    matrix: [[1], [2, 3]],
    looseMatrix: [[1], null],
    strictMatrix: [[0]],
    levels: ['LOW', null],
    notInt: 5,
    notList: ['a'],
    mustLevel: 'LOW',
    echo: ARGS,
    mustEcho: ARGS,
    union: ref('calm'),
    face: ref('mishap'),
  };
  const trouble = (id, fields) => add('Trouble', id, { ...calm, ...fields });
  trouble('t0', { next: ref('t1') });
  trouble('t1', {
    next: ref('t2'),
    mayFail: error('may fail'),
    numbers: [1, null, 3],
    looseNumbers: [1, error('second'), 2147483648, 1.5],
    matrix: [[1], null],
    looseMatrix: [[1, null], [2], error('third')],
    levels: ['LOW', 'NEITHER', 'HIGH'],
    notInt: 'abc',
    notList: 'not a list',
    face: ref('calm'),
  });
  trouble('t2', {
    next: later(ref('t3')),
    mustFail: error('must fail'),
    mustNull: null,
    items: refs('t0', null),
    looseItems: [ref('t2'), error('second'), ref('t1')],
    strictItems: refs('t0', 't2'),
    looseStrict: null,
    matrix: error('the matrix fails'),
    strictMatrix: [[1], [null]],
    mustLevel: 'NEITHER',
    union: ref('mishap'),
    face: error('the face fails'),
  });
  trouble('t3', {
    next: ref('t4'),
    maybe: later(error('maybe, later')),
    mustFail: later(error('must fail, later')),
    mayFail: later(error('may fail, later')),
    mustNull: later(null),
    mustNext: later(ref('t2')),
    items: [later(ref('t0')), later(error('second, later'))],
    looseItems: [later(ref('t3')), later(null), error('third')],
    strictItems: later(refs('t2', 't3')),
    numbers: [later(1), later(2)],
    matrix: later([later([later(null)])]),
    union: later(ref('t3')),
    face: later(ref('mishap')),
  });
  trouble('t4', {
    next: error('no next'),
    mustNext: ref('t3'),
    items: [error('first'), error('second')],
    strictItems: [error('first'), error('second')],
    looseStrict: [ref('t2'), null, error('third')],
    notInt: 2147483648,
    mustLevel: null,
    union: null,
    face: null,
  });
  add('Mishap', 'mishap', { ok: later('barely'), mayFail: error('mishap'), trouble: ref('t1') });
  add('Calm', 'calm', { ok: null, mayFail: later(null), values: ref('values') });
}

function addRest() {
  add('Values', 'values', {
    int: -2147483648,
    negative: -7,
    float: 0.1,
    wholeFloat: 3,
    tiny: 5e-324,
    huge: 1.7976931348623157e308,
    string: 'tab\t quote" backslash\\ slash/ newline\n',
    unicode: 'é ü 漢字 😀 \u2028 \u0000 \u001f \u007f <&>\'+',
    empty: '',
    boolean: false,
    false: false,
    id: '007',
    numberId: 7,
    level: 'EXTREME',
    any: { z: 1, a: [null, { b: 'c' }], m: 1.5 },
    list: [1, null, 'x', [2], { k: null }, error('no item')],
    moment: '2024-02-29T00:00:00Z',
    later: later('at last'),
  });
  const echoFields = [
    'scalars', 'defaults', 'needed', 'lists', 'area', 'areas', 'defaultArea', 'choice', 'choices', 'nest', 'any',
    'maybe',
  ];
  const echo = echoFields.map((field) => [field, field === 'lists' ? later(ARGS) : ARGS]);
  add('Echo', 'echo', Object.fromEntries(echo));
  add('Receipt', 'receipt', {
    serial: NEXT,
    later: later(ref('receipt')),
    now: ref('receipt'),
    vessel: ref('g1'),
    trouble: later(ref('t1')),
    echo: ARGS,
  });
}

addPlaces();
addPeople();
addShips();
addGoods();
addTroubles();
addRest();

const query = {
  node: ref('n2'),
  nodes: [ref('f1'), null, ref('s3'), ref('n3'), error('no node'), later(ref('p2'))],
  named: refs('north', 'g1', 'k2', 'p4'),
  vessel: ref('g2'),
  vessels: refs('f2', 'g1', 'y1', null, 'g3', 'f3', 'y2'),
  motor: later(ref('f3')),
  ferry: ref('f2'),
  freighter: ref('g2'),
  sloop: ref('y1'),
  person: ref('s2'),
  people: refs('k1', 's1', 'k2'),
  port: later(ref('p3')),
  ports: refs('p1', 'p2'),
  search: refs('p1', 'f1', 'k3', 'n1', null, 's1', 'g1'),
  cargo: [refs('n1', 'oil'), null, [ref('n3'), error('lost at sea')], later([])],
  echo: ref('echo'),
  trouble: ref('t0'),
  troubles: refs('t0', 't1', 't2', 't3', 't4', null),
  values: ref('values'),
  mustTrouble: ref('t2'),
  laterTrouble: later(ref('t3')),
};

const mutation = {
  load: later(ref('receipt')),
  unload: ref('receipt'),
  slow: later(later(ref('receipt'))),
  fail: error('it failed'),
  mustFail: later(error('it failed, later')),
  note: ARGS,
};

const text = JSON.stringify({ objects, query, mutation }, null, 1);
writeFileSync(new URL('fleet.json', import.meta.url), `${text}\n`);
