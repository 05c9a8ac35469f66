/** A decision in the making. */
import { backend } from '$lib/backend/backend';
import type {
  KeepReview,
  NoticeTermsView,
  PeriodView,
  RenewalChoice,
  RenewalView,
  ReviewAnswer,
  ReviewDecisionView,
  ReviewQuestion,
} from '$lib/backend/wire';

const MONTH: PeriodView = { count: 1, unit: 'month' };

export class Decision {
  choice = $state<RenewalChoice>('renew');
  reason = $state('');
  answers = $state<Partial<Record<ReviewQuestion, ReviewAnswer>>>({});
  amendment = $state<NoticeTermsView | undefined>();
  price = $state('');
  per = $state<PeriodView>({ ...MONTH });
  from = $state<string | null>(null);
  /** The decision that this one takes the place of. */
  replaces = $state.raw<ReviewDecisionView | undefined>();

  readonly #client: string;
  readonly #today: string;
  renewal = $state.raw<RenewalView | undefined>();

  constructor(client: string, today: string, renewal: RenewalView | undefined) {
    this.#client = client;
    this.#today = today;
    this.about(renewal);
  }

  /** Takes up an agreement: its terms to start an amendment from, its price, its next term. */
  about(renewal: RenewalView | undefined): void {
    this.renewal = renewal;
    const from = renewal?.next_begins_on ?? this.#today;
    this.from = from;
    this.per = renewal?.value_per ?? { ...MONTH };
    this.price = renewal?.value?.decimal ?? '';
    this.amendment = renewal?.terms
      ? { ...renewal.terms, id: null, effective_on: from, confirmed: [], note: null }
      : undefined;
  }

  /** Starts from what was decided before, to think it over. */
  again(before: ReviewDecisionView): void {
    this.replaces = before;
    this.choice = before.choice;
    this.reason = before.reason;
    this.answers = Object.fromEntries(before.answers.map((it) => [it.question, it.answer]));
  }

  /** What was chosen and typed, with the agreement that it is about. */
  typed() {
    const { choice, reason, answers, amendment, price, per, from } = this;
    return { renewal: this.renewal?.id ?? null, choice, reason, answers, amendment, price, per, from };
  }

  /** What is handed in. */
  request(currency: string): KeepReview {
    const { choice, renewal, amendment, from } = this;
    return {
      client: this.#client,
      engagement: renewal?.id ?? null,
      choice,
      reason: this.reason,
      answers: Object.entries(this.answers).map(([question, answer]) => ({ question: question as ReviewQuestion, answer })),
      amendment: choice === 'renew_changed' && amendment ? $state.snapshot(amendment) : null,
      price:
        choice === 'reprice' && from
          ? {
              amount: { decimal: this.price, currency: renewal?.value?.currency ?? currency },
              per: $state.snapshot(this.per),
              from_on: from,
            }
          : null,
      replaces: this.replaces?.id ?? null,
    };
  }

  keep = (currency: string) => backend.review.keep(this.request(currency));
}
