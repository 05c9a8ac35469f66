import { backend } from '$lib/backend/backend';
import type { AddEntry, Channel } from '$lib/backend/wire';
import { Attempt } from '$lib/state/attempt.svelte';
import { knownClients } from '$lib/state/clients.svelte';
import { keeperOf } from '$lib/state/drafts';

/** A note that was begun. It stays when the window over the page is closed, until it is saved. */
export class QuickNoteState {
  client = $state<string | null>(null);
  text = $state('');
  channel = $state<Channel>('call');
  attempt = new Attempt();
  #keeper = keeperOf('note');
  #loaded = false;

  /** Whether there is something to lose. */
  begun = $derived(this.text.trim() !== '');
  ready = $derived(this.client !== null && this.begun);

  /** Keeps what was written, so that it outlives the program. Call it in an effect. */
  keep(): void {
    const draft = { client: this.client, text: this.text, channel: this.channel };
    if (!this.#loaded) return;
    if (this.begun) this.#keeper.keep(draft.client, draft);
    else this.#keeper.discard();
  }

  /** Reads what was left from before, once. */
  async #restore(): Promise<void> {
    if (this.#loaded) return;
    try {
      const kept = (await this.#keeper.load()) as { client: string | null; text: string; channel: Channel } | undefined;
      if (kept && !this.begun) Object.assign(this, kept);
    } catch {
      // Without it one begins with an empty note.
    }
    this.#loaded = true;
  }

  get clients() {
    return knownClients.choices;
  }

  /** Starts for a client; a note that was begun keeps its own. */
  async start(client: string | null): Promise<void> {
    const before = this.client;
    await this.#restore();
    const chosen = this.client !== before;
    if (!chosen && (!this.begun || this.client === null)) this.client = client;
    this.attempt.failure = undefined;
    await knownClients.need();
    this.attempt.failure ??= knownClients.failure;
  }

  /** Keeps the note. Returns the answer, or nothing where it could not be kept. */
  async save() {
    const { client } = this;
    if (client === null || !this.begun) return undefined;
    const reply = await this.attempt.run(() => backend.entry.add(this.#request(client)));
    if (reply) {
      this.#keeper.forget();
      this.text = '';
      this.client = null;
    }
    return reply;
  }

  #request(client: string): AddEntry {
    return {
      client,
      form: {
        at: null,
        channel: this.channel,
        direction: null,
        outcome: null,
        minutes: null,
        toll: null,
        recovery_minutes: null,
        account: { facts: this.text.trim(), quotes: null, reading: null, feelings: null },
        people: [],
        engagement: null,
      },
      incidents: [],
      gestures: [],
      promises: [],
      complaints: [],
      told: [],
      draft: 'note',
    };
  }
}

export const note = new QuickNoteState();
