import { backend } from '$lib/backend/backend';

/** How often it is asked whether the typesetter is at work, in milliseconds. */
const PULSE = 300;

/** A document while it is made: nothing is said of what takes but a moment. */
export class Making {
  /** Whether the typesetter is at work, and has been for more than a moment. */
  late = $state(false);
  busy = $state(false);

  /** Does it, once at a time. Returns the answer, or nothing where another was being made. */
  async run<T>(what: () => Promise<T>): Promise<T | undefined> {
    if (this.busy) return undefined;
    this.busy = true;
    const pulse = setInterval(() => void this.#look(), PULSE);
    try {
      return await what();
    } finally {
      clearInterval(pulse);
      this.busy = false;
      this.late = false;
    }
  }

  /** Thinks better of it. */
  stop = (): void => void backend.document.stop();

  async #look(): Promise<void> {
    const late = await backend.document.beingMade();
    this.late = this.busy && late;
  }
}
