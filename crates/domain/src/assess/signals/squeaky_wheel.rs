//! The squeaky wheel: a share of our time far above the share of our revenue.
//!
//! **Rule.** Over the months that were over, the client's share of all minutes is compared with
//! their share of all money received. It needs other clients to compare with, money from this one,
//! and logged contact, which is what squeaks.
//!
//! **Numbers.** The difference is set against the share of time, so that a small client can be a
//! squeaky wheel too; five hundredths are added below, so that a client with hardly any time is
//! none (`SMALL`). The first 0.15 are ordinary (`ORDINARY`): months differ. What remains is at most
//! 0.8, about half of full strain: the effective rate has the first word about money. A month comes to weigh
//! over the thirty days after its end and fades with `return_half_life`; three years back nothing
//! is left. Under about forty hours for others, and eight for this client, shares are chance.
//!
//! **Advice.** Bundle the contact: a fixed call a week, one channel, a price for the rest.
//!
//! **Arguments.** `time_share`, `revenue_share`.

use super::{Case, Load, Raw, Weigh};
use crate::assess::days::takes_time;
use crate::assess::fade::{Stamp, fade, taper};
use crate::assess::practice::month_index;
use crate::assess::verdict::{Arg, Cite};

const SMALL: f64 = 0.05;
const ORDINARY: f64 = 0.15;
const OTHERS_HOURS: f64 = 40.0;
const ENOUGH_HOURS: f64 = 8.0;
/// How far back shares are compared, in months.
const MONTHS: i32 = 36;
/// Days over which a finished month comes to weigh.
const RIPENS_DAYS: f64 = 30.0;

pub(crate) struct Signal<'a> {
    case: Case<'a>,
    first_paid: Option<Stamp>,
    first_time: Option<Stamp>,
    /// What is left of a weight from the end of each month to the end of the next one there is.
    steps: Vec<f64>,
}

/// Prepares the signal.
pub(crate) fn prepare(case: Case<'_>) -> Signal<'_> {
    let paid = case.evidence.payments.iter().filter(|it| it.amount_minor > 0);
    let months = case.months.months.windows(2);
    let half_life = case.policy.return_half_life;
    Signal {
        case,
        steps: months
            .map(|it| fade(f64::from(it[1].ends_day - it[0].ends_day), half_life))
            .collect(),
        first_paid: paid.map(|it| Stamp::date(it.received_on)).min(),
        first_time: case.months.days.first_time().map(Stamp::instant),
    }
}

impl Signal<'_> {
    /// Returns the share of time, the share of revenue and what the difference weighs.
    fn measure(&self, now: Stamp) -> Option<(f64, f64, f64)> {
        let begun = |first: Option<Stamp>| first.is_some_and(|it| it.at <= now.at);
        if !self.case.evidence.money_known || !begun(self.first_paid) || !begun(self.first_time) {
            return None;
        }
        let (mut own_time, mut time) = (0.0, 0.0);
        let (mut own_money, mut others_money) = (0.0_f64, 0.0);
        let mut left = None;
        for place in self.case.months.range_before(month_index(now.on()), MONTHS).rev() {
            let month = &self.case.months.months[place];
            let age = now.days_since(month.ends_day);
            let faded = match left {
                None => fade(age, self.case.policy.return_half_life),
                Some(left) => left * self.steps[place],
            };
            left = Some(faded);
            let ripe = 1.0 - taper(age, 0.0, RIPENS_DAYS);
            let old = taper(age, 0.8 * 30.4 * f64::from(MONTHS), 30.0 * f64::from(MONTHS - 1));
            let weight = ripe * old * faded;
            own_time += weight * month.own_minutes;
            time += weight * month.minutes.max(month.own_minutes);
            own_money += weight * month.own_received;
            others_money += weight * (month.received - month.own_received).max(0.0);
        }
        let own_money = own_money.max(0.0);
        let money = own_money + others_money;
        if own_time <= 0.0 || money <= 0.0 {
            return None;
        }
        let (time_share, revenue_share) = (own_time / time, own_money / money);
        let far = (time_share - revenue_share) / (time_share + SMALL) - ORDINARY;
        let others = 1.0 - (-(time - own_time).max(0.0) / 60.0 / OTHERS_HOURS).exp();
        let own = 1.0 - (-own_time / 60.0 / ENOUGH_HOURS).exp();
        Some((time_share, revenue_share, far.max(0.0) * others * own))
    }
}

impl Weigh for Signal<'_> {
    fn load(&self, now: Stamp) -> Load {
        let adverse = self.measure(now).map_or(0.0, |it| it.2);
        Load { adverse, ..Load::default() }
    }

    fn raw(&self, now: Stamp) -> Vec<Raw> {
        let Some((time_share, revenue_share, amount)) = self.measure(now) else {
            return Vec::new();
        };
        if amount <= 0.0 {
            return Vec::new();
        }
        let contacts = self.case.months.days.contacts(now).iter();
        let mut cites: Vec<Cite> =
            contacts.filter(|it| takes_time(it)).map(|it| Cite::Entry(it.entry)).collect();
        cites.sort_unstable();
        vec![Raw {
            amount,
            args: vec![
                ("time_share", Arg::Share(time_share)),
                ("revenue_share", Arg::Share(revenue_share)),
            ],
            cites,
        }]
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::assess::evidence::PracticeMonth;
    use crate::assess::signals::ground::{Ground, contact, net, nothing, on, payment};

    fn share(own_money: i64, others_minutes: u64) -> f64 {
        let mut evidence = nothing();
        evidence.contacts = (0..20).map(|day| contact(day, i64::from(day as u8), 60, 0)).collect();
        evidence.payments = vec![payment(1, None, 5, own_money)];
        Arc::make_mut(&mut evidence.practice).months = vec![PracticeMonth {
            month: on(0),
            minutes: 1_200 + others_minutes,
            received_minor: own_money + 900_000,
            toll_minutes: 0,
            toll_sum: 0,
        }];
        let ground = Ground::new(evidence);
        let signal = prepare(ground.case());
        assert!(net(&signal, 30).abs() < 1e-12, "a month that is not over says nothing");
        net(&signal, 75)
    }

    #[test]
    fn much_time_for_little_money_squeaks() {
        assert!(share(10_000, 6_000) > 0.4, "a sixth of the time, a hundredth of the money");
        assert!(share(10_000_000, 6_000) < 1e-12, "most of the money");
        assert!(share(10_000, 0) < 1e-12, "there is nobody to compare with");
    }
}
