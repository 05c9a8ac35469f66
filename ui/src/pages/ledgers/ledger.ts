/** What of a ledger is shown, and what there is to choose from. */
import type { Cause, Importance, LedgerComplaint, LedgerPromise, Party } from '$lib/backend/wire';
import { compareNames, fold } from '$lib/format/amounts';

export type Progress = 'open' | 'settled' | 'all';

export interface ComplaintFilter {
  progress: Progress;
  client: string | null;
  /** A theme as it is folded. */
  theme: string | null;
  importance: Importance | null;
  cause: Cause | null;
}

export interface PromiseFilter {
  progress: Progress;
  client: string | null;
  by: Party | null;
}

interface Choice {
  value: string;
  label: string;
}

const progressFits = (progress: Progress, settled: boolean): boolean =>
  progress === 'all' || settled === (progress === 'settled');

/** Whether a theme is the same however it was written. */
const themeOf = (it: LedgerComplaint): string => fold(it.complaint.theme.trim());

export const complaintFits = (it: LedgerComplaint, filter: ComplaintFilter): boolean =>
  progressFits(filter.progress, it.settled) &&
  (filter.client === null || it.client === filter.client) &&
  (filter.theme === null || themeOf(it) === filter.theme) &&
  (filter.importance === null || it.complaint.importance === filter.importance) &&
  (filter.cause === null || it.complaint.cause === filter.cause);

export const isOpen = ({ promise }: LedgerPromise): boolean => promise.state === 'open' || promise.state === 'overdue';

export const promiseFits = (it: LedgerPromise, filter: PromiseFilter): boolean =>
  progressFits(filter.progress, !isOpen(it)) &&
  (filter.client === null || it.promise.client === filter.client) &&
  (filter.by === null || it.promise.by === filter.by);

/** The themes that come up, the most frequent first, each with how often. */
export function themes(all: readonly LedgerComplaint[]): { theme: string; name: string; count: number }[] {
  const found = new Map<string, { theme: string; name: string; count: number }>();
  for (const it of all) {
    const theme = themeOf(it);
    const known = found.get(theme);
    if (known) known.count += 1;
    else found.set(theme, { theme, name: it.complaint.theme, count: 1 });
  }
  return [...found.values()].sort((a, b) => b.count - a.count || compareNames(a.name, b.name));
}

/** The clients that a ledger tells of, by name. */
export function clientsOf(all: readonly { id: string; name: string }[]): Choice[] {
  const names = new Map(all.map((it) => [it.id, it.name]));
  return [...names].map(([value, label]) => ({ value, label })).sort((a, b) => compareNames(a.label, b.label));
}
