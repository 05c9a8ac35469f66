//! Letters about a complaint: that it was heard, and an apology.
//!
//! What we wrote down about a complaint stays with us: a letter names its theme and its day, and
//! whatever the person says in words meant for the client.

use domain::closed::ClosedSet as _;
use domain::incident::Cause;
use domain::letter::facts::{Given, Source};
use words::format;

use super::writer::{Args, Writer, sentences};
use super::{Middle, part};
use crate::draft::Paragraph;
use crate::inline::phrase;

impl Writer<'_> {
    pub(super) fn acknowledgement(&self) -> Middle {
        let next = match self.facts.choices.answer_on {
            Some(on) => Paragraph::running(
                self.own("answer", vec![("date", self.date(on))]),
                [Source::Chosen],
            ),
            None => Paragraph::running(self.own("answer-unknown", Vec::new()), []),
        };
        let parts = vec![
            part("complaint", self.theme("heard")),
            part("account", self.account()),
            part("next", [next]),
        ];
        (self.facts.tone, self.about_theme(), parts)
    }

    /// An apology says what we did and what happens next, and justifies nothing.
    pub(super) fn apology(&self) -> Middle {
        let subject = Paragraph::running(self.own("subject", Vec::new()), []);
        let complaint = self.facts.matter.complaint.as_ref();
        let ours = complaint.is_some_and(|it| it.cause == Cause::Ours);
        let broken = self.facts.matter.broken.iter().map(|(it, kept)| {
            let mut args: Args =
                vec![("what", phrase(&it.wording).into()), ("due", self.date(it.due_on))];
            let text = match kept {
                Some(on) => {
                    args.push(("kept", self.date(*on)));
                    self.own("promise-late", args)
                }
                None => self.own("promise", args),
            };
            Paragraph::running(text, [Source::Promise(it.id)])
        });
        let parts = vec![
            part("complaint", ours.then(|| self.theme("theme")).flatten()),
            part("account", self.account()),
            part("broken", broken),
            part("next", self.next()),
            part("concessions", self.matter_concessions()),
        ];
        (self.facts.tone, subject, parts)
    }

    fn next(&self) -> Vec<Paragraph> {
        let choices = &self.facts.choices;
        let by = choices.answer_on.map(|it| self.own("by", vec![("date", self.date(it))]));
        let said = match &choices.offer {
            Some(offer) => self.own("offer", vec![("offer", phrase(offer).into())]),
            None => self.own("next", Vec::new()),
        };
        let chosen = choices.offer.is_some() || by.is_some();
        let text = sentences(&std::iter::once(said).chain(by).collect::<Vec<_>>());
        let sources = if chosen { vec![Source::Chosen] } else { Vec::new() };
        vec![Paragraph::running(text, sources)]
    }

    fn matter_concessions(&self) -> Vec<Paragraph> {
        self.facts.matter.concessions.iter().map(|it| self.concession(it)).collect()
    }

    fn concession(&self, it: &Given) -> Paragraph {
        let hours = it.minutes.map(|it| format::number(self.words, i64::from(it) / 6, 1));
        let value = match (it.amount, &hours) {
            (Some(_), _) => "money",
            (None, Some(_)) => "hours",
            (None, None) => "none",
        };
        let args: Args = vec![
            ("value", value.into()),
            ("amount", it.amount.map_or_else(|| "".into(), |it| self.money(it))),
            ("hours", hours.unwrap_or_default().into()),
        ];
        let id = format!("concession-{}", it.kind.word());
        Paragraph::running(self.own(&id, args), [Source::Concession(it.id)])
    }

    /// Returns the subject of a letter about a complaint, with its theme where there is one.
    fn about_theme(&self) -> Paragraph {
        match &self.facts.matter.complaint {
            Some(it) => {
                let args = vec![("theme", phrase(&it.theme).into())];
                Paragraph::running(self.own("subject-theme", args), [Source::Complaint(it.id)])
            }
            None => Paragraph::running(self.own("subject", Vec::new()), []),
        }
    }

    /// Names the theme of the complaint and its day; nothing where there is no complaint.
    pub(super) fn theme(&self, message: &str) -> Option<Paragraph> {
        let it = self.facts.matter.complaint.as_ref()?;
        let args = vec![("date", self.date(it.raised_on)), ("theme", phrase(&it.theme).into())];
        Some(Paragraph::running(self.own(message, args), [Source::Complaint(it.id)]))
    }

    /// Says what it is about in the words that the person chose for the client.
    pub(super) fn account(&self) -> Option<Paragraph> {
        let account = self.facts.choices.account.as_ref()?;
        let text = self.own("account", vec![("account", phrase(account).into())]);
        Some(Paragraph::running(text, [Source::Chosen]))
    }
}
