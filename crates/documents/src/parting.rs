//! The parting letter: thanks, the decision, the last day, what is left to do, good wishes.
//!
//! It claims no legal effect, threatens nothing, sets no conditions, and promises only what was
//! promised already. Every sentence is in the catalogue; here is what is said, and in what order.

mod reasons;

use chrono::NaiveDate;
use domain::client::ClientKind;
use domain::closed::ClosedSet as _;
use domain::letter::Tone;
use domain::letter::parting::{
    Agreement, Clause, EndKind, OpenInvoice, OpenPromise, PartingFacts, Recipient, Sender, Source,
};
use domain::text::Text;
use words::{Arg, Words, format};

use crate::draft::{Draft, Frame, Paragraph};
use crate::inline::{lines, one_line, phrase};

/// A clause longer than this many characters is pointed at rather than quoted.
const LONGEST_QUOTE: usize = 300;

/// Drafts a parting letter.
pub fn parting(facts: &PartingFacts, words: &Words) -> Draft {
    let writer = Writer { facts, words };
    let reasons = if facts.tone == Tone::Honest { facts.reasons() } else { Vec::new() };
    let tone = match facts.tone {
        Tone::Honest if reasons.is_empty() => Tone::Discreet,
        tone => tone,
    };

    let mut paragraphs = vec![writer.salutation(), writer.thanks(), writer.decision(tone)];
    paragraphs.extend(writer.reasons(&reasons));
    paragraphs.push(writer.end());
    paragraphs.extend(writer.clause());
    paragraphs.extend(writer.promises());
    paragraphs.extend(writer.invoices());
    paragraphs.push(writer.requests());
    paragraphs.push(writer.wishes());
    paragraphs.extend(writer.closing());

    Draft {
        tone,
        language: words.tag().to_owned(),
        ends_on: facts.end.map(|it| it.on),
        frame: frame(
            &facts.sender,
            &facts.recipient,
            facts.place.as_ref(),
            facts.written_on,
            words,
        ),
        subject: Paragraph::running(
            writer.say("letter-parting-subject", writer.about()),
            writer.agreement_sources(),
        ),
        paragraphs,
    }
}

/// Sets what stands above the subject: who writes, to whom, where and when.
pub fn frame(
    sender: &Sender,
    recipient: &Recipient,
    place: Option<&Text>,
    written_on: NaiveDate,
    words: &Words,
) -> Frame {
    let mut head = names(sender);
    head.extend(sender.postal.iter().flat_map(lines));
    head.extend([&sender.phone, &sender.email].into_iter().flatten().map(one_line));

    let mut to = vec![one_line(&recipient.name)];
    let mut to_sources = vec![Source::Client(recipient.client)];
    if let Some((contact, name)) = &recipient.contact
        && name != &recipient.name
    {
        to.push(one_line(name));
        to_sources.push(Source::Contact(*contact));
    }
    to.extend(recipient.postal.iter().flat_map(lines));

    let date: Arg<'_> = format::date_long(words, written_on).into();
    let dateline = match place {
        Some(place) => {
            let place = phrase(place).into();
            words.say("letter-dateline", &[("place", place), ("date", date)])
        }
        None => words.say("letter-dateline-without-place", &[("date", date)]),
    };
    Frame {
        letterhead: of_settings(&head),
        recipient: Paragraph::running(to.join("\n"), to_sources),
        dateline: Paragraph::running(dateline, [Source::Chosen]),
    }
}

/// Returns the sender's name and business, each once, one line each.
fn names(sender: &Sender) -> Vec<String> {
    let mut names: Vec<_> =
        [&sender.name, &sender.business].into_iter().flatten().map(one_line).collect();
    names.dedup();
    names
}

fn of_settings(lines: &[String]) -> Paragraph {
    let sources = if lines.is_empty() { Vec::new() } else { vec![Source::Settings] };
    Paragraph::running(lines.join("\n"), sources)
}

type Args = Vec<(&'static str, Arg<'static>)>;

struct Writer<'a> {
    facts: &'a PartingFacts,
    words: &'a Words,
}

impl Writer<'_> {
    /// Says a message that may choose by how the client is addressed and how the letter travels.
    fn say(&self, id: &str, mut args: Args) -> String {
        args.push(("address", self.facts.recipient.address_form.word().into()));
        args.push(("form", self.facts.form.word().into()));
        self.words.say(id, &args)
    }

    fn date(&self, day: NaiveDate) -> Arg<'static> {
        format::date_long(self.words, day).into()
    }

    /// Returns the arguments that say what ends, and when.
    fn about(&self) -> Args {
        let title = self.facts.agreement.as_ref().map(|it| phrase(&it.title));
        let end = self.facts.end;
        vec![
            ("agreement", if title.is_some() { "recorded" } else { "none" }.into()),
            ("title", title.unwrap_or_default().into()),
            ("kind", end.map_or("unknown", |it| it.kind.word()).into()),
            ("date", end.map_or_else(|| "".into(), |it| self.date(it.on))),
        ]
    }

    /// Returns what the end rests on: the agreement and its terms, or the person's own choice.
    fn agreement_sources(&self) -> Vec<Source> {
        let agreement = self.facts.agreement.as_ref();
        let mut sources = Vec::from_iter(agreement.map(|it| Source::Engagement(it.id)));
        if let Some(end) = self.facts.end {
            match agreement {
                Some(it) if end.kind != EndKind::Chosen => {
                    sources.extend(it.notice.map(|(terms, _)| Source::NoticeTerms(terms)));
                }
                _ => sources.push(Source::Chosen),
            }
        }
        sources
    }

    fn salutation(&self) -> Paragraph {
        let recipient = &self.facts.recipient;
        let (id, name, source) = match (&recipient.contact, recipient.kind) {
            (Some((contact, name)), _) => {
                ("letter-salutation-person", name, Source::Contact(*contact))
            }
            (None, ClientKind::Person) => {
                ("letter-salutation-person", &recipient.name, Source::Client(recipient.client))
            }
            (None, ClientKind::Company) => {
                ("letter-salutation-company", &recipient.name, Source::Client(recipient.client))
            }
        };
        Paragraph::running(self.say(id, vec![("name", one_line(name).into())]), [source])
    }

    fn thanks(&self) -> Paragraph {
        match &self.facts.agreement {
            Some(it) if it.starts_on < self.facts.written_on => Paragraph::running(
                self.say("letter-parting-thanks-since", vec![("since", self.date(it.starts_on))]),
                [Source::Engagement(it.id)],
            ),
            _ => Paragraph::running(self.say("letter-parting-thanks", Vec::new()), []),
        }
    }

    fn decision(&self, tone: Tone) -> Paragraph {
        let mut text = self.say("letter-parting-decision", self.about());
        if tone == Tone::Discreet {
            text = sentences(&[text, self.say("letter-parting-why-discreet", Vec::new())]);
        }
        let agreement = self.facts.agreement.as_ref().map(|it| Source::Engagement(it.id));
        Paragraph::running(text, Vec::from_iter(agreement))
    }

    fn end(&self) -> Paragraph {
        let Some(end) = self.facts.end else {
            let text = self.say("letter-parting-end-unknown", self.about());
            return Paragraph::running(text, self.agreement_sources());
        };
        let notice = self.facts.agreement.as_ref().and_then(|it| it.notice);
        let period = notice.map(|(_, it)| {
            let id = format!("format-period-{}", it.unit.word());
            self.words.say(&id, &[("count", it.count.into())])
        });
        let mut args = self.about();
        args.push(("notice", if period.is_some() { "recorded" } else { "none" }.into()));
        args.push(("period", period.unwrap_or_default().into()));
        let mut text = self.say(&format!("letter-parting-end-{}", end.kind.word()), args);
        if end.kind != EndKind::ByItself {
            let otherwise = match end.otherwise_on.filter(|it| *it > end.on) {
                Some(next) => {
                    self.say("letter-parting-otherwise-on", vec![("next", self.date(next))])
                }
                None => self.say("letter-parting-otherwise", Vec::new()),
            };
            text = sentences(&[text, otherwise]);
        }
        Paragraph::running(text, self.agreement_sources())
    }

    fn clause(&self) -> Option<Paragraph> {
        let Agreement { clause: Some(Clause { term, wording, place }), .. } =
            self.facts.agreement.as_ref()?
        else {
            return None;
        };
        let wording = phrase(wording);
        let place = place.as_ref().map(|it| Arg::from(phrase(it)));
        let quoted = wording.chars().count() <= LONGEST_QUOTE;
        let text = match (place, quoted) {
            (Some(place), true) => self.say(
                "letter-parting-clause-at",
                vec![("place", place), ("wording", wording.into())],
            ),
            (None, true) => self.say("letter-parting-clause", vec![("wording", wording.into())]),
            (Some(place), false) => self.say("letter-parting-clause-place", vec![("place", place)]),
            (None, false) => return None,
        };
        Some(Paragraph::running(text, [Source::Term(*term)]))
    }

    fn promises(&self) -> Vec<Paragraph> {
        let mut promises: Vec<&OpenPromise> = self.facts.promises.iter().collect();
        promises.sort_by_key(|it| (it.due_on, it.id));
        if promises.is_empty() {
            return vec![Paragraph::running(self.say("letter-parting-until", Vec::new()), [])];
        }
        let intro = self.say("letter-parting-promises", vec![("count", promises.len().into())]);
        let items = promises.iter().map(|it| {
            let args = vec![("what", phrase(&it.wording).into()), ("due", self.date(it.due_on))];
            Paragraph::item(self.say("letter-parting-promise", args), [Source::Promise(it.id)])
        });
        std::iter::once(Paragraph::running(intro, [])).chain(items).collect()
    }

    fn invoices(&self) -> Vec<Paragraph> {
        let mut invoices: Vec<&OpenInvoice> =
            self.facts.invoices.iter().filter(|it| it.open.minor > 0).collect();
        invoices.sort_by_key(|it| (it.due_on, it.id));
        if invoices.is_empty() {
            return Vec::new();
        }
        let intro = self.say("letter-parting-invoices", vec![("count", invoices.len().into())]);
        let items = invoices.iter().map(|it| {
            let (minor, digits) = (it.open.minor, it.open.digits());
            let amount = format::money(self.words, minor, digits, it.open.currency.code());
            let overdue = it.due_on < self.facts.written_on;
            let mut args = self.invoice(it.number.as_ref(), it.issued_on, it.due_on);
            args.push(("amount", amount.into()));
            args.push(("state", if overdue { "overdue" } else { "open" }.into()));
            Paragraph::item(self.say("letter-parting-invoice", args), [Source::Invoice(it.id)])
        });
        std::iter::once(Paragraph::running(intro, [])).chain(items).collect()
    }

    /// Returns the arguments that name an invoice, by its number or else by its day.
    fn invoice(&self, number: Option<&Text>, issued_on: NaiveDate, due_on: NaiveDate) -> Args {
        vec![
            ("numbered", if number.is_some() { "yes" } else { "no" }.into()),
            ("number", number.map(phrase).unwrap_or_default().into()),
            ("issued", self.date(issued_on)),
            ("due", self.date(due_on)),
        ]
    }

    fn requests(&self) -> Paragraph {
        let confirm = match self.facts.end {
            Some(_) => "letter-parting-confirm",
            None => "letter-parting-confirm-unknown",
        };
        let handover = self.say("letter-parting-handover", Vec::new());
        Paragraph::running(sentences(&[handover, self.say(confirm, Vec::new())]), [])
    }

    fn wishes(&self) -> Paragraph {
        let id = format!("letter-parting-wishes-{}", self.facts.recipient.kind.word());
        Paragraph::running(self.say(&id, Vec::new()), [])
    }

    fn closing(&self) -> Vec<Paragraph> {
        let closing = Paragraph::running(self.say("letter-closing", Vec::new()), []);
        let signature = of_settings(&names(&self.facts.sender));
        let signed = (!signature.text.is_empty()).then_some(signature);
        std::iter::once(closing).chain(signed).collect()
    }
}

fn sentences<const N: usize>(sentences: &[String; N]) -> String {
    sentences.join(" ")
}

#[cfg(test)]
mod tests;
