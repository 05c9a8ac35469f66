//! Describing a dossier for the wire, part by part.

use domain::engagement::Engagement;
use domain::money::Money;
use domain::renewal::{
    Facts, Mark, MonthLine, Occasion, Private, PrivateAccount, PromiseTally, StandingAt, Sums,
};
use domain::review::{Review, earlier};
use iso_currency::Currency;

use super::{Opened, Renewal};
use crate::engagement::{amount, period_view, terms_view};
use crate::standing::arg;
use crate::view::ledger::Amount;
use crate::view::review::{
    AbuseLineView, AnsweredView, BoundaryLineView, BreakEvenView, CauseCount, ComplaintLineView,
    FactsView, GestureCount, HardTimeLineView, KindCount, MarkView, MonthView, OccasionView,
    PictureView, PrivateView, PromiseLineView, PromiseTallyView, QuestionView, RenewalView,
    ReviewDecisionView, ReviewView, StandingAtView, SumsView,
};
use crate::view::standing::ArgView;
use crate::wire::{Key, Word};

#[expect(clippy::cast_possible_truncation, reason = "an amount of money fits, rounded")]
pub(super) fn rounded(minor: f64) -> i64 {
    minor.round() as i64
}

/// Makes amounts in the person's currency.
#[derive(Clone, Copy)]
struct Purse(Currency);

impl Purse {
    fn of(self, minor: i64) -> Amount {
        amount(Money::new(minor, self.0))
    }
}

/// Describes a dossier, with at most so many entries.
pub(super) fn view(opened: &Opened, most: Option<u32>) -> ReviewView {
    let Opened { gathered, disclosed, renewals, on } = opened;
    let purse = Purse(gathered.settings.currency);
    let facts = disclosed.facts();
    let most = most.map_or(usize::MAX, |it| usize::try_from(it).unwrap_or(usize::MAX));
    let factor = disclosed.private().and_then(|it| it.break_even?.factor());
    let mut described = FactsView {
        occasions: facts.occasions.iter().take(most).map(occasion).collect(),
        ..facts_view(facts, purse)
    };
    for (view, it) in described.occasions.iter_mut().zip(&facts.occasions) {
        if let Some(quotes) = disclosed.quotes() {
            view.quotes = quotes.0.get(&it.entry).map(ToString::to_string);
        }
        if let Some(private) = disclosed.private() {
            let account = private.accounts.get(&it.entry).cloned();
            let PrivateAccount { reading, feelings } = account.unwrap_or_default();
            view.reading = reading.map(|it| it.to_string());
            view.feelings = feelings.map(|it| it.to_string());
        }
    }
    let mut engagements: Vec<(bool, RenewalView)> = gathered
        .engagements
        .iter()
        .zip(renewals)
        .map(|(it, renewal)| (!renewal.is_due(*on), renewal_view(it, renewal, *on, factor)))
        .collect();
    engagements.sort_by_key(|(later, it)| (*later, it.decide_by.is_none(), it.decide_by));
    ReviewView {
        client: gathered.client.id.into(),
        client_name: gathered.client.name.to_string(),
        level: disclosed.level().into(),
        as_of: facts.as_of,
        on: *on,
        engagements: engagements.into_iter().map(|it| it.1).collect(),
        facts: described,
        private: disclosed
            .private()
            .zip(gathered.picture.as_ref())
            .map(|(private, picture)| private_view(opened, private, picture, purse)),
        heat: None,
    }
}

fn renewal_view(
    engagement: &Engagement,
    renewal: &Renewal,
    on: chrono::NaiveDate,
    factor: Option<f64>,
) -> RenewalView {
    let value = engagement.value_on(on);
    RenewalView {
        id: engagement.id.into(),
        title: engagement.title.to_string(),
        starts_on: engagement.starts_on,
        value: value.map(|it| amount(it.0)),
        value_per: value.map(|it| period_view(it.1)),
        term_began_on: renewal.notice.term.map(|it| it.0),
        term_ends_on: renewal.notice.term.map(|it| it.1),
        decide_by: renewal.decide_by,
        form: renewal.form.map(Word),
        ends_on: renewal.ends_on,
        review_on: renewal.review_on,
        ends_by_itself: renewal.ends_by_itself,
        runs_on: renewal.runs_on,
        due: renewal.is_due(on),
        decided: renewal.decided.map(|it| it.0.into()),
        next_begins_on: renewal.next.map(|it| it.0),
        next_ends_on: renewal.next.and_then(|it| it.1),
        terms: engagement.terms_on(on).map(terms_view),
        break_even: value.zip(factor).map(|((money, _), factor)| {
            amount(Money::new(rounded(money.minor as f64 * factor), money.currency))
        }),
    }
}

fn facts_view(facts: &Facts, purse: Purse) -> FactsView {
    let conduct = &facts.conduct;
    FactsView {
        since: facts.since,
        money_known: facts.money_known,
        whole: sums(&facts.whole, purse),
        year: sums(&facts.year, purse),
        owed: purse.of(facts.owed_minor),
        overdue: purse.of(facts.overdue_minor),
        months: facts.months.iter().map(|it| month(it, purse)).collect(),
        boundaries: conduct
            .boundaries
            .iter()
            .map(|it| BoundaryLineView {
                boundary: it.boundary.into(),
                rule: it.rule.to_string(),
                told_on: it.told_on,
                told: it.told,
                crossed: it.crossed,
                counted: it.counted,
                before_told: it.before_told,
                last_crossed_on: it.last_crossed_on,
            })
            .collect(),
        abuse: conduct
            .abuse
            .iter()
            .map(|it| AbuseLineView {
                manner: it.manner.into(),
                toward: it.toward.into(),
                count: it.count,
                last_on: it.last_on,
            })
            .collect(),
        causes: conduct
            .causes
            .iter()
            .map(|(cause, count)| CauseCount { cause: Word(*cause), count: *count })
            .collect(),
        kinds: conduct
            .kinds
            .iter()
            .map(|(kind, count)| KindCount { kind: Word(*kind), count: *count })
            .collect(),
        gestures: conduct
            .gestures
            .iter()
            .map(|(kind, count)| GestureCount { kind: Word(*kind), count: *count })
            .collect(),
        unpaid_minutes: conduct.unpaid_minutes,
        complaints: facts
            .complaints
            .iter()
            .map(|it| ComplaintLineView {
                id: it.complaint.into(),
                theme: it.theme.to_string(),
                raised_on: it.raised_on,
                importance: it.importance.into(),
                cause: it.cause.into(),
                promised: it.promised,
                end: it.end.into(),
                on: it.on,
                reopened: it.reopened,
            })
            .collect(),
        ours: tally(&facts.promises.ours),
        theirs: tally(&facts.promises.theirs),
        promises: facts
            .promises
            .lines
            .iter()
            .map(|it| PromiseLineView {
                id: it.promise.into(),
                by: it.by.into(),
                wording: it.wording.to_string(),
                due_on: it.due_on,
                state: it.state.into(),
                settled_on: it.settled_on,
            })
            .collect(),
        occasions: Vec::new(),
        occasion_count: u32::try_from(facts.occasions.len()).unwrap_or(u32::MAX),
    }
}

fn sums(it: &Sums, purse: Purse) -> SumsView {
    SumsView {
        from: it.span.from,
        until: it.span.until,
        contacts: it.contacts,
        minutes: it.minutes.total(),
        contact_minutes: it.minutes.contact,
        production_minutes: it.minutes.production,
        revision_minutes: it.minutes.revision,
        chasing_minutes: it.minutes.chasing,
        admin_minutes: it.minutes.admin,
        free_minutes: it.free_minutes,
        invoiced: purse.of(it.invoiced_minor),
        received: purse.of(it.received_minor),
        conceded: purse.of(it.conceded_minor),
        spent: purse.of(it.spent_minor),
    }
}

fn month(it: &MonthLine, purse: Purse) -> MonthView {
    MonthView {
        month: it.month,
        contacts: it.contacts,
        minutes: it.minutes,
        received: purse.of(it.received_minor),
        incidents: it.incidents,
    }
}

pub(crate) fn tally(it: &PromiseTally) -> PromiseTallyView {
    PromiseTallyView {
        made: it.made,
        kept: it.kept,
        late: it.late,
        broken: it.broken,
        released: it.released,
        open: it.open,
        overdue: it.overdue,
        due: it.due(),
        kept_share: it.kept_share(),
    }
}

/// Describes an entry by its facts alone.
fn occasion(it: &Occasion) -> OccasionView {
    OccasionView {
        entry: it.entry.into(),
        on: it.at.day(),
        channel: it.channel.into(),
        facts: it.facts.as_ref().map(ToString::to_string),
        quotes: None,
        reading: None,
        feelings: None,
        marks: it.marks.iter().map(mark).collect(),
    }
}

fn mark(it: &Mark) -> MarkView {
    match it {
        Mark::Incident { kind, manner, severity, cause, rule } => MarkView {
            incident: Some(Word(*kind)),
            gesture: None,
            manner: manner.map(Word),
            severity: Some(Word(*severity)),
            cause: Some(Word(*cause)),
            rule: rule.as_ref().map(ToString::to_string),
        },
        Mark::Gesture(kind) => MarkView {
            incident: None,
            gesture: Some(Word(*kind)),
            manner: None,
            severity: None,
            cause: None,
            rule: None,
        },
    }
}

fn private_view(
    opened: &Opened,
    private: &Private,
    picture: &PictureView,
    purse: Purse,
) -> PrivateView {
    let money = |minor: Option<f64>| minor.map(|it| purse.of(rounded(it)));
    PrivateView {
        then: private.then.map(standing_at),
        now: standing_at(private.now),
        picture: picture.clone(),
        toll_year: private.toll_year,
        recovery_year: private.recovery_year,
        recovery_whole: private.recovery_whole,
        rate_year: money(private.rate_year),
        rate_whole: money(private.rate_whole),
        target: money(private.target),
        break_even: private.break_even.map(|it| BreakEvenView {
            month: purse.of(it.month_minor),
            agreed_month: it.agreed_month_minor.map(|minor| purse.of(minor)),
            received_month: purse.of(it.received_month_minor),
            days: it.days,
            minutes: it.minutes,
            target: purse.of(rounded(it.target_minor)),
            beside: purse.of(it.beside_minor),
        }),
        questions: private
            .hints
            .iter()
            .map(|it| QuestionView {
                question: it.question.into(),
                hint: it.answer.map(Word),
                args: it
                    .args
                    .iter()
                    .map(|(name, value)| ArgView {
                        name: (*name).to_owned(),
                        value: arg(*value, purse.0),
                    })
                    .collect(),
            })
            .collect(),
        hard_times: private
            .hard_times
            .iter()
            .map(|it| HardTimeLineView {
                id: it.id.into(),
                since_on: it.since_on,
                until_on: it.until_on,
                note: it.note.as_ref().map(ToString::to_string),
            })
            .collect(),
        decisions: private.decisions.iter().rev().map(|it| decision(opened, it, true)).collect(),
    }
}

fn standing_at(it: StandingAt) -> StandingAtView {
    StandingAtView { on: it.on, standing: it.standing.into(), score: it.score }
}

fn decision(opened: &Opened, it: &Review, with_earlier: bool) -> ReviewDecisionView {
    let reviews = &opened.gathered.reviews;
    let engagements = &opened.gathered.engagements;
    let purse = Purse(it.figures.currency);
    ReviewDecisionView {
        id: it.id.into(),
        engagement: it.engagement.map(Key),
        engagement_title: engagements
            .iter()
            .find(|other| Some(other.id) == it.engagement)
            .map(|it| it.title.to_string()),
        decided_on: it.decided_at.day(),
        choice: it.choice.into(),
        reason: it.reason.to_string(),
        answers: it
            .answers
            .iter()
            .map(|(question, answer)| AnsweredView {
                question: Word(*question),
                answer: Word(*answer),
            })
            .collect(),
        deadline_on: it.deadline_on,
        term_ends_on: it.term_ends_on,
        standing: it.figures.standing.into(),
        score: it.figures.score,
        minutes: it.figures.minutes,
        rate: it.figures.rate_minor().map(|minor| purse.of(rounded(minor))),
        target: it.figures.target_minor.map(|minor| purse.of(minor)),
        earlier: if with_earlier {
            earlier(reviews, it).into_iter().map(|it| decision(opened, it, false)).collect()
        } else {
            Vec::new()
        },
    }
}
