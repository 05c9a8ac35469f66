import { backend } from '$lib/backend/backend';
import { asFailure, type Failure } from '$lib/backend/failure';
import type { OperationView } from '$lib/backend/wire';
import { dayOf } from '$lib/format/dates';

const PAGE = 50;

/** Puts what was done under its day; the order stays. */
export function byDay(operations: readonly OperationView[]): [string, OperationView[]][] {
  const days: [string, OperationView[]][] = [];
  for (const it of operations) {
    const day = dayOf(it.at);
    const last = days.at(-1);
    if (last?.[0] === day) last[1].push(it);
    else days.push([day, [it]]);
  }
  return days;
}

/** What was done, newest first, page by page. */
export class Operations {
  items = $state.raw<OperationView[] | undefined>();
  failure = $state.raw<Failure | undefined>();
  done = $state(false);

  #turn = 0;

  /** Reads again as much as is shown. */
  load = async (): Promise<void> => {
    const turn = ++this.#turn;
    const limit = Math.min(200, Math.max(PAGE, this.items?.length ?? 0));
    try {
      const items = await backend.journal.operations(null, limit);
      if (turn !== this.#turn) return;
      this.items = items;
      this.done = items.length < limit;
      this.failure = undefined;
    } catch (thrown) {
      if (turn === this.#turn) this.failure = asFailure(thrown);
    }
  };

  /** Reads what came before. */
  more = async (): Promise<void> => {
    const last = this.items?.at(-1);
    if (!last || this.done) return;
    const turn = ++this.#turn;
    try {
      const older = await backend.journal.operations(last.number, PAGE);
      if (turn !== this.#turn) return;
      this.items = [...(this.items ?? []), ...older];
      this.done = older.length < PAGE;
    } catch (thrown) {
      if (turn === this.#turn) this.failure = asFailure(thrown);
    }
  };
}
