import { echo, invalid, table, valid } from './rows.mjs';

const BOTH = { a: 1, b: 2 };

export const ignored = table('ignored text', [
  valid('# first\n{a # second }\nb} # third', BOTH),
  valid('{a#\n}', { a: 1 }),
  valid('{a # ends at a carriage return\rb}', BOTH),
  valid('{a # "quotes" """ \\ 漢字 \u0001\nb}', BOTH),
  valid('{a # a line separator\u2028 ends no comment, b\n}', { a: 1 }),
  valid(`#${'c'.repeat(100_000)}\n{a}`, { a: 1 }),
  valid(',,{,a,,,b,},,', BOTH),
  valid('\t{\ta\tb\t}\t', BOTH),
  valid('{a\rb}', BOTH),
  valid('{a\r\nb}\r\n', BOTH),
  valid('\uFEFF{a}', { a: 1 }),
  valid('{a\uFEFFb}\uFEFF', BOTH),
  echo('any:[,1,,2,]int:,3,', { any: [1, 2], int: 3 }),
  echo(' any : [ ] , int : 1 ', { any: [], int: 1 }),
  invalid(''),
  invalid(' \n\t'),
  invalid('# only a comment'),
  invalid(',,'),
  ...['\u00A0', '\u000B', '\u000C', '\u0000', '\u0085', '\u2028', '\u2029', '\u200B', '\u3000', '\u007F'].map((text) =>
    invalid(`{a${text}b}`, '1:3')),
]);

export const characters = table('characters', [
  ...['?', '%', ';', '\\', '`', '~', '^', '*', '/', '<', '=', '|', '&', '!', '+', '..', '.'].map((text) =>
    invalid(`{a ${text} b}`, '1:4')),
  invalid('{a /* no comment */ b}', '1:4'),
  invalid('{a // no comment\nb}', '1:4'),
  invalid('{é}', '1:2'),
  invalid('{a漢 b}', '1:3'),
  invalid('{😀}', '1:2'),
  invalid('{a-b}'),
  invalid('{a.b}', '1:3'),
  invalid('{1a}'),
  valid('{_ _0}'),
  valid('{__typename}', { __typename: 'Query' }),
]);

/** Every error is at the `?`. The rows differ in the lines and columns before it. */
export const lines = table('lines', [
  invalid('?', '1:1'),
  invalid('{a\n?}', '2:1'),
  invalid('{a\n\n  ?}', '3:3'),
  invalid('{a\r\n ?}', '2:2'),
  invalid('{a\r ?}', '2:2'),
  invalid('{a\n\r?}', '3:1'),
  invalid('{a\r\r\n?}', '3:1'),
  invalid('{a\t?}', '1:4'),
  invalid('# comment\n{a # comment\r\n?}', '3:1'),
  invalid('{a,,?}', '1:5'),
  invalid('{quiet(text: "a") ?}', '1:19'),
  invalid('{quiet(text: "\\n") ?}', '1:20'),
  invalid('{quiet(text: "\u2028") ?}', '1:19'),
  invalid('{quiet(text: """\n\n""") ?}', '3:6'),
  invalid('{quiet(text: """\r\n\r""") ?}', '3:6'),
  invalid('{quiet(text: """ \\""" """) ?}', '1:28'),
  invalid('{quiet(text: "é漢") ?}', '1:20'),
]);
