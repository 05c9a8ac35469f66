import { backend } from '$lib/backend/backend';
import { announce, everything } from '$lib/backend/changes';
import { asFailure, type Failure } from '$lib/backend/failure';
import type { JournalStatus } from '$lib/backend/wire';

/** The journal that is open, or why none is. */
export class Journal {
  status = $state.raw<JournalStatus | undefined>();
  /** Why the shell did not answer at all. */
  failure = $state.raw<Failure | undefined>();

  /** The number that changes when another program writes. */
  #version: string | undefined;

  load = async (): Promise<void> => {
    try {
      this.status = await backend.journal.status();
      this.failure = undefined;
      void this.refresh();
    } catch (thrown) {
      this.failure = asFailure(thrown);
    }
  };

  /**
   * Opens a journal in one of the ways there are. Where it is cancelled, nothing changes.
   *
   * Throws the failure where the command itself refuses.
   */
  async become(how: () => Promise<JournalStatus | null>): Promise<boolean> {
    const status = await how();
    if (!status) return false;
    this.status = status;
    this.#version = undefined;
    if (status.state === 'open') announce(everything);
    return true;
  }

  /** Looks whether another program wrote to the journal, and reads again if so. */
  refresh = async (): Promise<void> => {
    if (this.status?.state !== 'open') return;
    try {
      const version = await backend.journal.version();
      const known = this.#version;
      this.#version = version;
      if (known !== undefined && known !== version) announce(everything);
    } catch {
      // Whatever is wrong will be said by what is read next.
    }
  };
}

export const journal = new Journal();
