// Creates the rows of the syntax tables.

/** A valid document, and optionally the data of its response. */
export const valid = (document, data) => ({ document, data });

/** Valid arguments, and the values they are coerced to. */
export const echo = (text, args) => ({ document: `{echo(${text})}`, args });

/**
 * A document with a syntax error at "line:column". Some rows have no position, because neither the
 * specification nor common sense says which character is wrong. Their positions are not compared.
 */
export const invalid = (document, position) => ({ document, invalid: true, position });

/** A row for which graphql-js differs from the September 2025 specification. */
export const bySpecification = (row) => ({ ...row, specification: true });

/** Gives each row an id: the name of the table and a number. */
export const table = (name, rows) => rows.map((row, i) => ({ id: `${name} ${i + 1}`, ...row }));
