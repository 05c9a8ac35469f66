import { describe, expect, it } from 'vitest';

import { gathered } from './due';

describe('what is due', () => {
  it('is said once a kind where it is late, and day by day where it is ahead', () => {
    const dates = [
      { kind: 'invoice' as const, on: '2026-09-16' },
      { kind: 'invoice' as const, on: '2026-10-06' },
      { kind: 'our_promise' as const, on: '2026-11-20' },
      { kind: 'invoice' as const, on: '2026-11-21' },
      { kind: 'invoice' as const, on: '2026-12-01' },
    ];
    expect(gathered(dates, '2026-11-21').map((it) => [it.kind, it.on, it.count])).toEqual([
      ['invoice', '2026-09-16', 2],
      ['our_promise', '2026-11-20', 1],
      ['invoice', '2026-11-21', 1],
      ['invoice', '2026-12-01', 1],
    ]);
  });
});
