/** What a finding says, and how findings are gathered into a short list. */
import type { ArgValue, CiteView, FindingView, GapView, Signal } from '$lib/backend/wire';
import { minutes, money, number, share } from '$lib/format/amounts';
import { shortDay } from '$lib/format/dates';
import { t, type Args, type WordId } from '$lib/words/words';

/** The longest label from a record that is quoted inside a sentence, in characters. */
const LONGEST_LABEL = 72;

/** Cuts a text at a word where it is longer than a line. */
export function brief(text: string, most = LONGEST_LABEL): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  if (line.length <= most) return line;
  const cut = line.slice(0, most - 1);
  const at = cut.lastIndexOf(' ');
  return `${cut.slice(0, at > most / 2 ? at : undefined).replace(/[,;:.–-]+$/u, '')}…`;
}

function said(value: ArgValue, today: string): Args[string] {
  switch (value.kind) {
    case 'count':
    case 'days':
    case 'minutes':
      return value.value;
    case 'money':
    case 'rate':
      return money({ ...value.value, decimal: value.value.decimal.replace('-', '') });
    case 'share':
      return share(value.value);
    case 'toll':
      return number(value.value, 1);
    case 'on':
      return shortDay(value.value, today);
    case 'word':
      return value.value;
  }
}

/** Minutes no longer matter from ten hours on. */
const long = (count: number): string => minutes(count >= 600 ? Math.round(count / 60) * 60 : count);

/** The arguments of a finding's sentence, formatted. */
export function argsOf(finding: FindingView, today: string): Args {
  const args: Args = { label: '', labelled: 'no' };
  for (const { name, value } of finding.args) {
    args[name] = said(value, today);
    if (value.kind === 'minutes') args[`${name}_text`] = long(value.value);
  }
  const label = finding.cites[0]?.label;
  if (label) Object.assign(args, { label: brief(label), labelled: 'yes' });
  return args;
}

/** What one finding says, as a sentence. */
export const sentence = (finding: FindingView, today: string): string =>
  t(`signal-${finding.signal}`, argsOf(finding, today));

/** The heaviest reasons as sentences, no signal twice. */
export function reasons(findings: readonly FindingView[], today: string): string[] {
  const seen = new Set<Signal>();
  const chosen = findings.filter((it) => !seen.has(it.signal) && seen.add(it.signal));
  return chosen.map((it) => sentence(it, today));
}

/** Findings of one signal that weigh in one direction. */
export interface Contribution {
  signal: Signal;
  /** Below zero where it speaks for the client. */
  points: number;
  said: string;
  /** One by one, heaviest first; a single one is said above already. */
  findings: FindingView[];
}

/** What weighs less is not worth a line, in points. */
const NOTHING = 0.05;

/** Gathers findings by signal and direction, heaviest first; then what speaks for the client. */
export function contributions(findings: readonly FindingView[], today: string): Contribution[] {
  const groups = new Map<string, FindingView[]>();
  for (const it of findings.filter((it) => Math.abs(it.points) >= NOTHING)) {
    const key = `${it.signal} ${it.points < 0}`;
    groups.set(key, [...(groups.get(key) ?? []), it]);
  }
  const all = [...groups.values()].map((group) => contribution(group, today));
  const rank = (it: Contribution) => (it.points < 0 ? -1 / Math.abs(it.points) : it.points);
  return all.sort((a, b) => rank(b) - rank(a));
}

function contribution(group: FindingView[], today: string): Contribution {
  const [first] = group as [FindingView];
  const points = group.reduce((sum, it) => sum + it.points, 0);
  const findings = [...group].sort((a, b) => Math.abs(b.points) - Math.abs(a.points));
  const id: WordId = `signals-${points < 0 ? 'for-' : ''}${first.signal}`;
  const whole = group.length === 1 ? sentence(first, today) : t(id, { count: group.length });
  return { signal: first.signal, points, said: whole, findings };
}

/** What a gap says, as a sentence. */
export function gapSentence(gap: GapView): string {
  const count = gap.cites.length;
  const label = gap.cites.find((it) => it.label)?.label;
  return t(`gap-${gap.kind}`, {
    count,
    label: label ? brief(label) : '',
    labelled: label ? 'yes' : 'no',
    dimension: gap.dimension ? t(`dimension-${gap.dimension}`).toLowerCase() : '',
  });
}

/** `3 crossings count; one doesn't, because the rule was told later`; nothing where all count. */
export function crossings(findings: readonly FindingView[], gaps: readonly GapView[]): string | undefined {
  const count = findings.filter((it) => it.signal === 'strikes' && it.points >= NOTHING).length;
  const untold = gaps.filter((it) => it.kind === 'not_told').reduce((sum, it) => sum + it.cites.length, 0);
  if (untold === 0) return undefined;
  if (count === 0) return t('standing-crossings-only-untold', { untold });
  return t('standing-crossings', { count, untold });
}

const nouns = new Set([
  'entry', 'incident', 'gesture', 'telling', 'boundary', 'obligation', 'hard_time', 'colleague', 'promise', 'complaint', 'recovery', 'concession', 'invoice', 'payment',
  'work', 'cost', 'settings', 'client', 'contact', 'engagement', 'notice_terms', 'term', 'chosen',
]);

/** What a record is called where it is pointed at: `Invoice: 2026-014, 3 Nov`. */
export function recordName(cite: CiteView, today: string): string {
  const noun = nouns.has(cite.noun) ? t(`record-${cite.noun}` as WordId) : cite.noun;
  const label = cite.label ? brief(cite.label, 48) : undefined;
  const date = cite.on ? shortDay(cite.on, today) : undefined;
  if (label && date) return t('record-named-dated', { noun, label, date });
  if (label) return t('record-named', { noun, label });
  return date ? t('record-dated', { noun, date }) : noun;
}
