import { backend } from '$lib/backend/backend';
import type { ClientForm, Stage } from '$lib/backend/wire';
import { localZone } from '$lib/format/dates';
import { Attempt } from '$lib/state/attempt.svelte';

/** A client as nobody has described it yet. */
const blank = (name: string): ClientForm => ({
  name,
  kind: 'company',
  language: 'en',
  address_form: 'formal',
  currency: 'EUR',
  zone: localZone(),
  email: null,
  phone: null,
  postal: null,
  pinned: null,
  target_rate: null,
});

/** A client that is being added: only the name is needed, the rest is as with oneself. */
export class NewClientState {
  form = $state<ClientForm>(blank(''));
  stage = $state<Stage>('active');
  attempt = new Attempt();

  constructor(name: string) {
    this.form = blank(name);
  }

  /** Takes language, currency and zone from one's own settings. */
  async start(): Promise<void> {
    try {
      const { language, currency, zone } = await backend.settings.get();
      Object.assign(this.form, { language, currency, zone });
    } catch {
      // The form has defaults of its own.
    }
  }

  save() {
    return this.attempt.run(() =>
      backend.client.add({ form: $state.snapshot(this.form), stage: this.stage, since: null }),
    );
  }
}
