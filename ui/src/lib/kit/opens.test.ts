import { describe, expect, it } from 'vitest';

import { opens } from './opens';

describe('where choices open', () => {
  const check = (top: number, choices: number, expected: string) =>
    expect(opens({ top, bottom: top + 30 }, choices, 700)).toBe(expected);

  it('is below where there is room', () => {
    check(100, 8, 'top: 134px;');
    check(400, 8, 'top: 434px;');
  });

  it('is above where there is too little room below and more above', () => {
    check(420, 8, 'bottom: 284px;');
    check(660, 2, 'bottom: 44px;');
  });

  it('is below where neither has room and there is more below', () => check(100, 40, 'top: 134px;'));
});
