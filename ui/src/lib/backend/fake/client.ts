/** One client with a little of everything, for tests of the pages about a client. */
import type * as wire from '../wire';

const zone = 'Europe/Tallinn';
const money = (decimal: string): wire.Amount => ({ decimal, currency: 'EUR' });

const finding: wire.FindingView = {
  signal: 'strikes',
  dimension: 'boundaries',
  points: 12.5,
  args: [
    { name: 'nth', value: { kind: 'count', value: 2 } },
    { name: 'severity', value: { kind: 'word', value: 'moderate' } },
    { name: 'on', value: { kind: 'on', value: '2026-11-15' } },
  ],
  cites: [{ noun: 'incident', id: 'i1', entry: 'e1', on: '2026-11-15', label: 'No calls on Sundays' }],
};

const promise: wire.PromiseView = {
  id: 'p1', client: 'c1', by: 'us', wording: 'Send the proofs', made_at: '2026-11-15T10:00:00Z',
  due_at: '2026-11-25T10:00:00Z', zone, state: 'open', settled_at: null, entry: 'e1',
};

const terms: wire.NoticeTermsView = {
  id: 'n1',
  effective_on: '2026-01-01', first_term: { count: 1, unit: 'year' },
  following: { kind: 'renews', period: { count: 1, unit: 'year' } }, notice: { count: 1, unit: 'month' },
  end_on: 'end_of_term', counts_from: 'receipt', forms: [{ form: 'email', days: 0 }], confirmed: ['form'], note: null,
};

const prompt: wire.PromptView = {
  id: 'q1', client: 'c1', client_name: 'Harbour Dental', crossed_on: '2026-11-10', raised_at: '2026-11-10T09:00:00Z',
  score: 61, standing: 'over_the_line', score_now: 63, reasons: [finding], again: null, waiting: null, answer: null,
  reason: null, until: null, answered_at: null, in_heat: false, heat: null,
};

/** An entry with marks of every kind. */
export const fakeEntry: wire.EntryView = {
  id: 'e1', client: 'c1', at: '2026-11-15T10:30:00Z', zone, channel: 'call', direction: 'incoming', outcome: 'held',
  minutes: 12, toll: -2, recovery_minutes: 15,
  account: { facts: 'He called on Sunday.', quotes: 'Now!', reading: null, feelings: 'Shaken.' },
  people: ['k1'],
  incidents: [
    {
      id: 'i1', kind: 'crossing', severity: 'moderate', cause: 'their_conduct', manner: null, toward: null,
      boundary: 'b1', rule: 'No calls on Sundays', counts: true, invoice: null, promise: null, complaint: null,
      minutes: null, note: null,
    },
  ],
  gestures: [], promises: [promise], complaints: [], told: [], attachments: [], concessions: [], runs: [], versions: 1,
};

/** A client's page. */
export const fakeClientPage = (): wire.ClientPage => ({
  client: {
    id: 'c1', name: 'Harbour Dental', kind: 'company', language: 'en', address_form: 'formal', currency: 'EUR', zone,
    email: 'desk@harbour.example', phone: null, postal: null, pinned: 'Call after ten.', target_rate: null,
    stage: 'active', stage_since: '2026-01-01',
  },
  contacts: [{ id: 'k1', name: 'Mari Kask', role: 'Owner', email: null, phone: null, primary: true }],
  moves: [{ stage: 'active', on: '2026-01-01', reason: null, comment: null }],
  standing: { standing: 'over_the_line', score: 63, crossed_on: '2026-11-10', recommendation: 'make_it_right', reasons: [finding] },
  prompt,
  due: [
    {
      kind: 'our_promise', client: 'c1', client_name: 'Harbour Dental', record: 'r1', on: '2026-11-25', at: '2026-11-25T10:00:00Z', zone,
      name: 'The sheet', forms: [], ends_on: null, overdue: false, reminded_at: null, late: false, snoozed_until: null, done: false,
    },
  ],
  expectations: [{ words: 'This is how I work.', item: 'how_we_work', id: null, told_at: null, wording: null }],
  boundaries: [
    {
      id: 'b1', general: false, rule: 'No calls on Sundays', instead: 'Write; answered on Monday', severity: 'moderate', term: 'a1',
      since: '2026-01-01', until: null, strikes: 2, untold_crossings: 1,
      tellings: [{ id: 't1', at: '2026-02-01T10:00:00Z', zone, channel: 'email', wording: 'No calls on Sundays.', entry: null }],
    },
  ],
  engagements: [
    {
      id: 'g1', title: 'Monthly sheet', starts_on: '2026-01-01', value: money('500.00'), value_per: { count: 1, unit: 'month' }, prices: [],
      country: null, holidays: 'no_country', review_days: 30, ends_on: null, notice_given_on: null, terms: [terms],
      clauses: [
        {
          id: 'a1', kind: 'working_hours', wording: 'No calls on Sundays and holidays.', place: 'section 7', contract: 'f1', page: 2,
          number: null,
        },
      ],
      contracts: [{ id: 'f1', name: 'Contract.pdf', size: 12_000, is_pdf: true, reading: 'read' }],
      notice: {
        term_begins_on: '2026-01-01', term_ends_on: '2026-12-31', ends_by_itself_on: null, review_on: '2026-10-31',
        assumptions: ['counts_from'],
        deadlines: [
          {
            form: 'email', send_by: '2026-11-30', ends_on: '2026-12-31',
            working: [
              { kind: 'term_ends', day: '2026-12-31', period: { count: 1, unit: 'year' }, over: [] },
              { kind: 'sent', day: '2026-11-30', period: null, over: [] },
            ],
          },
        ],
      },
    },
  ],
  promises: [promise],
  complaints: [
    {
      id: 'm1', theme: 'Colours', summary: null, importance: 'medium', cause: 'ours', promised: true,
      raised_on: '2026-11-01', stage: 'heard', steps: [{ stage: 'heard', on: '2026-11-01', note: null }], entry: null,
    },
  ],
  recoveries: [],
  money: {
    invoices: [
      {
        id: 'v1', kind: 'work', number: '2026-14', issued_on: '2026-10-01', due_on: '2026-10-15', amount: money('500.00'),
        paid: money('100.00'), settled_on: null, state: 'overdue', days_late: 37, note: null,
      },
    ],
    payments: [], work: [], costs: [], concessions: [], overdue: money('400.00'),
  },
  obligations: [],
  heat: null,
  hard_times: [],
  check_ins: [],
  letters: [],
  decisions: [],
  entries: 1,
});

/** Where the client stands. */
export const fakeStanding = (): wire.StandingView => ({
  client: 'c1', client_name: 'Harbour Dental', as_of: '2026-11-21T12:00:00Z', standing: 'over_the_line', score: 63,
  watch_from: 20, strained_from: 40, line_from: 60, line_clears_below: 50, policy_since: null,
  dimensions: [
    { dimension: 'boundaries', strain: 70, weight: 0.5 },
    { dimension: 'payment', strain: null, weight: 0 },
  ],
  findings: [finding],
  gaps: [{ kind: 'not_told', dimension: 'boundaries', boundary: 'b1', cites: [{ ...finding.cites[0]!, id: 'i0' }] }],
  unsafe_cites: [], fixability: -0.2, reading: 'problem_client',
  fair_process: [
    { step: 'expectations_set', state: 'missing', boundary: null, cites: [] },
    { step: 'boundary_told', state: 'done', boundary: null, cites: [] },
  ],
  recommendation: 'make_it_right',
  changes: [{ kind: 'quiet', to: 'strained', on: '2027-02-01' }],
  crossed_on: '2026-11-10', waiting: null,
  history: [
    { at: '2026-06-01T12:00:00Z', standing: 'steady', score: 0, policy_since: null },
    { at: '2026-11-21T12:00:00Z', standing: 'over_the_line', score: 63, policy_since: null },
  ],
  events: [{ on: '2026-11-15', kind: 'incident', word: 'crossing', label: 'No calls on Sundays', entry: 'e1' }],
});

/** A draft of a parting letter. */
export const fakeDraft = (request: wire.DraftLetter): wire.DraftView => ({
  client: 'c1', engagement: 'g1', kind: request.kind, tone: request.tone, choices: request.choices, language: 'en', head: [{ text: 'Triin Lepik', sources: [] }],
  subject: 'Ending our agreement', body: 'Dear Mari Kask,\n\nOur agreement ends on 31 December 2026.',
  paragraphs: [
    { text: 'Dear Mari Kask,', sources: [] },
    {
      text: 'Our agreement ends on 31 December 2026.',
      sources: [{ noun: 'engagement', id: 'g1', entry: null, on: null, label: 'Monthly sheet' }],
    },
  ],
  ends_on: '2026-12-31', earliest_end_on: '2026-12-31', form: request.form ?? 'email', sent_on: request.sent_on ?? '2026-11-21', end: null, to: null, openings: [{ name: 'thanks', text: 'Thank you.' }], closings: [{ name: 'wishes', text: 'All the best.' }],
  reasons: [], risky: false, complaint: null, recovery: null, boundaries: [],
});
