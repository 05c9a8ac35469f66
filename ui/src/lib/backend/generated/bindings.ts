/* Made from the Rust types. */

export type Abuse = 'sharp_words' | 'shouting' | 'dishonesty' | 'insults' | 'public_attack' | 'harassment' | 'threats' | 'violence';

export type AccountView = {
  facts: string | null;
  quotes: string | null;
  reading: string | null;
  feelings: string | null;
};

export type AddBoundary = {
  form: BoundaryForm;
};

export type AddClient = {
  form: ClientForm;
  stage: Stage;
  since: string | null;
};

export type AddComplaint = {
  client: string;
  entry: string | null;
  form: ComplaintForm;
};

export type AddConcession = {
  client: string;
  kind: ConcessionKind;
  on: string | null;
  amount: string | null;
  minutes: number | null;
  reason: string | null;
  complaint: string | null;
};

export type AddContact = {
  client: string;
  form: ContactForm;
};

export type AddCost = {
  client: string;
  on: string | null;
  amount: string;
  note: string | null;
};

export type AddEngagement = {
  client: string;
  form: EngagementForm;
};

export type AddEntry = {
  client: string;
  form: EntryForm;
  incidents: IncidentForm[];
  gestures: GestureForm[];
  promises: PromiseForm[];
  complaints: ComplaintForm[];
  told: string[];
};

export type AddGesture = {
  entry: string;
  form: GestureForm;
};

export type AddIncident = {
  entry: string;
  form: IncidentForm;
};

export type AddInvoice = {
  client: string;
  engagement: string | null;
  kind: InvoiceKind;
  number: string | null;
  issued_on: string | null;
  due_on: string | null;
  amount: string;
  note: string | null;
};

export type AddPayment = {
  client: string;
  invoice: string | null;
  received_on: string | null;
  amount: string;
  note: string | null;
};

export type AddPromise = {
  client: string;
  form: PromiseForm;
};

export type AddRecovery = {
  client: string;
  complaint: string | null;
  criteria: string;
  starts_on: string | null;
  ends_on: string | null;
};

export type AddTerm = {
  engagement: string;
  form: TermForm;
};

export type AddWork = {
  client: string;
  engagement: string | null;
  on: string | null;
  minutes: number;
  kind: WorkKind;
  note: string | null;
};

export type Address = 'formal' | 'familiar';

export type Amount = {
  decimal: string;
  currency: string;
};

export type Answer = 'talk' | 'boundary_letter' | 'make_it_right' | 'reprice' | 'plan_exit' | 'not_now';

export type AnswerPrompt = {
  id: string;
  answer: Answer;
  reason: string | null;
  until: string | null;
};

export type ArgValue =
  | { kind: 'count'; value: number }
  | { kind: 'days'; value: number }
  | { kind: 'minutes'; value: number }
  | { kind: 'money'; value: Amount }
  | { kind: 'rate'; value: Amount }
  | { kind: 'share'; value: number }
  | { kind: 'toll'; value: number }
  | { kind: 'on'; value: string }
  | { kind: 'word'; value: string };

export type ArgView = {
  name: string;
  value: ArgValue;
};

export type AttachmentView = {
  id: string;
  name: string;
  media: string;
  size: number;
};

export type BinMoney = {
  noun: MoneyNoun;
  id: string;
};

export type BinnedView = {
  noun: Noun;
  id: string;
  client_name: string | null;
  label: string;
  binned_at: string;
  until: string;
};

export type BoundaryForm = {
  client: string | null;
  rule: string;
  instead: string | null;
  severity: Severity;
  term: string | null;
  since: string | null;
  until: string | null;
};

export type BoundaryView = {
  id: string;
  general: boolean;
  rule: string;
  instead: string | null;
  severity: Severity;
  since: string;
  until: string | null;
  tellings: TellingView[];
  strikes: number;
  untold_crossings: number;
};

export type Cause = 'ours' | 'misunderstanding' | 'their_circumstances' | 'their_conduct' | 'not_ours_at_all';

export type Change = {
  op: Op;
  can_undo: boolean;
  clients: string[];
  nouns: Noun[];
};

export type ChangeBoundary = {
  id: string;
  form: BoundaryForm;
};

export type ChangeClient = {
  id: string;
  form: ClientForm;
};

export type ChangeComplaint = {
  id: string;
  form: ComplaintForm;
};

export type ChangeContact = {
  id: string;
  form: ContactForm;
};

export type ChangeEngagement = {
  id: string;
  form: EngagementForm;
};

export type ChangeEntry = {
  id: string;
  form: EntryForm;
};

export type ChangeIncident = {
  id: string;
  form: IncidentForm;
};

export type ChangeKind = 'quiet' | 'paid_up' | 'another_strike' | 'another_outburst';

export type ChangePromise = {
  id: string;
  form: PromiseForm;
};

export type ChangeTerm = {
  id: string;
  form: TermForm;
};

export type ChangeView = {
  kind: ChangeKind;
  to: Standing;
  on: string;
};

export type Channel = 'call' | 'video_call' | 'meeting' | 'email' | 'message' | 'letter' | 'voice_memo' | 'note';

export type CheckRecovery = {
  id: string;
  on_track: boolean;
  note: string | null;
};

export type CiteView = {
  noun: string;
  id: string;
  entry: string | null;
  on: string | null;
  label: string | null;
};

export type ClientForm = {
  name: string;
  kind: ClientKind;
  language: string;
  address_form: Address;
  currency: string;
  zone: string;
  email: string | null;
  phone: string | null;
  postal: string | null;
  pinned: string | null;
  target_rate: string | null;
};

export type ClientKind = 'company' | 'person';

export type ClientName = {
  id: string;
  name: string;
};

export type ClientPage = {
  client: ClientView;
  contacts: ContactView[];
  moves: MoveView[];
  standing: StandingLine;
  prompt: PromptView | null;
  due: NextDate[];
  expectations: ExpectationView[];
  boundaries: BoundaryView[];
  engagements: EngagementView[];
  promises: PromiseView[];
  complaints: ComplaintView[];
  recoveries: RecoveryView[];
  money: MoneyView;
  letters: LetterView[];
  decisions: PromptView[];
  entries: number;
};

export type ClientRow = {
  id: string;
  name: string;
  stage: Stage;
  standing: Standing;
  score: number;
  last_contact_at: string | null;
  last_contact_zone: string | null;
  next: NextDate | null;
  open_promises: number;
  entries: number;
};

export type ClientView = {
  id: string;
  name: string;
  kind: ClientKind;
  language: string;
  address_form: Address;
  currency: string;
  zone: string;
  email: string | null;
  phone: string | null;
  postal: string | null;
  pinned: string | null;
  target_rate: string | null;
  stage: Stage;
  stage_since: string | null;
};

export type Code = 'not_found' | 'invalid' | 'not_allowed' | 'changed' | 'full' | 'read_only' | 'busy' | 'no_journal' | 'missing' | 'damaged' | 'newer' | 'wrong_key' | 'internal';

export type ComplaintForm = {
  theme: string;
  summary: string | null;
  importance: Importance;
  cause: Cause;
  promised: boolean;
};

export type ComplaintMark = {
  id: string;
  theme: string;
};

export type ComplaintStage = 'heard' | 'restated' | 'confirmed' | 'offered' | 'fixed' | 'followed_up' | 'reopened' | 'withdrawn';

export type ComplaintStepView = {
  stage: ComplaintStage;
  on: string;
  note: string | null;
};

export type ComplaintView = {
  id: string;
  theme: string;
  summary: string | null;
  importance: Importance;
  cause: Cause;
  promised: boolean;
  raised_on: string;
  stage: ComplaintStage;
  steps: ComplaintStepView[];
  entry: string | null;
};

export type ConcessionKind = 'refund' | 'free_hours' | 'discount' | 'gift';

export type ConcessionView = {
  id: string;
  kind: ConcessionKind;
  on: string;
  amount: Amount | null;
  minutes: number | null;
  reason: string | null;
};

export type ContactForm = {
  name: string;
  role: string | null;
  email: string | null;
  phone: string | null;
  primary: boolean;
};

export type ContactView = {
  id: string;
  name: string;
  role: string | null;
  email: string | null;
  phone: string | null;
  primary: boolean;
};

export type Convention = 'counts_from' | 'end_on' | 'form' | 'following';

export type CostView = {
  id: string;
  on: string;
  amount: Amount;
  note: string | null;
};

export type CountsFrom = 'receipt' | 'sending';

export type DateKind = 'our_promise' | 'their_promise' | 'review' | 'notice_deadline' | 'end' | 'invoice';

export type DeadlineView = {
  form: NoticeForm;
  send_by: string;
  ends_on: string;
  working: StepView[];
};

export type Dimension = 'conduct' | 'boundaries' | 'payment' | 'return' | 'energy' | 'satisfiability';

export type DimensionView = {
  dimension: Dimension;
  strain: number | null;
  weight: number;
};

export type Direction = 'incoming' | 'outgoing';

export type DraftLetter = {
  client: string;
  engagement: string | null;
  tone: Tone;
  sent_on: string | null;
  form: NoticeForm | null;
};

export type DraftView = {
  client: string;
  engagement: string | null;
  tone: Tone;
  language: string;
  head: ParagraphView[];
  subject: string;
  body: string;
  paragraphs: ParagraphView[];
  ends_on: string | null;
  form: NoticeForm;
  sent_on: string;
  end: EndView | null;
  to: string | null;
};

export type EndOn = 'any_day' | 'end_of_week' | 'end_of_month' | 'end_of_quarter' | 'end_of_half_year' | 'end_of_year' | 'end_of_term';

export type EndRecovery = {
  id: string;
  outcome: RecoveryOutcome;
  note: string | null;
};

export type EndRequest = {
  engagement: string;
  sent_on: string;
  form: NoticeForm;
};

export type EndView = {
  form: NoticeForm;
  sent_on: string;
  arrives_on: string;
  ends_on: string;
  working: StepView[];
};

export type EngagementForm = {
  title: string;
  starts_on: string;
  value: Amount | null;
  value_per: PeriodView | null;
  country: string | null;
  review_days: number | null;
  ends_on: string | null;
  notice_given_on: string | null;
  terms: NoticeTermsView[];
};

export type EngagementView = {
  id: string;
  title: string;
  starts_on: string;
  value: Amount | null;
  value_per: PeriodView | null;
  country: string | null;
  review_days: number;
  ends_on: string | null;
  notice_given_on: string | null;
  terms: NoticeTermsView[];
  clauses: TermView[];
  notice: NoticeView;
};

export type EntryForm = {
  at: string | null;
  channel: Channel;
  direction: Direction | null;
  outcome: Outcome | null;
  minutes: number | null;
  toll: number | null;
  recovery_minutes: number | null;
  account: AccountView;
  people: string[];
  engagement: string | null;
};

export type EntryView = {
  id: string;
  client: string;
  at: string;
  zone: string;
  channel: Channel;
  direction: Direction | null;
  outcome: Outcome;
  minutes: number | null;
  toll: number | null;
  recovery_minutes: number | null;
  account: AccountView;
  people: string[];
  incidents: IncidentView[];
  gestures: GestureView[];
  promises: PromiseView[];
  complaints: ComplaintMark[];
  told: ToldMark[];
  attachments: AttachmentView[];
  versions: number;
};

export type EraseClient = {
  id: string;
  name: string;
};

export type Error = {
  code: Code;
  message: string;
  hint: string | null;
  field: string | null;
};

export type ExpectationItem = 'how_we_work' | 'what_to_expect' | 'how_to_reach_us' | 'deposit_and_payment' | 'out_of_scope';

export type ExpectationView = {
  item: ExpectationItem;
  id: string | null;
  told_at: string | null;
  wording: string | null;
};

export type FairStepView = {
  step: ProcessStep;
  state: StepState;
  boundary: string | null;
  cites: CiteView[];
};

export type FindingView = {
  signal: Signal;
  dimension: Dimension;
  points: number;
  args: ArgView[];
  cites: CiteView[];
};

export type FollowingView =
  | { kind: 'ends' }
  | { kind: 'renews'; period: PeriodView }
  | { kind: 'open_ended' };

export type FormView = {
  form: NoticeForm;
  days: number;
};

export type FoundView = {
  hits: HitView[];
  total: number;
  next: string | null;
};

export type GapKind = 'not_told' | 'ours_to_put_right' | 'misunderstood' | 'hard_times' | 'not_ours' | 'no_data' | 'no_target_rate' | 'no_exchange_rate';

export type GapView = {
  kind: GapKind;
  dimension: Dimension | null;
  boundary: string | null;
  cites: CiteView[];
};

export type GestureForm = {
  kind: GestureKind;
  note: string | null;
};

export type GestureKind = 'apology' | 'thanks' | 'praise';

export type GestureView = {
  id: string;
  kind: GestureKind;
  note: string | null;
};

export type HistoryPointView = {
  at: string;
  standing: Standing;
  score: number;
};

export type HitKind = 'entry' | 'client' | 'boundary' | 'telling' | 'term' | 'promise' | 'complaint' | 'letter' | 'contact' | 'incident' | 'attachment';

export type HitView = {
  kind: HitKind;
  id: string;
  client: string | null;
  client_name: string | null;
  at: string;
  text: string;
  marks: [number, number][];
};

export type ImportCounts = {
  clients: number;
  entries: number;
  records: number;
};

export type Importance = 'low' | 'medium' | 'high';

export type IncidentForm = {
  kind: IncidentKind;
  severity: Severity | null;
  cause: Cause | null;
  manner: Abuse | null;
  toward: Target | null;
  boundary: string | null;
  invoice: string | null;
  promise: string | null;
  complaint: string | null;
  minutes: number | null;
  note: string | null;
};

export type IncidentKind = 'abuse' | 'crossing' | 'late_payment' | 'unpaid_scope' | 'broken_promise' | 'complaint';

export type IncidentView = {
  id: string;
  kind: IncidentKind;
  severity: Severity;
  cause: Cause;
  manner: Abuse | null;
  toward: Target | null;
  boundary: string | null;
  rule: string | null;
  counts: boolean;
  invoice: string | null;
  promise: string | null;
  complaint: string | null;
  minutes: number | null;
  note: string | null;
};

export type InvoiceKind = 'work' | 'deposit' | 'late_fee';

export type InvoiceState = 'open' | 'overdue' | 'paid' | 'paid_late' | 'written_off';

export type InvoiceView = {
  id: string;
  kind: InvoiceKind;
  number: string | null;
  issued_on: string;
  due_on: string;
  amount: Amount;
  paid: Amount;
  settled_on: string | null;
  state: InvoiceState;
  days_late: number;
  note: string | null;
};

export type JournalStatus = {
  state: 'none' | 'open' | 'failed';
  path: string | null;
  sample: boolean;
  read_only: boolean;
  failure: Error | null;
  version: number;
  app_version: string;
  data_folder: string;
};

export type LetterKind = 'parting';

export type LetterState = 'draft' | 'released';

export type LetterView = {
  id: string;
  client: string;
  client_name: string;
  engagement: string | null;
  kind: LetterKind;
  tone: Tone;
  language: string;
  head: string[];
  subject: string;
  body: string;
  drafted: string;
  state: LetterState;
  written_at: string;
  ends_on: string | null;
  form: NoticeForm | null;
  sent_on: string | null;
};

export type MoneyNoun = 'invoice' | 'payment' | 'work' | 'cost' | 'concession';

export type MoneyView = {
  invoices: InvoiceView[];
  payments: PaymentView[];
  work: WorkView[];
  costs: CostView[];
  concessions: ConcessionView[];
  overdue: Amount | null;
};

export type MoveClient = {
  id: string;
  stage: Stage;
  on: string | null;
  reason: PartingReason | null;
  comment: string | null;
};

export type MoveView = {
  stage: Stage;
  on: string;
  reason: PartingReason | null;
  comment: string | null;
};

export type NextDate = {
  kind: DateKind;
  on: string;
};

export type NoticeForm = 'email' | 'post' | 'registered_post' | 'courier' | 'in_person';

export type NoticeTermsView = {
  effective_on: string;
  first_term: PeriodView | null;
  following: FollowingView;
  notice: PeriodView;
  end_on: EndOn;
  counts_from: CountsFrom;
  forms: FormView[];
  confirmed: Convention[];
  note: string | null;
};

export type NoticeView = {
  term_begins_on: string | null;
  term_ends_on: string | null;
  deadlines: DeadlineView[];
  ends_by_itself_on: string | null;
  review_on: string | null;
  assumptions: Convention[];
};

export type Noun = 'client' | 'contact' | 'move' | 'expectation' | 'engagement' | 'term' | 'boundary' | 'telling' | 'entry' | 'incident' | 'gesture' | 'promise' | 'complaint' | 'concession' | 'recovery' | 'invoice' | 'payment' | 'work' | 'cost' | 'letter' | 'prompt' | 'attachment' | 'settings' | 'policy';

export type Op = 'add_client' | 'change_client' | 'bin_client' | 'add_contact' | 'change_contact' | 'bin_contact' | 'add_move' | 'change_move' | 'bin_move' | 'add_expectation' | 'change_expectation' | 'bin_expectation' | 'add_engagement' | 'change_engagement' | 'bin_engagement' | 'add_term' | 'change_term' | 'bin_term' | 'add_boundary' | 'change_boundary' | 'bin_boundary' | 'add_telling' | 'change_telling' | 'bin_telling' | 'add_entry' | 'change_entry' | 'bin_entry' | 'add_incident' | 'change_incident' | 'bin_incident' | 'add_gesture' | 'change_gesture' | 'bin_gesture' | 'add_promise' | 'change_promise' | 'bin_promise' | 'add_complaint' | 'change_complaint' | 'bin_complaint' | 'add_concession' | 'change_concession' | 'bin_concession' | 'add_recovery' | 'change_recovery' | 'bin_recovery' | 'add_invoice' | 'change_invoice' | 'bin_invoice' | 'add_payment' | 'change_payment' | 'bin_payment' | 'add_work' | 'change_work' | 'bin_work' | 'add_cost' | 'change_cost' | 'bin_cost' | 'add_letter' | 'change_letter' | 'bin_letter' | 'add_attachment' | 'change_attachment' | 'bin_attachment' | 'move_client' | 'keep_promise' | 'break_promise' | 'step_complaint' | 'check_recovery' | 'end_recovery' | 'release_promise' | 'tell_boundary' | 'raise_prompt' | 'answer_prompt' | 'release_letter' | 'restore' | 'import' | 'change_settings' | 'change_policy' | 'erase_client' | 'empty_bin' | 'undo' | 'redo';

export type OperationView = {
  number: string;
  op: Op;
  at: string;
  clients: ClientName[];
  undone: boolean;
  can_undo: boolean;
};

export type Outcome = 'held' | 'missed' | 'called_off';

export type ParagraphView = {
  text: string;
  sources: CiteView[];
};

export type PartingReason = 'conduct' | 'boundaries' | 'payment' | 'price' | 'fit' | 'no_capacity' | 'project_done' | 'they_left' | 'closed_down' | 'other';

export type Party = 'us' | 'client';

export type PaymentView = {
  id: string;
  invoice: string | null;
  received_on: string;
  amount: Amount;
};

export type PeriodView = {
  count: number;
  unit: Unit;
};

export type ProcessStep = 'expectations_set' | 'boundary_told' | 'concern_heard' | 'ours_put_right' | 'recovery_offered' | 'hard_times_considered';

export type PromiseForm = {
  by: Party;
  wording: string;
  due_at: string;
  made_at: string | null;
};

export type PromiseState = 'open' | 'overdue' | 'kept' | 'kept_late' | 'broken' | 'released';

export type PromiseView = {
  id: string;
  client: string;
  by: Party;
  wording: string;
  made_at: string;
  due_at: string;
  zone: string;
  state: PromiseState;
  settled_at: string | null;
  entry: string | null;
};

export type PromptView = {
  id: string;
  client: string;
  client_name: string;
  crossed_on: string;
  raised_at: string;
  score: number;
  reasons: FindingView[];
  answer: Answer | null;
  reason: string | null;
  until: string | null;
  answered_at: string | null;
};

export type RateView = {
  currency: string;
  rate: number;
};

export type Reading = 'healthy' | 'client_with_a_problem' | 'problem_client' | 'drifting';

export type RecentEntry = {
  id: string;
  client: string;
  client_name: string;
  at: string;
  zone: string;
  channel: Channel;
  excerpt: string;
  incidents: number;
};

export type Recommendation = 'keep_going' | 'set_expectations' | 'remind_of_boundary' | 'make_it_right' | 'reprice' | 'plan_exit' | 'exit_now';

export type RecoveryCheckView = {
  on: string;
  on_track: boolean;
  note: string | null;
};

export type RecoveryOutcome = 'worked' | 'failed' | 'stopped';

export type RecoveryView = {
  id: string;
  criteria: string;
  starts_on: string;
  ends_on: string;
  checks: RecoveryCheckView[];
  outcome: RecoveryOutcome | null;
  ended_on: string | null;
};

export type Reply<T> = {
  value: T;
  change: Change;
  raised: PromptView[];
};

export type Restore = {
  noun: Noun;
  id: string;
};

export type SaveLetter = {
  id: string | null;
  client: string;
  engagement: string | null;
  tone: Tone;
  language: string;
  subject: string;
  body: string;
  drafted: string;
  ends_on: string | null;
  form: NoticeForm | null;
  sent_on: string | null;
};

export type SearchRequest = {
  text: string;
  client: string | null;
  kinds: HitKind[];
  before: string | null;
  limit: number | null;
};

export type SettingsView = {
  name: string | null;
  business: string | null;
  postal: string | null;
  email: string | null;
  phone: string | null;
  currency: string;
  zone: string;
  language: string;
  target_rate: string | null;
  country: string | null;
  rates: RateView[];
};

export type SettlePromise = {
  id: string;
  settlement: Settlement | null;
  at: string | null;
};

export type Settlement = 'kept' | 'broken' | 'released';

export type Severity = 'minor' | 'moderate' | 'serious';

export type Signal = 'abuse' | 'amends' | 'strikes' | 'overdue' | 'paid_late' | 'effective_rate' | 'squeaky_wheel' | 'unpaid_scope' | 'toll' | 'recovery_time' | 'complaints' | 'recoveries' | 'promises';

export type Stage = 'prospect' | 'active' | 'in_recovery' | 'leaving' | 'parted' | 'archived';

export type Standing = 'too_early' | 'steady' | 'watch' | 'strained' | 'over_the_line';

export type StandingLine = {
  standing: Standing;
  score: number;
  crossed_on: string | null;
  recommendation: Recommendation;
  reasons: FindingView[];
};

export type StandingRequest = {
  client: string;
  as_of: string | null;
};

export type StandingView = {
  client: string;
  client_name: string;
  as_of: string;
  standing: Standing;
  score: number;
  watch_from: number;
  strained_from: number;
  line_from: number;
  dimensions: DimensionView[];
  findings: FindingView[];
  gaps: GapView[];
  unsafe_cites: CiteView[];
  fixability: number;
  reading: Reading | null;
  fair_process: FairStepView[];
  recommendation: Recommendation;
  changes: ChangeView[];
  crossed_on: string | null;
  history: HistoryPointView[];
};

export type StepComplaint = {
  id: string;
  stage: ComplaintStage;
  on: string | null;
  entry: string | null;
  note: string | null;
};

export type StepKind = 'term_ends' | 'end_may_fall' | 'period_counted' | 'period_ends' | 'no_term_to_end' | 'too_late' | 'arrives_by' | 'takes_to_arrive' | 'terms_change' | 'rolled_back' | 'sent' | 'ends_by_itself';

export type StepState = 'done' | 'missing' | 'not_needed';

export type StepView = {
  kind: StepKind;
  day: string;
  period: PeriodView | null;
};

export type Target = 'us' | 'our_people';

export type TellBoundary = {
  boundary: string;
  client: string;
  at: string | null;
  channel: Channel;
  wording: string | null;
  entry: string | null;
};

export type TellExpectation = {
  client: string;
  item: ExpectationItem;
  at: string | null;
  wording: string | null;
};

export type TellingView = {
  id: string;
  at: string;
  zone: string;
  channel: Channel;
  wording: string;
  entry: string | null;
};

export type TermForm = {
  kind: TermKind;
  wording: string;
  place: string | null;
  number: number | null;
};

export type TermKind = 'deposit' | 'payment_days' | 'late_fee' | 'scope' | 'revisions' | 'response_time' | 'working_hours' | 'kill_fee' | 'termination_for_cause' | 'notice' | 'handover' | 'confidentiality' | 'other';

export type TermView = {
  id: string;
  kind: TermKind;
  wording: string;
  place: string | null;
  number: number | null;
};

export type TimelinePage = {
  entries: EntryView[];
  next: string | null;
};

export type TimelineRequest = {
  client: string;
  before: string | null;
  around: string | null;
  limit: number | null;
};

export type TodayDeadline = {
  client: string;
  client_name: string;
  engagement: string;
  title: string;
  kind: DateKind;
  on: string;
  form: NoticeForm | null;
  ends_on: string | null;
  standing: Standing;
};

export type TodayPromise = {
  promise: PromiseView;
  client_name: string;
};

export type TodayView = {
  today: string;
  prompts: PromptView[];
  promises: TodayPromise[];
  deadlines: TodayDeadline[];
  recent: RecentEntry[];
  clients: number;
};

export type ToldMark = {
  boundary: string;
  rule: string;
};

export type Tone = 'honest' | 'discreet' | 'no_reason';

export type Unit = 'day' | 'working_day' | 'week' | 'month' | 'quarter' | 'year';

export type VersionView = {
  replaced_at: string;
  at: string;
  zone: string;
  channel: Channel;
  minutes: number | null;
  toll: number | null;
  account: AccountView;
};

export type WorkKind = 'production' | 'revision' | 'chasing' | 'admin';

export type WorkView = {
  id: string;
  on: string;
  minutes: number;
  kind: WorkKind;
  note: string | null;
};

