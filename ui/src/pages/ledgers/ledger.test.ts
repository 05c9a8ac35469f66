import { expect, test } from 'vitest';

import type { LedgerComplaint, LedgerPromise, PromiseState } from '$lib/backend/wire';

import { clientsOf, complaintFits, promiseFits, themes, type ComplaintFilter, type PromiseFilter } from './ledger';

const complaint = (theme: string, more: Partial<LedgerComplaint> = {}): LedgerComplaint => ({
  complaint: {
    id: theme, theme, summary: null, importance: 'high', cause: 'ours', promised: true,
    raised_on: '2026-11-02', stage: 'heard', steps: [], entry: null,
  },
  client: 'c1', client_name: 'Ferrante', settled: false, handling: 'put_right', say: '', mirror: null, follow_up: null,
  ...more,
});

const promise = (state: PromiseState): LedgerPromise => ({
  client_name: 'Ferrante',
  promise: {
    id: state, client: 'c1', by: 'us', wording: 'Proofs', made_at: '2026-11-02T09:00:00Z', due_at: '2026-11-03T09:00:00Z',
    zone: 'Europe/Tallinn', state, settled_at: null, entry: null,
  },
});

test('a complaint is shown where all that was chosen fits', () => {
  const every: ComplaintFilter = { progress: 'all', client: null, theme: null, importance: null, cause: null };
  const check = (filter: Partial<ComplaintFilter>, expected: boolean) =>
    expect(complaintFits(complaint('Colours'), { ...every, ...filter })).toBe(expected);
  check({}, true);
  check({ progress: 'open' }, true);
  check({ progress: 'settled' }, false);
  check({ client: 'c2' }, false);
  check({ theme: 'colours', importance: 'high', cause: 'ours' }, true);
  check({ theme: 'colours', importance: 'low' }, false);
  check({ cause: 'not_ours_at_all' }, false);
});

test('a promise is open until it is settled, late or not', () => {
  const check = (state: PromiseState, filter: Partial<PromiseFilter>, expected: boolean) =>
    expect(promiseFits(promise(state), { progress: 'open', client: null, by: null, ...filter })).toBe(expected);
  check('open', {}, true);
  check('overdue', {}, true);
  check('kept_late', {}, false);
  check('kept_late', { progress: 'settled' }, true);
  check('open', { by: 'client' }, false);
});

test('themes are counted however they are written, the most frequent first', () => {
  const all = ['Invoice', 'Colours', 'colours ', 'Çolours'].map((it) => complaint(it));
  expect(themes(all).map(({ name, count }) => [name, count])).toEqual([['Colours', 3], ['Invoice', 1]]);
});

test('clients are named once, by name', () => {
  const all = [{ id: 'b', name: 'Øst' }, { id: 'a', name: 'Åse' }, { id: 'b', name: 'Øst' }];
  expect(clientsOf(all).map((it) => it.value)).toEqual(['a', 'b']);
});
