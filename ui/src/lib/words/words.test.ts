import { describe, expect, it } from 'vitest';

import { idsOf, source } from './generate.mjs';
import kept from './generated/ids.ts?raw';
import { say, t } from './words';

describe('words', () => {
  it('are said with their arguments and plural forms', () => {
    const check = (said: string, expected: string) => expect(said).toBe(expected);
    check(t('kit-close'), 'Close');
    check(t('clients-count', { count: 1 }), '1 client');
    check(t('clients-count', { count: 1200 }), '1,200 clients');
    check(say('no-such-word', {}, 'instead'), 'instead');
  });

  it('are listed by id', () => {
    expect(idsOf('# a = b\na-b = A\n    .c = C\nd = { $x ->\n   *[other] e = f\n}\n')).toEqual(['a-b', 'd']);
  });

  it('have their list up to date: run `npm run words`', () => {
    expect(kept).toBe(source());
  });
});
