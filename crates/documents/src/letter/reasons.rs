//! The reasons of an honest letter: what was logged, with its days, and nothing else.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use domain::closed::ClosedSet as _;
use domain::letter::facts::{Happened, LateInvoice, OpenPromise, Source};
use domain::letter::reasons::Reason;
use words::{Arg, format};

use super::writer::{Args, Writer};
use crate::draft::Paragraph;
use crate::inline::phrase;

/// A list longer than this is told by its number, its first and its last.
const LONGEST_LIST: usize = 3;

impl Writer<'_> {
    /// Returns the reasons with a sentence before and after; nothing where there are none.
    pub(super) fn reasons(&self, reasons: &[Reason<'_>]) -> Vec<Paragraph> {
        if reasons.is_empty() {
            return Vec::new();
        }
        let before = self.say("letter-parting-why-honest", vec![("count", reasons.len().into())]);
        let after = self.say("letter-parting-why-honest-after", Vec::new());
        std::iter::once(Paragraph::running(before, []))
            .chain(reasons.iter().map(|it| self.reason(it)))
            .chain([Paragraph::running(after, [])])
            .collect()
    }

    pub(super) fn reason(&self, reason: &Reason<'_>) -> Paragraph {
        let mut sources: Vec<Source> = reason.iter().map(|it| Source::Incident(it.id)).collect();
        let text = match &reason[0].what {
            Happened::Abuse { manner, toward } => {
                let id = format!("letter-reason-abuse-{}-{}", manner.word(), toward.word());
                self.say(&id, vec![self.when(reason)])
            }
            Happened::Crossing { told: Some(told), .. } => {
                sources.push(Source::Telling(told.telling));
                let args = vec![
                    self.when(reason),
                    ("told", self.date(told.on)),
                    ("rule", phrase(&told.wording).into()),
                ];
                self.say("letter-reason-crossing", args)
            }
            Happened::LatePayment { invoice: Some(_) } => {
                let mut invoices: Vec<_> =
                    reason.iter().filter_map(|it| invoice(&it.what)).collect();
                invoices.sort_by_key(|it| (it.due_on, it.id));
                invoices.dedup_by_key(|it| it.id);
                sources.extend(invoices.iter().map(|it| Source::Invoice(it.id)));
                self.late_invoices(&invoices)
            }
            Happened::BrokenPromise { promise: Some(_) } => {
                let mut promises: Vec<_> =
                    reason.iter().filter_map(|it| promise(&it.what)).collect();
                promises.sort_by_key(|it| (it.due_on, it.id));
                promises.dedup_by_key(|it| it.id);
                sources.extend(promises.iter().map(|it| Source::Promise(it.id)));
                self.broken_promises(&promises)
            }
            what => {
                let id = match what {
                    Happened::LatePayment { .. } => "letter-reason-late_payment",
                    Happened::UnpaidScope => "letter-reason-unpaid_scope",
                    _ => "letter-reason-broken_promise",
                };
                self.say(id, vec![self.when(reason)])
            }
        };
        Paragraph::item(text, sources)
    }

    /// Returns the days it happened on, as the beginning of a sentence.
    fn when(&self, reason: &Reason<'_>) -> (&'static str, Arg<'static>) {
        let days: Vec<NaiveDate> =
            reason.iter().map(|it| it.on).collect::<BTreeSet<_>>().into_iter().collect();
        let text = if days.len() <= LONGEST_LIST {
            let days: Vec<_> = days.iter().map(|it| format::date_long(self.words, *it)).collect();
            self.say("letter-reason-when", vec![("days", format::list(self.words, &days).into())])
        } else {
            self.say(
                "letter-reason-when-often",
                self.span(reason.len(), days[0], days[days.len() - 1]),
            )
        };
        ("when", text.into())
    }

    fn late_invoices(&self, invoices: &[&LateInvoice]) -> String {
        if let [first, .., last] = invoices
            && invoices.len() > LONGEST_LIST
        {
            let span = self.span(invoices.len(), first.due_on, last.due_on);
            return self.say("letter-reason-late_payment-invoices-often", span);
        }
        let items: Vec<_> = invoices
            .iter()
            .map(|it| {
                let args = self.invoice_args(it.number.as_ref(), it.issued_on, it.due_on);
                self.say("letter-reason-late_payment-invoice", args)
            })
            .collect();
        let list = format::list(self.words, &items).into();
        let args = vec![("count", items.len().into()), ("invoices", list)];
        self.say("letter-reason-late_payment-invoices", args)
    }

    fn broken_promises(&self, promises: &[&OpenPromise]) -> String {
        if let [first, .., last] = promises
            && promises.len() > LONGEST_LIST
        {
            let span = self.span(promises.len(), first.due_on, last.due_on);
            return self.say("letter-reason-broken_promise-promises-often", span);
        }
        let items: Vec<_> = promises
            .iter()
            .map(|it| {
                let args =
                    vec![("what", phrase(&it.wording).into()), ("due", self.date(it.due_on))];
                self.say("letter-reason-broken_promise-promise", args)
            })
            .collect();
        let list = format::list(self.words, &items).into();
        let args = vec![("count", items.len().into()), ("promises", list)];
        self.say("letter-reason-broken_promise-promises", args)
    }

    fn span(&self, count: usize, first: NaiveDate, last: NaiveDate) -> Args {
        vec![("count", count.into()), ("first", self.date(first)), ("last", self.date(last))]
    }
}

fn invoice(what: &Happened) -> Option<&LateInvoice> {
    match what {
        Happened::LatePayment { invoice } => invoice.as_ref(),
        _ => None,
    }
}

fn promise(what: &Happened) -> Option<&OpenPromise> {
    match what {
        Happened::BrokenPromise { promise } => promise.as_ref(),
        _ => None,
    }
}
