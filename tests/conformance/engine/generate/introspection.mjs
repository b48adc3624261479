// Generates random selections on the introspection types.
//
// They do not contain what engines may word freely: descriptions (built-in types have them too) and
// default values. The introspection suite compares those. `types` and `directives` always select
// `name`, so that the comparison can recognize the built-in ones.
import { spaced } from './text.mjs';

const DEEPEST = 2;

const LEAVES = {
  __Schema: ['description'],
  __Type: ['kind', 'name', 'specifiedByURL', 'isOneOf'],
  __Field: ['name', 'isDeprecated', 'deprecationReason'],
  __InputValue: ['name', 'isDeprecated', 'deprecationReason'],
  __EnumValue: ['name', 'isDeprecated', 'deprecationReason'],
  __Directive: ['name', 'isRepeatable', 'locations'],
};

const LINKS = {
  __Schema: {
    queryType: '__Type',
    mutationType: '__Type',
    subscriptionType: '__Type',
    types: '__Type',
    directives: '__Directive',
  },
  __Type: {
    fields: '__Field',
    interfaces: '__Type',
    possibleTypes: '__Type',
    enumValues: '__EnumValue',
    inputFields: '__InputValue',
    ofType: '__Type',
  },
  __Field: { args: '__InputValue', type: '__Type' },
  __InputValue: { type: '__Type' },
  __EnumValue: {},
  __Directive: { args: '__InputValue' },
};

const NAMED = ['types', 'directives'];
const WITH_DEPRECATED = ['fields', 'args', 'enumValues', 'inputFields'];

/** Returns a selection set on an introspection type. */
export function introspectionSelection(random, typeName, { depth = 0, named = false } = {}) {
  const leaves = LEAVES[typeName].filter(() => random.chance(0.5));
  const links = depth < DEEPEST ? Object.entries(LINKS[typeName]) : [];
  const followed = random.shuffled(links).slice(0, random.below(3));
  const fields = [
    ...leaves,
    ...followed.map(([field, target]) => linkField(random, field, target, depth)),
    ...(random.chance(0.3) ? ['__typename'] : []),
    ...(random.chance(0.1) && leaves.length > 0 ? [`... on ${typeName} { again: ${leaves[0]} }`] : []),
  ];
  const always = named || fields.length === 0 ? [typeName === '__Schema' ? 'queryType { name }' : 'name'] : [];
  return `{${spaced(random, random.shuffled([...always, ...fields]))}}`;
}

function linkField(random, field, target, depth) {
  const includes = WITH_DEPRECATED.includes(field) && random.chance(0.6);
  const argument = includes ? `(includeDeprecated: ${random.pick(['true', 'false'])})` : '';
  const deeper = target === '__Type' ? depth + 1 : depth;
  const named = NAMED.includes(field);
  return `${field}${argument} ${introspectionSelection(random, target, { depth: deeper, named })}`;
}
