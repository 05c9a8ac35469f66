import { describe, expect, it } from 'vitest';

import * as dates from './dates';

const TODAY = '2026-11-21';

describe('days', () => {
  it('are near, short or full', () => {
    const near = (day: string, expected: string) => expect(dates.nearDay(day, TODAY), day).toBe(expected);
    near('2026-11-21', 'Today');
    near('2026-11-22', 'Tomorrow');
    near('2026-11-20', 'Yesterday');
    near('2026-11-26', 'Thursday');
    near('2026-11-27', 'Friday');
    near('2026-11-28', 'Sat 28 Nov');
    near('2026-11-19', 'Thu 19 Nov');
    near('2027-01-04', 'Mon 4 Jan 2027');
    near('2026-03-02', '2 Mar');
    near('2019-03-02', '2 Mar 2019');
    expect(dates.fullDay(TODAY)).toBe('Saturday 21 November 2026');
    expect(dates.headDay(TODAY)).toBe('Saturday 21 November');
    expect(dates.plainDay(TODAY)).toBe('21 November 2026');
    expect(dates.monthOf(TODAY)).toBe('November 2026');
  });

  it('say how far they are', () => {
    const check = (day: string, expected: string) => expect(dates.distance(day, TODAY), day).toBe(expected);
    check('2026-11-21', 'today');
    check('2026-11-22', 'tomorrow');
    check('2026-12-04', 'in 13 days');
    check('2026-12-05', 'in 2 weeks');
    check('2026-11-07', '2 weeks ago');
    check('2027-03-21', 'in 4 months');
    check('2020-11-21', '6 years ago');
  });

  it('are counted across months, years and changes of the clock', () => {
    const check = (from: string, to: string, expected: number) => {
      expect(dates.daysBetween(from, to)).toBe(expected);
      expect(dates.addDays(from, expected)).toBe(to);
    };
    check('2026-02-28', '2026-03-01', 1);
    check('2028-02-28', '2028-03-01', 2);
    check('2026-03-28', '2026-03-30', 2);
    check('2026-01-01', '2025-12-31', -1);
  });
});

describe('instants', () => {
  it('fall on the day and hour of their own zone', () => {
    const check = (zone: string, day: string, time: string) => {
      expect(dates.dayOf('2026-11-20T22:30:00Z', zone)).toBe(day);
      expect(dates.timeOf('2026-11-20T22:30:00Z', zone)).toBe(time);
    };
    check('UTC', '2026-11-20', '22:30');
    check('Europe/Tallinn', '2026-11-21', '00:30');
    check('America/New_York', '2026-11-20', '17:30');
    check('Asia/Almaty', '2026-11-21', '03:30');
  });

  it('are found from a day and a clock', () => {
    const check = (day: string, time: string, zone: string, expected: string) =>
      expect(dates.instantOf(day, time, zone), `${day} ${time} ${zone}`).toBe(expected);
    check('2026-11-21', '14:30', 'Europe/Tallinn', '2026-11-21T12:30:00Z');
    check('2026-07-21', '14:30', 'Europe/Tallinn', '2026-07-21T11:30:00Z');
    check('2026-11-21', '00:00', 'Asia/Almaty', '2026-11-20T19:00:00Z');
    // The clock skips from 3 to 4, and shows the hour from 3 to 4 twice.
    check('2026-03-29', '03:30', 'Europe/Tallinn', '2026-03-29T01:30:00Z');
    check('2026-10-25', '03:30', 'Europe/Tallinn', '2026-10-25T00:30:00Z');
  });
});
