import { createContext } from 'svelte';

import { backend } from '$lib/backend/backend';
import { touches, type News } from '$lib/backend/changes';
import type { ClientPage } from '$lib/backend/wire';
import { today } from '$lib/format/now';
import type { ClientPart, Form, Intent } from '$lib/state/intent.svelte';
import { Loaded } from '$lib/state/loaded.svelte';

/** One client's page: what was read, which form is open, and which parts are unfolded. */
export class ClientState {
  readonly id: string;
  readonly page: Loaded<ClientPage>;
  today = today();
  form = $state.raw<Form | null>(null);
  /** On a narrow window: the timeline, or what stands beside it. */
  view = $state<'timeline' | 'aside'>('timeline');
  /** Words that are to stand in the next entry. */
  quoted = $state.raw<string | null>(null);
  /** The part that was asked for last; it unfolds and comes into sight. */
  part = $state.raw<{ name: ClientPart } | null>(null);

  constructor(id: string) {
    this.id = id;
    this.page = new Loaded(() => backend.client.page(id));
  }

  /** Reads now, and again after each change that touches this client. */
  follow = (): (() => void) => this.page.follow((news: News) => touches(news, this.id));

  show(part: ClientPart): void {
    this.view = 'aside';
    this.part = { name: part };
  }

  /** Puts words into the entry that is being written, or into a new one. */
  quote(words: string): void {
    this.quoted = words;
  }

  /** Does what another page asked for. Returns whether an entry is to be written. */
  obey(intent: Intent): boolean {
    if ('show' in intent) this.show(intent.show);
    if ('recover' in intent) this.form = { kind: 'recovery' };
    if ('open' in intent) this.form = intent.open;
    if ('add' in intent) this.form = { kind: 'money', noun: intent.add };
    if ('tell' in intent) {
      const boundary = this.page.value?.boundaries.find((it) => it.id === intent.tell);
      this.form = boundary ? { kind: 'tell', boundary } : null;
      if (!boundary) this.show('boundaries');
    }
    return 'write' in intent;
  }
}

export const [useClient, provideClient] = createContext<ClientState>();
