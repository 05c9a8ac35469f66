//! The payment reminder: what is open, what was agreed, by when, and what stops until then.

use std::collections::BTreeSet;

use domain::engagement::TermKind;
use domain::letter::facts::{OpenInvoice, Source};
use domain::money::Money;

use super::writer::Writer;
use super::{Middle, part};
use crate::draft::Paragraph;
use crate::inline::phrase;

impl Writer<'_> {
    pub(super) fn payment_reminder(&self) -> Middle {
        let overdue: Vec<&OpenInvoice> = self
            .open_invoices()
            .into_iter()
            .filter(|it| it.due_on < self.facts.written_on)
            .collect();
        let mut listed: Vec<Paragraph> = overdue.iter().map(|it| self.invoice(it)).collect();
        if !listed.is_empty() {
            let intro = self.own("invoices", vec![("count", listed.len().into())]);
            listed.insert(0, Paragraph::running(intro, []));
        }
        let clauses = self.facts.matter.clauses.iter();
        let clause = clauses
            .filter(|(kind, _)| matches!(kind, TermKind::PaymentDays | TermKind::LateFee))
            .filter_map(|(_, it)| self.clause("letter-agreed", it));
        let parts = vec![
            part("invoices", listed),
            part("total", self.total(&overdue)),
            part("clauses", clause),
            part("pay_by", [self.pay_by()]),
            part("pause", self.pause()),
        ];
        (self.facts.tone, self.about_invoices(&overdue), parts)
    }

    fn about_invoices(&self, overdue: &[&OpenInvoice]) -> Paragraph {
        let sources: Vec<_> = overdue.iter().map(|it| Source::Invoice(it.id)).collect();
        let text = match overdue {
            [OpenInvoice { number: Some(number), .. }] => {
                self.own("subject-number", vec![("number", phrase(number).into())])
            }
            [] => self.own("subject", Vec::new()),
            many => self.own("subject-count", vec![("count", many.len().into())]),
        };
        Paragraph::running(text, sources)
    }

    /// Adds up several invoices of one currency.
    fn total(&self, overdue: &[&OpenInvoice]) -> Option<Paragraph> {
        let currencies: BTreeSet<&str> = overdue.iter().map(|it| it.open.currency.code()).collect();
        let (true, 1) = (overdue.len() > 1, currencies.len()) else { return None };
        let minor = overdue.iter().map(|it| it.open.minor).sum();
        let total = Money::new(minor, overdue.first()?.open.currency);
        let text = self.own("total", vec![("amount", self.money(total))]);
        let sources: Vec<_> = overdue.iter().map(|it| Source::Invoice(it.id)).collect();
        Some(Paragraph::running(text, sources))
    }

    fn pay_by(&self) -> Paragraph {
        match self.facts.choices.answer_on {
            Some(on) => {
                let text = self.own("pay-by", vec![("date", self.date(on))]);
                Paragraph::running(text, [Source::Chosen])
            }
            None => Paragraph::running(self.own("pay-soon", Vec::new()), []),
        }
    }

    /// Says from when work is suspended, and that it goes on once the payment is here.
    fn pause(&self) -> Option<Paragraph> {
        let on = self.facts.choices.pause_on?;
        let text = if on <= self.facts.written_on {
            self.own("paused", Vec::new())
        } else {
            self.own("pause-from", vec![("date", self.date(on))])
        };
        Some(Paragraph::running(text, [Source::Chosen]))
    }
}
