//! Letters about making it right: the offer, and how the plan turned out.

use domain::closed::ClosedSet as _;
use domain::letter::facts::{Plan, Source};
use domain::recovery::CHECK_DAYS;
use words::format;

use super::writer::{Args, Writer};
use super::{Middle, part};
use crate::draft::Paragraph;
use crate::inline::{begun, phrase};

impl Writer<'_> {
    pub(super) fn make_it_right(&self) -> Middle {
        let subject = Paragraph::running(self.own("subject", Vec::new()), []);
        let parts = vec![
            part("complaint", self.theme("theme")),
            part("account", self.account()),
            part("plan", self.facts.matter.recovery.as_ref().map(|it| self.plan(it))),
            part("offer", self.offer()),
            part(
                "checks",
                self.facts.matter.recovery.as_ref().and_then(|it| self.checks_ahead(it)),
            ),
            part("theirs", self.theirs()),
            part("answer", [self.answer()]),
        ];
        (self.facts.tone, subject, parts)
    }

    pub(super) fn recovery_outcome(&self) -> Middle {
        let subject = Paragraph::running(self.own("subject", Vec::new()), []);
        let plan = self.facts.matter.recovery.as_ref();
        let parts = vec![
            part("plan", plan.map(|it| self.plan(it))),
            part("checks", plan.map(|it| self.checks_made(it)).unwrap_or_default()),
            part("outcome", plan.map(|it| self.outcome(it))),
            part("account", self.account()),
        ];
        (self.facts.tone, subject, parts)
    }

    fn plan(&self, it: &Plan) -> Paragraph {
        let args: Args = vec![
            ("from", self.date(it.starts_on)),
            ("to", self.date(it.ends_on)),
            ("criteria", phrase(&it.criteria).into()),
        ];
        Paragraph::running(self.own("plan", args), [Source::Recovery(it.id)])
    }

    fn offer(&self) -> Option<Paragraph> {
        let offer = self.facts.choices.offer.as_ref()?;
        let text = self.own("offer", vec![("offer", phrase(offer).into())]);
        Some(Paragraph::running(text, [Source::Chosen]))
    }

    /// Names the days on which the plan will be looked at together.
    fn checks_ahead(&self, it: &Plan) -> Option<Paragraph> {
        let days: Vec<String> = CHECK_DAYS
            .iter()
            .map(|days| it.starts_on + chrono::TimeDelta::days(*days))
            .filter(|day| *day >= self.facts.written_on && *day <= it.ends_on)
            .map(|day| format::date_long(self.words, day))
            .collect();
        if days.is_empty() {
            return None;
        }
        let text = self.own("checks", vec![("days", self.list(&days))]);
        Some(Paragraph::running(text, [Source::Recovery(it.id)]))
    }

    fn checks_made(&self, it: &Plan) -> Vec<Paragraph> {
        // What was seen on the last day is said by how it ended.
        let end = it.ended.map(|(_, on)| on);
        let made = it
            .checks
            .iter()
            .filter(|(on, _)| *on <= self.facts.written_on && end.is_none_or(|end| *on < end));
        let items: Vec<_> = made
            .map(|(on, on_track)| {
                let args: Args = vec![
                    ("date", self.date(*on)),
                    ("state", if *on_track { "on_track" } else { "behind" }.into()),
                ];
                Paragraph::item(self.own("check", args), [Source::Recovery(it.id)])
            })
            .collect();
        if items.is_empty() {
            return Vec::new();
        }
        let intro = self.own("checks", vec![("count", items.len().into())]);
        std::iter::once(Paragraph::running(intro, [])).chain(items).collect()
    }

    fn outcome(&self, it: &Plan) -> Paragraph {
        let (outcome, on) = match it.ended {
            Some((outcome, on)) => (outcome.word(), on),
            None => ("running", it.ends_on),
        };
        let text = self.own(&format!("outcome-{outcome}"), vec![("date", self.date(on))]);
        Paragraph::running(text, [Source::Recovery(it.id)])
    }

    /// Lists what they promised for it.
    fn theirs(&self) -> Vec<Paragraph> {
        let theirs = &self.facts.matter.theirs;
        if theirs.is_empty() {
            return Vec::new();
        }
        let intro = self.own("theirs", vec![("count", theirs.len().into())]);
        let items = theirs.iter().map(|it| {
            let args = vec![("what", phrase(&it.wording).into()), ("due", self.date(it.due_on))];
            Paragraph::item(begun(&self.own("their-promise", args)), [Source::Promise(it.id)])
        });
        std::iter::once(Paragraph::running(intro, [])).chain(items).collect()
    }

    /// Asks whether it suits them, or, where nothing is offered yet, what would.
    fn answer(&self) -> Paragraph {
        let offered = self.facts.matter.recovery.is_some() || self.facts.choices.offer.is_some();
        let id = if offered { "answer" } else { "answer-open" };
        match self.facts.choices.answer_on {
            Some(on) => {
                Paragraph::running(self.own(id, vec![("date", self.date(on))]), [Source::Chosen])
            }
            None => Paragraph::running(self.own(&format!("{id}-unknown"), Vec::new()), []),
        }
    }
}
