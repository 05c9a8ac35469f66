import { describe, expect, it } from 'vitest';

import { fakePortfolio } from '$lib/backend/fake/weighing';
import type { PortfolioRow, PortfolioView, WhalePoint } from '$lib/backend/wire';

import { dumbbell, ratesScale, sharesScale, ticks, whale } from './pictures';
import { carried, cells, concentration, names, rateSaid, shareAbout, shareWord, sheet, standout } from './words';

const view = fakePortfolio({ months: 12 });
const euros = (value: number) => ({ decimal: value.toFixed(2), currency: 'EUR' });
const row = (it: Partial<PortfolioRow>): PortfolioRow => ({ ...view.rows[0]!, ...it });
const points = (...profits: number[]): WhalePoint[] => {
  let sum = 0;
  return profits.map((profit, i) => {
    sum += profit;
    return { client: `c${i}`, name: `C${i}`, profit: euros(profit), cumulative: euros(sum) };
  });
};

describe('shares', () => {
  it('are said as people say them', () => {
    const check = (share: number, expected: string) => expect(shareWord(share), String(share)).toBe(expected);
    check(0, 'none');
    check(0.01, 'hardly any');
    check(0.06, 'a twentieth');
    check(0.34, 'a third');
    check(0.42, 'two fifths');
    check(0.52, 'half');
    check(0.97, 'nearly all');
    check(1, 'all');
  });

  it('are rounded in the table', () => {
    const check = (share: number, expected: string) => expect(shareAbout(share), String(share)).toBe(expected);
    check(0, '0%');
    check(0.004, 'under 1%');
    check(0.063, 'about 6%');
    check(0.337, 'about 35%');
    check(1, 'about 100%');
  });
});

describe('sentences', () => {
  it('name the one who stands out, if one does', () => {
    expect(standout(view)).toBe('Harbour Dental takes about half of your time and brings about a fifth of your revenue.');
    const even = view.rows.map((it) => row({ ...it, revenue_share: it.time_share }));
    expect(standout({ ...view, rows: even })).toBeUndefined();
    const nothing = [row({ name: 'A', time_share: 0.5, revenue_share: 0 })];
    expect(standout({ ...view, rows: nothing })).toBe('A takes about half of your time and brings hardly any revenue.');
  });

  it('say on how few the revenue rests', () => {
    const check = (it: Partial<PortfolioView>, expected: RegExp) => expect(concentration({ ...view, ...it })).toMatch(expected);
    check({}, /brings about half of your revenue, the three largest together nearly all of it\. That is much/);
    check({ rows: [view.rows[0]!] }, /All your revenue comes from/);
    check({ concentration: { largest: null, three_largest: null, five_largest: null } }, /No revenue came/);
    check({ concentration: { largest: 0.12, three_largest: 0.34, five_largest: 0.5 } }, /a third\. No single client/);
  });

  it('say who carries whom', () => {
    const check = (whale: WhalePoint[], expected: string) => expect(carried({ ...view, whale })).toBe(expected);
    expect(carried({ ...view, whale: [] })).toBeUndefined();
    check(points(500, 100), 'Each client covers your hours at the target rate; together they leave €600 beyond that.');
    check(points(-100, -300), 'No client covers your hours at the target rate; together they are €400 short of it.');
    check(
      points(500, 100, -50, -150),
      'The best 2 leave €600 beyond your hours at the target rate; the other 2 fall €200 short of it.',
    );
    check(points(500, -50), 'The best one leaves €500 beyond your hours at the target rate; the other falls €50 short of it.');
  });

  it('say what an hour brings, or why nobody knows', () => {
    const none = { contact: 0, recovery: 0, work: 0, total: 0 };
    expect(rateSaid(row({ rate: euros(31.12) }))).toBe('€31');
    expect(rateSaid(row({ rate: null, minutes: none }))).toBe('no hours written down');
    expect(rateSaid(row({ rate: null, received: null }))).toBe('not known');
    expect(names(['A', 'B', 'C'], 2)).toBe('A, B and 1 more');
  });
});

describe('pictures', () => {
  it('put the figure of each dot on its outer side', () => {
    const rows = [row({ time_share: 0.4, revenue_share: 0.1 })];
    const x = sharesScale(rows, 600);
    const { time, revenue, together } = dumbbell(rows[0]!, x);
    expect([time.side, revenue!.side, together]).toEqual(['end', 'start', false]);
    expect(time.x).toBeGreaterThan(revenue!.x);
    expect(dumbbell(row({ time_share: 0.2, revenue_share: 0.205 }), x).together, 'both on one side').toBe(true);
    expect(dumbbell(row({ revenue_share: null }), x).revenue, 'nothing is drawn of what is not known').toBeNull();
  });

  it('mark shares that have a name', () => {
    const check = (most: number, expected: number[]) => {
      const x = sharesScale([row({ time_share: most, revenue_share: 0 })], 600);
      expect(ticks(x).map((it) => it.share), String(most)).toEqual(expected);
    };
    check(0.1, [0.05, 0.1]);
    check(0.17, [0.1]);
    check(0.55, [0.25, 0.5]);
    check(1, [0.25, 0.5, 0.75]);
  });

  it('do not let one high rate flatten the rest', () => {
    const rows = [row({ rate: euros(900), target: euros(50) }), row({ rate: euros(40), target: euros(50) })];
    expect(ratesScale(rows)(50)).toBeCloseTo(1 / 2.5);
    expect(ratesScale(rows)(900)).toBe(1);
    expect(ratesScale(rows)(-20), 'a loss has no bar').toBe(0);
  });

  it('draw the whale from nothing over its peak to its end', () => {
    expect(whale([], 600)).toBeUndefined();
    const drawn = whale(points(500, 100, -50), 600)!;
    expect(drawn.peak?.best).toBe(2);
    expect(drawn.peak!.y).toBeLessThan(drawn.end.y);
    expect(drawn.dots.map((it) => it.falls)).toEqual([false, false, true]);
    expect(whale(points(500, 100), 600)!.peak, 'no peak where it only rises').toBeUndefined();
    expect(whale(points(-5, -9), 600)!.zero, 'zero is at the top where it only falls').toBeCloseTo(28);
  });
});

describe('the table twin', () => {
  it('has a cell for each head but the first', () => {
    expect(cells(view.rows[0]!)).toHaveLength(8);
    expect(cells(view.rows.at(-1)!).slice(2, 5), 'what is not known is a dash').toEqual(['–', '–', '–']);
  });

  it('is copied with plain numbers, a line a client', () => {
    const lines = sheet({ ...view, rows: [row({ name: 'A\tB\nC' })] }).split('\n');
    expect(lines).toHaveLength(2);
    expect(lines[0]).toContain('Received, EUR');
    expect(lines[1]!.split('\t').slice(0, 4)).toEqual(['A B C', '160.00', '0.23', '14200.00']);
  });
});
