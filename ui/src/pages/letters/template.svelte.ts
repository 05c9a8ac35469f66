import { backend } from '$lib/backend/backend';
import { asFailure, type Failure } from '$lib/backend/failure';
import type { DraftLetter, LetterKind, PlaceView, TemplateView, TriedTemplate } from '$lib/backend/wire';
import { Attempt } from '$lib/state/attempt.svelte';
import { toasts } from '$lib/state/toasts.svelte';
import { Unfinished } from '$lib/state/unfinished.svelte';

import { go, href } from '../../routes';

/** How long the text must be still before it is tried, in milliseconds. */
const STILL = 350;

/** What is kept of a template that is left before it is saved. */
export interface TemplateText {
  /** The one that is changed; a new one without. */
  id: string | null;
  kind: LetterKind;
  name: string;
  language: string;
  subject: string;
  body: string;
}

/** A template while it is written, tried with the records of one client. */
export class TemplateDraft {
  kind = $state<LetterKind>('parting');
  client = $state('');
  name = $state('');
  subject = $state('');
  body = $state('');
  language = $state('en');
  places = $state.raw<PlaceView[]>([]);
  /** What the text makes as it stands, or what is wrong with it. */
  tried = $state.raw<TriedTemplate | undefined>();
  /** The last letter it made: while something is wrong, it stays in sight. */
  made = $state.raw<TriedTemplate | undefined>();
  /** What it began as a copy of. */
  copied = $state.raw<{ kind: LetterKind; subject: string; body: string } | undefined>();
  failure = $state.raw<Failure | undefined>();

  readonly attempt = new Attempt();
  /** What is not saved yet waits, and is offered back. */
  readonly unfinished: Unfinished<TemplateText>;
  readonly #id: string | null;

  #timer: ReturnType<typeof setTimeout> | undefined;
  #turn = 0;

  constructor(begun: TemplateView | undefined) {
    this.#id = begun?.id ?? null;
    if (begun) {
      const { kind, name, subject, body, language } = begun;
      Object.assign(this, { kind, name, subject, body, language });
    }
    const place = this.#id ?? 'new';
    this.unfinished = new Unfinished<TemplateText>(`template-${place}`, {
      read: () => this.#text(),
      write: ({ kind, name, language, subject, body }) => {
        Object.assign(this, { kind, name, language, subject, body });
        if (this.client) void this.start(false);
      },
      back: () => go(href.template(place)),
    });
  }

  /** Begins with the records of a client where there is one, and with what was left before. */
  async begin(client: string | undefined): Promise<void> {
    if (client !== undefined) {
      this.client = client;
      await this.start(this.#id === null);
    }
    await this.unfinished.begin();
  }

  /** Goes over to the kind that was chosen: with a copy of it unless something was written. */
  async turnTo(): Promise<void> {
    const untouched = !this.changed && this.name === '';
    await this.start(!this.changed);
    if (untouched) this.unfinished.settle();
  }

  /** Saves it, and says so. Returns whether it could be. */
  async save(): Promise<boolean> {
    const reply = await this.attempt.run(() => backend.template.save(this.#text()));
    if (!reply) return false;
    this.unfinished.settle();
    toasts.done(reply);
    return true;
  }

  /** What is wrong with the subject or the text as it stands, to be said at it. */
  wrong(part: 'subject' | 'body'): string | undefined {
    const { tried, attempt } = this;
    const found = tried?.problem && tried.problem_in_subject === (part === 'subject') ? tried.problem : undefined;
    return attempt.error(part) ?? found;
  }

  /** Whether the copy was changed by hand, so that another must not take its place unasked. */
  get changed(): boolean {
    return this.copied !== undefined && (this.copied.subject !== this.subject || this.copied.body !== this.body);
  }

  /** Reads the places of the kind; begins with a copy of it where nothing was written yet. */
  async start(copy: boolean): Promise<void> {
    try {
      const start = await backend.template.start(this.#draft());
      this.places = start.places;
      this.failure = undefined;
      if (copy) {
        const { subject, body, language } = start;
        Object.assign(this, { subject, body, language });
        this.copied = { kind: this.kind, subject, body };
      }
      this.later();
    } catch (thrown) {
      this.failure = asFailure(thrown);
    }
  }

  /** Tries it once the text has been still. */
  later(): void {
    if (!this.client) return;
    const turn = ++this.#turn;
    const request = { draft: this.#draft(), subject: this.subject, body: this.body };
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      backend.template.tryOut(request).then(
        (tried) => {
          if (turn !== this.#turn) return;
          this.tried = tried;
          if (!tried.problem) this.made = tried;
        },
        (thrown: unknown) => {
          if (turn === this.#turn) this.failure = asFailure(thrown);
        },
      );
    }, STILL);
  }

  #text(): TemplateText {
    const { kind, name, language, subject, body } = this;
    return { id: this.#id, kind, name, language, subject, body };
  }

  #draft(): DraftLetter {
    const choices = {
      opening: null, closing: null, reasons: null, boundaries: [], complaint: null, recovery: null, account: null,
      offer: null, answer_on: null, pause_on: null, end_on: null, colleagues: [], template: null,
    };
    const { client, kind } = this;
    return { client, letter: null, engagement: null, kind, tone: 'honest', choices, sent_on: null, form: null };
  }
}
