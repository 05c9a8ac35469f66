/** The export of a time tracker, as it is looked at. Never part of a release. */
import type * as wire from '../wire';

const NAMES: [string, number, wire.ClientName[]][] = [
  ['Harbor Dental', 22, [{ id: 'c1', name: 'Harbour Dental' }]],
  ['Zoë Lind', 4, []],
  ['Mari Kask', 15, []],
];

/** What the file comes to after what was said of it. */
export function fakeCsv(choice: wire.CsvChoice): wire.CsvPreview {
  const fields = choice.fields ?? ['client', 'date', 'hours', null];
  const said = (name: string) => choice.clients.find((it) => it.name === name);
  const clients = NAMES.map(([name, rows, suggestions]): wire.CsvClientView => {
    const own = said(name);
    const client = own?.client ?? (name === 'Mari Kask' && !own ? 'c4' : null);
    return {
      name, rows, suggestions,
      client: client === null ? null : { id: client, name: client === 'c4' ? 'Mari Kask' : 'Harbour Dental' },
      add: own?.add ?? false,
      leave_out: own !== undefined && own.client === null && !own.add,
    };
  });
  const open = clients.find((it) => it.client === null && !it.add && !it.leave_out);
  const obstacle = !choice.date_order
    ? 'Dates such as 03/04/2026 can mean two days. Say whether the day or the month comes first.'
    : open
      ? `Say which client “${open.name}” is, or leave it out.`
      : choice.skip_problems
        ? null
        : 'One row cannot be read. Put it right, or leave it out.';
  const row = (line: number, name: string, state: wire.CsvRowState): wire.CsvRowView => ({
    line, client_name: name, client: null, on: '2026-04-03', due_on: null, minutes: 95, amount: null, number: null,
    note: 'Оқу жоспары', state,
  });
  return {
    file_name: 'toggl-2026.csv', tool: 'toggl', kind: choice.kind ?? 'time', encoding: 'UTF-8', delimiter: ',',
    columns: ['Client', 'Start date', 'Duration', 'Description'].map((name, at) => ({
      name, field: fields[at] ?? null, samples: [['Harbor Dental', '03/04/2026', '1:35:00', 'Оқу жоспары'][at]!],
    })),
    fields: ['client', 'date', 'hours', 'project', 'note'],
    date_order: choice.date_order, decimal_mark: null, ambiguous_amounts: [],
    ambiguous_dates: choice.date_order ? [] : ['03/04/2026'],
    clients, nameless: 0,
    sample: choice.date_order ? [row(2, 'Harbor Dental', 'new'), row(3, 'Mari Kask', 'known')] : [],
    problems: [{ line: 9, field: 'hours', kind: 'bad_duration', cell: 'half a day' }],
    problem_count: 1,
    counts: {
      rows: 43, work: 41, minutes: 1860, invoices: 0, payments: 0, costs: 0, clients: 1, known: 1, left_out: 0,
      paid_without_date: 0,
    },
    obstacle,
  };
}
