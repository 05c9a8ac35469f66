//! What is open between the two sides: invoices on theirs, what is handed back on ours.

use domain::closed::ClosedSet as _;
use domain::letter::facts::{OpenInvoice, OpenPromise, Owed, Source};

use super::writer::{Args, Writer};
use crate::draft::Paragraph;
use crate::inline::{begun, phrase};

impl Writer<'_> {
    /// Lists the invoices with something left to pay, behind a sentence that asks for it.
    pub(super) fn invoices(&self, intro: &str) -> Vec<Paragraph> {
        let invoices = self.open_invoices();
        if invoices.is_empty() {
            return Vec::new();
        }
        let intro = self.say(intro, vec![("count", invoices.len().into())]);
        let items = invoices.iter().map(|it| self.invoice(it));
        std::iter::once(Paragraph::running(intro, [])).chain(items).collect()
    }

    /// Returns the invoices with something left to pay, the one that is due first before others.
    pub(super) fn open_invoices(&self) -> Vec<&OpenInvoice> {
        let mut invoices: Vec<&OpenInvoice> =
            self.facts.invoices.iter().filter(|it| it.open.minor > 0).collect();
        invoices.sort_by_key(|it| (it.due_on, it.id));
        invoices
    }

    pub(super) fn invoice(&self, it: &OpenInvoice) -> Paragraph {
        let overdue = it.due_on < self.facts.written_on;
        let mut args = self.invoice_args(it.number.as_ref(), it.issued_on, it.due_on);
        args.push(("amount", self.money(it.open)));
        args.push(("state", if overdue { "overdue" } else { "open" }.into()));
        Paragraph::item(self.say("letter-invoice", args), [Source::Invoice(it.id)])
    }

    /// Lists what is still owed: work to deliver, deposits, access and property to hand back.
    pub(super) fn handing_back(&self) -> Vec<Paragraph> {
        let mut owed: Vec<&Owed> = self
            .facts
            .matter
            .obligations
            .iter()
            .filter(|it| it.kind.is_owed() && it.settled_on.is_none())
            .collect();
        owed.sort_by_key(|it| (it.kind as u8, it.due_on, it.id));
        if owed.is_empty() {
            return Vec::new();
        }
        let intro = self.say("letter-owed-intro", vec![("count", owed.len().into())]);
        let items = owed.iter().map(|it| self.owed(it));
        std::iter::once(Paragraph::running(intro, [])).chain(items).collect()
    }

    /// Names a promise of ours that is still to be kept.
    pub(super) fn promise(&self, it: &OpenPromise) -> Paragraph {
        let overdue = it.due_on < self.facts.written_on;
        let args: Args = vec![
            ("what", phrase(&it.wording).into()),
            ("due", self.date(it.due_on)),
            ("state", if overdue { "overdue" } else { "open" }.into()),
        ];
        Paragraph::item(begun(&self.say("letter-parting-promise", args)), [Source::Promise(it.id)])
    }

    pub(super) fn owed(&self, it: &Owed) -> Paragraph {
        let mut args: Args = vec![
            ("what", phrase(&it.wording).into()),
            ("dated", if it.due_on.is_some() { "yes" } else { "no" }.into()),
            ("due", it.due_on.map_or_else(|| "".into(), |it| self.date(it))),
        ];
        args.push(("step", if it.is_step { "yes" } else { "no" }.into()));
        args.push(("priced", if it.amount.is_some() { "yes" } else { "no" }.into()));
        args.push(("amount", it.amount.map_or_else(|| "".into(), |it| self.money(it))));
        let id = format!("letter-owed-{}", it.kind.word());
        Paragraph::item(begun(&self.say(&id, args)), [Source::Obligation(it.id)])
    }
}
