//! Answers: what tells lateness from silence about money owed.
//!
//! Late but always paid is not the same as owed and not a word. Any money that came lately, and any
//! promise that was kept lately, shows that the client answers; what they owe then weighs half. A
//! late payment logged as down to their circumstances does the same for its invoice, and one that
//! is ours or a misunderstanding takes the whole weight from it: a wrong bill is not owed yet.
//!
//! An answer holds for a month (`HOLDS_DAYS`), the usual distance between two bills, and is spent
//! after two (`SPENT_DAYS`), when a whole bill was passed over. Then it is silence again. A promise that is open is no answer, or a
//! promise that is broken in the end would have been a favour until then; and money that is taken back
//! undoes every answer before it.

use std::collections::HashMap;

use super::evidence::Evidence;
use super::fade::{Stamp, taper};
use crate::id::Id;
use crate::incident::{Cause, What};
use crate::invoice::Invoice;
use crate::promise::{Party, Settlement};

const HOLDS_DAYS: f64 = 30.0;
const SPENT_DAYS: f64 = 60.0;
/// What an answer takes away of what is owed.
const AN_ANSWER: f64 = 0.5;
/// What is left from which a client is called silent.
const SILENT: f64 = 0.9;

/// What was heard about money, by time.
#[derive(Debug)]
pub(crate) struct Answers {
    /// When, and whether it was an answer; money that was taken back undoes those before it.
    heard: Vec<(Stamp, bool)>,
    /// Why an invoice is not paid, and what that takes away of it.
    excuses: HashMap<Id<Invoice>, Vec<(Stamp, f64)>>,
}

impl Answers {
    /// Gathers what was heard.
    pub fn new(evidence: &Evidence) -> Self {
        let money = evidence.payments.iter().filter(|it| it.amount_minor != 0);
        let kept = evidence.promises.iter().filter(|it| it.by == Party::Client);
        let kept = kept.filter_map(|it| match it.settled {
            Some((Settlement::Kept, at)) => Some((Stamp::instant(at.max(it.made_at)), true)),
            _ => None,
        });
        let money = money.map(|it| (Stamp::date(it.received_on), it.amount_minor > 0));
        let mut heard: Vec<(Stamp, bool)> = money.chain(kept).collect();
        heard.sort_unstable();
        let mut excuses: HashMap<_, Vec<_>> = HashMap::new();
        for incident in &evidence.incidents {
            let What::LatePayment { invoice: Some(invoice) } = incident.what else { continue };
            let worth = match incident.cause {
                Cause::TheirConduct => continue,
                Cause::TheirCircumstances => AN_ANSWER,
                Cause::Ours | Cause::Misunderstanding | Cause::NotOursAtAll => 1.0,
            };
            excuses.entry(invoice).or_default().push((Stamp::instant(incident.at), worth));
        }
        Self { heard, excuses }
    }

    /// Returns what is left of the weight of money owed on an invoice, from 0 to 1.
    pub fn left(&self, invoice: Id<Invoice>, now: Stamp) -> f64 {
        let holds = |since: Stamp| taper(now.days_since(since.day), HOLDS_DAYS, SPENT_DAYS);
        let known = self.heard.partition_point(|it| it.0.at <= now.at);
        let last = self.heard[..known].last().filter(|it| it.1);
        let answer = last.map_or(0.0, |it| AN_ANSWER * holds(it.0));
        let excuses = self.excuses.get(&invoice).into_iter().flatten();
        let excuse = excuses
            .filter(|it| it.0.at <= now.at)
            .fold(0.0_f64, |most, (since, worth)| most.max(worth * holds(*since)));
        1.0 - answer.max(excuse)
    }

    /// Returns how the client answers about an invoice, in a word.
    pub fn word(&self, invoice: Id<Invoice>, now: Stamp) -> &'static str {
        match self.left(invoice, now) {
            left if left >= SILENT => "silent",
            left if left >= 1.0 - AN_ANSWER => "answered",
            _ => "excused",
        }
    }

    /// Returns whether nothing was heard for so long that it is silence.
    pub fn is_silent(&self, invoice: Id<Invoice>, now: Stamp) -> bool {
        self.left(invoice, now) >= SILENT
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assess::signals::ground::{id, incident, nothing, on, payment};

    #[test]
    fn an_answer_halves_what_is_owed_for_a_month_and_is_spent_after_two() {
        let mut evidence = nothing();
        evidence.payments =
            vec![payment(1, None, 0, 100), payment(2, None, 200, 100), payment(3, None, 210, -100)];
        let answers = Answers::new(&evidence);
        let check = |day, expected: f64, word| {
            let now = Stamp::date(on(day));
            assert!((answers.left(id(9), now) - expected).abs() < 1e-9, "on day {day}");
            assert_eq!(answers.word(id(9), now), word, "on day {day}");
        };
        check(-1, 1.0, "silent");
        check(0, 0.5, "answered");
        check(30, 0.5, "answered");
        check(45, 0.75, "answered");
        check(60, 1.0, "silent");
        check(209, 0.5, "answered");
        check(210, 1.0, "silent");
    }

    #[test]
    fn a_wrong_bill_is_not_owed_and_hard_times_are_an_answer() {
        let check = |cause, expected: f64| {
            let mut late = incident(1, 0, What::LatePayment { invoice: Some(id(9)) });
            late.cause = cause;
            let mut evidence = nothing();
            evidence.incidents = vec![late];
            let left = Answers::new(&evidence).left(id(9), Stamp::date(on(10)));
            assert!((left - expected).abs() < 1e-9, "{cause:?}: {left}");
        };
        check(Cause::Ours, 0.0);
        check(Cause::Misunderstanding, 0.0);
        check(Cause::TheirCircumstances, 0.5);
        check(Cause::TheirConduct, 1.0);
    }
}
