import { describe, expect, it } from 'vitest';

import type { ArgValue, CiteView, FindingView, GapView, Signal } from '$lib/backend/wire';

import { brief, contributions, crossings, gapSentence, reasons, recordName, sentence } from './findings';

const TODAY = '2026-11-21';

const cite = (label: string | null = null): CiteView => ({ noun: 'incident', id: 'i', entry: 'e', on: null, label });

function finding(signal: Signal, args: Record<string, ArgValue> = {}, label: string | null = null, points = 5): FindingView {
  const list = Object.entries(args).map(([name, value]) => ({ name, value }));
  return { signal, dimension: 'conduct', points, args: list, cites: [cite(label)] };
}

const word = (value: string): ArgValue => ({ kind: 'word', value });
const on: ArgValue = { kind: 'on', value: '2026-11-03' };
const count = (value: number): ArgValue => ({ kind: 'count', value });
const time = (value: number): ArgValue => ({ kind: 'minutes', value });
const money = (decimal: string): ArgValue => ({ kind: 'money', value: { decimal, currency: 'EUR' } });
const rate = (decimal: string): ArgValue => ({ kind: 'rate', value: { decimal, currency: 'EUR' } });

describe('a finding says', () => {
  const check = (it: FindingView, expected: string) => expect(sentence(it, TODAY)).toBe(expected);

  it('how they treated you, and whom it hit', () => {
    check(finding('abuse', { manner: word('shouting'), toward: word('us'), on }), 'You were shouted at, Tue 3 Nov.');
    check(
      finding('abuse', { manner: word('insults'), toward: word('our_people'), on }),
      'Someone who works with you was insulted, Tue 3 Nov.',
    );
    check(finding('amends', { gesture: word('apology'), on }), 'They apologised, Tue 3 Nov.');
  });

  it('which boundary was crossed, and for which time', () => {
    const rule = 'No Sunday delivery';
    check(finding('strikes', { nth: count(1), on }, rule), '“No Sunday delivery” was crossed after it was told, Tue 3 Nov.');
    check(finding('strikes', { nth: count(3), on }, rule), '“No Sunday delivery” was crossed a third time, Tue 3 Nov.');
    check(finding('strikes', { nth: count(5), on }, rule), '“No Sunday delivery” was crossed again, time 5, Tue 3 Nov.');
    check(finding('strikes', { nth: count(1), on }), 'A boundary was crossed after it was told, Tue 3 Nov.');
  });

  it('what is owed, with its days in the right number', () => {
    const owed = (days: number, invoice = 'work') =>
      finding('overdue', { money: money('1200.00'), days: { kind: 'days', value: days }, due: on, invoice: word(invoice) });
    check(owed(1), '€1,200 is one day overdue, due Tue 3 Nov.');
    check(owed(18), '€1,200 is 18 days overdue, due Tue 3 Nov.');
    check(owed(18, 'deposit'), 'The deposit of €1,200 is 18 days overdue, due Tue 3 Nov.');
    check(finding('paid_late', { payment: word('chargeback'), money: money('-80.00'), on }), '€80 was taken back, Tue 3 Nov.');
    check(finding('paid_late', { payment: word('logged'), on }), 'A payment came late, Tue 3 Nov.');
  });

  it('what the work brings in and costs', () => {
    check(
      finding('effective_rate', { rate: rate('31.50'), target: rate('70.00'), minutes: time(1230) }),
      'They bring in €31.50 an hour over 21h; your target is €70.',
    );
    check(
      finding('squeaky_wheel', { time_share: { kind: 'share', value: 0.412 }, revenue_share: { kind: 'share', value: 0.1 } }),
      'They take 41% of your time and bring 10% of your revenue.',
    );
    check(finding('unpaid_scope', { minutes: time(0), on }), 'They asked for extra work without paying for it, Tue 3 Nov.');
    check(
      finding('unpaid_scope', { minutes: time(90), on }),
      'They asked for 1h 30m of extra work without paying for it, Tue 3 Nov.',
    );
    check(
      finding('toll', { way: word('drained'), count: count(4), minutes: time(95), toll: { kind: 'toll', value: -1.5 } }),
      '4 contacts drained you more than is usual, 1h 35m in all.',
    );
    check(
      finding('recovery_time', { count: count(1), minutes: time(40) }),
      'You needed 40m to recover from one contact.',
    );
  });

  it('whether fixes and promises held', () => {
    check(
      finding('complaints', { outcome: word('reopened'), count: count(2), on }, 'Colours'),
      '“Colours” came back 2 times after it was fixed.',
    );
    check(finding('complaints', { outcome: word('ended_well'), count: count(0), on }, 'Colours'), 'A complaint that ended well: “Colours”.');
    check(finding('recoveries', { outcome: word('failed'), on }), 'A plan to make things right failed, Tue 3 Nov.');
    check(
      finding('promises', { state: word('broken'), on }, 'Send the brief'),
      'They did not do what they promised: “Send the brief”, Tue 3 Nov.',
    );
    check(finding('promises', { state: word('logged'), on }), 'A broken promise was noted, Tue 3 Nov.');
  });
});

describe('findings are gathered', () => {
  const strike = (points: number) => finding('strikes', { nth: count(1), on }, 'No calls after six', points);

  it('by signal and direction, what speaks for them last', () => {
    const thanks = finding('amends', { gesture: word('thanks'), on }, null, -1);
    const all = contributions([strike(3), thanks, strike(4), finding('promises', { state: word('logged'), on }, null, 0.01)], TODAY);
    expect(all.map((it) => [it.said, it.points, it.findings.length])).toEqual([
      ['2 crossings of boundaries they had been told', 7, 2],
      ['They thanked you, Tue 3 Nov.', -1, 1],
    ]);
    expect(all[0]?.findings.map((it) => it.points), 'heaviest first').toEqual([4, 3]);
  });

  it('for the reasons, no signal twice', () => {
    expect(reasons([strike(4), strike(3)], TODAY)).toHaveLength(1);
  });
});

describe('what weighs nothing is said without blame', () => {
  const gap = (kind: GapView['kind'], cites: CiteView[], dimension: GapView['dimension'] = null): GapView => ({
    kind,
    dimension,
    boundary: null,
    cites,
  });
  const check = (it: GapView, expected: string) => expect(gapSentence(it)).toBe(expected);

  it('with its number', () => {
    check(gap('not_told', [cite('No calls')]), 'One crossing of “No calls” doesn’t count: the rule had not been told.');
    check(gap('not_told', [cite('No calls'), cite()]), '2 crossings of “No calls” don’t count: the rule had not been told.');
    check(gap('ours_to_put_right', [cite()]), 'One thing was down to you. It is yours to put right.');
    check(gap('misunderstood', [cite(), cite(), cite()]), '3 things were misunderstandings.');
    check(gap('no_data', [], 'payment'), 'Nothing is known yet about: payment.');
  });

  it('and crossings are told apart', () => {
    const strike = finding('strikes', { nth: count(1), on });
    const untold = gap('not_told', [cite()]);
    expect(crossings([strike, strike, strike], [untold])).toBe(
      '3 crossings count; one doesn’t, because the rule was told later.',
    );
    expect(crossings([], [untold])).toBe('One crossing doesn’t count, because the rule had not been told.');
    expect(crossings([strike], [])).toBeUndefined();
  });
});

describe('a record is named', () => {
  const check = (it: Partial<CiteView>, expected: string) =>
    expect(recordName({ noun: 'invoice', id: 'x', entry: null, on: null, label: null, ...it }, TODAY)).toBe(expected);

  it('by what is known of it', () => {
    check({}, 'Invoice');
    check({ on: '2026-11-03' }, 'Invoice, Tue 3 Nov');
    check({ label: '2026-014' }, 'Invoice: 2026-014');
    check({ label: '2026-014', on: '2025-11-03' }, 'Invoice: 2026-014, 3 Nov 2025');
    check({ noun: 'comet' }, 'comet');
  });

  it('in a line, cut at a word', () => {
    expect(brief('Жексенбіде жеткізбейміз', 80)).toBe('Жексенбіде жеткізбейміз');
    expect(brief('one two three four five', 13)).toBe('one two…');
    expect(brief('one\n  two')).toBe('one two');
  });
});
