//! A document before it is typeset: what it says, part by part, and nothing of how it looks.
//!
//! Letters and reports are made into a [`Paper`]; what writes one – as text and Markdown here, as
//! PDF and Word in a program of its own – needs to know nothing else. It crosses to that program as
//! JSON. Text is always data: no character in it means anything to a writer.

mod emphasis;
mod letter;
mod logo;
mod markdown;
mod picture;
mod table;
mod text;

#[cfg(test)]
mod tests;

use serde::{Deserialize, Serialize};

pub use emphasis::{Prose, Span, Style};
pub use letter::letter;
pub use logo::{Logo, LogoKind};
pub use markdown::to_markdown;
pub use picture::Picture;
pub use table::{Column, ColumnKind, Table};
pub use text::to_text;

/// A document, ready to be written in any format.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Paper {
    /// The language it is written in, as a tag such as `kk`: it decides hyphenation, and how the
    /// document is read aloud.
    pub language: String,
    /// What it is called: in the window of whoever opens it, and above a report.
    pub title: String,
    /// Who wrote it.
    pub author: Option<String>,
    pub sheet: Sheet,
    pub head: Head,
    pub blocks: Vec<Block>,
}

/// The paper's size.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Sheet {
    /// 210 × 297 mm, everywhere but in North America.
    #[default]
    A4,
    /// 8.5 × 11 in.
    Letter,
}

impl Sheet {
    /// Returns the size in use in a country, given by its two letters.
    pub fn of(country: Option<&str>) -> Self {
        match country {
            Some("US" | "CA" | "MX" | "PH") => Self::Letter,
            _ => Self::A4,
        }
    }
}

/// What stands above the first block.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Head {
    /// The title, and lines below it, such as the day and for whom.
    Report(Vec<String>),
    Letter(Box<LetterFrame>),
}

/// What stands above the text of a letter.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct LetterFrame {
    /// Who it is from, one line each, the name first.
    pub sender: Vec<String>,
    pub logo: Option<Logo>,
    /// Who it is to, one line each; typeset where the window of an envelope shows it.
    pub recipient: Vec<String>,
    /// Place and day.
    pub dateline: String,
    pub subject: String,
}

/// A part of a document.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Block {
    Heading {
        /// 1 for the largest below the title, to 3.
        level: u8,
        text: String,
    },
    Paragraph(Prose),
    /// Someone's own words, with who said them and when.
    Quote {
        text: Prose,
        from: Option<String>,
    },
    List {
        numbered: bool,
        items: Vec<Prose>,
    },
    /// Names of things and what they are, side by side.
    Facts(Vec<(String, String)>),
    Table(Table),
    Picture(Picture),
    PageBreak,
    /// Who signs, one line each, with room above for a signature by hand.
    Signature(Vec<String>),
}

impl Paper {
    /// Makes an empty report on A4.
    pub fn report(language: impl Into<String>, title: impl Into<String>) -> Self {
        Self {
            language: language.into(),
            title: title.into(),
            author: None,
            sheet: Sheet::A4,
            head: Head::Report(Vec::new()),
            blocks: Vec::new(),
        }
    }

    /// Adds a block at the end.
    pub fn push(&mut self, block: Block) -> &mut Self {
        self.blocks.push(block);
        self
    }
}

impl Block {
    /// Makes a heading of a level from 1 to 3; another is brought within.
    pub fn heading(level: u8, text: impl Into<String>) -> Self {
        Self::Heading { level: level.clamp(1, 3), text: text.into() }
    }

    /// Makes a paragraph.
    pub fn paragraph(text: impl Into<Prose>) -> Self {
        Self::Paragraph(text.into())
    }

    /// Makes a quotation.
    pub fn quote(text: impl Into<Prose>, from: Option<String>) -> Self {
        Self::Quote { text: text.into(), from }
    }

    /// Makes a list with a mark before each item.
    pub fn list<T: Into<Prose>>(items: impl IntoIterator<Item = T>) -> Self {
        Self::List { numbered: false, items: items.into_iter().map(Into::into).collect() }
    }

    /// Makes a list with a number before each item.
    pub fn numbered<T: Into<Prose>>(items: impl IntoIterator<Item = T>) -> Self {
        Self::List { numbered: true, items: items.into_iter().map(Into::into).collect() }
    }

    /// Makes a list of facts: what each is called, and what it is.
    pub fn facts<K: Into<String>, V: Into<String>>(
        facts: impl IntoIterator<Item = (K, V)>,
    ) -> Self {
        Self::Facts(facts.into_iter().map(|(name, value)| (name.into(), value.into())).collect())
    }
}
