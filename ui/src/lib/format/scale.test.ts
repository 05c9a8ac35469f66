import { describe, expect, it } from 'vitest';

import { monthTicks, scaleLinear } from './scale';

describe('a scale', () => {
  it('lays numbers along a line, and beyond its ends unless it is told not to', () => {
    const check = (value: number, clamped: boolean, expected: number) =>
      expect(scaleLinear([10, 20], [100, 0], clamped)(value)).toBe(expected);
    check(10, false, 100);
    check(15, false, 50);
    check(20, false, 0);
    check(30, false, -100);
    check(30, true, 0);
    check(0, true, 100);
    expect(scaleLinear([5, 5], [0, 8])(5), 'a domain without width').toBe(4);
  });

  it('marks as many months as there is room for', () => {
    const check = (from: string, to: string, count: number, expected: string) =>
      expect(monthTicks(new Date(from), new Date(to), count).map((it) => it.toISOString().slice(0, 7)).join(' ')).toBe(expected);
    check('2026-01-15', '2026-04-10', 6, '2026-02 2026-03 2026-04');
    check('2025-05-20', '2026-11-20', 6, '2025-07 2025-10 2026-01 2026-04 2026-07 2026-10');
    check('2025-05-20', '2026-11-20', 2, '2026-01');
    check('2026-03-02', '2026-03-20', 6, '');
  });
});
