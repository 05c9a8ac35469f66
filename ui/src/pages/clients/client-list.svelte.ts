import { backend } from '$lib/backend/backend';
import type { ClientRow, Stage, Standing } from '$lib/backend/wire';
import { compareNames } from '$lib/format/amounts';
import { fit } from '$lib/format/match';
import { Loaded } from '$lib/state/loaded.svelte';

export type Column = 'name' | 'standing' | 'stage' | 'last' | 'next';
export type StageFilter = 'current' | 'all' | Stage;

const standings: Standing[] = ['over_the_line', 'strained', 'watch', 'steady', 'too_early'];
const stages: Stage[] = ['in_recovery', 'active', 'leaving', 'prospect', 'parted', 'archived'];

const isPast = (stage: Stage) => stage === 'parted' || stage === 'archived';

/** Days without anything due come after all others, in both directions. */
const LATER = '9999';

const orders: Record<Column, (a: ClientRow, b: ClientRow) => number> = {
  name: (a, b) => compareNames(a.name, b.name),
  standing: (a, b) =>
    standings.indexOf(a.standing) - standings.indexOf(b.standing) || b.score - a.score,
  stage: (a, b) => stages.indexOf(a.stage) - stages.indexOf(b.stage),
  last: (a, b) => (b.last_contact_at ?? '').localeCompare(a.last_contact_at ?? ''),
  next: (a, b) => (a.next?.on ?? LATER).localeCompare(b.next?.on ?? LATER),
};

/** Whether a row has nothing to be sorted by. */
const isBlank = (row: ClientRow, by: Column) =>
  (by === 'next' && !row.next) || (by === 'last' && !row.last_contact_at);

/** Puts rows in order; what has nothing in that column stands last in both directions. */
export function sorted(rows: readonly ClientRow[], by: Column, reverse: boolean): ClientRow[] {
  const way = reverse ? -1 : 1;
  return rows.toSorted((a, b) => {
    const blank = Number(isBlank(a, by)) - Number(isBlank(b, by));
    return blank || way * orders[by](a, b) || compareNames(a.name, b.name);
  });
}

interface Filter {
  typed: string;
  stage: StageFilter;
  standing: Standing | null;
}

/** Keeps the rows that fit. What is typed is looked for among past clients too. */
export function filtered(rows: readonly ClientRow[], { typed, stage, standing }: Filter): ClientRow[] {
  return rows.filter((row) => {
    if (standing && row.standing !== standing) return false;
    if (stage === 'current' ? isPast(row.stage) && typed.trim() === '' : stage !== 'all' && row.stage !== stage) {
      return false;
    }
    return fit(row.name, typed) > 0;
  });
}

/** The clients, and how they are looked at. It stays as it was when one comes back. */
export class ClientList {
  readonly all = new Loaded(() => backend.client.list());
  typed = $state('');
  stage = $state<StageFilter>('current');
  standing = $state<Standing | null>(null);
  by = $state<Column>('standing');
  reverse = $state(false);

  shown: ClientRow[] = $derived(
    sorted(filtered(this.all.value ?? [], this), this.by, this.reverse),
  );

  /** Past clients that the list leaves out. */
  hidden: number = $derived(
    this.stage === 'current' && this.typed.trim() === ''
      ? (this.all.value ?? []).filter((it) => isPast(it.stage)).length
      : 0,
  );

  sort(by: Column): void {
    this.reverse = this.by === by ? !this.reverse : false;
    this.by = by;
  }

  showAll(): void {
    this.typed = '';
    this.stage = 'all';
    this.standing = null;
  }
}

export const clientList = new ClientList();
