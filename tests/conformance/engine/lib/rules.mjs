// The validation rules of graphql-js, corrected where they differ from the specification.
import {
  getNamedType,
  isInputObjectType,
  Kind,
  specifiedRules as rules,
  TypeInfo,
  VariablesInAllowedPositionRule,
  visit,
  visitWithTypeInfo,
} from 'graphql';

/**
 * graphql-js 16 does not see that a variable is in a field of a @oneOf object if the object is expected as non-null
 * or in place of a list, so it accepts nullable variables there.
 */
const corrected = {
  [VariablesInAllowedPositionRule.name](context) {
    const oneOfTypes = oneOfTypesByVariable(context.getSchema(), context.getDocument());
    return VariablesInAllowedPositionRule(Object.create(context, {
      getRecursiveVariableUsages: {
        value: (operation) => context.getRecursiveVariableUsages(operation).map(
          (usage) => ({ ...usage, parentType: oneOfTypes.get(usage.node) })),
      },
    }));
  },
};

export const specifiedRules = rules.map((rule) => corrected[rule.name] ?? rule);

/** Maps each variable in a field of a @oneOf object to the type of the object. */
function oneOfTypesByVariable(schema, document) {
  const found = new Map();
  const types = new TypeInfo(schema);
  visit(document, visitWithTypeInfo(types, {
    ObjectField({ value }) {
      const type = getNamedType(types.getParentInputType());
      if (value.kind === Kind.VARIABLE && isInputObjectType(type) && type.isOneOf) found.set(value, type);
    },
  }));
  return found;
}
