// Makes requests for valid documents that only validation could reject.
import {
  getNamedType,
  getNullableType,
  getVariableValues,
  isEnumType,
  isInputObjectType,
  isListType,
  isRequiredInputField,
  Kind,
  parse,
  typeFromAST,
} from 'graphql';

const SCALARS = { Int: 1, Float: 1.5, String: 'text', Boolean: true, ID: 'id' };
const PROBE = 'Probe__';

/**
 * Returns the request body for a document that is expected to be valid. It names one operation and
 * gives values that can be coerced to that operation's variables.
 *
 * A POST cannot execute a subscription. To such a document the function adds the operation
 * `query Probe__ { __typename }` and executes that one. An anonymous subscription gets a name,
 * because it is no longer the only operation.
 */
export function requestForValid(schema, text) {
  const operations = operationsOf(text);
  const [operation] = operations;
  if (operation.operation === 'subscription') {
    const keywordEnd = operation.loc.startToken.end;
    const named = operation.name
      ? text
      : `${text.slice(0, keywordEnd)} Subscription__ ${text.slice(keywordEnd)}`;
    return { query: `${named}\nquery ${PROBE} { __typename }`, operationName: PROBE };
  }
  return {
    query: text,
    operationName: operation.name?.value,
    variables: acceptedVariables(schema, operation),
  };
}

function operationsOf(text) {
  const operations = parse(text).definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  if (operations.length === 0) throw new Error('a document without operations cannot be valid');
  return operations;
}

function acceptedVariables(schema, { variableDefinitions = [] }) {
  const values = {};
  for (const { variable, type } of variableDefinitions) {
    values[variable.name.value] = acceptedValue(typeFromAST(schema, type));
  }
  const { errors } = getVariableValues(schema, variableDefinitions, values);
  if (errors) throw new Error(`cannot find values for the variables: ${errors[0].message}`);
  return values;
}

function acceptedValue(type) {
  const nullable = getNullableType(type);
  if (isListType(nullable)) return [acceptedValue(nullable.ofType)];
  if (isEnumType(nullable)) return nullable.getValues()[0].name;
  if (!isInputObjectType(nullable)) return SCALARS[getNamedType(type).name] ?? 'custom';
  const fields = Object.values(nullable.getFields());
  const given = nullable.isOneOf ? fields.slice(0, 1) : fields.filter(isRequiredInputField);
  return Object.fromEntries(given.map((field) => [field.name, acceptedValue(field.type)]));
}
