//! What the record itself says to the six questions of a review.
//!
//! A hint stands beside the question; the answer is the person's. Where the record says nothing
//! either way, there is no answer, only its figures.

use std::collections::BTreeSet;

use chrono::Datelike as _;

use super::Facts;
use super::until::Until;
use crate::assess::evidence::Evidence;
use crate::assess::strikes;
use crate::assess::verdict::{Arg, Standing};
use crate::closed::ClosedSet as _;
use crate::incident::{Cause, GestureKind, Target};
use crate::review::{ReviewAnswer, ReviewQuestion};

/// From how many incidents in a year, in at least two months, it is a pattern rather than an event.
const PATTERN: u32 = 3;
/// The share of the target under which the rate speaks against going on at this price.
const FAR_BELOW: f64 = 0.8;

/// What the record says to a question.
#[derive(Debug, Clone, PartialEq)]
pub struct Hint {
    pub question: ReviewQuestion,
    pub answer: Option<ReviewAnswer>,
    /// Arguments of its sentence, by name.
    pub args: Vec<(&'static str, Arg)>,
}

/// What hints are worked out from.
pub(super) struct Ground<'g> {
    pub evidence: &'g Evidence,
    pub facts: &'g Facts,
    pub until: Until,
    pub rate: Option<f64>,
    pub target: Option<f64>,
    pub standing: Standing,
}

pub(super) fn hints(ground: &Ground<'_>) -> Vec<Hint> {
    ReviewQuestion::ALL
        .iter()
        .map(|question| {
            let (answer, args) = match question {
                ReviewQuestion::ToldThenCrossed => ground.told_then_crossed(),
                ReviewQuestion::Pattern => ground.pattern(),
                ReviewQuestion::TheirsAndNamed => ground.theirs_and_named(),
                ReviewQuestion::Responded => ground.responded(),
                ReviewQuestion::OthersHurt => ground.others_hurt(),
                ReviewQuestion::TakeOnAgain => ground.take_on_again(),
            };
            Hint { question: *question, answer, args }
        })
        .collect()
}

type Said = (Option<ReviewAnswer>, Vec<(&'static str, Arg)>);

const fn yes_or_no(yes: bool) -> Option<ReviewAnswer> {
    Some(if yes { ReviewAnswer::Yes } else { ReviewAnswer::No })
}

impl Ground<'_> {
    fn told(&self) -> u32 {
        self.facts.conduct.boundaries.iter().map(|it| it.told).sum()
    }

    fn caused(&self, cause: Cause) -> u32 {
        let causes = &self.facts.conduct.causes;
        causes.iter().find(|it| it.0 == cause).map_or(0, |it| it.1)
    }

    fn told_then_crossed(&self) -> Said {
        let lines = &self.facts.conduct.boundaries;
        let counted: u32 = lines.iter().map(|it| it.counted).sum();
        let before: u32 = lines.iter().map(|it| it.before_told).sum();
        let rules = lines.iter().filter(|it| it.told > 0).count();
        let answer = if lines.is_empty() { None } else { yes_or_no(counted > 0) };
        let args = vec![
            ("told", Arg::Count(u32::try_from(rules).unwrap_or(u32::MAX))),
            ("counted", Arg::Count(counted)),
            ("before", Arg::Count(before)),
        ];
        (answer, args)
    }

    fn pattern(&self) -> Said {
        let span = self.facts.year.span;
        let days: Vec<_> = self
            .evidence
            .incidents
            .iter()
            .filter(|it| self.until.holds(it.at) && it.cause == Cause::TheirConduct)
            .map(|it| it.at.date_naive())
            .filter(|it| span.from <= *it && *it <= span.until)
            .collect();
        let months: BTreeSet<_> = days.iter().map(|it| (it.year(), it.month())).collect();
        let incidents = u32::try_from(days.len()).unwrap_or(u32::MAX);
        let answer = match incidents {
            0 | 1 => Some(ReviewAnswer::No),
            PATTERN.. if months.len() > 1 => Some(ReviewAnswer::Yes),
            _ => None,
        };
        let months = u32::try_from(months.len()).unwrap_or(u32::MAX);
        (answer, vec![("incidents", Arg::Count(incidents)), ("months", Arg::Count(months))])
    }

    fn theirs_and_named(&self) -> Said {
        let theirs = self.caused(Cause::TheirConduct);
        let all: u32 = self.facts.conduct.causes.iter().map(|it| it.1).sum();
        let named = self.told();
        let answer = match (all, theirs) {
            (0, _) => None,
            (_, 0) => Some(ReviewAnswer::No),
            _ => yes_or_no(theirs.saturating_mul(2) >= all && named > 0),
        };
        let args = vec![
            ("theirs", Arg::Count(theirs)),
            ("ours", Arg::Count(self.caused(Cause::Ours))),
            ("others", Arg::Count(all - theirs - self.caused(Cause::Ours))),
            ("named", Arg::Count(named)),
        ];
        (answer, args)
    }

    fn responded(&self) -> Said {
        let tellings = self.evidence.tellings.iter().filter(|it| self.until.holds(it.at));
        let last = tellings.map(|it| it.at).max();
        let after = last.map_or(0, |last| {
            let struck = strikes(self.evidence);
            struck.iter().filter(|it| self.until.holds(it.when.at) && it.when.at > last).count()
        });
        let promises = self.facts.promises.theirs;
        let gestures = &self.facts.conduct.gestures;
        let apologies =
            gestures.iter().find(|it| it.0 == GestureKind::Apology).map_or(0, |it| it.1);
        let asked = last.is_some() || promises.due() > 0;
        let kept_most = promises.kept_share().is_none_or(|it| it >= 0.5);
        let answer = if asked { yes_or_no(after == 0 && kept_most) } else { None };
        let args = vec![
            ("after", Arg::Count(u32::try_from(after).unwrap_or(u32::MAX))),
            ("asked", Arg::Word(if last.is_some() { "yes" } else { "no" })),
            ("kept", Arg::Count(promises.kept)),
            ("due", Arg::Count(promises.due())),
            ("apologies", Arg::Count(apologies)),
        ];
        (answer, args)
    }

    fn others_hurt(&self) -> Said {
        let abuse = self.facts.conduct.abuse.iter().filter(|it| it.toward == Target::OurPeople);
        let count: u32 = abuse.map(|it| it.count).sum();
        let answer = if self.facts.whole.contacts == 0 { None } else { yes_or_no(count > 0) };
        (answer, vec![("count", Arg::Count(count))])
    }

    fn take_on_again(&self) -> Said {
        let share = self.rate.zip(self.target).map(|(rate, target)| rate / target);
        let calm = matches!(self.standing, Standing::Steady | Standing::Watch);
        let hard = matches!(self.standing, Standing::Strained | Standing::OverTheLine);
        let answer = match share {
            Some(share) if share >= 1.0 && calm => Some(ReviewAnswer::Yes),
            Some(share) if share < FAR_BELOW => Some(ReviewAnswer::No),
            _ if hard => Some(ReviewAnswer::No),
            _ => None,
        };
        let mut args = vec![("standing", Arg::Word(self.standing.word()))];
        args.extend(self.rate.map(|it| ("rate", Arg::Rate(it))));
        args.extend(self.target.map(|it| ("target", Arg::Rate(it))));
        (answer, args)
    }
}
