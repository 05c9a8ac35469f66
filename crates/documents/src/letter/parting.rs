//! The letters that end a relationship: thanks, the decision, the last day, what is left to do.
//!
//! Parting and not renewing differ in what they decide and in how they say it, not in what follows.

use domain::closed::ClosedSet as _;
use domain::letter::Tone;
use domain::letter::facts::{EndKind, OpenPromise, Source};

use super::writer::{Args, Writer, sentences};
use super::{Middle, part};
use crate::draft::Paragraph;
use crate::inline::phrase;

impl Writer<'_> {
    /// Writes what ends, why, when, and what is left to do.
    pub(super) fn parting(&self) -> Middle {
        let honest = self.facts.tone == Tone::Honest;
        let reasons = if honest { self.facts.reasons() } else { Vec::new() };
        let tone = match self.facts.tone {
            Tone::Honest if reasons.is_empty() => Tone::Discreet,
            tone => tone,
        };
        let subject =
            Paragraph::running(self.own("subject", self.about()), self.agreement_sources());
        let clause = self.facts.agreement.as_ref().and_then(|it| it.clause.as_ref());
        let parts = vec![
            part("decision", [self.decision(tone)]),
            part("reasons", self.reasons(&reasons)),
            part("end", [self.end()]),
            part("clause", clause.and_then(|it| self.clause("letter-clause", it))),
            part("promises", self.promises()),
            part("handing_back", self.handing_back()),
            part("invoices", self.invoices("letter-parting-invoices")),
            part("colleagues", self.colleagues("letter-parting-colleagues")),
            part("requests", [self.requests()]),
        ];
        (tone, subject, parts)
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
                    sources.extend((end.kind == EndKind::Later).then_some(Source::Chosen));
                }
                _ => sources.push(Source::Chosen),
            }
        }
        sources
    }

    fn decision(&self, tone: Tone) -> Paragraph {
        let mut text = self.own("decision", self.about());
        if tone == Tone::Discreet {
            text = sentences(&[text, self.own("why-discreet", Vec::new())]);
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
        let mut text = self.own(&format!("end-{}", end.kind.word()), args);
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

    fn promises(&self) -> Vec<Paragraph> {
        let mut promises: Vec<&OpenPromise> = self.facts.promises.iter().collect();
        promises.sort_by_key(|it| (it.due_on, it.id));
        if promises.is_empty() {
            let until = self.say("letter-parting-until", self.about());
            return vec![Paragraph::running(until, self.until_sources())];
        }
        let mut args = self.about();
        args.push(("count", promises.len().into()));
        let intro = self.say("letter-parting-promises", args);
        let items = promises.iter().map(|it| self.promise(it));
        let intro = Paragraph::running(intro, self.until_sources());
        std::iter::once(intro).chain(items).collect()
    }

    /// Returns what the last day rests on, where one is named.
    fn until_sources(&self) -> Vec<Source> {
        if self.facts.end.is_some() { self.agreement_sources() } else { Vec::new() }
    }

    fn requests(&self) -> Paragraph {
        let confirm = match self.facts.end {
            Some(_) => "letter-parting-confirm",
            None => "letter-parting-confirm-unknown",
        };
        let handover = self.say("letter-parting-handover", Vec::new());
        Paragraph::running(sentences(&[handover, self.say(confirm, Vec::new())]), [])
    }
}
