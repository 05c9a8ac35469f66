import { backend } from '$lib/backend/backend';
import { asFailure, type Failure } from '$lib/backend/failure';
import type { DraftLetter, LetterKind, PlaceView, TemplateView, TriedTemplate } from '$lib/backend/wire';

/** How long the text must be still before it is tried, in milliseconds. */
const STILL = 350;

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

  #timer: ReturnType<typeof setTimeout> | undefined;
  #turn = 0;

  constructor(begun: TemplateView | undefined, client: string) {
    this.client = client;
    if (!begun) return;
    const { kind, name, subject, body, language } = begun;
    Object.assign(this, { kind, name, subject, body, language });
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

  #draft(): DraftLetter {
    const choices = {
      opening: null, closing: null, reasons: null, boundaries: [], complaint: null, recovery: null, account: null,
      offer: null, answer_on: null, pause_on: null, end_on: null, colleagues: [], template: null,
    };
    const { client, kind } = this;
    return { client, letter: null, engagement: null, kind, tone: 'honest', choices, sent_on: null, form: null };
  }
}
