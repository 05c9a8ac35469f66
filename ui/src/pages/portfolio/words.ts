/** The portfolio in plain words: no figure claims to know more than it does. */
import type { PortfolioRow, PortfolioView } from '$lib/backend/wire';
import { minutes, money, share } from '$lib/format/amounts';
import { t, type WordId } from '$lib/words/words';

const LOCALE = 'en-GB';

/** Shares that have a name, from the smallest. */
const SHARES: [number, WordId][] = [
  [0, 'portfolio-share-none'],
  [0.02, 'portfolio-share-little'],
  [1 / 20, 'portfolio-share-twentieth'],
  [1 / 10, 'portfolio-share-tenth'],
  [1 / 7, 'portfolio-share-seventh'],
  [1 / 5, 'portfolio-share-fifth'],
  [1 / 4, 'portfolio-share-quarter'],
  [1 / 3, 'portfolio-share-third'],
  [2 / 5, 'portfolio-share-two_fifths'],
  [1 / 2, 'portfolio-share-half'],
  [3 / 5, 'portfolio-share-three_fifths'],
  [2 / 3, 'portfolio-share-two_thirds'],
  [3 / 4, 'portfolio-share-three_quarters'],
  [4 / 5, 'portfolio-share-four_fifths'],
  [19 / 20, 'portfolio-share-most'],
  [1, 'portfolio-share-all'],
];

/** A share as people say it: `a third`. None and all are said only where they are so. */
export function shareWord(value: number): string {
  if (value <= 0) return t('portfolio-share-none');
  if (value >= 1) return t('portfolio-share-all');
  const inner = SHARES.slice(1, -1);
  const [, id] = inner.reduce((best, it) => (Math.abs(it[0] - value) < Math.abs(best[0] - value) ? it : best));
  return t(id);
}

/** `about 35%`, for the table: tens from a tenth on in fives, below that in ones. */
export function shareAbout(value: number): string {
  if (value <= 0) return share(0);
  if (value < 0.01) return t('portfolio-table-under-one');
  const step = value < 0.1 ? 0.01 : 0.05;
  return t('portfolio-table-about', { share: share(Math.round(value / step) * step) });
}

/** Money without its pence, for pictures and sentences. */
export const round = ({ decimal, currency }: { decimal: string; currency: string }): string =>
  money({ decimal: String(Math.round(Number(decimal))), currency });

/** The same without its sign. */
export const size = ({ decimal, currency }: { decimal: string; currency: string }): string =>
  round({ decimal: decimal.replace('-', ''), currency });

/** The time of a client: whole hours, and minutes where there are few. */
export const hours = ({ minutes: { total } }: Pick<PortfolioRow, 'minutes'>): string =>
  minutes(total >= 600 ? Math.round(total / 60) * 60 : total);

/** Names in a row, and how many more there are. */
export function names(all: readonly string[], most = 8): string {
  const list = new Intl.ListFormat(LOCALE);
  if (all.length <= most) return list.format(all);
  return t('portfolio-idle-more', { names: all.slice(0, most).join(', '), count: all.length - most });
}

/** How far the two shares must lie apart to be worth a sentence, of the whole. */
const APART = 0.1;

/** The client who takes the most for what they bring, where one stands out. */
export function standout({ rows }: PortfolioView): string | undefined {
  const gap = (it: PortfolioRow) => it.time_share - (it.revenue_share ?? it.time_share);
  const worst = [...rows].sort((a, b) => gap(b) - gap(a))[0];
  if (!worst || gap(worst) < APART) return undefined;
  const [time, revenue] = [shareWord(worst.time_share), shareWord(worst.revenue_share ?? 0)];
  if ((worst.revenue_share ?? 0) < 0.035) return t('portfolio-standout-little', { client: worst.name, time });
  return t('portfolio-standout', { client: worst.name, time, revenue });
}

/** On how few the revenue rests, in a sentence or two. */
export function concentration({ rows, concentration: found }: PortfolioView): string {
  const earning = rows.filter((it) => Number(it.received?.decimal ?? 0) > 0);
  const first = [...earning].sort((a, b) => (b.revenue_share ?? 0) - (a.revenue_share ?? 0))[0];
  if (found.largest === null || !first) return t('portfolio-concentration-none');
  const client = first.name;
  if (earning.length === 1) return t('portfolio-concentration-one', { client });
  const [largest, three] = [shareWord(found.largest), shareWord(found.three_largest ?? 0)];
  const said =
    earning.length <= 3
      ? t('portfolio-concentration-largest', { client, largest })
      : (found.three_largest ?? 0) > 0.87
        ? t('portfolio-concentration-most', { client, largest })
        : t('portfolio-concentration-three', { client, largest, three });
  if (found.largest >= 0.4) return `${said} ${t('portfolio-concentration-heavy')}`;
  return found.largest <= 0.2 ? `${said} ${t('portfolio-concentration-even')}` : said;
}

/** Who carries whom, in a sentence; nothing without a target. */
export function carried({ whale }: PortfolioView): string | undefined {
  const last = whale.at(-1);
  if (!last) return undefined;
  const best = whale.filter((it) => Number(it.profit.decimal) >= 0).length;
  const total = size(last.cumulative);
  if (best === whale.length) return t('portfolio-whale-all-carry', { total });
  const peak = whale[best - 1];
  if (!peak) return t('portfolio-whale-none-carry', { total });
  const short = Number(peak.cumulative.decimal) - Number(last.cumulative.decimal);
  return t('portfolio-whale-some', {
    best,
    rest: whale.length - best,
    peak: size(peak.cumulative),
    short: size({ decimal: String(short), currency: last.cumulative.currency }),
  });
}

/** What an hour brings, as said beside its bar. */
export function rateSaid(row: Pick<PortfolioRow, 'rate' | 'received' | 'minutes'>): string {
  if (row.rate) return t('portfolio-rate-of', { rate: round(row.rate) });
  return row.minutes.total === 0 ? t('portfolio-rate-none') : t('portfolio-rate-unknown');
}

/** What the picture of one client says to those who hear it. */
export function described(row: PortfolioRow): string {
  const time = shareWord(row.time_share);
  if (row.revenue_share === null) return t('portfolio-described-unknown', { client: row.name, time });
  return t('portfolio-described', {
    client: row.name,
    time,
    revenue: shareWord(row.revenue_share),
    rate: rateSaid(row),
    target: row.target ? t('portfolio-rate-target', { target: round(row.target) }) : t('portfolio-rate-no-target'),
  });
}

/** The heads of the table twin. */
export const columns = (): string[] => [
  t('portfolio-table-client'), t('portfolio-table-hours'), t('portfolio-table-time-share'),
  t('portfolio-table-received'), t('portfolio-table-revenue-share'), t('portfolio-table-spent'),
  t('portfolio-table-rate'), t('portfolio-table-target'), t('portfolio-table-profit'),
];

/** One line of the table twin, after the name. */
export function cells(row: PortfolioRow): string[] {
  const amount = (it: { decimal: string; currency: string } | null) => (it ? round(it) : '–');
  return [
    hours(row), shareAbout(row.time_share), amount(row.received),
    row.revenue_share === null ? '–' : shareAbout(row.revenue_share), amount(row.spent),
    amount(row.rate), amount(row.target), amount(row.profit),
  ];
}

/** The whole table with plain numbers, as a spreadsheet takes it. */
export function sheet({ rows, currency }: PortfolioView): string {
  const plain = (it: { decimal: string } | null) => it?.decimal ?? '';
  const clean = (text: string) => text.replace(/\s+/gu, ' ');
  const lines = rows.map((row) => [
    clean(row.name), (row.minutes.total / 60).toFixed(2), row.time_share.toFixed(2), plain(row.received),
    row.revenue_share?.toFixed(2) ?? '', plain(row.spent), plain(row.rate), plain(row.target), plain(row.profit),
  ]);
  const unit = (at: number) => (at === 1 ? `, ${t('portfolio-table-in-hours')}` : at === 3 || at >= 5 ? `, ${currency}` : '');
  const heads = columns().map((it, at) => it + unit(at));
  return [heads, ...lines].map((it) => it.join('\t')).join('\n');
}
