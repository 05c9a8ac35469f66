import type { MoneyNoun } from '$lib/backend/wire';

/** A part of a client's page. */
export type ClientPart =
  | 'boundaries'
  | 'engagements'
  | 'promises'
  | 'complaints'
  | 'recoveries'
  | 'money'
  | 'first'
  | 'people'
  | 'decisions'
  | 'letters'
  | 'obligations'
  | 'check_ins';

/** What a client's page is asked to show when it is opened from elsewhere. */
export type Intent =
  | { show: ClientPart }
  | { tell: string }
  | { recover: true }
  | { add: MoneyNoun }
  | { write: true };

/** Leaves word for a client's page; it is taken once. */
class Intents {
  #left = $state.raw<{ client: string; intent: Intent } | null>(null);

  leave(client: string, intent: Intent): void {
    this.#left = { client, intent };
  }

  /** What was asked of this client's page, and forgets it. */
  take(client: string): Intent | null {
    if (this.#left?.client !== client) return null;
    const { intent } = this.#left;
    this.#left = null;
    return intent;
  }
}

export const intents = new Intents();
