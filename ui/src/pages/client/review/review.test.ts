import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';

import { refuse, type Handlers } from '$lib/backend/fake/fake';
import { fakeDecision, fakeReview } from '$lib/backend/fake/review';
import { barriers, never, settled, stage } from '$lib/backend/fake/stage';
import type * as wire from '$lib/backend/wire';
import { layOut } from '$lib/pictures/months';
import { keyboard } from '$lib/state/keyboard';

import ReviewPage from './ReviewPage.svelte';
import { compared, hint, moved, tallied } from './words';

// A whole page, and axe over it: a busy machine takes its time.
vi.setConfig({ testTimeout: 60_000 });

async function show(handlers: Handlers = {}) {
  const fake = stage({ review_get: () => fakeReview(), ...handlers });
  render(ReviewPage, { client: 'c1' });
  await settled();
  return fake;
}

beforeEach(() => {
  document.body.innerHTML = '';
  window.matchMedia = (() => ({ matches: true, addEventListener() {}, removeEventListener() {} })) as unknown as typeof window.matchMedia;
});

describe('the review in its states', () => {
  it('is full, and keeps nobody out', async () => {
    await show();
    for (const said of [
      'On 20 November 2025 it stood at steady; now it stands at watch.',
      'A decision is due by 30 November 2026',
      '€460 a month',
      'that is 15 % more than now',
      '3 of 4 kept in time',
      '2 crossings count, because the limit had been told before them.',
      '20 November 2025: renew',
      '3 more entries are on the timeline.',
    ]) {
      expect(screen.getAllByText((_, it) => it?.textContent?.replace(/\s+/gu, ' ').trim().includes(said) ?? false).length, said).toBeGreaterThan(0);
    }
    expect(await barriers()).toEqual([]);
  });

  it('waits where it got hot, unless one decides all the same', async () => {
    const heat = { entry: 'e1', at: '2026-11-20T08:00:00Z', until: '2026-11-21T08:00:00Z', toll: -2, recovery_minutes: null };
    await show({ review_get: () => ({ ...fakeReview(), heat }) });
    expect(screen.queryByRole('button', { name: 'Keep the decision' })).toBeNull();
    expect(screen.getByText(/is decided in the heat; it can wait/)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Decide all the same' }));
    expect(screen.getByRole('button', { name: 'Keep the decision' })).toBeTruthy();
    expect(screen.getByRole('form').contains(document.activeElement)).toBe(true);
  });

  it('is empty, loading or failed, and says so', async () => {
    const bare = fakeReview();
    await show({ review_get: () => ({ ...bare, engagements: [], facts: { ...bare.facts, since: null } }) });
    expect(screen.getByText(/Nothing has happened with this client yet/)).toBeTruthy();
    document.body.innerHTML = '';
    await show({ review_get: never });
    expect(screen.queryByRole('alert')).toBeNull();
    document.body.innerHTML = '';
    await show({ review_get: () => refuse('busy', 'Another program is writing.') });
    expect(screen.getByRole('alert').textContent).toContain('Another program is writing.');
  });
});

describe('deciding', () => {
  it('goes to the questions with one key, and keeps what was answered', async () => {
    let asked: wire.KeepReview | undefined;
    const keep = ({ request }: { request: wire.KeepReview }) => {
      if (!request.reason) refuse('invalid', 'This can’t be left empty.', 'reason');
      asked = request;
      return { value: 'r2', change: { op: 'keep_review', can_undo: true, clients: ['c1'], nouns: ['review'] }, raised: [] };
    };
    await show({ review_keep: keep as Handlers[string] });
    keyboard.press(new KeyboardEvent('keydown', { key: 'd' }));
    await settled();
    const user = userEvent.setup();
    await user.keyboard(' ');
    await user.click(screen.getByRole('radio', { name: 'Re-price' }));
    await user.click(screen.getByRole('button', { name: 'Use it' }));
    await user.click(screen.getByRole('button', { name: 'Keep the decision' }));
    await settled();
    expect(screen.getByText('This can’t be left empty.')).toBeTruthy();
    await user.type(screen.getByLabelText('Why'), 'Too many hours');
    await user.click(screen.getByRole('button', { name: 'Keep the decision' }));
    await settled();
    expect(asked).toMatchObject({
      engagement: 'g1', choice: 'reprice', reason: 'Too many hours', amendment: null, replaces: null,
      answers: [{ question: 'told_then_crossed', answer: 'yes' }],
      price: { amount: { decimal: '460.00', currency: 'EUR' }, per: { count: 1, unit: 'month' }, from_on: '2027-01-01' },
    });
  });

  it('shows what settles it, and lets one think again', async () => {
    const view = fakeReview();
    const decided = view.engagements.map((it) => ({ ...it, due: false, decided: fakeDecision.id }));
    await show({ review_get: () => ({ ...view, engagements: decided }) });
    expect(screen.queryByRole('button', { name: 'Keep the decision' })).toBeNull();
    const user = userEvent.setup();
    await user.click(screen.getByRole('button', { name: 'Think again' }));
    await settled();
    expect(screen.getByLabelText<HTMLTextAreaElement>('Why').value).toBe('A calm year.');
    expect(screen.getByText(/This takes the place of what you decided on 20 November 2025/)).toBeTruthy();
  });
});

describe('what the review says', () => {
  it('says what the record says to a question', () => {
    const [first, second] = fakeReview().private!.questions;
    expect(hint(first!)).toBe('2 crossings count, because the limit had been told before them.');
    expect(hint(second!)).toBe('An hour brings €44; it stands at watch.');
  });

  it('says how the standing has moved', () => {
    const own = fakeReview().private!;
    const check = (then: wire.StandingAtView | null, expected: string) => expect(moved({ ...own, then })).toBe(expected);
    check(null, 'It stands at watch.');
    check({ on: '2025-11-20', standing: 'watch', score: 30 }, 'It stands as it did on 20 November 2025: watch.');
  });

  it('compares the price with what is agreed, or else with what came in', () => {
    const price = fakeReview().private!.break_even!;
    const check = (month: string, agreed: string | null, expected: string | undefined) =>
      expect(
        compared({
          ...price,
          month: { decimal: month, currency: 'EUR' },
          agreed_month: agreed ? { decimal: agreed, currency: 'EUR' } : null,
        }),
      ).toBe(expected);
    check('440.00', '400.00', 'that is 10 % more than now');
    check('300.00', '400.00', '25 % less than now, so today’s price carries it');
    check('401.00', '400.00', 'about what it brings now');
    check('732.00', null, 'that is 100 % more than now');
    check('400.00', '0.00', undefined);
  });

  it('counts promises that were not simply kept', () => {
    const check = (more: Partial<wire.PromiseTallyView>, expected: string) =>
      expect(tallied({ ...fakeReview().facts.ours, late: 0, ...more })).toBe(expected);
    check({}, '');
    check({ late: 2, broken: 1 }, '2 late, one broken');
    check({ open: 1, overdue: 3 }, '3 overdue, one still open');
  });
});

describe('the bars of the months', () => {
  const month = (number: number, minutes: number) => ({ month: `2026-${String(number).padStart(2, '0')}-01`, minutes, incidents: 0 });

  it('have the height of their hours and stay inside', () => {
    const picture = layOut([month(1, 60), month(2, 120), month(3, 0)], 300)!;
    const heights = picture.bars.map((it) => Math.round(it.height));
    expect([heights[1], heights[2]]).toEqual([2 * heights[0]!, 0]);
    expect(picture.bars.every((it) => it.y >= 0 && it.y + it.height <= picture.floor + 0.01)).toBe(true);
    expect(picture.labelled.map((it) => it.of.minutes), 'the highest one is labelled').toEqual([120]);
  });

  it('are not drawn where nothing was done', () => {
    expect(layOut([month(1, 0)], 300)).toBeUndefined();
    expect(layOut([], 300)).toBeUndefined();
  });
});
