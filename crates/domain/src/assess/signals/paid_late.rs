//! Paid late: money that came, but after it was due; and money that was taken back.
//!
//! **Rule.** Every payment of an invoice after its due day weighs by the invoice's size and the
//! days it was late, and fades with `payment_half_life` from the day it came. Payments in time
//! weigh a little for the client. A chargeback weighs by itself, and what it takes back is owed
//! again. Days of hard times are no days of lateness. A late payment that was only logged in an entry, without an invoice, counts a little.
//!
//! **Numbers.** Late but paid is a fifth of owed and unpaid: practitioners keep slow payers who
//! always pay, and part with silent ones. A payment in time is worth a tenth of an ordinary month
//! late. A chargeback is worth a month and a half: it takes an act. A late payment without an
//! invoice is worth half a month, because neither the sum nor the days are known.
//!
//! **Advice.** Shorter terms, a deposit, or a price that pays for the waiting.
//!
//! **Arguments.** `payment` (word: `late`, `in_time`, `chargeback`, `logged`), `on`, and but for
//! `logged` `money`; for `late` `days`.

use super::{Case, Load, Raw, Weigh, one_by_one, severity_factor, theirs};
use crate::assess::evidence::HardTimeFact;
use crate::assess::fade::{Faded, Grain, Stamp};
use crate::assess::ledger::{Account, accounts, lateness};
use crate::assess::spared;
use crate::assess::verdict::{Arg, Cite};
use crate::incident::{IncidentKind, What};

const LATE_BUT_PAID: f64 = 0.2;
const IN_TIME: f64 = 0.1;
const CHARGEBACK: f64 = 1.5;
const LOGGED_ONLY: f64 = 0.5;

pub(crate) struct Signal<'a> {
    case: Case<'a>,
    faded: Faded,
    /// Beginning of the first day on which money came in without being late.
    first_good: Option<Stamp>,
}

/// Prepares the signal.
pub(crate) fn prepare(case: Case<'_>) -> Signal<'_> {
    let mut grains = Vec::new();
    for account in accounts(case) {
        weigh_payments(&account, &case.evidence.hard_times, &mut grains);
    }
    for (index, payment) in case.evidence.payments.iter().enumerate() {
        if payment.amount_minor < 0 && payment.invoice.is_none() {
            grains.push(grain(
                index,
                payment.received_on,
                CHARGEBACK,
                0.0,
                Cite::Payment(payment.payment),
            ));
        }
    }
    for (index, incident) in theirs(case.evidence, IncidentKind::LatePayment) {
        let spared = spared::holds(&case.evidence.hard_times, incident.at.date_naive());
        if matches!(incident.what, What::LatePayment { invoice: None }) && !spared {
            grains.push(Grain {
                when: Stamp::instant(incident.at),
                adverse: LOGGED_ONLY * severity_factor(incident.severity),
                relief: 0.0,
                cite: Cite::Incident(incident.incident),
                index,
            });
        }
    }
    let unbilled =
        case.evidence.payments.iter().filter(|it| it.invoice.is_none() && it.amount_minor > 0);
    let first_good = grains
        .iter()
        .filter(|it| it.relief > 0.0)
        .map(|it| it.when)
        .chain(unbilled.map(|it| Stamp::date(it.received_on)))
        .min();
    Signal { case, faded: Faded::new(case.policy.payment_half_life, grains), first_good }
}

fn grain(index: usize, on: chrono::NaiveDate, adverse: f64, relief: f64, cite: Cite) -> Grain {
    Grain { when: Stamp::date(on), adverse, relief, cite, index }
}

/// Fills an invoice with its payments in their order. What fills it for the first time is in time
/// or late; what was taken back and is paid again does not count a second time.
fn weigh_payments(account: &Account<'_>, hard: &[HardTimeFact], grains: &mut Vec<Grain>) {
    let asked = account.invoice.amount_minor;
    let (mut received, mut filled) = (0_i64, 0_i64);
    for (index, payment) in &account.payments {
        let cite = Cite::Payment(payment.payment);
        // Money that came before its invoice was issued is known as the invoice's from then on.
        let on = payment.received_on.max(account.invoice.issued_on);
        received += payment.amount_minor;
        if payment.amount_minor < 0 {
            let share = (payment.amount_minor.unsigned_abs() as f64 / asked as f64).min(1.0);
            grains.push(grain(*index, on, CHARGEBACK * account.size * share, 0.0, cite));
            continue;
        }
        let now_filled = received.clamp(0, asked).max(filled);
        let share = (now_filled - filled) as f64 / asked as f64 * account.size;
        filled = now_filled;
        if share == 0.0 {
            continue;
        }
        let days = (on - account.due_on()).num_days();
        let (adverse, relief) = if days > 0 {
            let spared = spared::days(hard, account.due_day, Stamp::date(on).day);
            (LATE_BUT_PAID * share * lateness(days as f64 - spared), 0.0)
        } else {
            (0.0, IN_TIME * share)
        };
        // Late in hard times alone is neither late nor in time.
        if adverse > 0.0 || relief > 0.0 {
            grains.push(grain(*index, on, adverse, relief, cite));
        }
    }
}

impl Weigh for Signal<'_> {
    /// Only money in time covers payment. Late money is adverse, and must not lighten other sides
    /// by making this one known.
    fn load(&self, now: Stamp) -> Load {
        let (adverse, relief) = self.faded.load(now);
        Load { adverse, relief, covered: self.first_good.is_some_and(|it| it.day <= now.day) }
    }

    fn raw(&self, now: Stamp) -> Vec<Raw> {
        one_by_one(&self.faded, now, |grain| {
            if matches!(grain.cite, Cite::Incident(_)) {
                return vec![("payment", Arg::Word("logged"))];
            }
            let payment = &self.case.evidence.payments[grain.index];
            let invoice =
                self.case.evidence.invoices.iter().find(|it| Some(it.invoice) == payment.invoice);
            let money = ("money", Arg::Money(payment.amount_minor));
            match invoice {
                _ if payment.amount_minor < 0 => vec![("payment", Arg::Word("chargeback")), money],
                Some(invoice) if payment.received_on > invoice.due_on => vec![
                    ("payment", Arg::Word("late")),
                    money,
                    ("days", Arg::Days((payment.received_on - invoice.due_on).num_days())),
                ],
                _ => vec![("payment", Arg::Word("in_time")), money],
            }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assess::signals::ground::{Ground, check, incident, invoice, nothing, payment};

    #[test]
    fn late_but_paid_is_a_fifth_of_owed_and_in_time_speaks_for_them() {
        let mut evidence = nothing();
        evidence.invoices = vec![invoice(1, 0, 14), invoice(2, 0, 14)];
        evidence.payments =
            vec![payment(1, Some(1), 10, 100_000), payment(2, Some(2), 44, 100_000)];
        let ground = Ground::new(evidence);
        let signal = prepare(ground.case());
        check(&signal, 9, 0.0);
        check(&signal, 10, -0.1);
        let late = 0.2 * 900.0 / (30.0 * 37.0);
        check(&signal, 44, late - 0.1 * (-34.0_f64 / 180.0).exp2());
    }

    #[test]
    fn a_named_invoice_speaks_for_itself() {
        let mut evidence = nothing();
        let late = |invoice| What::LatePayment { invoice };
        let named = crate::assess::signals::ground::id(1);
        evidence.incidents = vec![incident(1, 0, late(None)), incident(2, 0, late(Some(named)))];
        let ground = Ground::new(evidence);
        check(&prepare(ground.case()), 0, LOGGED_ONLY);
    }
}
