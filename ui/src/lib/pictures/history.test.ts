import { describe, expect, it } from 'vitest';

import type { HistoryEventView, HistoryPointView, Standing, StandingView } from '$lib/backend/wire';

import { draw, rows } from './history';
import { plans } from './plans';

const point = (day: string, score: number, standing: Standing = 'steady'): HistoryPointView => ({
  at: `${day}T12:00:00Z`,
  score,
  standing,
  policy_since: null,
});

const view = (history: HistoryPointView[], it: Partial<StandingView> = {}): StandingView => ({
  client: 'c', client_name: 'C', as_of: '2026-11-21T12:00:00Z', standing: 'watch', score: 30, watch_from: 20,
  strained_from: 40, line_from: 60, dimensions: [], findings: [], gaps: [], unsafe_cites: [], fixability: 0,
  reading: null, fair_process: [], recommendation: 'keep_going', changes: [], crossed_on: null, history, events: [],
  line_clears_below: 50, policy_since: null, waiting: null, ...it,
});

describe('the picture of the history', () => {
  it('is not drawn of a single day', () => {
    expect(draw(view([]), 600)).toBeUndefined();
    expect(draw(view([point('2026-11-01', 3)]), 600)).toBeUndefined();
  });

  it('starts at nothing, and stands higher where strain is more', () => {
    const drawing = draw(view([point('2026-01-01', 0), point('2026-06-01', 70), point('2026-11-01', 30)]), 600)!;
    const [line, strained, watch] = drawing.bands;
    expect(drawing.last.y, 'thirty lies between watch and strained').toBeGreaterThan(strained!.y);
    expect(drawing.last.y).toBeLessThan(watch!.y);
    expect(line!.y, 'the line is drawn even where it was never crossed').toBeGreaterThan(0);
    expect(drawing.line.startsWith('M4,176'), `no strain is the floor: ${drawing.line}`).toBe(true);
  });

  it('puts what happened on the line, and leaves out what is too old', () => {
    const event = (on: string, kind: HistoryEventView['kind']) => ({ on, kind, word: null, label: null, entry: null });
    const events = [event('2025-01-01', 'incident'), event('2026-03-01', 'incident'), event('2026-04-01', 'decision')];
    const drawing = draw(view([point('2026-01-01', 0), point('2026-11-01', 30)], { events }), 600)!;
    expect(drawing.marks.map((it) => it.events.map(({ on }) => on))).toEqual([['2026-03-01'], ['2026-04-01']]);
  });
});

describe('plans to make it right', () => {
  const event = (on: string, kind: HistoryEventView['kind'], label: string) => ({ on, kind, word: null, label, entry: null });

  it('are found by their beginning and their end', () => {
    const check = (events: HistoryEventView[], expected: ReturnType<typeof plans>) => expect(plans(events)).toEqual(expected);
    check([], []);
    check([event('2026-02-01', 'recovery_began', 'Proofs')], [{ from: '2026-02-01', to: null }]);
    check(
      [
        event('2026-02-01', 'recovery_began', 'Proofs'),
        event('2026-02-20', 'recovery_began', 'Calls'),
        event('2026-03-01', 'recovery_ended', 'Proofs'),
        event('2026-04-01', 'recovery_began', 'Proofs'),
      ],
      [{ from: '2026-02-01', to: '2026-03-01' }, { from: '2026-02-20', to: null }, { from: '2026-04-01', to: null }],
    );
  });

  it('are drawn over their time, with the strain before and after', () => {
    const events = [event('2026-03-02', 'recovery_began', 'Proofs'), event('2026-08-01', 'recovery_ended', 'Proofs')];
    const points = [point('2026-01-01', 40), point('2026-03-02', 40), point('2026-08-01', 12), point('2026-11-01', 4)];
    const [plan] = draw(view(points, { events }), 600)!.plans;
    expect(plan!.said).toBe('The plan to make it right, 2 March 2026 to 1 August 2026: strain 40 before it, 12 at its end.');
    expect([plan!.named, plan!.x > 100, plan!.x + plan!.width < 504]).toEqual([true, true, true]);
    const [running] = draw(view(points, { events: events.slice(0, 1) }), 600)!.plans;
    expect(running!.said).toBe('The plan to make it right, since 2 March 2026: strain 40 before it, 4 now.');
  });
});

describe('the table', () => {
  it('has a row a month and one for each change', () => {
    const days = ['2026-10-01', '2026-10-08', '2026-10-15', '2026-11-05', '2026-11-12'];
    const standings: Standing[] = ['steady', 'watch', 'watch', 'watch', 'watch'];
    const points = days.map((day, i) => point(day, i, standings[i]));
    const found = rows(points).map((it) => it.at.slice(0, 10));
    expect(found).toEqual(['2026-10-01', '2026-10-08', '2026-11-05', '2026-11-12']);
  });
});
