/** What a file brings in, as sentences. */
import type { CsvCounts, CsvProblemView } from '$lib/backend/wire';
import { minutes, number } from '$lib/format/amounts';
import { say, t, type WordId } from '$lib/words/words';

const LOCALE = 'en-GB';

/** Its number chooses the plural form, and its text is shown. */
const counted = (id: WordId, rows: number): string => t(id, { rows, count: number(rows) });

/** `412h of work, 9 payments and 2 new clients`; nothing where nothing is new. */
export function parts(counts: CsvCounts): string {
  const all = [
    counts.work > 0 ? t('csv-part-work', { time: minutes(counts.minutes) }) : '',
    counts.invoices > 0 ? counted('csv-part-invoices', counts.invoices) : '',
    counts.payments > 0 ? counted('csv-part-payments', counts.payments) : '',
    counts.costs > 0 ? counted('csv-part-costs', counts.costs) : '',
    counts.clients > 0 ? counted('csv-part-clients', counts.clients) : '',
  ].filter(Boolean);
  return new Intl.ListFormat(LOCALE).format(all);
}

/** What is not taken in, and why; a sentence each. */
export function aside(counts: CsvCounts): string[] {
  return [
    counts.known > 0 ? counted('csv-known', counts.known) : '',
    counts.left_out > 0 ? counted('csv-left-out', counts.left_out) : '',
    counts.paid_without_date > 0 ? counted('csv-paid-without-date', counts.paid_without_date) : '',
  ].filter(Boolean);
}

/** What the file as a whole comes to. */
export function summary(counts: CsvCounts, done = false): string {
  const all = parts(counts);
  const first = all === '' ? t('csv-nothing') : t(done ? 'csv-done' : 'csv-will', { parts: all });
  return [first, ...aside(counts)].join(' ');
}

/** `Line 12: the day: “32/13” is no date`. */
export function problemSaid({ line, field, kind, cell }: CsvProblemView): string {
  const wrong = t(`csv-problem-${kind}`, { cell });
  const said = field ? t('csv-problem-field', { field: say(`csv-field-${field}`), said: wrong }) : wrong;
  if (line > 0) return t('csv-problem-at', { line: number(line), said });
  return said.charAt(0).toUpperCase() + said.slice(1);
}

export const rowsSaid = (id: WordId, rows: number): string => counted(id, rows);
