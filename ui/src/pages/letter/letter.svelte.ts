import { backend } from '$lib/backend/backend';
import { asFailure, type Failure } from '$lib/backend/failure';
import type {
  ClientPage,
  DraftLetter,
  DraftView,
  EngagementView,
  LetterChoices,
  LetterKind,
  LetterView,
  NoticeForm,
  ParagraphView,
  Reply,
  SaveLetter,
  Tone,
} from '$lib/backend/wire';
import { dayOf } from '$lib/format/dates';
import { today } from '$lib/format/now';
import { Unfinished } from '$lib/state/unfinished.svelte';

import { go, href } from '../../routes';

import { Check } from './check.svelte';

/** What a draft is made from. */
interface Choices extends LetterChoices {
  kind: LetterKind;
  engagement: string | null;
  tone: Tone;
  sentOn: string;
  form: NoticeForm | null;
}

/** A letter as it stands on the page, with the draft that its text began as. */
interface Written {
  choices: Choices;
  subject: string;
  body: string;
  drafted: { subject: string; body: string };
}

/** What is chosen from the record until somebody chooses. */
const UNCHOSEN: LetterChoices = {
  opening: null, closing: null, reasons: null, boundaries: [], complaint: null, recovery: null, account: null,
  offer: null, answer_on: null, pause_on: null, end_on: null, colleagues: [], template: null,
};

/** Whether a letter of this kind ends the relationship. */
export const ends = (kind: LetterKind): boolean => kind === 'parting' || kind === 'not_renewing';

/** A letter while it is written: the choices, the draft, and what was changed by hand. */
export class LetterState {
  readonly client: string;
  page = $state.raw<ClientPage | undefined>();
  draft = $state.raw<DraftView | undefined>();
  /** The letter as it is kept with the client. */
  kept = $state.raw<LetterView | undefined>();
  failure = $state.raw<Failure | undefined>();
  /** What is wrong with the choices; the last draft stays. */
  refusal = $state.raw<Failure | undefined>();
  loading = $state(true);

  choices = $state<Choices>({
    kind: 'parting', engagement: null, tone: 'discreet', sentOn: today(), form: null, ...UNCHOSEN,
  });
  subject = $state('');
  body = $state('');
  /** Choices that wait for a word, because they would replace what was changed by hand. */
  waiting = $state.raw<Choices | undefined>();
  /** What the lint says, and the records behind an edited text. */
  readonly check = new Check();
  /** What is not kept with the client yet waits, and is offered back. */
  readonly unfinished: Unfinished<Written>;

  /** The draft that the text began as. */
  #drafted = $state.raw({ subject: '', body: '' });
  #turn = 0;
  /** What was chosen for the letter that is kept. */
  #asKept = $state.raw('');

  constructor(client: string, kind: LetterKind = 'parting', letter: string | null = null) {
    this.client = client;
    this.choices.kind = kind;
    this.unfinished = new Unfinished<Written>(letter ? `letter-${letter}` : `letter-${client}-${kind}`, {
      client,
      read: () => ({ choices: this.choices, subject: this.subject, body: this.body, drafted: this.#drafted }),
      write: (left) => void this.#putBack(left),
      back: () => go(href.letter(client, this.kept?.id, kind)),
    });
  }

  get released(): boolean {
    return this.kept?.state === 'released';
  }

  /** Whether the text is no longer the one that was drafted. */
  get edited(): boolean {
    return this.body !== this.#drafted.body || this.subject !== this.#drafted.subject;
  }

  get drafted(): { subject: string; body: string } {
    return this.#drafted;
  }

  /** Whether there is something that is not kept yet. */
  get unsaved(): boolean {
    const { kept } = this;
    if (!kept) return true;
    if (kept.state === 'released') return false;
    if (kept.subject !== this.subject || kept.body !== this.body) return true;
    return this.#chosen() !== this.#asKept;
  }

  get engagement(): EngagementView | undefined {
    return this.page?.engagements.find((it) => it.id === this.choices.engagement);
  }

  /** Paragraphs with their records: as drafted, or as far as they still stand in an edited text. */
  get paragraphs(): readonly ParagraphView[] {
    if (!this.edited) return this.draft?.paragraphs ?? [];
    return this.check.value?.paragraphs ?? [];
  }

  /** Reads the client and begins a draft, or opens a letter that is kept. */
  async open(letter: string | null): Promise<void> {
    this.loading = true;
    this.failure = undefined;
    try {
      this.page = await backend.client.page(this.client);
      if (letter) await this.#reopen(await backend.letter.get(letter));
      else await this.#begin();
      if (!this.released) await this.unfinished.begin();
    } catch (thrown) {
      this.failure = asFailure(thrown);
    }
    this.loading = false;
    this.look();
  }

  /**
   * Reads the kept letter again, as after something was undone or decided at its gate. Where nothing
   * waits to be kept, the screen follows it; where keeping it was undone, the text stays.
   */
  async reread(): Promise<void> {
    const { kept: before, unsaved } = this;
    if (!before) return;
    try {
      const now = await backend.letter.get(before.id);
      const [page, redrafted] = [await backend.client.page(this.client), now.body !== before.body];
      this.page = page;
      if (redrafted && !unsaved) {
        await this.#reopen(now);
        this.unfinished.settle();
      } else this.kept = now;
    } catch (thrown) {
      const failure = asFailure(thrown);
      if (failure.code === 'not_found') this.kept = undefined;
      else this.failure = failure;
    }
  }

  async #begin(): Promise<void> {
    const draft = await backend.letter.draft(this.#request(this.choices));
    this.choices = { ...this.choices, engagement: draft.engagement, form: draft.form };
    this.#take(draft);
  }

  async #reopen(letter: LetterView): Promise<void> {
    this.choices = {
      ...letter.choices,
      kind: letter.kind,
      engagement: letter.engagement,
      tone: letter.tone,
      sentOn: letter.sent_on ?? dayOf(letter.written_at),
      form: letter.form,
    };
    this.kept = letter;
    this.subject = letter.subject;
    this.body = letter.body;
    await this.#findRecords();
    this.#asKept = this.#chosen();
    // What was kept before drafts had their subject kept has the one of the same draft.
    const same = this.draft?.body === letter.drafted ? this.draft.subject : letter.subject;
    const subject = letter.drafted_subject ?? same;
    this.#drafted = { subject, body: letter.drafted };
  }

  /** The records behind it are those of a draft with the same choices, where there still is one. */
  async #findRecords(): Promise<void> {
    try {
      this.draft = await backend.letter.draft(this.#request(this.choices));
    } catch (thrown) {
      this.refusal = asFailure(thrown);
    }
  }

  /** Puts back what was left, or what stood there before it. */
  async #putBack({ choices, subject, body, drafted }: Written): Promise<void> {
    Object.assign(this, { choices, subject, body });
    this.#drafted = drafted;
    await this.#findRecords();
    this.look();
  }

  /** Changes a choice: at once, or after a word where the text was changed by hand. */
  choose(change: Partial<Choices>): void {
    const next = { ...this.choices, ...change };
    if (change.kind && change.kind !== this.choices.kind) Object.assign(next, UNCHOSEN);
    if (this.edited) this.waiting = next;
    else void this.redraft(next);
  }

  /** Drafts anew, and forgets what was changed by hand. */
  async redraft(choices: Choices = this.choices): Promise<void> {
    const turn = ++this.#turn;
    this.waiting = undefined;
    this.choices = choices;
    try {
      const draft = await backend.letter.draft(this.#request(choices));
      if (turn !== this.#turn) return;
      this.choices = { ...choices, form: draft.form };
      this.refusal = undefined;
      this.#take(draft);
      this.look();
    } catch (thrown) {
      if (turn === this.#turn) this.refusal = asFailure(thrown);
    }
  }

  /** Has the text looked over, once it has been still for a moment. */
  look(): void {
    if (this.released || this.loading) return;
    this.check.later({ draft: this.#request(this.choices), subject: this.subject, body: this.body });
  }

  /** Keeps the choices as they were, and the text with them. */
  stay(): void {
    this.waiting = undefined;
    this.choices = { ...this.choices };
  }

  /** Keeps the letter with the client. */
  async save(): Promise<Reply<LetterView>> {
    const chosen = this.#chosen();
    const reply = await backend.letter.save(this.request());
    this.kept = reply.value;
    this.#asKept = chosen;
    this.unfinished.settle(`letter-${reply.value.id}`);
    return reply;
  }

  /** The id of the letter as it stands here, kept first where it is not. */
  async keptId(): Promise<{ id: string; reply: Reply<LetterView> | null }> {
    if (this.kept && !this.unsaved) return { id: this.kept.id, reply: null };
    const reply = await this.save();
    return { id: reply.value.id, reply };
  }

  request(): SaveLetter {
    const { choices, draft, kept } = this;
    const { client, engagement, kind, tone, choices: chosen } = this.#request(choices);
    return {
      id: kept?.id ?? null,
      client,
      engagement,
      kind,
      tone,
      choices: chosen,
      language: draft?.language ?? kept?.language ?? 'en',
      subject: this.subject,
      body: this.body,
      drafted: this.#drafted.body,
      drafted_subject: this.#drafted.subject || null,
      ends_on: draft?.ends_on ?? kept?.ends_on ?? null,
      form: choices.form,
      sent_on: choices.sentOn,
    };
  }

  #request(chosen: Choices): DraftLetter {
    const { kind, engagement, tone, sentOn, form, ...choices } = $state.snapshot(chosen) as Choices;
    const letter = this.kept?.id ?? null;
    return { client: this.client, letter, engagement, kind, tone, choices, sent_on: sentOn, form };
  }

  /** Everything that was chosen, to compare with. */
  #chosen(): string {
    return JSON.stringify({ ...this.#request(this.choices), letter: null });
  }

  #take(draft: DraftView): void {
    this.draft = draft;
    this.subject = draft.subject;
    this.body = draft.body;
    this.#drafted = { subject: draft.subject, body: draft.body };
  }
}
