/** What the timeline shows, line by line. */
import type { EntryView } from '$lib/backend/wire';
import { dayOf, monthOf } from '$lib/format/dates';
import { fits } from '$lib/sentences/marks';

export type Filter = 'all' | 'incidents' | 'promises';

export type Row =
  | { kind: 'month'; key: string; text: string }
  | { kind: 'entry'; key: string; entry: EntryView; day: string; firstOfDay: boolean };

/** Entries, newest first, under the months they fall in; a day is named once. */
export function rowsOf(entries: readonly EntryView[], filter: Filter = 'all'): Row[] {
  const rows: Row[] = [];
  let month = '';
  let last = '';
  for (const entry of entries.filter((it) => fits(it, filter))) {
    const day = dayOf(entry.at, entry.zone);
    if (day.slice(0, 7) !== month) {
      month = day.slice(0, 7);
      rows.push({ kind: 'month', key: month, text: monthOf(day) });
    }
    rows.push({ kind: 'entry', key: entry.id, entry, day, firstOfDay: day !== last });
    last = day;
  }
  return rows;
}
