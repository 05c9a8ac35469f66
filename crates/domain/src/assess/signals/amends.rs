//! Amends: apologies, thanks and praise, which weigh against conduct.
//!
//! **Rule.** Every gesture of theirs lightens conduct, and fades with `conduct_half_life` as the
//! abuse does. All gestures together take away at most half of what the abuse weighs (see
//! `sum.rs`): good manners elsewhere do not undo a blow.
//!
//! **Numbers.** An apology weighs eight tenths of a bout of shouting: it answers one, but not quite.
//! Thanks and praise are worth a tenth and a fifth; they are pleasant and cheap.
//!
//! **Advice.** Accept an apology as one, and log it. It is the best sign that asking helps.
//!
//! **Arguments.** `gesture` (word), `on`.

use super::{Case, Load, Raw, Weigh, one_by_one};
use crate::assess::fade::{Faded, Grain, Stamp};
use crate::assess::verdict::{Arg, Cite};
use crate::closed::ClosedSet as _;
use crate::incident::GestureKind;

const fn gesture_weight(kind: GestureKind) -> f64 {
    match kind {
        GestureKind::Apology => 0.8,
        GestureKind::Praise => 0.2,
        GestureKind::Thanks => 0.1,
    }
}

pub(crate) struct Signal<'a> {
    case: Case<'a>,
    faded: Faded,
}

/// Prepares the signal.
pub(crate) fn prepare(case: Case<'_>) -> Signal<'_> {
    let grains = case.evidence.gestures.iter().enumerate().map(|(index, gesture)| Grain {
        when: Stamp::instant(gesture.at),
        adverse: 0.0,
        relief: gesture_weight(gesture.kind),
        cite: Cite::Gesture(gesture.gesture),
        index,
    });
    Signal { case, faded: Faded::new(case.policy.conduct_half_life, grains.collect()) }
}

impl Weigh for Signal<'_> {
    fn load(&self, now: Stamp) -> Load {
        Load { adverse: 0.0, relief: self.faded.load(now).1, covered: self.faded.known(now) > 0 }
    }

    fn raw(&self, now: Stamp) -> Vec<Raw> {
        one_by_one(&self.faded, now, |grain| {
            vec![("gesture", Arg::Word(self.case.evidence.gestures[grain.index].kind.word()))]
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assess::evidence::GestureFact;
    use crate::assess::signals::ground::{Ground, at, check, id, nothing};

    #[test]
    fn an_apology_nearly_answers_an_outburst() {
        let mut evidence = nothing();
        let gesture = |number, kind| GestureFact { gesture: id(number), at: at(0), kind };
        evidence.gestures = vec![gesture(1, GestureKind::Apology), gesture(2, GestureKind::Thanks)];
        let ground = Ground::new(evidence);
        let signal = prepare(ground.case());
        check(&signal, 0, -0.9);
        check(&signal, 180, -0.45);
    }
}
