//! Letters of every kind, from facts to a draft.
//!
//! A letter claims no legal effect, threatens nothing, sets no conditions for staying, and promises
//! only what is recorded. Every sentence is in the catalogue; here is what is said, in what order,
//! and on which records it rests. Each kind is a list of named parts, which a template of the
//! person's own can place as it likes.

mod complaint;
mod expectations;
mod last;
mod obligations;
mod parting;
mod payment;
mod reasons;
mod recovery;
mod reminder;
mod writer;

use domain::closed::ClosedSet as _;
use domain::letter::facts::LetterFacts;
use domain::letter::{LetterKind, Tone};
use words::Words;

use crate::draft::{Draft, Paragraph};
use crate::frame::frame;
use writer::Writer;

/// A named part of a letter: what a template calls `{{ reasons }}`.
#[derive(Debug, Clone, PartialEq)]
pub struct Part {
    pub name: &'static str,
    pub paragraphs: Vec<Paragraph>,
}

/// A letter in its parts.
#[derive(Debug, Clone, PartialEq)]
pub struct Parts {
    /// The tone it is written in. An honest letter with nothing it may name is a discreet one.
    pub tone: Tone,
    pub subject: Paragraph,
    /// In the order in which they stand. A part may be empty.
    pub parts: Vec<Part>,
}

/// Drafts a letter.
pub fn letter(facts: &LetterFacts, words: &Words) -> Draft {
    let Parts { tone, subject, parts } = parts(facts, words);
    let paragraphs = parts.into_iter().flat_map(|it| it.paragraphs).collect();
    drafted(facts, words, tone, subject, paragraphs)
}

/// Puts a frame around the subject and the paragraphs of a letter.
pub(crate) fn drafted(
    facts: &LetterFacts,
    words: &Words,
    tone: Tone,
    subject: Paragraph,
    paragraphs: Vec<Paragraph>,
) -> Draft {
    let (sender, recipient) = (&facts.sender, &facts.recipient);
    Draft {
        tone,
        language: words.tag().to_owned(),
        ends_on: facts.end.filter(|_| facts.kind.ends()).map(|it| it.on),
        frame: frame(sender, recipient, facts.place.as_ref(), facts.written_on, words),
        subject,
        paragraphs,
    }
}

/// Writes each part of a letter.
pub fn parts(facts: &LetterFacts, words: &Words) -> Parts {
    let writer = Writer { facts, words };
    let (tone, subject, middle) = match facts.kind {
        LetterKind::Parting | LetterKind::NotRenewing => writer.parting(),
        LetterKind::BoundaryReminder => writer.boundary_reminder(),
        LetterKind::Expectations => writer.expectations(),
        LetterKind::Acknowledgement => writer.acknowledgement(),
        LetterKind::Apology => writer.apology(),
        LetterKind::MakeItRight => writer.make_it_right(),
        LetterKind::RecoveryOutcome => writer.recovery_outcome(),
        LetterKind::PaymentReminder => writer.payment_reminder(),
        LetterKind::Referral => writer.referral(),
        LetterKind::ClosingStatement => writer.closing_statement(),
    };
    let mut parts = vec![part("salutation", [writer.salutation()])];
    parts.push(part("opening", [writer.opening()]));
    parts.extend(middle);
    parts.push(part("closing", [writer.closing()]));
    parts.push(part("signature", writer.signature()));
    Parts { tone, subject, parts }
}

/// What the kinds hand back: the tone, the subject, and the parts between opening and closing.
type Middle = (Tone, Paragraph, Vec<Part>);

fn part(name: &'static str, paragraphs: impl IntoIterator<Item = Paragraph>) -> Part {
    Part { name, paragraphs: paragraphs.into_iter().collect() }
}

/// Returns the names of the openings that a kind can begin with, the usual one first.
pub const fn openings(kind: LetterKind) -> &'static [&'static str] {
    match kind {
        LetterKind::Parting | LetterKind::NotRenewing => &["thanks", "plain", "personal"],
        LetterKind::BoundaryReminder => &["warm", "plain", "late"],
        LetterKind::Expectations => &["glad", "plain"],
        LetterKind::Acknowledgement => &["thanks", "sorry"],
        LetterKind::Apology => &["plain", "owed"],
        LetterKind::MakeItRight => &["right", "thanks"],
        LetterKind::RecoveryOutcome | LetterKind::ClosingStatement => &["thanks", "plain"],
        LetterKind::PaymentReminder => &["kind", "plain"],
        LetterKind::Referral => &["fit", "room", "thanks"],
    }
}

/// Returns the names of the closings that a kind can end with, the usual one first.
pub const fn closings(kind: LetterKind) -> &'static [&'static str] {
    match kind {
        LetterKind::Parting | LetterKind::NotRenewing => &["wishes", "plain", "good_order"],
        LetterKind::BoundaryReminder => &["together", "talk", "short"],
        LetterKind::Expectations => &["questions", "confirm"],
        LetterKind::Acknowledgement => &["patience", "reach"],
        LetterKind::Apology => &["thanks", "ask"],
        LetterKind::MakeItRight => &["together", "change"],
        LetterKind::RecoveryOutcome => &["thanks", "talk"],
        LetterKind::PaymentReminder => &["talk", "crossed"],
        LetterKind::Referral => &["wishes", "plain"],
        LetterKind::ClosingStatement => &["wishes", "confirm"],
    }
}

/// Returns every opening of a kind with its words, the usual one first.
pub fn opening_texts(facts: &LetterFacts, words: &Words) -> Vec<(&'static str, String)> {
    let writer = Writer { facts, words };
    openings(facts.kind).iter().map(|it| (*it, writer.opening_named(it).text)).collect()
}

/// Returns every closing of a kind with its words, the usual one first.
pub fn closing_texts(facts: &LetterFacts, words: &Words) -> Vec<(&'static str, String)> {
    let writer = Writer { facts, words };
    closings(facts.kind).iter().map(|it| (*it, writer.closing_named(it).text)).collect()
}

/// Returns every reason that an honest letter may name, as it would name it.
pub fn reason_texts(facts: &LetterFacts, words: &Words) -> Vec<Paragraph> {
    let writer = Writer { facts, words };
    facts.possible_reasons().iter().map(|it| writer.reason(it)).collect()
}

/// Returns the id of a message of a kind.
fn of_kind(kind: LetterKind, name: &str) -> String {
    format!("letter-{}-{name}", kind.word())
}

#[cfg(test)]
pub(crate) mod tests;
