/** A policy, what another one would change, and a portfolio. Never part of a release. */
import type * as wire from '../wire';
import { LONG } from './journal';

const rule = (name: string, group: wire.RuleGroup, value: number, low: number, high: number): wire.RuleView => ({
  name, group, value, default: value, low, high, reason: 'Because it has always been so.',
});

const RULES: wire.RuleView[] = [
  rule('conduct_weight', 'weights', 30, 0, 100),
  rule('boundaries_weight', 'weights', 20, 0, 100),
  rule('watch_from', 'thresholds', 20, 1, 99),
  rule('strained_from', 'thresholds', 40, 1, 99),
  rule('line_from', 'thresholds', 60, 1, 99),
  rule('line_clears_below', 'thresholds', 45, 1, 99),
  rule('enough_contacts', 'thresholds', 3, 1, 50),
  rule('conduct_half_life', 'fading', 180, 7, 3650),
  rule('our_people_factor', 'factors', 2, 1, 10),
  rule('rate_floor_share', 'factors', 0.33, 0, 0.95),
  rule('usual_toll', 'factors', 0, -1, 0.5),
  rule('usual_toll_hours', 'factors', 5, 0, 500),
];

const preset = (name: wire.Preset, changes: Record<string, number> = {}): wire.PresetView => ({
  preset: name,
  reason: 'For some.',
  rules: RULES.map((it) => ({ name: it.name, value: changes[it.name] ?? it.default })),
});

export const fakePolicy = (): wire.PolicyView => ({
  rules: RULES.map((it) => (it.name === 'line_from' ? { ...it, value: 55 } : it)),
  presets: [
    preset('usual'),
    preset('patient', { line_from: 70, line_clears_below: 55, strained_from: 48, watch_from: 25 }),
    preset('protective', { line_from: 50, line_clears_below: 38, strained_from: 34, watch_from: 16 }),
    preset('livelihood', { conduct_weight: 25 }),
  ],
  since: '2026-03-02T09:00:00Z',
  versions: [{ since: '2026-03-02T09:00:00Z', changes: [{ name: 'line_from', before: 60, after: 55 }] }],
  target_rate: '45.00',
  currency: 'EUR',
});

/** Refuses a line that is not above strained; otherwise one client crosses, and another does not. */
export function fakePreview({ rules }: wire.PolicyProposal): wire.PolicyPreviewView {
  const line = rules.find((it) => it.name === 'line_from')?.value ?? 55;
  const from = '2024-11-21';
  if (line <= 40) {
    const message = 'Strained must begin before the line.';
    return { problems: [{ name: 'line_from', message }], from, clients: 0, counts: [], differ: [] };
  }
  const crossing = { on: '2026-09-14', cleared_on: null };
  return {
    problems: [],
    from,
    clients: 8,
    counts: [
      { standing: 'steady', now: 3, proposed: 3 },
      { standing: 'strained', now: 2, proposed: 1 },
      { standing: 'over_the_line', now: 1, proposed: 2 },
    ],
    differ: [
      {
        client: 'c2', name: 'Құрмет аударма бюросы',
        now: { standing: 'strained', score: 52, crossings: [] },
        proposed: { standing: 'over_the_line', score: 52, crossings: [crossing] },
      },
      {
        client: 'c3', name: LONG,
        now: { standing: 'watch', score: 31, crossings: [{ on: '2025-05-01', cleared_on: '2025-08-09' }] },
        proposed: { standing: 'watch', score: 31, crossings: [] },
      },
    ],
  };
}

const euros = (value: number): wire.Amount => ({ decimal: value.toFixed(2), currency: 'EUR' });

/** What one client took and gave: hours, money received, costs; a target of 45 an hour. */
const taken: [string, string, wire.Standing, number, number | null, number][] = [
  ['c3', LONG, 'watch', 160, 14_200, 300],
  ['c4', 'Mari Kask', 'steady', 90, 6_100, 0],
  ['c1', 'Harbour Dental', 'over_the_line', 340, 5_400, 120],
  ['c7', 'Northgate Lettings', 'strained', 60, 1_900, 0],
  ['c5', 'Studio Fjord AS', 'steady', 11, 480, 0],
  ['c2', 'Құрмет аударма бюросы', 'strained', 40, null, 0],
];

export function fakePortfolio({ months }: wire.PortfolioRequest): wire.PortfolioView {
  const hours = taken.reduce((sum, it) => sum + it[3], 0);
  const received = taken.reduce((sum, it) => sum + (it[4] ?? 0), 0);
  const rows = taken.map(([client, name, standing, time, money, spent]): wire.PortfolioRow => ({
    client, name, standing, stage: 'active',
    minutes: { contact: time * 12, recovery: time * 3, work: time * 45, total: time * 60 },
    received: money === null ? null : euros(money),
    spent: money === null ? null : euros(spent),
    time_share: time / hours,
    revenue_share: money === null ? null : money / received,
    rate: money === null ? null : euros((money - spent) / time),
    target: euros(45),
    profit: money === null ? null : euros(money - spent - time * 45),
  }));
  const known = rows.filter((it) => it.profit).sort((a, b) => Number(b.profit!.decimal) - Number(a.profit!.decimal));
  let sum = 0;
  const whale = known.map(({ client, name, profit }) => {
    sum += Number(profit!.decimal);
    return { client, name, profit: profit!, cumulative: euros(sum) };
  });
  const largest = [...taken].map((it) => (it[4] ?? 0) / received).sort((a, b) => b - a);
  const top = (count: number) => largest.slice(0, count).reduce((all, it) => all + it, 0);
  return {
    months, from: '2025-11-22', until: '2026-11-21', currency: 'EUR', rows, idle: 2,
    totals: {
      minutes: { contact: hours * 12, recovery: hours * 3, work: hours * 45, total: hours * 60 },
      received: euros(received), spent: euros(420), rate: euros((received - 420) / hours), target: euros(45), profit: euros(sum),
    },
    concentration: { largest: top(1), three_largest: top(3), five_largest: top(5) },
    whale,
    missing_rates: [{ currency: 'KZT', clients: [{ id: 'c2', name: 'Құрмет аударма бюросы' }] }],
    without_target: 0,
  };
}
