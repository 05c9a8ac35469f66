import { flushSync } from 'svelte';
import { beforeEach, describe, expect, it, vi } from 'vitest';

import { backend } from '$lib/backend/backend';
import { stage } from '$lib/backend/fake/stage';
import { Failure } from '$lib/backend/failure';
import type { ClientPage, DraftLetter, DraftView, LetterView } from '$lib/backend/wire';

import { flushDrafts } from '$lib/state/drafts';

import { LetterState } from './letter.svelte';

const drafted = (request: DraftLetter): DraftView => ({
  client: request.client, engagement: 'g', kind: request.kind, tone: request.tone, choices: request.choices, language: 'en', head: [], subject: 'Ending',
  body: `Dear all, ${request.tone}`, paragraphs: [], ends_on: request.choices.end_on ?? '2027-03-31', earliest_end_on: '2027-03-31', form: request.form ?? 'email',
  sent_on: request.sent_on ?? '2026-11-21', end: null, to: null, openings: [], closings: [], reasons: [], risky: false, complaint: null, recovery: null, boundaries: [],
});

const keptLetter: LetterView = {
  id: 'l', client: 'c', client_name: 'C', engagement: 'g', kind: 'parting', tone: 'honest', language: 'en', head: [],
  subject: 'Ending', body: 'Dear all, changed', drafted: 'Dear all, honest', drafted_subject: 'Ending', state: 'draft',
  written_at: '2026-11-20T10:00:00Z', ends_on: '2027-03-31', form: 'email', sent_on: '2026-11-20',
  choices: {
    opening: null, closing: null, reasons: null, boundaries: [], complaint: null, recovery: null, account: null,
    offer: null, answer_on: null, pause_on: null, end_on: null, colleagues: [], template: null,
  },
  changed_at: '2026-11-20T10:00:00Z', read_again_at: null, released_at: null, override_reason: null, went_on: null,
  proof: null, proof_file: null, decided: [], versions: [],
};

beforeEach(() => {
  vi.spyOn(backend.client, 'page').mockResolvedValue({ engagements: [] } as unknown as ClientPage);
  vi.spyOn(backend.letter, 'draft').mockImplementation((request) => Promise.resolve(drafted(request)));
  vi.spyOn(backend.letter, 'check').mockResolvedValue({ findings: [], paragraphs: [] });
  vi.spyOn(backend.letter, 'get').mockResolvedValue(keptLetter);
});

const settled = () => new Promise((done) => setTimeout(done));

describe('a parting letter', () => {
  it('begins as a draft of the agreement that runs', async () => {
    const letter = new LetterState('c');
    await letter.open(null);
    expect(letter.choices.engagement).toBe('g');
    expect(letter.body).toBe('Dear all, discreet');
    expect(letter.edited).toBe(false);
    expect(letter.request().id, 'nothing is kept yet').toBeNull();
  });

  it('is drafted anew with each choice while nobody changed it', async () => {
    const letter = new LetterState('c');
    await letter.open(null);
    letter.choose({ tone: 'honest' });
    await settled();
    expect(letter.body).toBe('Dear all, honest');
  });

  it('asks before it replaces what was changed by hand', async () => {
    const letter = new LetterState('c');
    await letter.open(null);
    letter.body = 'My own words';
    letter.choose({ tone: 'honest' });
    await settled();
    expect([letter.body, letter.choices.tone]).toEqual(['My own words', 'discreet']);
    letter.stay();
    expect(letter.waiting).toBeUndefined();
    letter.choose({ tone: 'honest' });
    await letter.redraft(letter.waiting);
    expect(letter.body).toBe('Dear all, honest');
    expect(letter.edited).toBe(false);
  });

  it('keeps the last draft where a choice is refused', async () => {
    const letter = new LetterState('c');
    await letter.open(null);
    vi.mocked(backend.letter.draft).mockRejectedValueOnce(new Failure({ code: 'not_allowed', message: 'No.' }));
    await letter.redraft({ ...letter.choices, form: 'courier' });
    expect(letter.refusal?.message).toBe('No.');
    expect(letter.body).toBe('Dear all, discreet');
  });

  it('reopens as it was kept, and knows that it was changed by hand', async () => {
    const letter = new LetterState('c');
    await letter.open('l');
    expect(letter.body).toBe('Dear all, changed');
    expect(letter.edited).toBe(true);
    expect(letter.unsaved).toBe(false);
    letter.subject = 'Another';
    expect(letter.unsaved).toBe(true);
    expect(letter.request()).toMatchObject({ id: 'l', drafted: 'Dear all, honest', sent_on: '2026-11-20' });
  });

  it('is not kept yet once any choice differs from the kept one', async () => {
    const changes = [
      { tone: 'discreet' }, { sentOn: '2026-11-23' }, { engagement: null }, { form: 'post' }, { opening: 'plain' },
      { closing: 'plain' }, { reasons: ['i'] }, { colleagues: ['k'] }, { template: 't' }, { account: 'The colours' },
      { answer_on: '2026-12-01' }, { pause_on: '2026-12-01' }, { end_on: '2027-06-30' }, { boundaries: ['b'] }, { complaint: 'm' },
    ] as const;
    for (const change of changes) {
      const letter = new LetterState('c');
      await letter.open('l');
      letter.choices = { ...letter.choices, ...change } as typeof letter.choices;
      expect(letter.unsaved, JSON.stringify(change)).toBe(true);
    }
  });

  it('follows the kept letter where it was drafted anew, and keeps what waits on the screen', async () => {
    const redrafted = { ...keptLetter, body: 'Dear all, by 4 December', drafted: 'Dear all, by 4 December' };
    const letter = new LetterState('c');
    await letter.open('l');
    vi.mocked(backend.letter.get).mockResolvedValue(redrafted);
    await letter.reread();
    expect([letter.body, letter.unsaved]).toEqual(['Dear all, by 4 December', false]);
    letter.body = 'My own words';
    vi.mocked(backend.letter.get).mockResolvedValue(keptLetter);
    await letter.reread();
    expect([letter.body, letter.unsaved]).toEqual(['My own words', true]);
  });

  it('stays on the screen where keeping it was undone', async () => {
    const letter = new LetterState('c');
    await letter.open('l');
    vi.mocked(backend.letter.get).mockRejectedValue(new Failure({ code: 'not_found', message: 'Gone.' }));
    await letter.reread();
    expect([letter.kept, letter.failure, letter.body]).toEqual([undefined, undefined, 'Dear all, changed']);
    expect(letter.unsaved).toBe(true);
  });
});

describe('a letter that is left unsaved', () => {
  /** Opens it as the page does, changes its text, and leaves. */
  async function left(letter: LetterState, id: string | null, words: string) {
    const leave = $effect.root(() => {
      $effect(() => letter.unfinished.follow());
    });
    await letter.open(id);
    letter.choices.tone = 'no_reason';
    letter.body = words;
    flushSync();
    leave();
    await flushDrafts();
  }

  it('is there again with its choices, each kind for itself', async () => {
    stage();
    await left(new LetterState('c', 'parting'), null, 'Half a letter');
    const again = new LetterState('c', 'parting');
    await again.open(null);
    expect([again.body, again.choices.tone, again.edited]).toEqual(['Half a letter', 'no_reason', true]);
    const other = new LetterState('c', 'apology');
    await other.open(null);
    expect(other.body).toBe('Dear all, discreet');
  });
});

describe('another kind of letter', () => {
  it('is drafted without what was chosen for the one before', async () => {
    const letter = new LetterState('c', 'apology');
    await letter.open(null);
    letter.choose({ account: 'The colours' });
    await settled();
    letter.choose({ kind: 'referral' });
    await settled();
    expect([letter.choices.kind, letter.choices.account]).toEqual(['referral', null]);
  });
});
