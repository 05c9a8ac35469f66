import { describe, expect, it } from 'vitest';

import { best, pieces } from './match';

describe('matching', () => {
  it('puts the beginning of a name before a word, and a word before the middle', () => {
    const names = ['Old Harbour', 'Lighthouse', 'Harbour Dental', 'Хабар', 'Õhuharu'];
    const check = (typed: string, expected: string[]) =>
      expect(best(names, typed, (it) => it), typed).toEqual(expected);
    check('har', ['Harbour Dental', 'Old Harbour', 'Õhuharu']);
    check('dent harb', ['Harbour Dental']);
    check('ХАБ', ['Хабар']);
    check('ohu', ['Õhuharu']);
    check('', names);
    check('nobody', []);
  });

  it('cuts a text at its marks', () => {
    const check = (text: string, marks: [number, number][], expected: string) =>
      expect(pieces(text, marks).map((it) => (it.found ? `[${it.text}]` : it.text)).join('')).toBe(expected);
    check('a late invoice', [[2, 6]], 'a [late] invoice');
    check('late', [[0, 4]], '[late]');
    check('😀 late', [[3, 7]], '😀 [late]');
    check('late', [[3, 2], [0, 99]], 'late');
    check('', [], '');
  });
});
