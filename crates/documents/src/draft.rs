//! A drafted letter: its parts, each with the records it rests on, and its plain text.

use chrono::NaiveDate;
use domain::letter::Tone;
use domain::letter::facts::Source;

use crate::paper::{self, LetterFrame, Logo, Paper, Sheet};

/// A letter as it was drafted, before anyone edits it.
#[derive(Debug, Clone, PartialEq)]
pub struct Draft {
    /// The tone it is written in. An honest letter with nothing it may name is a discreet one.
    pub tone: Tone,
    /// The language it is written in, as a tag.
    pub language: String,
    /// The last day it names.
    pub ends_on: Option<NaiveDate>,
    pub frame: Frame,
    pub subject: Paragraph,
    /// From the salutation to the signature.
    pub paragraphs: Vec<Paragraph>,
}

/// What stands above the subject of a letter on paper.
#[derive(Debug, Clone, PartialEq)]
pub struct Frame {
    /// Who it is from, one line each. May be blank.
    pub letterhead: Paragraph,
    /// Who it is to, one line each.
    pub recipient: Paragraph,
    pub dateline: Paragraph,
}

/// A part of a letter that stands by itself.
#[derive(Debug, Clone, PartialEq)]
pub struct Paragraph {
    pub shape: Shape,
    /// Never blank in a letter's body. Has line breaks only where lines are meant, as in a
    /// signature.
    pub text: String,
    /// The records its facts come from; empty where it states no fact.
    pub sources: Vec<Source>,
}

/// How a paragraph is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    Running,
    /// One of a list that the running paragraph before it introduces.
    Item,
}

impl Paragraph {
    /// Makes a running paragraph.
    pub fn running(text: impl Into<String>, sources: impl Into<Vec<Source>>) -> Self {
        Self { shape: Shape::Running, text: text.into(), sources: sources.into() }
    }

    /// Makes an item of a list.
    pub fn item(text: impl Into<String>, sources: impl Into<Vec<Source>>) -> Self {
        Self { shape: Shape::Item, text: text.into(), sources: sources.into() }
    }
}

impl Draft {
    /// Returns every part, in the order in which they stand on paper.
    pub fn parts(&self) -> impl Iterator<Item = &Paragraph> {
        let Frame { letterhead, recipient, dateline } = &self.frame;
        [letterhead, recipient, dateline, &self.subject].into_iter().chain(&self.paragraphs)
    }

    /// Lays the letter out as it was drafted.
    pub fn to_paper(&self, sheet: Sheet, logo: Option<Logo>) -> Paper {
        let frame = self.frame.on_paper(&self.subject.text, logo);
        paper::letter(&self.language, sheet, frame, &body_text(self))
    }
}

impl Frame {
    /// Returns what stands above the text on paper, with a subject that may have been edited.
    pub fn on_paper(&self, subject: &str, logo: Option<Logo>) -> LetterFrame {
        let lines = |it: &Paragraph| it.text.lines().map(str::to_owned).collect();
        LetterFrame {
            sender: lines(&self.letterhead),
            logo,
            recipient: lines(&self.recipient),
            dateline: self.dateline.text.clone(),
            subject: subject.to_owned(),
        }
    }
}

/// Returns the letter from the salutation to the signature: what a mail holds, and what is edited.
///
/// Paragraphs are not wrapped. A blank line stands between them, none between items.
pub fn body_text(draft: &Draft) -> String {
    joined(&draft.paragraphs)
}

/// Joins paragraphs to a text.
pub(crate) fn joined(paragraphs: &[Paragraph]) -> String {
    let mut text = String::new();
    let mut before = None;
    for paragraph in paragraphs {
        match (before, paragraph.shape) {
            (None, _) => {}
            (Some(Shape::Item), Shape::Item) => text.push('\n'),
            _ => text.push_str("\n\n"),
        }
        if paragraph.shape == Shape::Item {
            text.push_str("- ");
        }
        text.push_str(&paragraph.text);
        before = Some(paragraph.shape);
    }
    text
}

/// Returns a letter as it stands on paper, with a subject and a body that may have been edited.
///
/// Lines end in `\n`, the last one too.
pub fn letter_text(frame: &Frame, subject: &str, body: &str) -> String {
    let parts =
        [&frame.letterhead.text, &frame.recipient.text, &frame.dateline.text, subject, body];
    let parts: Vec<_> = parts.into_iter().map(str::trim_end).filter(|it| !it.is_empty()).collect();
    format!("{}\n", parts.join("\n\n"))
}

/// Returns the whole letter as drafted, as plain text.
pub fn plain_text(draft: &Draft) -> String {
    letter_text(&draft.frame, &draft.subject.text, &body_text(draft))
}
