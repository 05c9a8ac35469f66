import { describe, expect, it } from 'vitest';

import { addMonths, firstWeekday, sameDayIn, weekdays, weekOf, weeksOf } from './weeks';

describe('weeks', () => {
  it('begin as the place has it', () => {
    for (const [locale, first] of [['en-GB', 1], ['en-US', 7], ['et', 1], ['nb', 1], ['kk', 1], ['it', 1], ['es', 1]] as const) {
      expect(firstWeekday(locale), locale).toBe(first);
    }
  });

  it('hold their day', () => {
    expect(weekOf('2026-11-26', 1)).toBe('2026-11-23');
    expect(weekOf('2026-11-23', 1)).toBe('2026-11-23');
    expect(weekOf('2026-11-22', 1)).toBe('2026-11-16');
    expect(weekOf('2026-11-26', 7)).toBe('2026-11-22');
  });

  it('are named from their first day on', () => {
    expect(weekdays(1).map((it) => it.full)[0]).toBe('Monday');
    expect(weekdays(7).map((it) => it.full)[0]).toBe('Sunday');
  });
});

describe('a month', () => {
  const corners = (month: string, first: number) => {
    const weeks = weeksOf(month, first);
    return [weeks.length, weeks[0]?.[0], weeks.at(-1)?.[6]];
  };

  it('is shown in whole weeks', () => {
    expect(corners('2026-11', 1)).toEqual([6, '2026-10-26', '2026-12-06']);
    expect(corners('2026-02', 1)).toEqual([5, '2026-01-26', '2026-03-01']);
    expect(corners('2026-02', 7)).toEqual([4, '2026-02-01', '2026-02-28']);
    expect(corners('2027-01', 1)).toEqual([5, '2026-12-28', '2027-01-31']);
  });

  it('moves over the years', () => {
    expect(addMonths('2026-11', 2)).toBe('2027-01');
    expect(addMonths('2026-01', -1)).toBe('2025-12');
    expect(addMonths('2026-12', 0)).toBe('2026-12');
  });

  it('keeps the day, or its own last one', () => {
    expect(sameDayIn('2027-01-31', 1)).toBe('2027-02-28');
    expect(sameDayIn('2026-11-26', 1)).toBe('2026-12-26');
    expect(sameDayIn('2026-03-31', -1)).toBe('2026-02-28');
  });
});
