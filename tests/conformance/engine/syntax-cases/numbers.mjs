import { echo, invalid, table } from './rows.mjs';

const argument = (text) => `{echo(any: ${text})}`;

export const numbers = table('numbers', [
  ...[
    ['0', 0], ['-0', 0], ['7', 7], ['-7', -7], ['9007199254740991', 9007199254740991],
    ['0.0', 0], ['-0.0', 0], ['0.5', 0.5], ['-12.25', -12.25], ['1.0', 1],
    ['1e3', 1000], ['1E3', 1000], ['1e+3', 1000], ['1e-3', 0.001], ['0e0', 0], ['1.0e+2', 100], ['-1.5E-2', -0.015],
    ['1e0003', 1000], ['0.000', 0],
  ].map(([text, value]) => echo(`any: ${text}`, { any: value })),
  // Tokens that may directly follow a number.
  echo('any: [1-1]', { any: [1, -1] }),
  echo('any: [1"a"]', { any: [1, 'a'] }),
  echo('any: [1[2]{a:3}4]', { any: [1, [2], { a: 3 }, 4] }),
  echo('any: 1#comment\n', { any: 1 }),
  echo('any: 1.5,int:2', { any: 1.5, int: 2 }),
  // These are names, not numbers.
  echo('any: [Infinity NaN e5]', { any: ['Infinity', 'NaN', 'e5'] }),
  ...[
    '00', '01', '-00', '-01', '00.5', '0123',
    '1.', '1.e3', '-1.', '1.a', '1..2',
    '1e', '1e+', '1E-', '1.0e+', '1.5e', '1e1.5',
    '0x', '0xF', '0x1.2p3', '0b1', '123L', '1a', '1_000', '1.0f', '1e5x', '5true', '1.5_',
    '1.2.3', '1.5.', '0.1.2',
    '-', '--1', '- 1', '-a', '-.5', '-"a"',
  ].map((text) => invalid(argument(text))),
  invalid(argument('+1'), '1:12'),
  invalid(argument('.5'), '1:12'),
  invalid('{echo(any: {x:1y:2})}'),
  invalid('{echo(any: 1int: 2)}'),
]);
