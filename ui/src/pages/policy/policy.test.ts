import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { fakePolicy, fakePreview } from '$lib/backend/fake/weighing';
import { barriers, never, settled, stage } from '$lib/backend/fake/stage';
import type { PolicyPreviewView, PolicyProposal } from '$lib/backend/wire';

import { draw } from './axis';
import { Draft, draft } from './draft.svelte';
import PolicySection from './PolicySection.svelte';
import { said, spans, summary } from './preview';
import { changed, nearest, presetOf, reasonOf, standsSaid, stopsOf, typed, unitOf, withUnit } from './rules';

describe('a number of the policy', () => {
  it('has a unit and is typed in it', () => {
    const check = (name: string, value: number, expected: string) => expect(withUnit(name, value), name).toBe(expected);
    check('conduct_weight', 30, '30 points');
    check('unsafe_days', 365, '365 days');
    check('strike_expires', 1095, '1,095 days');
    check('enough_contacts', 3, '3 contacts');
    check('our_people_factor', 2.5, '2.5 times');
    check('rate_floor_share', 0.33, '33 % of the target');
    check('usual_toll', -0.5, '−0.5 (−2 to +2)');
    check('usual_toll_hours', 5, '5 hours');
    expect(typed('rate_floor_share', 0.07), 'no dust from multiplying').toBe(7);
    expect(unitOf('line_clears_below')).toBe('points');
  });

  it('stops where people think, and never outside its range', () => {
    const check = (name: string, low: number, high: number, first: number, count: number) => {
      const stops = stopsOf({ name, low, high });
      expect([stops[0], stops.at(-1), stops.length], name).toEqual([first, high, count]);
    };
    check('conduct_half_life', 7, 3650, 7, 19);
    check('unsafe_days', 30, 3650, 30, 15);
    check('line_from', 1, 99, 1, 99);
    check('our_people_factor', 1, 10, 1, 19);
    check('rate_floor_share', 0, 0.95, 0, 20);
  });

  it('puts its slider at the nearest stop', () => {
    const stops = [7, 30, 90, 180];
    const check = (value: number, expected: number) => expect(nearest(stops, value), String(value)).toBe(expected);
    check(1, 0);
    check(59, 1);
    check(61, 2);
    check(4000, 3);
  });

  it('says where it stands, now and usually', () => {
    const rule = fakePolicy().rules.find((it) => it.name === 'line_from')!;
    const check = (now: number, expected: string) => expect(standsSaid(rule, now)).toBe(expected);
    check(55, 'usually 60');
    check(60, 'now 55');
    check(50, 'now 55, usually 60');
    expect(standsSaid({ ...rule, value: 60 }, 60)).toBe('Usually 60 points; from 1 to 99.');
  });

  it('says its reason from the catalogue, or as the engine explains it', () => {
    expect(reasonOf({ name: 'line_from', reason: 'engine' })).toMatch(/one prompt/);
    expect(reasonOf({ name: 'a_new_one', reason: 'engine' })).toBe('engine');
  });

  it('is compared with what is in force and with the presets', () => {
    const view = fakePolicy();
    expect(changed(view, { line_from: 55, watch_from: 25 })).toEqual([{ name: 'watch_from', value: 25 }]);
    const usual = Object.fromEntries(view.rules.map((it) => [it.name, it.default]));
    expect(presetOf(view.presets, (name) => usual[name])).toBe('usual');
    expect(presetOf(view.presets, (name) => (name === 'line_from' ? 61 : usual[name]))).toBeUndefined();
  });
});

describe('the axis', () => {
  it('gives each band its part, and names those with room', () => {
    const axis = draw({ watch: 20, strained: 40, line: 60, clears: 45 }, 500);
    expect(axis.bands.map((it) => [it.x, it.width, it.named])).toEqual([
      [0, 100, true], [100, 100, true], [200, 100, true], [300, 200, true],
    ]);
    expect(axis.clears.x).toBe(225);
  });

  it('stands what is out of order', () => {
    const axis = draw({ watch: 50, strained: 40, line: 60, clears: 99 }, 500);
    expect(axis.bands.map((it) => it.width)).toEqual([250, 0, 50, 200]);
    expect(axis.bands[1]!.named, 'no name without room').toBe(false);
    expect(axis.clears.end, 'its words stay inside').toBe(true);
  });
});

describe('what would change', () => {
  it('is said with its days', () => {
    expect(spans([{ on: '2026-03-03', cleared_on: '2026-05-05' }, { on: '2026-08-02', cleared_on: null }])).toBe(
      'from 3 March 2026 to 5 May 2026; since 2 August 2026',
    );
    const { differ } = fakePreview({ rules: [], target_rate: null });
    expect(said(differ[0]!)).toEqual({
      stands: null,
      story: ['Would have been over the line since 14 September 2026.', 'Has not crossed the line.'],
    });
    expect(said(differ[1]!)).toEqual({
      stands: 'Stands as now: watch.',
      story: ['Would not have crossed the line.', 'As it is: over the line from 1 May 2025 to 9 August 2025.'],
    });
  });

  it('is summed up in a sentence', () => {
    const check = (clients: number, differ: PolicyPreviewView['differ'], expected: RegExp) =>
      expect(summary({ ...fakePreview({ rules: [], target_rate: null }), clients, differ })).toMatch(expected);
    const [one] = fakePreview({ rules: [], target_rate: null }).differ;
    check(0, [], /no clients yet/);
    check(1, [], /Your one client would stand where they do/);
    check(8, [], /None of your 8 clients/);
    check(8, [one!], /^One of your 8 clients/);
    check(8, [one!, one!], /^2 of your 8 clients/);
  });
});

describe('numbers that are tried out', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  const begin = (ask: (proposal: PolicyProposal) => Promise<PolicyPreviewView>) => {
    const made = new Draft(ask);
    made.take(fakePolicy());
    return made;
  };

  it('are worked out once one pauses, and only the last time counts', async () => {
    const ask = vi.fn(async (it: PolicyProposal) => fakePreview(it));
    const made = begin(ask);
    made.set('line_from', 50);
    made.set('line_from', 48);
    expect(ask).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(300);
    expect(ask).toHaveBeenCalledTimes(1);
    expect(ask.mock.calls[0]![0].rules).toEqual([{ name: 'line_from', value: 48 }]);
    expect(made.preview?.differ).toHaveLength(2);
  });

  it('say that it takes long, and can be stopped', async () => {
    const made = begin(never);
    made.set('line_from', 50);
    await vi.advanceTimersByTimeAsync(300);
    expect(made.busy, 'not at once').toBe(false);
    await vi.advanceTimersByTimeAsync(200);
    expect(made.busy).toBe(true);
    made.stop();
    expect([made.busy, made.stopped, made.count]).toEqual([false, true, 1]);
  });

  it('are nothing once they are back where they were', async () => {
    const ask = vi.fn(async (it: PolicyProposal) => fakePreview(it));
    const made = begin(ask);
    made.set('line_from', 50);
    made.set('line_from', 55);
    await vi.advanceTimersByTimeAsync(500);
    expect(ask).not.toHaveBeenCalled();
    expect(made.count).toBe(0);
  });

  it('take a preset whole, and another target', async () => {
    const made = begin(async (it) => fakePreview(it));
    made.choose('protective');
    expect(made.preset).toBe('protective');
    expect(made.proposal.rules.map((it) => it.name).sort()).toEqual(
      ['line_clears_below', 'line_from', 'strained_from', 'watch_from'],
    );
    made.setTarget('60');
    expect(made.proposal.target_rate).toBe('60');
    made.setTarget('');
    expect(made.proposal.target_rate, 'an empty field leaves it').toBeNull();
  });

  it('say what is wrong with a number', async () => {
    const made = begin(async (it) => fakePreview(it));
    made.set('line_from', 30);
    await vi.advanceTimersByTimeAsync(300);
    expect(made.problems['line_from']).toMatch(/before the line/);
  });
});

describe('the editor', { timeout: 20_000 }, () => {
  beforeEach(() => {
    document.body.innerHTML = '';
    draft.view = undefined;
    draft.discard();
  });

  it('shows what a change would do, switches, and can be discarded', async () => {
    const fake = stage();
    render(PolicySection);
    await settled();
    expect(screen.getByText(/Change a number, and see here/)).toBeTruthy();
    expect(await barriers()).toEqual([]);
    const field = screen.getByRole('spinbutton', { name: 'Over the line from' });
    await userEvent.clear(field);
    await userEvent.type(field, '50');
    expect(await screen.findByText(/2 of your 8 clients/)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Құрмет аударма бюросы' })).toBeTruthy();
    expect(await barriers()).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: 'Discard' }));
    expect(screen.queryByText(/2 of your 8 clients/)).toBeNull();
    await userEvent.click(screen.getByRole('radio', { name: 'Patient' }));
    await userEvent.click(screen.getByRole('button', { name: 'Switch to these numbers' }));
    await settled();
    expect(fake.asked).toContain('policy_change');
    expect(screen.queryByRole('button', { name: 'Discard' })).toBeNull();
  });

  it('goes back to the usual numbers in one step', async () => {
    const fake = stage();
    render(PolicySection);
    await settled();
    await userEvent.click(screen.getByRole('button', { name: 'Back to the usual numbers' }));
    expect(fake.asked).toContain('policy_reset');
  });
});
