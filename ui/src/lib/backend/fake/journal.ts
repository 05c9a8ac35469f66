/** A small journal kept in memory, for development and tests. Never part of a release. */
import type * as wire from '../wire';

const DAY = 86_400_000;

/** The day it is in the fake. */
export const TODAY = '2026-11-21';

const at = (days: number, time = '09:30') =>
  new Date(Date.parse(`${TODAY}T${time}:00Z`) + days * DAY).toISOString().replace('.000', '');
const on = (days: number) => at(days).slice(0, 10);

export interface FakeJournal {
  status: wire.JournalStatus;
  clients: wire.ClientRow[];
  today: wire.TodayView;
  settings: wire.SettingsView;
  boundaries: wire.BoundaryView[];
  operations: wire.OperationView[];
  dues: wire.DueView[];
  bin: wire.BinnedView[];
  letters: wire.LetterView[];
  hits: wire.HitView[];
}

const row = (
  id: string,
  name: string,
  standing: wire.Standing,
  stage: wire.Stage,
  last: number | null,
  next: [wire.DueKind, number] | null,
): wire.ClientRow => ({
  id,
  name,
  stage,
  standing,
  score: { too_early: 0, steady: 8, watch: 31, strained: 52, over_the_line: 74 }[standing],
  course: standing === 'over_the_line' ? 'rising' : stage === 'in_recovery' ? 'easing' : 'level',
  last_contact_at: last === null ? null : at(last, '14:10'),
  last_contact_zone: last === null ? null : 'Europe/Tallinn',
  next: next && { kind: next[0], on: on(next[1]) },
  open_promises: next?.[0].endsWith('promise') ? 1 : 0,
  entries: last === null ? 0 : 12,
});

const DEADLINE: Partial<wire.DueView> = {
  forms: [{ form: 'registered_post', on: on(9) }, { form: 'email', on: on(14) }],
  ends_on: '2027-02-28',
};

const due = (
  kind: wire.DueKind,
  client: string,
  client_name: string,
  days: number,
  name: string,
  rest: Partial<wire.DueView> = {},
): wire.DueView => ({
  kind, client, client_name, record: `${client} ${kind}`, on: on(days), at: null, zone: null, name, forms: [], ends_on: null,
  overdue: false, reminded_at: null, late: false, snoozed_until: null, done: false, ...rest,
});

const promise = (
  id: string,
  client: string,
  by: wire.Party,
  wording: string,
  due: number,
  state: wire.PromiseState = 'open',
): wire.PromiseView => ({
  id,
  client,
  by,
  wording,
  made_at: at(-3),
  due_at: at(due, '14:30'),
  zone: 'Europe/Tallinn',
  state,
  settled_at: null,
  entry: `${id}-entry`,
});

const recent = (
  id: string,
  client: string,
  name: string,
  days: number,
  channel: wire.Channel,
  excerpt: string,
  incidents = 0,
): wire.RecentEntry => ({
  id,
  client,
  client_name: name,
  at: at(days, '15:05'),
  zone: 'Europe/Tallinn',
  channel,
  excerpt,
  incidents,
});

export const LONG = 'Käsitööõlle ja Veinikaubanduse Osaühing Põhjala Sõbrad ning Pojad, Viljandi filiaal';

const WAITING: wire.WaitingView = {
  since: on(-1),
  days: 1,
  strikes: { amount: 1, records: 1, cites: [{ noun: 'incident', id: 'i1', entry: 'e1', on: on(-1), label: 'No calls on Sundays' }] },
  unpaid_minutes: { amount: 200, records: 1, cites: [{ noun: 'work', id: 'w1', entry: null, on: on(-1), label: null }] },
  recovery_minutes: { amount: 0, records: 0, cites: [] },
  under_target: { amount: { decimal: '42.17', currency: 'EUR' }, records: 1, cites: [{ noun: 'entry', id: 'e1', entry: 'e1', on: on(-1), label: null }] },
};

/** A journal with a little of everything: long names, Kazakh and Estonian words, all standings. */
export function fakeJournal(): FakeJournal {
  const clients = [
    row('c1', 'Harbour Dental', 'over_the_line', 'active', -1, ['our_promise', 0]),
    row('c2', 'Құрмет аударма бюросы', 'strained', 'in_recovery', -2, ['their_promise', 1]),
    row('c3', LONG, 'watch', 'active', -6, ['notice_deadline', 9]),
    row('c4', 'Mari Kask', 'steady', 'active', -11, ['review', 30]),
    row('c5', 'Studio Fjord AS', 'steady', 'active', -19, ['invoice', 4]),
    row('c6', 'Trattoria da Nilde', 'too_early', 'prospect', null, null),
    row('c7', 'Northgate Lettings', 'strained', 'leaving', -40, ['end', 41]),
    row('c8', 'Old Mill Press', 'steady', 'parted', -300, null),
  ];
  return {
    status: {
      state: 'open',
      path: '/home/you/.local/share/good-terms/journal.goodterms',
      sample: false,
      read_only: false,
      failure: null,
      app_version: '0.1.0',
      data_folder: '/home/you/.local/share/good-terms',
    },
    clients,
    today: {
      today: TODAY,
      heats: [],
      clients: clients.length,
      prompts: [
        {
          id: 'p1',
          client: 'c1',
          client_name: 'Harbour Dental',
          crossed_on: on(-1),
          raised_at: at(-1),
          score: 74,
          standing: 'over_the_line',
          score_now: 74,
          again: null,
          waiting: WAITING,
          reasons: [
            {
              signal: 'strikes',
              dimension: 'boundaries',
              points: 21.5,
              args: [
                { name: 'nth', value: { kind: 'count', value: 3 } },
                { name: 'on', value: { kind: 'on', value: on(-20) } },
              ],
              cites: [{ noun: 'incident', id: 'i1', entry: 'e1', on: on(-20), label: 'No calls on Sundays' }],
            },
          ],
          answer: null,
          reason: null,
          until: null,
          answered_at: null, in_heat: false, heat: null,
        },
      ],
      promises: [
        { client_name: 'Northgate Lettings', promise: promise('r1', 'c7', 'client', 'Send the signed handover list', -2, 'overdue') },
        { client_name: 'Harbour Dental', promise: promise('r2', 'c1', 'us', 'Call back about the invoice, with the hours in hand', 0) },
        { client_name: 'Құрмет аударма бюросы', promise: promise('r3', 'c2', 'client', 'Келісімшарттың екінші бөлігін дүйсенбіге дейін жіберу', 1) },
        { client_name: LONG, promise: promise('r4', 'c3', 'us', 'Send both versions of the label, in Estonian and in English, and the list of what the printer still needs from them', 5) },
      ],
      dues: [
        { due: due('notice_deadline', 'c3', LONG, 9, 'Labels', DEADLINE), standing: 'watch' },
        { due: due('review', 'c4', 'Mari Kask', 30, 'Bookkeeping'), standing: 'steady' },
        { due: due('end', 'c7', 'Northgate Lettings', 41, 'Website'), standing: 'strained' },
      ],
      dues_more: 0,
      recent: [
        recent('e1', 'c1', 'Harbour Dental', -1, 'call', 'Rang on Sunday at eight about a change to the opening hours. I said that I answer on weekdays and would call on Monday; he raised his voice.', 2),
        recent('e2', 'c2', 'Құрмет аударма бюросы', -2, 'email', 'Төлем кешіккені үшін кешірім сұрады, қалған соманы жұмаға дейін аударуға уәде берді.'),
        recent('e3', 'c3', LONG, -6, 'meeting', 'Went through the labels one by one. They want a third version that is not in the offer.', 1),
        recent('e4', 'c4', 'Mari Kask', -11, 'message', 'Thanked me for the quick answer; sent the October receipts.'),
        recent('e5', 'c5', 'Studio Fjord AS', -19, 'video_call', ''),
      ],
    },
    dues: [
      due('their_promise', 'c7', 'Northgate Lettings', -2, 'Send the signed handover list', { at: at(-2, '15:00'), zone: 'Europe/Tallinn', overdue: true, reminded_at: at(-2, '15:00') }),
      due('our_promise', 'c1', 'Harbour Dental', 0, 'Call back about the invoice, with the hours in hand', { at: at(0, '16:30'), zone: 'Europe/Tallinn' }),
      due('recovery_check', 'c1', 'Harbour Dental', 3, 'Every delivery by Saturday noon'),
      due('notice_deadline', 'c3', LONG, 9, 'Labels', DEADLINE),
      due('follow_up', 'c2', 'Құрмет аударма бюросы', 12, 'Жеткізу мерзімі'),
      due('review', 'c4', 'Mari Kask', 30, 'Bookkeeping', { done: true }),
      due('end', 'c7', 'Northgate Lettings', 41, 'Website', { snoozed_until: at(5, '09:00') }),
      due('review', 'c5', 'Studio Fjord AS', 500, 'Campaign'),
    ],
    settings: {
      name: 'Anna Tamm',
      business: null,
      postal: 'Pikk 12-4\n10133 Tallinn',
      email: 'anna@example.org',
      phone: null,
      currency: 'EUR',
      zone: 'Europe/Tallinn',
      language: 'en',
      target_rate: '45.00',
      monthly_costs: null,
      reserve: null,
      country: 'EE',
      rates: [],
      remind_at: '09:00',
      reminders: [
        { kind: 'notice_deadline', minutes: [129_600, 86_400, 43_200, 10_080, 1440] },
        { kind: 'review', minutes: [10_080, 0] },
        { kind: 'our_promise', minutes: [15, 0] },
        { kind: 'invoice', minutes: [] },
      ],
      keep_in_tray: false,
    },
    boundaries: [
      { id: 'b1', general: true, rule: 'No calls on Sundays', instead: 'Monday from nine, or an email at any time', severity: 'moderate', since: on(-200), until: null, term: null, tellings: [], strikes: 0, untold_crossings: 0 },
      { id: 'b2', general: true, rule: 'Two rounds of changes are included', instead: 'Further rounds by the hour, agreed beforehand', severity: 'minor', since: on(-90), until: null, term: null, tellings: [], strikes: 0, untold_crossings: 0 },
    ],
    operations: [
      { number: '42', op: 'add_entry', at: at(0, '07:40'), clients: [{ id: 'c1', name: 'Harbour Dental' }], undone: false, can_undo: true },
      { number: '41', op: 'keep_promise', at: at(-1, '16:02'), clients: [{ id: 'c3', name: LONG }], undone: false, can_undo: true },
      { number: '40', op: 'change_settings', at: at(-1, '09:00'), clients: [], undone: true, can_undo: false },
    ],
    bin: [
      { noun: 'entry', id: 'x1', client_name: 'Mari Kask', label: 'Wrote by mistake to the wrong client', binned_at: at(-3), until: at(27) },
      { noun: 'client', id: 'x2', client_name: 'Test Client', label: 'Test Client', binned_at: at(-12), until: at(18) },
    ],
    letters: [
      { id: 'l1', client: 'c7', client_name: 'Northgate Lettings', engagement: 'g7', kind: 'parting', tone: 'discreet', language: 'en', head: [], subject: 'Ending our agreement on the website', body: 'Dear Ms Hale,', drafted: '', drafted_subject: null, state: 'draft', written_at: at(-4), ends_on: '2027-01-01', form: 'email', sent_on: on(-4), choices: { opening: null, closing: null, reasons: null, boundaries: [], complaint: null, recovery: null, account: null, offer: null, answer_on: null, pause_on: null, end_on: null, colleagues: [], template: null }, changed_at: at(-4), read_again_at: null, released_at: null, override_reason: null, went_on: null, proof: null, proof_file: null, decided: [], versions: [] },
    ],
    hits: Array.from({ length: 130 }, (_, index): wire.HitView => ({
      kind: index % 9 === 4 ? 'promise' : 'entry',
      id: `h${index}`,
      client: clients[index % 7]!.id,
      client_name: clients[index % 7]!.name,
      name: null,
      at: at(-index * 2),
      text: '…asked whether the invoice could wait until the end of the month, because their own client had not paid; the invoice of September was settled the same evening, with an apology…',
      marks: [[19, 26], [109, 116]],
    })),
  };
}
