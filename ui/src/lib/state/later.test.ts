import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { later } from './later';

describe('what can wait', () => {
  const done: string[] = [];
  const soon = later((text: string) => done.push(text), 400);

  beforeEach(() => {
    vi.useFakeTimers();
    done.length = 0;
    soon.drop();
  });
  afterEach(() => vi.useRealTimers());

  it('is done once, as it was asked for last', () => {
    for (const text of ['k', 'ku', 'kus']) {
      soon(text);
      vi.advanceTimersByTime(399);
    }
    expect(done).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(done).toEqual(['kus']);
    vi.advanceTimersByTime(5_000);
    expect(done).toEqual(['kus']);
  });

  it('is done at once where it must be, and not again', () => {
    soon.now();
    expect(done).toEqual([]);
    soon('kus');
    soon.now();
    vi.advanceTimersByTime(5_000);
    expect(done).toEqual(['kus']);
  });

  it('is forgotten where nobody wants it any more', () => {
    soon('kus');
    soon.drop();
    vi.advanceTimersByTime(5_000);
    expect(done).toEqual([]);
  });
});
