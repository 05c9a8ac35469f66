//! The renewal dossier: a relationship on one page, both sides, as it stood on a day.
//!
//! A pure function, like the assessment: it takes what is recorded and a day, leaves out whatever
//! is later, and gives the same answer whenever it is asked about that day.
//!
//! It comes apart by what may leave the app. [`Facts`] hold what was said and done, and nothing
//! else has a place in them: no quotes, no readings, no feelings, no toll, and no standing, which
//! rests on all of these. [`Quotes`] hold the other side's own words. [`Private`] holds the rest.
//! [`Dossier::disclose`] hands over only the parts that a level allows, so that whoever writes a
//! page for an adviser or for the client has nothing in hand that must not be on it.

mod complaints;
mod conduct;
mod disclosure;
mod occasions;
mod price;
mod promises;
mod questions;
mod standing;
mod sums;
mod until;

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, NaiveDate, Utc};

pub use complaints::{ComplaintEnd, ComplaintLine};
pub use conduct::{AbuseLine, BoundaryLine, Conduct};
pub use disclosure::{Disclosed, Disclosure};
pub use occasions::{Mark, Occasion};
pub use price::{Agreed, BreakEven, days_of};
pub use promises::{PromiseLine, Promises};

pub use crate::promise::tally::PromiseTally;
pub use questions::Hint;
pub use standing::StandingAt;
pub use sums::{Minutes, MonthLine, Span, Sums};

use crate::assess::evidence::Evidence;
use crate::assess::policy::Policy;
use crate::boundary::Boundary;
use crate::complaint::Complaint;
use crate::entry::{Channel, Entry};
use crate::hard_time::HardTime;
use crate::id::Id;
use crate::incident::Gesture;
use crate::moment::Moment;
use crate::promise::Promise;
use crate::review::Review;
use crate::text::Text;

use until::Until;

/// The words that facts are told with.
#[derive(Debug, Clone, Default)]
pub struct Records {
    pub boundaries: Vec<Boundary>,
    pub promises: Vec<Promise>,
    pub complaints: Vec<Complaint>,
    /// The entry that each gesture was made in.
    pub gestures: BTreeMap<Id<Gesture>, Id<Entry>>,
    /// What was said and done in each entry that something hangs on.
    pub accounts: BTreeMap<Id<Entry>, FactAccount>,
}

/// An entry, as far as its facts go.
#[derive(Debug, Clone, PartialEq)]
pub struct FactAccount {
    pub at: Moment,
    pub channel: Channel,
    pub facts: Option<Text>,
}

/// What stays with the person: how an entry was read, and what it did to them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PrivateAccount {
    pub reading: Option<Text>,
    pub feelings: Option<Text>,
}

/// Everything a dossier is made from.
#[derive(Debug, Clone, Copy)]
pub struct Sources<'s> {
    pub evidence: &'s Evidence,
    pub records: &'s Records,
    /// The other side's own words, by entry.
    pub quotes: &'s BTreeMap<Id<Entry>, Text>,
    pub private: &'s BTreeMap<Id<Entry>, PrivateAccount>,
    /// What the running agreements bring in, in the person's currency.
    pub agreed: &'s [Agreed],
    /// Every policy that was used, oldest first.
    pub policies: &'s [(DateTime<Utc>, Policy)],
    pub reviews: &'s [Review],
    /// The client's hard times, with what happened.
    pub hard_times: &'s [HardTime],
    /// The first day of the term that runs, where one does.
    pub term_began_on: Option<NaiveDate>,
}

/// A relationship as it stood at an instant.
#[derive(Debug, Clone, PartialEq)]
pub struct Dossier {
    pub facts: Facts,
    pub quotes: Quotes,
    pub private: Private,
}

/// What was said and done, by both sides.
#[derive(Debug, Clone, PartialEq)]
pub struct Facts {
    pub as_of: DateTime<Utc>,
    /// The day of the first contact, work or money.
    pub since: Option<NaiveDate>,
    /// Whether the client's money could be expressed in the person's currency. Otherwise its sums
    /// mean nothing.
    pub money_known: bool,
    /// All of it, in the person's currency.
    pub whole: Sums,
    /// The last 365 days, or less where there is less.
    pub year: Sums,
    /// Asked for and not received, in minor units.
    pub owed_minor: i64,
    /// The part of it that is past its day.
    pub overdue_minor: i64,
    /// Month by month, oldest first, without gaps.
    pub months: Vec<MonthLine>,
    pub conduct: Conduct,
    /// Newest first.
    pub complaints: Vec<ComplaintLine>,
    pub promises: Promises,
    /// Entries that something hangs on, newest first.
    pub occasions: Vec<Occasion>,
}

/// The other side's own words, by entry.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Quotes(pub BTreeMap<Id<Entry>, Text>);

/// What is for the person alone.
#[derive(Debug, Clone, PartialEq)]
pub struct Private {
    pub accounts: BTreeMap<Id<Entry>, PrivateAccount>,
    /// Minutes needed to recover: in the last year, and in all.
    pub recovery_year: u32,
    pub recovery_whole: u32,
    /// How the contact of the last year left one, from -2 to +2, by its minutes; `None` where
    /// nothing was noted.
    pub toll_year: Option<f64>,
    /// At the last decision; without one when the term began, or a year ago.
    pub then: Option<StandingAt>,
    pub now: StandingAt,
    /// Money received, less concessions and costs, for each of all hours, in minor units.
    pub rate_year: Option<f64>,
    pub rate_whole: Option<f64>,
    /// The hourly rate to reach, in minor units.
    pub target: Option<f64>,
    /// `None` without a target, without money or hours, or with under four weeks of them.
    pub break_even: Option<BreakEven>,
    /// The client's hard times, oldest first. That somebody has it hard, and why, was told in
    /// confidence: it stays with the person.
    pub hard_times: Vec<HardTime>,
    /// What the record says to each of the six questions, in their order.
    pub hints: Vec<Hint>,
    /// What was decided before, oldest first, replaced ones left out.
    pub decisions: Vec<Review>,
}

/// Makes the dossier of a relationship as it stood at an instant.
///
/// Whatever is recorded for a later time is left out. Dates count from their beginning, by the clock
/// on the person's wall, as in the assessment.
pub fn dossier(sources: Sources<'_>, as_of: DateTime<Utc>) -> Dossier {
    let until = Until::of(sources.evidence, as_of);
    let facts = facts(sources, until);
    let shown: BTreeSet<Id<Entry>> = facts.occasions.iter().map(|it| it.entry).collect();
    let quotes = Quotes(
        sources
            .quotes
            .iter()
            .filter(|(entry, _)| shown.contains(entry))
            .map(|(entry, words)| (*entry, words.clone()))
            .collect(),
    );
    let private = private(sources, &facts, &shown, until);
    Dossier { facts, quotes, private }
}

fn facts(sources: Sources<'_>, until: Until) -> Facts {
    let Sources { evidence, records, .. } = sources;
    let since = sums::since(evidence, until);
    let (whole, year) = (Span::whole(since, until), Span::year(since, until));
    let (owed_minor, overdue_minor) = sums::owed(evidence, until);
    Facts {
        as_of: until.at,
        since,
        money_known: evidence.money_known,
        whole: Sums::of(evidence, whole, until),
        year: Sums::of(evidence, year, until),
        owed_minor,
        overdue_minor,
        months: sums::months(evidence, whole, until),
        conduct: conduct::conduct(evidence, &records.boundaries, until),
        complaints: complaints::complaints(&records.complaints, until),
        promises: promises::promises(&records.promises, until),
        occasions: occasions::occasions(evidence, records, until),
    }
}

fn private(
    sources: Sources<'_>,
    facts: &Facts,
    shown: &BTreeSet<Id<Entry>>,
    until: Until,
) -> Private {
    let Sources { evidence, .. } = sources;
    let (whole, year) = (facts.whole.span, facts.year.span);
    let recovery_year = sums::recovery(evidence, year, until);
    let recovery_whole = sums::recovery(evidence, whole, until);
    let target = evidence.target_rate_minor.filter(|it| *it > 0.0);
    let known: Vec<Review> =
        sources.reviews.iter().filter(|it| until.has_come(it.decided_at.at)).cloned().collect();
    let decisions: Vec<Review> = crate::review::current(&known).into_iter().cloned().collect();
    let rate = |sums: &Sums, recovery| {
        if facts.money_known { price::rate(sums, recovery) } else { None }
    };
    let now = standing::at(evidence, sources.policies, until.at);
    let rate_year = rate(&facts.year, recovery_year);
    let hints = questions::hints(&questions::Ground {
        evidence,
        facts,
        until,
        rate: rate_year,
        target,
        standing: now.standing,
    });
    Private {
        accounts: sources
            .private
            .iter()
            .filter(|(entry, _)| shown.contains(entry))
            .map(|(entry, account)| (*entry, account.clone()))
            .collect(),
        recovery_year,
        recovery_whole,
        toll_year: sums::toll(evidence, year, until),
        then: standing::then(sources, &decisions, facts.since, until),
        now,
        rate_year,
        rate_whole: rate(&facts.whole, recovery_whole),
        target,
        break_even: target
            .filter(|_| facts.money_known)
            .and_then(|it| price::break_even(&facts.year, recovery_year, it, sources.agreed)),
        hard_times: hard_times(sources.hard_times, until),
        hints,
        decisions,
    }
}

/// Returns the hard times that had begun, oldest first. Nobody knew of an end that was still ahead.
fn hard_times(all: &[HardTime], until: Until) -> Vec<HardTime> {
    let mut begun: Vec<HardTime> =
        all.iter().filter(|it| until.holds_day(it.since_on)).cloned().collect();
    for it in &mut begun {
        it.until_on = it.until_on.filter(|on| until.holds_day(*on));
    }
    begun.sort_by_key(|it| (it.since_on, it.id));
    begun
}

impl Dossier {
    /// Hands over the parts that a level of disclosure allows.
    pub fn disclose(self, level: Disclosure) -> Disclosed {
        let Self { facts, quotes, private } = self;
        match level {
            Disclosure::Everything => Disclosed::Everything(facts, quotes, private),
            Disclosure::FactsAndQuotes => Disclosed::FactsAndQuotes(facts, quotes),
            Disclosure::Facts => Disclosed::Facts(facts),
        }
    }
}
