//! Abuse, by manner and by whom it hit.
//!
//! **Rule.** Every incident of abuse that is down to their conduct weighs by its manner and its
//! severity, more where it was aimed at our people, and fades with `conduct_half_life`.
//!
//! **Numbers.** The unit is one bout of shouting, which nearly everyone meets and few part over.
//! Sharp words are a third of it. Insults and dishonesty are about the person and not about the
//! matter: one and a half. A public attack cannot be taken back: two and a half. Harassment,
//! threats and violence are far beyond, and are also enough by themselves (rule 7). Practitioners'
//! accounts agree that harm to our people ends a relationship fastest: `our_people_factor`.
//!
//! **Advice.** Name it at the time, pause the talk, say when the next update comes. One bout with
//! an apology is no pattern.
//!
//! **Arguments.** `manner`, `toward`, `severity` (words), `on`.

use chrono::{DateTime, Utc};

use super::{Case, Load, Raw, Weigh, one_by_one, severity_factor, theirs};
use crate::assess::fade::{Faded, Grain, Stamp};
use crate::assess::verdict::{Arg, Cite};
use crate::closed::ClosedSet as _;
use crate::incident::{Abuse, IncidentKind, Target, What};

const fn manner_weight(manner: Abuse) -> f64 {
    match manner {
        Abuse::SharpWords => 0.35,
        Abuse::Shouting => 1.0,
        Abuse::Dishonesty | Abuse::Insults => 1.5,
        Abuse::PublicAttack => 2.5,
        Abuse::Harassment => 4.0,
        Abuse::Threats => 5.0,
        Abuse::Violence => 8.0,
    }
}

pub(crate) struct Signal<'a> {
    case: Case<'a>,
    faded: Faded,
    first_contact: Option<DateTime<Utc>>,
}

/// Prepares the signal.
pub(crate) fn prepare(case: Case<'_>) -> Signal<'_> {
    let mut grains = Vec::new();
    for (index, incident) in theirs(case.evidence, IncidentKind::Abuse) {
        let What::Abuse { manner, toward } = incident.what else { continue };
        let people = match toward {
            Target::Us => 1.0,
            Target::OurPeople => case.policy.our_people_factor,
        };
        grains.push(Grain {
            when: Stamp::instant(incident.at),
            adverse: manner_weight(manner) * severity_factor(incident.severity) * people,
            relief: 0.0,
            cite: Cite::Incident(incident.incident),
            index,
        });
    }
    let first_contact = case.months.days.first_contact();
    Signal { case, faded: Faded::new(case.policy.conduct_half_life, grains), first_contact }
}

impl Weigh for Signal<'_> {
    /// Any contact covers conduct: contact without abuse is good conduct.
    fn load(&self, now: Stamp) -> Load {
        let covered = self.first_contact.is_some_and(|at| at <= now.at);
        Load { adverse: self.faded.load(now).0, relief: 0.0, covered }
    }

    fn raw(&self, now: Stamp) -> Vec<Raw> {
        one_by_one(&self.faded, now, |grain| {
            let incident = &self.case.evidence.incidents[grain.index];
            let What::Abuse { manner, toward } = incident.what else { return Vec::new() };
            vec![
                ("manner", Arg::Word(manner.word())),
                ("toward", Arg::Word(toward.word())),
                ("severity", Arg::Word(incident.severity.word())),
            ]
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assess::signals::ground::{Ground, check, incident, nothing};
    use crate::incident::Cause;

    #[test]
    fn abuse_weighs_by_manner_and_target_and_fades_by_half_a_year() {
        let shouting = What::Abuse { manner: Abuse::Shouting, toward: Target::Us };
        let at_people = What::Abuse { manner: Abuse::Insults, toward: Target::OurPeople };
        let mut evidence = nothing();
        evidence.incidents = vec![incident(1, 0, shouting), incident(2, 180, at_people)];
        let mut ours = incident(3, 0, at_people);
        ours.cause = Cause::Ours;
        evidence.incidents.push(ours);
        let ground = Ground::new(evidence);
        let signal = prepare(ground.case());
        check(&signal, -1, 0.0);
        check(&signal, 0, 1.0);
        check(&signal, 180, 0.5 + 3.0);
        check(&signal, 360, 0.25 + 1.5);
    }
}
