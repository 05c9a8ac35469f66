/** What is marked in an entry while it is written. */
import type {
  Abuse,
  AddEntry,
  Cause,
  GestureKind,
  Importance,
  IncidentForm,
  IncidentKind,
  IncidentView,
  Severity,
  Target,
} from '$lib/backend/wire';
import { addDays, dayOf, instantOf } from '$lib/format/dates';

export type MarkKind =
  | Exclude<IncidentKind, 'complaint'>
  | GestureKind
  | 'our-promise'
  | 'their-promise'
  | 'complaint'
  | 'told';

/** One mark with every field that some kind of mark has. */
export interface Mark {
  key: number;
  kind: MarkKind;
  cause: Cause;
  /** The boundary's own where nothing is chosen. */
  severity: Severity | null;
  manner: Abuse;
  toward: Target;
  boundary: string | null;
  invoice: string | null;
  promise: string | null;
  minutes: number | null;
  note: string;
  /** What was promised, or what the complaint is about. */
  what: string;
  day: string;
  time: string;
  importance: Importance;
  promised: boolean;
}

/** The kinds in the order in which they are offered; what is met most comes first. */
export const markKinds: readonly MarkKind[] = [
  'crossing', 'abuse', 'our-promise', 'their-promise', 'complaint', 'told', 'unpaid_scope', 'late_payment',
  'broken_promise', 'apology', 'thanks', 'praise',
];

/** A mark to begin with. A promise is due at noon of the next day. */
export const newMark = (kind: MarkKind, key: number, now = new Date()): Mark => ({
  key,
  kind,
  cause: kind === 'complaint' ? 'misunderstanding' : 'their_conduct',
  severity: null,
  manner: 'shouting',
  toward: 'us',
  boundary: null,
  invoice: null,
  promise: null,
  minutes: null,
  note: '',
  what: '',
  day: addDays(dayOf(now), 1),
  time: '12:00',
  importance: 'medium',
  promised: true,
});

/** An incident as a mark, to be changed. */
export const markOf = (it: IncidentView): Mark => ({
  ...newMark(it.kind === 'complaint' ? 'complaint' : it.kind, 0),
  cause: it.cause,
  severity: it.severity,
  manner: it.manner ?? 'shouting',
  toward: it.toward ?? 'us',
  boundary: it.boundary,
  invoice: it.invoice,
  promise: it.promise,
  minutes: it.minutes,
  note: it.note ?? '',
});

const incidentKinds = new Set<MarkKind>(['crossing', 'abuse', 'unpaid_scope', 'late_payment', 'broken_promise']);
const gestureKinds = new Set<MarkKind>(['apology', 'thanks', 'praise']);

export const isIncident = (kind: MarkKind): boolean => incidentKinds.has(kind);
export const isGesture = (kind: MarkKind): boolean => gestureKinds.has(kind);

/** The incident that a mark stands for. */
export const incidentForm = (it: Mark): IncidentForm => ({
  kind: it.kind as IncidentKind,
  severity: it.severity,
  cause: it.cause,
  manner: it.kind === 'abuse' ? it.manner : null,
  toward: it.kind === 'abuse' ? it.toward : null,
  boundary: it.kind === 'crossing' ? it.boundary : null,
  invoice: it.kind === 'late_payment' ? it.invoice : null,
  promise: it.kind === 'broken_promise' ? it.promise : null,
  complaint: null,
  minutes: it.kind === 'unpaid_scope' ? it.minutes : null,
  note: it.note || null,
});

/** What the marks of an entry create with it. */
export function created(marks: readonly Mark[]): Omit<AddEntry, 'client' | 'form'> {
  const of = (...kinds: MarkKind[]) => marks.filter((it) => kinds.includes(it.kind));
  return {
    incidents: marks.filter((it) => isIncident(it.kind)).map(incidentForm),
    gestures: marks
      .filter((it) => isGesture(it.kind))
      .map((it) => ({ kind: it.kind as GestureKind, note: it.note || null })),
    promises: of('our-promise', 'their-promise').map((it) => ({
      by: it.kind === 'our-promise' ? 'us' : 'client',
      wording: it.what,
      due_at: instantOf(it.day, it.time),
      made_at: null,
    })),
    complaints: of('complaint').map((it) => ({
      theme: it.what,
      summary: it.note || null,
      importance: it.importance,
      cause: it.cause,
      promised: it.promised,
    })),
    told: of('told').flatMap((it) => it.boundary ?? []),
  };
}
