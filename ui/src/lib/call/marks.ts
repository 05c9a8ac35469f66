/** What is marked in a call, and the records that it becomes. */
import type {
  Abuse,
  AddEntry,
  Cause,
  ComplaintForm,
  ComplaintStage,
  ConcessionKind,
  Importance,
  Party,
  Severity,
} from '$lib/backend/wire';

interface Common {
  key: number;
  /** When it was marked. */
  at: string;
}

export type CallMark = Common &
  (
    | { kind: 'crossing' | 'told'; boundary: string; rule: string }
    | { kind: 'abuse'; manner: Abuse; severity: Severity }
    | { kind: 'complaint'; theme: string; importance: Importance; cause: Cause; promised: boolean }
    | { kind: 'promise'; by: Party; wording: string; due_at: string; kept_at: string | null }
    | { kind: 'concession'; concession: ConcessionKind; amount: string; minutes: number | null; reason: string }
    | { kind: 'apology' | 'thanks' }
  );

/** What can be marked by one key. */
export type MarkAction =
  | 'complaint'
  | 'crossing'
  | 'abuse'
  | 'our-promise'
  | 'their-promise'
  | 'concession'
  | 'apology'
  | 'thanks'
  | 'told';

/** In the order of their keys: Ctrl+1 is the first. What comes up most in a hard call comes first. */
export const markActions: readonly MarkAction[] = [
  'complaint', 'crossing', 'abuse', 'our-promise', 'their-promise', 'concession', 'apology', 'thanks', 'told',
];

/** The letter that stands for it after a slash in the notes. */
export const slashes: Record<string, MarkAction> = {
  c: 'complaint',
  b: 'crossing',
  a: 'abuse',
  p: 'our-promise',
  t: 'their-promise',
  g: 'concession',
  s: 'apology',
  h: 'thanks',
  r: 'told',
};

/** How bad a manner is taken to be unless said otherwise. */
export const severityOf: Record<Abuse, Severity> = {
  sharp_words: 'minor',
  shouting: 'moderate',
  dishonesty: 'moderate',
  insults: 'moderate',
  public_attack: 'serious',
  harassment: 'serious',
  threats: 'serious',
  violence: 'serious',
};

/** The order in which manners are offered, mildest first. */
export const mannerOrder = Object.keys(severityOf) as Abuse[];

/** How far the complaints have come, told by what was marked as done with them. */
export interface Sorted {
  /** They confirmed that we understood. */
  confirmed: boolean;
  /** A solution was promised or goodwill given. */
  offered: boolean;
}

/** The stages that a complaint has reached in the call. Only what is ours to solve is ever offered. */
export function stagesOf(mark: { cause: Cause }, { confirmed, offered }: Sorted): ComplaintStage[] {
  const stages: ComplaintStage[] = confirmed ? ['restated', 'confirmed'] : [];
  if (offered && mark.cause !== 'not_ours_at_all') stages.push('offered');
  return stages;
}

export const complaintForm = (it: Extract<CallMark, { kind: 'complaint' }>, sorted: Sorted): ComplaintForm => ({
  theme: it.theme,
  summary: null,
  importance: it.importance,
  cause: it.cause,
  promised: it.promised,
  reached: stagesOf(it, sorted),
});

type Created = Required<Pick<AddEntry, 'incidents' | 'gestures' | 'promises' | 'complaints' | 'told' | 'concessions'>>;

/** The records that the marks become. */
export function created(marks: readonly CallMark[], confirmed: boolean): Created {
  const all: Created = { incidents: [], gestures: [], promises: [], complaints: [], told: [], concessions: [] };
  const gave = marks.some((it) => it.kind === 'concession' || (it.kind === 'promise' && it.by === 'us'));
  const sorted: Sorted = { confirmed, offered: confirmed && gave };
  const incident = { invoice: null, promise: null, complaint: null, minutes: null, note: null, toward: null };
  for (const it of marks) {
    switch (it.kind) {
      case 'crossing':
        all.incidents.push({ ...incident, kind: 'crossing', severity: null, cause: 'their_conduct', manner: null, boundary: it.boundary });
        break;
      case 'told':
        if (!all.told.includes(it.boundary)) all.told.push(it.boundary);
        break;
      case 'abuse':
        all.incidents.push({ ...incident, kind: 'abuse', severity: it.severity, cause: 'their_conduct', manner: it.manner, boundary: null });
        break;
      case 'complaint':
        all.complaints.push(complaintForm(it, sorted));
        break;
      case 'promise':
        all.promises.push({ by: it.by, wording: it.wording, due_at: it.due_at, made_at: it.at, kept_at: it.kept_at });
        break;
      case 'concession':
        all.concessions.push({ kind: it.concession, on: null, amount: it.amount || null, minutes: it.minutes, reason: it.reason || null, complaint: null });
        break;
      case 'apology':
      case 'thanks':
        all.gestures.push({ kind: it.kind, note: null });
    }
  }
  return all;
}
