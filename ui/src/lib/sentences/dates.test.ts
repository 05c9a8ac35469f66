import { describe, expect, it } from 'vitest';

import type { Convention, EndOn, NoticeTermsView, StepKind, StepView, Unit } from '$lib/backend/wire';

import { assumption, period, step, termsOn, termsSaid, working, type Way } from './dates';

const terms: NoticeTermsView = {
  id: 'n1',
  effective_on: '2025-01-01',
  first_term: { count: 1, unit: 'year' },
  following: { kind: 'renews', period: { count: 1, unit: 'year' } },
  notice: { count: 3, unit: 'month' },
  end_on: 'end_of_term',
  counts_from: 'receipt',
  forms: [],
  confirmed: [],
  note: null,
};

const at = (kind: StepKind, day: string, count?: number, unit: Unit = 'month'): StepView => ({
  kind,
  day,
  period: count === undefined ? null : { count, unit },
  over: [],
});

describe('a period is said', () => {
  const check = (count: number, unit: Unit, expected: string) => expect(period({ count, unit })).toBe(expected);

  it('in the right number', () => {
    check(1, 'month', 'one month');
    check(3, 'month', '3 months');
    check(10, 'working_day', '10 working days');
    check(0, 'day', '0 days');
  });
});

describe('a step of the working is said', () => {
  const check = (it: StepView, way: Way, endOn: EndOn | undefined, expected: string) =>
    expect(step(it, way, endOn)).toBe(expected);

  it('forward, from the day of sending', () => {
    check(at('sent', '2026-11-21'), 'forward', undefined, 'You send it on Saturday 21 November 2026.');
    check(
      at('takes_to_arrive', '2026-11-26', 5, 'day'),
      'forward',
      undefined,
      'On its way for 5 days, it reaches them on Thursday 26 November 2026.',
    );
    check(
      at('period_counted', '2026-11-26', 3),
      'forward',
      undefined,
      'The notice period of 3 months counts from the day after Thursday 26 November 2026.',
    );
    check(at('end_may_fall', '2027-03-31'), 'forward', 'end_of_quarter', 'It can end at the end of a quarter: Wednesday 31 March 2027.');
    check(at('end_may_fall', '2027-03-31'), 'forward', undefined, 'The first possible end is Wednesday 31 March 2027.');
  });

  it('back, from an end', () => {
    check(at('term_ends', '2026-12-31', 1, 'year'), 'back', undefined, 'The term of one year ends on Thursday 31 December 2026.');
    check(
      at('period_counted', '2026-09-30', 3),
      'back',
      undefined,
      'Counting back the notice period of 3 months gives Wednesday 30 September 2026.',
    );
    check(at('rolled_back', '2026-09-25'), 'back', undefined, 'That is no working day; the last one before it is Friday 25 September 2026.');
    check(at('sent', '2026-09-25'), 'back', undefined, 'So the last day to send it is Friday 25 September 2026.');
  });

  it('once only where there is no notice period', () => {
    const steps = [at('sent', '2026-11-21'), at('period_counted', '2026-11-21', 0), at('period_ends', '2026-11-21', 0)];
    expect(working(steps, 'forward')).toEqual([
      'You send it on Saturday 21 November 2026.',
      'There is no notice period, so it could end on Saturday 21 November 2026.',
    ]);
  });
});

describe('notice terms are said', () => {
  it('in two sentences', () => {
    expect(termsSaid(terms)).toEqual([
      '3 months of notice, to the end of a term, counted from when they receive it.',
      'First term: one year. Then it renews for one year at a time.',
    ]);
    expect(
      termsSaid({ ...terms, first_term: null, end_on: 'any_day', notice: { count: 0, unit: 'day' } }),
    ).toEqual(['No notice period. Possible end: any day.', 'No fixed term.']);
  });

  it('with what is assumed', () => {
    const check = (it: Convention, of: NoticeTermsView, expected: string) => expect(assumption(it, of)).toBe(expected);
    check('counts_from', terms, 'Notice counts from when they receive it.');
    check('end_on', terms, 'Possible end: the end of a term.');
    check('form', terms, 'Notice may be given in any form.');
    const forms = [{ form: 'post', days: 3 } as const, { form: 'email', days: 0 } as const];
    check('form', { ...terms, forms }, 'Notice may be given by post or email.');
    check('following', terms, 'Then it renews for one year at a time.');
  });
});

describe('the terms of a day', () => {
  const later = { ...terms, effective_on: '2026-06-01' };
  const check = (day: string, expected: string) => expect(termsOn([later, terms], day)?.effective_on).toBe(expected);

  it('are the latest in force, or else the first', () => {
    check('2024-01-01', '2025-01-01');
    check('2026-05-31', '2025-01-01');
    check('2026-06-01', '2026-06-01');
  });
});
