//! First contact: how we work, what was agreed, which rules hold, how to reach us.

use domain::closed::ClosedSet as _;
use domain::engagement::TermKind;
use domain::letter::facts::{Clause, Source};

use super::writer::{Args, Writer};
use super::{Middle, part};
use crate::draft::Paragraph;
use crate::inline::phrase;

/// The clauses that a client should know from the beginning.
const SAID_AT_FIRST: [TermKind; 7] = [
    TermKind::Scope,
    TermKind::Revisions,
    TermKind::ResponseTime,
    TermKind::WorkingHours,
    TermKind::Deposit,
    TermKind::PaymentDays,
    TermKind::LateFee,
];

impl Writer<'_> {
    pub(super) fn expectations(&self) -> Middle {
        let subject = Paragraph::running(self.own("subject", Vec::new()), []);
        let parts = vec![
            part("clauses", self.first_clauses()),
            part("boundaries", self.first_rules()),
            part("reach", self.reach()),
        ];
        (self.facts.tone, subject, parts)
    }

    fn first_clauses(&self) -> Vec<Paragraph> {
        let clauses = SAID_AT_FIRST
            .iter()
            .flat_map(|kind| self.facts.matter.clauses.iter().filter(move |(it, _)| it == kind));
        let items: Vec<_> = clauses.map(|(kind, it)| self.first_clause(*kind, it)).collect();
        if items.is_empty() {
            return Vec::new();
        }
        let intro = self.own("clauses", vec![("count", items.len().into())]);
        std::iter::once(Paragraph::running(intro, [])).chain(items).collect()
    }

    fn first_clause(&self, kind: TermKind, it: &Clause) -> Paragraph {
        let args: Args = vec![
            ("kind", kind.word().into()),
            ("wording", phrase(&it.wording).into()),
            ("placed", if it.place.is_some() { "yes" } else { "no" }.into()),
            ("place", it.place.as_ref().map(phrase).unwrap_or_default().into()),
        ];
        Paragraph::item(self.own("clause", args), [Source::Term(it.term)])
    }

    fn first_rules(&self) -> Vec<Paragraph> {
        let boundaries = &self.facts.matter.boundaries;
        if boundaries.is_empty() {
            return Vec::new();
        }
        let intro = self.own("boundaries", vec![("count", boundaries.len().into())]);
        let items = boundaries.iter().map(|it| {
            let rule = phrase(&it.rule).into();
            let text = match &it.instead {
                Some(instead) => {
                    let args = vec![("rule", rule), ("instead", phrase(instead).into())];
                    self.own("boundary-instead", args)
                }
                None => self.own("boundary", vec![("rule", rule)]),
            };
            Paragraph::item(text, [Source::Boundary(it.id)])
        });
        std::iter::once(Paragraph::running(intro, [])).chain(items).collect()
    }

    fn reach(&self) -> Option<Paragraph> {
        let sender = &self.facts.sender;
        let ways: Vec<String> =
            [&sender.email, &sender.phone].into_iter().flatten().map(phrase).collect();
        if ways.is_empty() {
            return None;
        }
        let text = self.own("reach", vec![("ways", self.list(&ways))]);
        Some(Paragraph::running(text, [Source::Settings]))
    }
}
