/** The review of one client, for tests of its page. */
import type * as wire from '../wire';
import { fakeStanding } from './client';

const money = (decimal: string): wire.Amount => ({ decimal, currency: 'EUR' });

const sums: wire.SumsView = {
  from: '2025-11-22', until: '2026-11-21', contacts: 14, minutes: 6000, contact_minutes: 600, production_minutes: 4800,
  revision_minutes: 600, chasing_minutes: 0, admin_minutes: 0, free_minutes: 0, invoiced: money('4800.00'),
  received: money('4400.00'), conceded: money('0.00'), spent: money('0.00'),
};

const tally: wire.PromiseTallyView = {
  made: 4, kept: 3, late: 1, broken: 0, released: 0, open: 0, overdue: 0, due: 4, kept_share: 0.75,
};

const renewal: wire.RenewalView = {
  id: 'g1', title: 'Monthly sheet', starts_on: '2026-01-01', value: money('400.00'), value_per: { count: 1, unit: 'month' },
  term_began_on: '2026-01-01', term_ends_on: '2026-12-31', decide_by: '2026-11-30', form: 'email', ends_on: '2026-12-31',
  review_on: '2026-10-31', ends_by_itself: false, runs_on: false, due: true, decided: null,
  next_begins_on: '2027-01-01', next_ends_on: '2027-12-31', terms: null, break_even: money('460.00'),
};

/** What was decided a year ago. */
export const fakeDecision: wire.ReviewDecisionView = {
  id: 'r1', engagement: 'g1', engagement_title: 'Monthly sheet', decided_on: '2025-11-20', choice: 'renew',
  reason: 'A calm year.', answers: [{ question: 'pattern', answer: 'no' }], deadline_on: '2025-11-30',
  term_ends_on: '2025-12-31', standing: 'steady', score: 12, minutes: 5000, rate: money('58.00'), target: money('55.00'),
  earlier: [],
};

const questions: wire.QuestionView[] = [
  {
    question: 'told_then_crossed',
    hint: 'yes',
    args: [
      { name: 'told', value: { kind: 'count', value: 1 } },
      { name: 'counted', value: { kind: 'count', value: 2 } },
      { name: 'before', value: { kind: 'count', value: 0 } },
    ],
  },
  {
    question: 'take_on_again',
    hint: null,
    args: [
      { name: 'standing', value: { kind: 'word', value: 'watch' } },
      { name: 'rate', value: { kind: 'rate', value: money('44.00') } },
    ],
  },
];

/** A review with a decision due. */
export function fakeReview(more: Partial<wire.ReviewView> = {}): wire.ReviewView {
  const { history, events, watch_from, strained_from, line_from, line_clears_below, score, as_of } = fakeStanding();
  return {
    client: 'c1', client_name: 'Harbour Dental', level: 'everything', as_of, on: '2026-11-21', engagements: [renewal],
    facts: {
      since: '2025-01-01', money_known: true, whole: sums, year: sums, owed: money('400.00'), overdue: money('400.00'),
      months: [
        { month: '2026-10-01', contacts: 3, minutes: 500, received: money('400.00'), incidents: 1 },
        { month: '2026-11-01', contacts: 2, minutes: 300, received: money('0.00'), incidents: 0 },
      ],
      boundaries: [
        { boundary: 'b1', rule: 'No calls on Sundays', told_on: '2026-02-01', told: 1, crossed: 2, counted: 2, before_told: 0, last_crossed_on: '2026-11-15' },
      ],
      abuse: [{ manner: 'shouting', toward: 'us', count: 1, last_on: '2026-10-10' }],
      causes: [{ cause: 'their_conduct', count: 3 }],
      kinds: [{ kind: 'crossing', count: 2 }],
      gestures: [{ kind: 'apology', count: 1 }],
      unpaid_minutes: 0,
      complaints: [
        { id: 'x1', theme: 'Colours', raised_on: '2026-03-01', importance: 'high', cause: 'ours', promised: true, end: 'fixed', on: '2026-03-09', reopened: 0 },
      ],
      ours: tally, theirs: { ...tally, made: 0, kept: 0, late: 0, due: 0, kept_share: null },
      promises: [{ id: 'p1', by: 'us', wording: 'Send the proofs', due_on: '2026-04-01', state: 'kept_late', settled_on: '2026-04-03' }],
      occasions: [
        {
          entry: 'e1', on: '2026-11-15', channel: 'call', facts: 'He called on Sunday.', quotes: 'Now!', reading: null, feelings: 'Shaken.',
          marks: [{ incident: 'crossing', gesture: null, manner: null, severity: 'moderate', cause: 'their_conduct', rule: 'No calls on Sundays' }],
        },
      ],
      occasion_count: 4,
    },
    heat: null,
    private: {
      then: { on: '2025-11-20', standing: 'steady', score: 12 }, now: { on: '2026-11-21', standing: 'watch', score: 31 },
      picture: { client: 'c1', as_of, score, watch_from, strained_from, line_from, line_clears_below, history, events },
      toll_year: -0.5, recovery_year: 60, recovery_whole: 60, rate_year: money('44.00'), rate_whole: money('44.00'),
      target: money('55.00'),
      break_even: {
        month: money('460.00'), agreed_month: money('400.00'), received_month: money('366.00'), days: 365, minutes: 6060,
        target: money('55.00'), beside: money('0.00'),
      },
      hard_times: [{ id: 'h1', since_on: '2026-03-02', until_on: '2026-04-10', note: 'A fire in the workshop.' }],
      questions, decisions: [fakeDecision],
    },
    ...more,
  };
}
