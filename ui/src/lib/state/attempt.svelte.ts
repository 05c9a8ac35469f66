import { asFailure, type Failure } from '$lib/backend/failure';

/** One thing a form does: whether it is being done, and what was wrong the last time. */
export class Attempt {
  busy = $state(false);
  failure = $state.raw<Failure | undefined>();

  /** Does it, once at a time. Returns the answer, or nothing where it failed or was running. */
  async run<T>(what: () => Promise<T>): Promise<T | undefined> {
    if (this.busy) return undefined;
    this.busy = true;
    this.failure = undefined;
    try {
      return await what();
    } catch (thrown) {
      this.failure = asFailure(thrown);
      return undefined;
    } finally {
      this.busy = false;
    }
  }

  /** What is wrong with one field. */
  error(field: string): string | undefined {
    return this.failure?.field === field ? this.failure.message : undefined;
  }

  /** What is wrong with none of the fields shown, to be said above the buttons. */
  general(...fields: string[]): Failure | undefined {
    const field = this.failure?.field;
    return field != null && fields.includes(field) ? undefined : this.failure;
  }
}
