import { describe, expect, it } from 'vitest';

import { leadSaid, minutesOf, withLead } from './leads';

describe('how long before', () => {
  it('is said in the largest unit that fits', () => {
    for (const [minutes, timed, said] of [
      [0, true, 'when it is due'],
      [0, false, 'on the day'],
      [1, true, '1 minute'],
      [90, true, '90 minutes'],
      [120, true, '2 hours'],
      [1440, true, '1 day'],
      [129_600, false, '90 days'],
    ] as const) {
      expect(leadSaid(minutes, timed)).toBe(said);
    }
  });

  it('is counted in minutes', () => {
    expect([minutesOf(2, 'days'), minutesOf(3, 'hours'), minutesOf(15, 'minutes'), minutesOf(-4, 'days')]).toEqual([2880, 180, 15, 0]);
  });

  it('is kept in order, and once', () => {
    expect(withLead([1440, 0], 10_080)).toEqual([10_080, 1440, 0]);
    expect(withLead([1440, 0], 1440)).toEqual([1440, 0]);
  });
});
