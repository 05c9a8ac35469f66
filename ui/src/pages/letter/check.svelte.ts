import { backend } from '$lib/backend/backend';
import type { CheckLetter, CheckView } from '$lib/backend/wire';

/** How long the text must be still before it is looked over, in milliseconds. */
const STILL = 350;

/** What the lint says of the text as it was last still. The newest answer wins. */
export class Check {
  value = $state.raw<CheckView | undefined>();
  /** Whether the text has changed since it was looked over. */
  waiting = $state(false);

  #timer: ReturnType<typeof setTimeout> | undefined;
  #turn = 0;

  /** Looks the text over once it has been still. */
  later(request: CheckLetter): void {
    const turn = ++this.#turn;
    this.waiting = true;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#look(request, turn), STILL);
  }

  async #look(request: CheckLetter, turn: number): Promise<void> {
    try {
      const value = await backend.letter.check(request);
      if (turn === this.#turn) this.value = value;
    } catch {
      // What is wrong with the choices is said beside them.
      if (turn === this.#turn) this.value = undefined;
    }
    if (turn === this.#turn) this.waiting = false;
  }
}
