//! Running text with inline emphasis.

use serde::{Deserialize, Serialize};

/// Running text. `\n` begins a new line in the same paragraph.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Prose(pub Vec<Span>);

/// A stretch of text set in one way.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Span {
    pub text: String,
    #[serde(default)]
    pub style: Style,
}

/// How a stretch of text is set.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Style {
    #[default]
    Plain,
    /// Said with stress: set in italics.
    Emphasis,
    /// What the eye should find first: set in bold.
    Strong,
}

impl Prose {
    /// Adds plain text.
    #[must_use]
    pub fn plain(self, text: impl Into<String>) -> Self {
        self.with(text.into(), Style::Plain)
    }

    /// Adds text in italics.
    #[must_use]
    pub fn emphasis(self, text: impl Into<String>) -> Self {
        self.with(text.into(), Style::Emphasis)
    }

    /// Adds text in bold.
    #[must_use]
    pub fn strong(self, text: impl Into<String>) -> Self {
        self.with(text.into(), Style::Strong)
    }

    /// Returns the text without its emphasis.
    pub fn text(&self) -> String {
        self.0.iter().map(|it| it.text.as_str()).collect()
    }

    fn with(mut self, text: String, style: Style) -> Self {
        self.0.push(Span { text, style });
        self
    }
}

impl From<String> for Prose {
    fn from(text: String) -> Self {
        Self::default().plain(text)
    }
}

impl From<&str> for Prose {
    fn from(text: &str) -> Self {
        text.to_owned().into()
    }
}
