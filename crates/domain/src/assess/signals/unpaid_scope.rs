//! Unpaid scope: work asked for that nobody would pay.
//!
//! **Rule.** Every such request that is down to their conduct weighs by its severity and by the
//! minutes it asked for, and fades with `return_half_life`. Asking is no offence; the effective rate
//! already feels the hours, and has the first word about money. This is the sign of more to come.
//!
//! **Numbers.** A request weighs about a tenth of full strain, an hour of work in it as much again.
//! Beyond a working day nothing is added: that is a project, and it is refused. All requests
//! together come to eight tenths at most, half of full strain, as the squeaky wheel does.
//!
//! **Advice.** Quote every extra in writing before doing it, from the first.
//!
//! **Arguments.** `minutes` (0 where they were not stated), `on`.

use super::{Case, Load, Raw, Weigh, one_by_one, severity_factor, theirs};
use crate::assess::fade::{Faded, Grain, Stamp};
use crate::assess::verdict::{Arg, Cite};
use crate::incident::{IncidentKind, What};

const A_REQUEST: f64 = 0.1;
const AN_HOUR: f64 = 0.1;
const HOURS_MOST: f64 = 8.0;
const ALL_MOST: f64 = 0.8;

pub(crate) struct Signal<'a> {
    case: Case<'a>,
    faded: Faded,
}

/// Prepares the signal.
pub(crate) fn prepare(case: Case<'_>) -> Signal<'_> {
    let grains = theirs(case.evidence, IncidentKind::UnpaidScope).map(|(index, incident)| {
        let hours = (f64::from(minutes(incident.what)) / 60.0).min(HOURS_MOST);
        Grain {
            when: Stamp::instant(incident.at),
            adverse: severity_factor(incident.severity) * (A_REQUEST + AN_HOUR * hours),
            relief: 0.0,
            cite: Cite::Incident(incident.incident),
            index,
        }
    });
    Signal { case, faded: Faded::new(case.policy.return_half_life, grains.collect()) }
}

const fn minutes(what: What) -> u32 {
    match what {
        What::UnpaidScope { minutes: Some(minutes) } => minutes,
        _ => 0,
    }
}

/// Returns what requests come to together.
fn together(alone: f64) -> f64 {
    ALL_MOST * -(-alone / ALL_MOST).exp_m1()
}

impl Weigh for Signal<'_> {
    fn load(&self, now: Stamp) -> Load {
        Load { adverse: together(self.faded.load(now).0), ..Load::default() }
    }

    fn raw(&self, now: Stamp) -> Vec<Raw> {
        let alone = self.faded.load(now).0;
        let squeezed = if alone > 0.0 { together(alone) / alone } else { 1.0 };
        let mut all = one_by_one(&self.faded, now, |grain| {
            let what = self.case.evidence.incidents[grain.index].what;
            vec![("minutes", Arg::Minutes(i64::from(minutes(what))))]
        });
        all.iter_mut().for_each(|it| it.amount *= squeezed);
        all
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assess::signals::ground::{Ground, check, incident, nothing};

    #[test]
    fn a_request_weighs_by_its_hours_up_to_a_day() {
        let asked = |number, day, minutes| incident(number, day, What::UnpaidScope { minutes });
        let mut evidence = nothing();
        evidence.incidents =
            vec![asked(1, 0, None), asked(2, 1_000, Some(60)), asked(3, 3_000, Some(6_000))];
        let ground = Ground::new(evidence);
        let signal = prepare(ground.case());
        check(&signal, 0, together(0.1));
        check(&signal, 180, together(0.05));
        check(&signal, 1_000, together(0.2 + 0.1 * (-1_000.0_f64 / 180.0).exp2()));
        check(&signal, 3_000, together(0.9));
        assert!((together(0.1) - 0.094).abs() < 1e-3, "a single request is hardly squeezed");
        assert!(together(50.0) <= ALL_MOST, "and fifty do not fill the side");
    }
}
