//! Letters after the work: passing a client on, and the closing statement.

use domain::closed::ClosedSet as _;
use domain::letter::facts::{Owed, Source};
use domain::obligation::ObligationKind;

use super::writer::Writer;
use super::{Middle, part};
use crate::draft::Paragraph;
use crate::inline::phrase;

impl Writer<'_> {
    pub(super) fn referral(&self) -> Middle {
        let subject = Paragraph::running(self.own("subject", Vec::new()), []);
        let named = !self.facts.matter.colleagues.is_empty();
        let discretion = named.then(|| Paragraph::running(self.own("discretion", Vec::new()), []));
        let parts = vec![
            part("account", self.account()),
            part("colleagues", self.colleagues("letter-referral-colleagues")),
            part("discretion", discretion),
        ];
        (self.facts.tone, subject, parts)
    }

    pub(super) fn closing_statement(&self) -> Middle {
        let settled = self.settled();
        let open = self.still_open();
        let nothing_open = open.is_empty();
        let subject = self.own(if nothing_open { "subject" } else { "subject-open" }, Vec::new());
        let none = Paragraph::running(self.own("nothing-open", Vec::new()), []);
        let parts = vec![
            part("ended", self.ended()),
            part("settled", settled),
            part("open", open),
            part("nothing_open", nothing_open.then_some(none)),
        ];
        (self.facts.tone, Paragraph::running(subject, []), parts)
    }

    fn ended(&self) -> Option<Paragraph> {
        let agreement = self.facts.agreement.as_ref()?;
        let end = self.facts.end?;
        let title = phrase(&agreement.title).into();
        let id = if end.on <= self.facts.written_on { "ended" } else { "ends" };
        let text = self.own(id, vec![("title", title), ("date", self.date(end.on))]);
        Some(Paragraph::running(text, [Source::Engagement(agreement.id)]))
    }

    fn settled(&self) -> Vec<Paragraph> {
        let matter = &self.facts.matter;
        let mut done: Vec<(&Owed, _)> =
            matter.obligations.iter().filter_map(|it| it.settled_on.map(|on| (it, on))).collect();
        // This letter is the closing statement.
        done.retain(|(it, _)| it.kind != ObligationKind::ClosingStatement);
        done.sort_by_key(|(it, on)| (*on, it.id));
        let mut items: Vec<Paragraph> = done
            .iter()
            .map(|(it, on)| {
                let args = vec![
                    ("kind", it.kind.word().into()),
                    ("step", if it.is_step { "yes" } else { "no" }.into()),
                    ("what", phrase(&it.wording).into()),
                    ("date", self.date(*on)),
                ];
                Paragraph::item(self.own("settled-item", args), [Source::Obligation(it.id)])
            })
            .collect();
        if matter.paid_invoices > 0 && self.open_invoices().is_empty() {
            let count = vec![("count", matter.paid_invoices.into())];
            let client = Source::Client(self.facts.recipient.client);
            items.push(Paragraph::item(self.own("all-paid", count), [client]));
        }
        if items.is_empty() {
            return items;
        }
        let intro = self.own("settled", vec![("count", items.len().into())]);
        std::iter::once(Paragraph::running(intro, [])).chain(items).collect()
    }

    fn still_open(&self) -> Vec<Paragraph> {
        let matter = &self.facts.matter;
        let owed = matter.obligations.iter();
        let owed = owed.filter(|it| it.kind.is_owed() && it.settled_on.is_none());
        let promises = self.facts.promises.iter().map(|it| self.promise(it));
        let items: Vec<Paragraph> = promises
            .chain(owed.map(|it| self.owed(it)))
            .chain(self.open_invoices().iter().map(|it| self.invoice(it)))
            .collect();
        if items.is_empty() {
            return items;
        }
        let intro = self.own("open", vec![("count", items.len().into())]);
        std::iter::once(Paragraph::running(intro, [])).chain(items).collect()
    }
}
