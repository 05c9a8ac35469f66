//! What every kind of letter has: words with their arguments, the salutation, opening and closing.

use chrono::NaiveDate;
use domain::client::ClientKind;
use domain::closed::ClosedSet as _;
use domain::letter::facts::{Clause, LetterFacts, Source};
use domain::money::Money;
use domain::text::Text;
use words::{Arg, Words, format};

use super::{closings, of_kind, openings};
use crate::draft::Paragraph;
use crate::frame::{names, of_settings};
use crate::inline::{one_line, phrase};

/// A clause longer than this many characters is pointed at rather than quoted.
const LONGEST_QUOTE: usize = 300;

pub(super) type Args = Vec<(&'static str, Arg<'static>)>;

pub(super) struct Writer<'a> {
    pub(super) facts: &'a LetterFacts,
    pub(super) words: &'a Words,
}

impl Writer<'_> {
    /// Says a message that may choose by how the client is addressed and how the letter travels.
    pub(super) fn say(&self, id: &str, mut args: Args) -> String {
        args.push(("address", self.facts.recipient.address_form.word().into()));
        args.push(("form", self.facts.form.word().into()));
        self.words.say(id, &args)
    }

    /// Says a message of this kind of letter.
    pub(super) fn own(&self, name: &str, args: Args) -> String {
        self.say(&of_kind(self.facts.kind, name), args)
    }

    pub(super) fn date(&self, day: NaiveDate) -> Arg<'static> {
        format::date_long(self.words, day).into()
    }

    pub(super) fn money(&self, it: Money) -> Arg<'static> {
        format::money(self.words, it.minor, it.digits(), it.currency.code()).into()
    }

    pub(super) fn list(&self, items: &[String]) -> Arg<'static> {
        format::list(self.words, items).into()
    }

    /// Returns the arguments that name an invoice, by its number or else by its day.
    pub(super) fn invoice_args(
        &self,
        number: Option<&Text>,
        issued_on: NaiveDate,
        due_on: NaiveDate,
    ) -> Args {
        vec![
            ("numbered", if number.is_some() { "yes" } else { "no" }.into()),
            ("number", number.map(phrase).unwrap_or_default().into()),
            ("issued", self.date(issued_on)),
            ("due", self.date(due_on)),
        ]
    }

    pub(super) fn salutation(&self) -> Paragraph {
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

    pub(super) fn opening(&self) -> Paragraph {
        let all = openings(self.facts.kind);
        let chosen = self.facts.choices.opening.as_deref();
        let name = all.iter().find(|it| Some(**it) == chosen).or(all.first());
        self.opening_named(name.copied().unwrap_or_default())
    }

    /// Says an opening. Thanks to a client of some time name the day since when.
    pub(super) fn opening_named(&self, name: &str) -> Paragraph {
        let id = format!("opening-{name}");
        match &self.facts.agreement {
            Some(it)
                if self.facts.kind.ends()
                    && name == "thanks"
                    && it.starts_on < self.facts.written_on =>
            {
                let since = vec![("since", self.date(it.starts_on))];
                Paragraph::running(
                    self.say("letter-parting-thanks-since", since),
                    [Source::Engagement(it.id)],
                )
            }
            _ => Paragraph::running(self.own(&id, Vec::new()), []),
        }
    }

    pub(super) fn closing(&self) -> Paragraph {
        let all = closings(self.facts.kind);
        let chosen = self.facts.choices.closing.as_deref();
        let name = all.iter().find(|it| Some(**it) == chosen).or(all.first());
        self.closing_named(name.copied().unwrap_or_default())
    }

    pub(super) fn closing_named(&self, name: &str) -> Paragraph {
        let party = vec![("party", self.facts.recipient.kind.word().into())];
        Paragraph::running(self.own(&format!("closing-{name}"), party), [])
    }

    pub(super) fn signature(&self) -> Vec<Paragraph> {
        let closing = Paragraph::running(self.say("letter-closing", Vec::new()), []);
        let signature = of_settings(&names(&self.facts.sender));
        let signed = (!signature.text.is_empty()).then_some(signature);
        std::iter::once(closing).chain(signed).collect()
    }

    /// Quotes a clause, or points at it where it is too long to quote. `about` begins the ids of the
    /// three messages that can introduce it.
    pub(super) fn clause(&self, about: &str, clause: &Clause) -> Option<Paragraph> {
        let wording = phrase(&clause.wording);
        let place = clause.place.as_ref().map(|it| Arg::from(phrase(it)));
        let quoted = wording.chars().count() <= LONGEST_QUOTE;
        let text = match (place, quoted) {
            (Some(place), true) => {
                let args = vec![("place", place), ("wording", wording.into())];
                self.say(&format!("{about}-at"), args)
            }
            (None, true) => self.say(about, vec![("wording", wording.into())]),
            (Some(place), false) => self.say(&format!("{about}-place"), vec![("place", place)]),
            (None, false) => return None,
        };
        Some(Paragraph::running(text, [Source::Term(clause.term)]))
    }

    /// Names the colleagues who were chosen; nothing where there are none.
    pub(super) fn colleagues(&self, intro: &str) -> Vec<Paragraph> {
        let colleagues = &self.facts.matter.colleagues;
        if colleagues.is_empty() {
            return Vec::new();
        }
        let intro = self.say(intro, vec![("count", colleagues.len().into())]);
        let items = colleagues.iter().map(|it| {
            let reach = it.reach.as_ref().map(phrase);
            let args = vec![
                ("name", one_line(&it.name).into()),
                ("fits", phrase(&it.fits).into()),
                ("reachable", if reach.is_some() { "yes" } else { "no" }.into()),
                ("reach", reach.unwrap_or_default().into()),
            ];
            Paragraph::item(self.say("letter-colleague", args), [Source::Colleague(it.id)])
        });
        std::iter::once(Paragraph::running(intro, [])).chain(items).collect()
    }
}

/// Joins sentences to a paragraph.
pub(super) fn sentences(sentences: &[String]) -> String {
    sentences.join(" ")
}
