import { beforeEach, describe, expect, it } from 'vitest';

import { Fake } from '$lib/backend/fake/fake';
import type { EntryView } from '$lib/backend/wire';
import { flushDrafts, keeperOf } from '$lib/state/drafts';

import { Composer } from './composer.svelte';
import { created, newMark, type Mark, type MarkKind } from './marks';

let fake: Fake;

beforeEach(() => {
  fake = new Fake().install();
  for (const client of ['c', 'other']) keeperOf(`entry-${client}`).forget();
});

/** What a new composer of a client finds. */
async function found(client: string): Promise<Composer> {
  const composer = new Composer(client);
  await composer.restore();
  return composer;
}

const NOW = new Date('2026-11-21T10:00:00Z');
const mark = (kind: MarkKind, it: Partial<Mark> = {}): Mark => ({ ...newMark(kind, 1, NOW), ...it });

describe('marks become records', () => {
  it('each of its own kind', () => {
    const all = created([
      mark('crossing', { boundary: 'b', cause: 'ours' }),
      mark('abuse', { manner: 'insults', toward: 'our_people' }),
      mark('unpaid_scope', { minutes: 30, note: 'two more pages' }),
      mark('their-promise', { what: 'send the brief', day: '2026-11-23', time: '09:00' }),
      mark('complaint', { what: 'colours', promised: false }),
      mark('told', { boundary: 'b' }),
      mark('told'),
      mark('thanks', { note: 'twice' }),
    ]);
    expect(all.incidents.map((it) => [it.kind, it.cause, it.boundary, it.manner, it.minutes, it.note])).toEqual([
      ['crossing', 'ours', 'b', null, null, null],
      ['abuse', 'their_conduct', null, 'insults', null, null],
      ['unpaid_scope', 'their_conduct', null, null, 30, 'two more pages'],
    ]);
    expect(all.promises.map((it) => [it.by, it.wording])).toEqual([['client', 'send the brief']]);
    expect(all.complaints).toEqual([
      { theme: 'colours', summary: null, importance: 'medium', cause: 'misunderstanding', promised: false },
    ]);
    expect(all.told, 'a telling without a boundary is none').toEqual(['b']);
    expect(all.gestures).toEqual([{ kind: 'thanks', note: 'twice' }]);
  });
});

describe('an entry being written', () => {
  it('takes a clause that is quoted below what stands there', () => {
    const composer = new Composer('c');
    composer.quote('“No work on Sundays.” (Layout, section 7)');
    expect(composer.open).toBe(true);
    composer.draft.facts = 'They asked for Sunday.\n';
    composer.quote('“No work on Sundays.”');
    expect(composer.draft.facts).toBe('They asked for Sunday.\n\n“No work on Sundays.”');
  });

  it('says nothing at first, and happens when it is saved', () => {
    const composer = new Composer('c');
    expect(composer.isEmpty).toBe(true);
    composer.draft.facts = 'They called.';
    expect(composer.isEmpty).toBe(false);
    expect(composer.request().form.at, 'now, as the journal sees it').toBeNull();
    expect(composer.request().form.account).toEqual({
      facts: 'They called.',
      quotes: null,
      reading: null,
      feelings: null,
    });
  });

  it('comes back after the page was left, and goes once it is discarded', async () => {
    const composer = new Composer('c');
    composer.draft.feelings = 'tired';
    composer.mark('apology');
    composer.keep();
    const again = await found('c');
    expect(fake.drafts.get('entry-c')?.client, 'it belongs to its client').toBe('c');
    expect(again.open).toBe(true);
    expect(again.unfolded.feelings).toBe(true);
    expect(again.draft.marks.map((it) => it.kind)).toEqual(['apology']);
    again.mark('praise');
    expect(new Set(again.draft.marks.map((it) => it.key)).size, 'keys stay apart').toBe(2);
    expect((await found('other')).isEmpty, 'each client has a draft of its own').toBe(true);
    again.discard();
    expect((await found('c')).isEmpty).toBe(true);
    flushDrafts();
  });

  it('has no direction where it is a note to oneself', () => {
    const composer = new Composer('c');
    composer.draft.channel = 'note';
    expect(composer.form().direction).toBeNull();
  });

  it('keeps its moment and its zone while it is changed', async () => {
    const entry: EntryView = {
      id: 'e', client: 'c', at: '2026-03-02T07:30:17Z', zone: 'Europe/Tallinn', channel: 'email', direction: 'outgoing',
      outcome: 'held', minutes: 12, toll: -1, recovery_minutes: null,
      account: { facts: 'Sent the proofs.', quotes: null, reading: null, feelings: null },
      people: [], incidents: [], gestures: [], promises: [], complaints: [], told: [], attachments: [], concessions: [], runs: [], versions: 0,
    };
    const composer = new Composer('c', entry);
    expect(composer.start).toEqual({ day: '2026-03-02', time: '09:30' });
    expect(composer.form().at, 'to the second').toBeNull();
    composer.draft.when = { ...composer.start, time: '10:00' };
    expect(composer.form().at).toBe('2026-03-02T08:00:00Z');
    expect(composer.form().toll).toBe(-1);
    composer.keep();
    expect((await found('c')).isEmpty, 'a change is not kept as a new entry').toBe(true);
  });
});
