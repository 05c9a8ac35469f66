import type {
  BoundaryView,
  CheckInView,
  ComplaintView,
  ContactView,
  EngagementView,
  EntryView,
  ExpectationItem,
  HardTimeView,
  IncidentView,
  InvoiceView,
  MoneyNoun,
  ObligationView,
  PromiseView,
  RecoveryView,
  TermView,
} from '$lib/backend/wire';

/** A part of a client's page. */
export type ClientPart =
  | 'boundaries'
  | 'engagements'
  | 'promises'
  | 'complaints'
  | 'recoveries'
  | 'money'
  | 'first'
  | 'people'
  | 'decisions'
  | 'letters'
  | 'obligations'
  | 'check_ins';

/** A form that lies over a client's page. */
export type Form =
  | { kind: 'details' }
  | { kind: 'move' }
  | { kind: 'erase' }
  | { kind: 'dates' }
  | { kind: 'person'; person?: ContactView }
  | { kind: 'expectation'; item: ExpectationItem; words: string }
  | { kind: 'boundary'; boundary?: BoundaryView }
  | { kind: 'tell'; boundary: BoundaryView }
  | { kind: 'engagement'; engagement?: EngagementView; amend?: boolean; row?: number }
  | { kind: 'clause'; engagement: string; clause?: TermView }
  | { kind: 'promise'; promise?: PromiseView; recovery?: string }
  | { kind: 'obligation'; obligation?: ObligationView }
  | { kind: 'hard_time'; hard?: HardTimeView }
  | { kind: 'check_in'; checkIn?: CheckInView; complaint?: ComplaintView }
  | { kind: 'check_in_done'; checkIn: CheckInView }
  | { kind: 'complaint'; complaint?: ComplaintView }
  | { kind: 'step'; complaint: ComplaintView }
  | { kind: 'recovery' }
  | { kind: 'check'; recovery: RecoveryView }
  | { kind: 'end'; recovery: RecoveryView }
  | { kind: 'money'; noun: MoneyNoun; invoice?: InvoiceView; recovery?: string }
  | { kind: 'entry'; entry: EntryView }
  | { kind: 'versions'; entry: EntryView }
  | { kind: 'voice'; entry?: EntryView }
  | { kind: 'mark'; entry: EntryView; incident?: IncidentView };

/** What a client's page is asked to show when it is opened from elsewhere. */
export type Intent =
  | { show: ClientPart }
  | { tell: string }
  | { recover: true }
  | { add: MoneyNoun }
  | { write: true }
  | { open: Form };

/** Leaves word for a client's page; it is taken once. */
class Intents {
  #left = $state.raw<{ client: string; intent: Intent } | null>(null);

  leave(client: string, intent: Intent): void {
    this.#left = { client, intent };
  }

  /** Whether word was left that nobody took yet. */
  get waiting(): boolean {
    return this.#left !== null;
  }

  /** What was asked of this client's page, and forgets it. */
  take(client: string): Intent | null {
    if (this.#left?.client !== client) return null;
    const { intent } = this.#left;
    this.#left = null;
    return intent;
  }
}

export const intents = new Intents();
