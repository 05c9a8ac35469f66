import { backend } from '$lib/backend/backend';
import { asFailure, type Failure } from '$lib/backend/failure';
import type {
  CsvChoice, CsvClientView, CsvCounts, CsvPreview, DateOrder, DecimalMark, Field, LedgerKind, Reply, WorkKind,
} from '$lib/backend/wire';

/** Only what takes longer is said to be under way, in milliseconds. */
const LATE = 150;

const nothingSaid = (): CsvChoice => ({
  kind: null, fields: null, delimiter: null, date_order: null, decimal_mark: null,
  work_kind: null, nameless: null, clients: [], skip_problems: false,
});

/** Whose a name is: a client, a new one, or nobody's. */
export type Owner = { client: string } | 'add' | 'leave';

/** A file that is looked at before it is taken in: what it says, and what the person says of it. */
export class LedgerImport {
  preview = $state.raw<CsvPreview | undefined>();
  choice = $state.raw<CsvChoice>(nothingSaid());
  done = $state.raw<CsvCounts | undefined>();
  failure = $state.raw<Failure | undefined>();
  /** It takes long enough to be said. */
  busy = $state(false);

  #turn = 0;

  /** Lets the person choose a file. Returns whether they did. */
  open = async (): Promise<boolean> => {
    let chosen = false;
    await this.#ask(backend.ledger.choose, (preview) => {
      if (!preview) return;
      chosen = true;
      this.choice = nothingSaid();
      this.preview = preview;
      this.done = undefined;
    });
    return chosen;
  };

  /** Says something about the file, and looks at it again. */
  say = async (said: Partial<CsvChoice>): Promise<void> => {
    this.choice = { ...this.choice, ...said };
    await this.look();
  };

  look = (): Promise<void> =>
    this.#ask(() => backend.ledger.preview(this.choice), (preview) => (this.preview = preview));

  /** Another kind of rows has other columns. */
  setKind = (kind: LedgerKind): Promise<void> => this.say({ kind, fields: null });
  setOrder = (date_order: DateOrder): Promise<void> => this.say({ date_order });
  setMark = (decimal_mark: DecimalMark): Promise<void> => this.say({ decimal_mark });
  setWork = (work_kind: WorkKind): Promise<void> => this.say({ work_kind });

  /** Says what a column is. What was said of another column is taken from there. */
  setField(at: number, field: Field | null): Promise<void> {
    const columns = this.preview?.columns ?? [];
    const fields = columns.map((it, place) => {
      if (place === at) return field;
      return field !== null && it.field === field ? null : it.field;
    });
    return this.say({ fields });
  }

  /** Says whose the rows under some names are. */
  own(names: readonly string[], owner: Owner): Promise<void> {
    const others = this.choice.clients.filter((it) => !names.includes(it.name));
    const client = typeof owner === 'object' ? owner.client : null;
    const said = names.map((name) => ({ name, client, add: owner === 'add' }));
    return this.say({ clients: [...others, ...said] });
  }

  /** Takes the file in. */
  async take(): Promise<Reply<CsvCounts> | undefined> {
    let reply: Reply<CsvCounts> | undefined;
    await this.#ask(() => backend.ledger.import(this.choice), (answer) => {
      reply = answer;
      this.done = answer.value;
      this.preview = undefined;
    });
    return reply;
  }

  /** Puts the file away without taking anything in. */
  putAway = async (): Promise<void> => {
    this.#turn += 1;
    this.preview = undefined;
    this.done = undefined;
    this.failure = undefined;
    this.choice = nothingSaid();
    await backend.ledger.putAway();
  };

  async #ask<T>(ask: () => Promise<T>, then: (answer: T) => void): Promise<void> {
    const turn = ++this.#turn;
    const late = setTimeout(() => (this.busy = turn === this.#turn), LATE);
    try {
      const answer = await ask();
      if (turn !== this.#turn) return;
      this.failure = undefined;
      then(answer);
    } catch (thrown) {
      if (turn === this.#turn) this.failure = asFailure(thrown);
    } finally {
      clearTimeout(late);
      if (turn === this.#turn) this.busy = false;
    }
  }
}

/** Whether it was said, or found out, whose a name is. */
export const isOwned = (it: CsvClientView): boolean => it.client !== null || it.add || it.leave_out;

/** The file stays on the desk while one looks at something else. */
export const ledgerImport = new LedgerImport();
