//! Overdue: invoices that are due and not paid.
//!
//! **Rule.** What is owed on an invoice weighs by its size in the practice and by the days since it
//! was due. It does not fade while it is owed: silence about money is not made better by time. An
//! invoice that was written off weighs what it weighed on that day, and fades with
//! `payment_half_life`. Where money came or a promise was kept in the last month, what is owed
//! weighs half, because lateness is not silence; and where the lateness was logged as down to us or
//! to a misunderstanding, nothing for a month (see `answers.rs`). Days of hard times are no days of
//! lateness: what is owed stands still while they last.
//!
//! **Numbers.** The unit is an ordinary invoice, a month late. The first week counts for little,
//! because oversight and bank days look the same; beyond half a year nothing is added. A deposit
//! weighs half as much again, because work waits for it; a late fee half, because its invoice
//! counts already. The reasons stand at the constants in `ledger.rs`.
//!
//! **Advice.** Ask in writing, with the sum, the day and the term of the contract. Say when work
//! pauses. Ask whether times are hard.
//!
//! **Arguments.** `money` (owed), `days` (overdue), `due` (date), `invoice` (word: its kind),
//! `answer` (word: `silent`, `answered`, `excused`).

use super::{Case, Load, Raw, Weigh};
use crate::assess::answers::Answers;
use crate::assess::evidence::HardTimeFact;
use crate::assess::fade::{Stamp, fade};
use crate::assess::ledger::{Account, accounts, lateness};
use crate::assess::spared;
use crate::assess::verdict::{Arg, Cite};
use crate::closed::ClosedSet as _;

pub(crate) struct Signal<'a> {
    /// Invoices that are owed still, the first due first.
    open: Vec<Account<'a>>,
    /// Invoices that were settled after they were due, the first due first, each with the last day
    /// on which it or one before it was owed: a five years' account has hundreds of them, and a day
    /// falls to few.
    settled: Vec<(Account<'a>, i32)>,
    answers: Answers,
    hard_times: &'a [HardTimeFact],
    half_life: f64,
}

/// Prepares the signal.
pub(crate) fn prepare<'a>(case: Case<'a>) -> Signal<'a> {
    let mut accounts = accounts(case);
    accounts.sort_by_key(|it| (it.due_day, it.invoice.invoice));
    let (open, settled): (Vec<_>, Vec<_>) =
        accounts.into_iter().partition(|it| it.settled_day == i32::MAX);
    let mut last = i32::MIN;
    let with_last = |it: Account<'a>| {
        last = last.max(it.settled_day);
        (it, last)
    };
    Signal {
        open,
        settled: settled
            .into_iter()
            .filter(|it| it.due_day < it.settled_day)
            .map(with_last)
            .collect(),
        answers: Answers::new(case.evidence),
        hard_times: &case.evidence.hard_times,
        half_life: case.policy.payment_half_life,
    }
}

impl<'a> Signal<'a> {
    fn each(&self, now: Stamp) -> impl Iterator<Item = (&Account<'a>, f64)> {
        let open = self.open.iter().take_while(move |it| it.due_day < now.day);
        let due = self.settled.partition_point(|it| it.0.due_day < now.day);
        let settled = self.settled[..due].iter().rev().take_while(move |it| now.day < it.1);
        let settled = settled.map(|it| &it.0).filter(move |it| now.day < it.settled_day);
        // In one order, whether they were settled later or are owed still: a sum in another order
        // may differ in its last bit, and a past day must not.
        let mut owed: Vec<&Account<'a>> = open.chain(settled).collect();
        owed.sort_by_key(|it| (it.due_day, it.invoice.invoice));
        owed.into_iter().filter_map(move |account| {
            let due = account.due_day;
            let owed = account.owed(now);
            if owed == 0 {
                return None;
            }
            let written_off = account.invoice.written_off_on.map(Stamp::date);
            let (asked_until, left) = match written_off.filter(|it| it.day <= now.day) {
                Some(off) => (off, fade(now.days_since(off.day), self.half_life)),
                None => (now, 1.0),
            };
            let share = owed as f64 / account.invoice.amount_minor as f64;
            let answered = self.answers.left(account.invoice.invoice, asked_until);
            let spared = spared::days(self.hard_times, due, asked_until.day);
            let late = lateness(asked_until.days_since(due) - spared);
            let amount = account.size * share * late * left * answered;
            (amount > 0.0).then_some((account, amount))
        })
    }
}

impl Weigh for Signal<'_> {
    fn load(&self, now: Stamp) -> Load {
        Load { adverse: self.each(now).map(|it| it.1).sum(), ..Load::default() }
    }

    fn raw(&self, now: Stamp) -> Vec<Raw> {
        let one = |(account, amount): (&Account<'_>, f64)| Raw {
            amount,
            args: vec![
                ("money", Arg::Money(account.owed(now))),
                ("days", Arg::Days((now.on() - account.due_on()).num_days())),
                ("due", Arg::On(account.due_on())),
                ("invoice", Arg::Word(account.invoice.kind.word())),
                ("answer", Arg::Word(self.answers.word(account.invoice.invoice, now))),
            ],
            cites: vec![Cite::Invoice(account.invoice.invoice)],
        };
        self.each(now).map(one).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assess::signals::ground::{Ground, check, id, invoice, nothing, on, payment};

    #[test]
    fn a_payment_that_comes_later_does_not_move_the_last_bit() {
        let mut evidence = nothing();
        evidence.invoices = vec![invoice(1, 0, 14), invoice(2, 4, 18), invoice(3, 28, 42)];
        let before = Ground::new(evidence.clone());
        evidence.payments = vec![payment(1, Some(1), 44, 100_000)];
        let after = Ground::new(evidence);
        let signals = [prepare(before.case()), prepare(after.case())];
        let [before, after] =
            signals.each_ref().map(|it| it.load(Stamp::date(on(43))).adverse.to_bits());
        assert_eq!(before, after);
        let [before, after] = signals.map(|it| it.raw(Stamp::date(on(43))));
        assert_eq!(before, after, "and stands in the same order");
    }

    #[test]
    fn what_is_owed_grows_by_the_day_until_it_is_paid() {
        let mut evidence = nothing();
        evidence.invoices = vec![invoice(1, 0, 14)];
        evidence.payments = vec![payment(1, Some(1), 44, 50_000), payment(2, Some(1), 74, 50_000)];
        let ground = Ground::new(evidence);
        let signal = prepare(ground.case());
        check(&signal, 14, 0.0);
        check(&signal, 21, 49.0 / (30.0 * 14.0));
        check(&signal, 43, 841.0 / (30.0 * 36.0));
        check(&signal, 44, 0.5 * 0.5 * 900.0 / (30.0 * 37.0));
        check(&signal, 74, 0.0);
    }

    #[test]
    fn what_is_owed_stands_still_in_hard_times() {
        let mut evidence = nothing();
        evidence.invoices = vec![invoice(1, 0, 14)];
        evidence.hard_times =
            vec![HardTimeFact { hard_time: id(9), since_on: on(22), until_on: Some(on(51)) }];
        let ground = Ground::new(evidence);
        let signal = prepare(ground.case());
        let week = 49.0 / (30.0 * 14.0);
        check(&signal, 21, week);
        check(&signal, 22, week);
        check(&signal, 51, week);
        check(&signal, 73, 841.0 / (30.0 * 36.0));
    }

    #[test]
    fn what_was_written_off_fades_and_what_was_taken_back_is_owed_again() {
        let mut evidence = nothing();
        let mut lost = invoice(1, 0, 0);
        lost.written_off_on = Some(on(30));
        evidence.invoices = vec![lost, invoice(2, 300, 300)];
        evidence.payments =
            vec![payment(1, Some(2), 300, 100_000), payment(2, Some(2), 330, -100_000)];
        let ground = Ground::new(evidence);
        let signal = prepare(ground.case());
        let written_off = 900.0 / (30.0 * 37.0);
        check(&signal, 30, written_off);
        check(&signal, 210, written_off / 2.0);
        let left = |day: i32| written_off * fade(f64::from(day - 30), 180.0);
        check(&signal, 329, left(329));
        check(&signal, 330, left(330) + written_off);
    }
}
