//! The message catalogue: every word the product says, in the languages under `locales/`.
//!
//! This crate knows no domain. It is handed ids and arguments, and answers with text. Dates,
//! numbers and money are written by [`mod@format`] and passed in as text; a bare number is passed
//! only where a message chooses its plural form by it. Whatever a language lacks is said in
//! English, message by message.

pub mod format;

mod catalogue;
mod tag;

use std::fmt;
use std::sync::{Arc, OnceLock};

use catalogue::Catalogue;

/// An argument of a message: text, or a number that a plural form is chosen by.
///
/// Made from strings and integers with `.into()`.
pub use fluent_bundle::FluentValue as Arg;

/// The language that every other falls back to. It has every message.
pub const FALLBACK: &str = "en";

/// Every file of the catalogue: language, file name, text.
pub const SOURCES: &[(&str, &str, &str)] = include!(concat!(env!("OUT_DIR"), "/locales.rs"));

/// The words of one language, with English behind it. Cheap to clone.
#[derive(Clone)]
pub struct Words {
    /// The language asked for, then what it falls back to; never empty.
    chain: Vec<Arc<Catalogue>>,
}

impl Words {
    /// Returns the words of the language that fits a tag best, such as `nb`, `es-MX` or
    /// `en_GB.UTF-8`; English where none fits.
    pub fn of(tag: &str) -> Self {
        static ALL: OnceLock<Vec<Arc<Catalogue>>> = OnceLock::new();
        Self::among(tag, ALL.get_or_init(|| catalogue::read(SOURCES)))
    }

    /// Returns the tags of the languages that exist.
    pub fn languages() -> Vec<&'static str> {
        let mut tags: Vec<_> = SOURCES.iter().map(|(tag, _, _)| *tag).collect();
        tags.dedup();
        tags
    }

    /// Returns the tag of the language that was found.
    pub fn tag(&self) -> &str {
        self.chain.first().map_or(FALLBACK, |it| it.tag.as_str())
    }

    /// Returns a message, filled with its arguments.
    ///
    /// `id` is a message's id, or `id.attribute`. Never panics in a release: an unknown id comes
    /// back as `⟦id⟧`, and an argument that is missing shows as its name in braces.
    pub fn say(&self, id: &str, args: &[(&str, Arg<'_>)]) -> String {
        self.find(id, args).unwrap_or_else(|| {
            debug_assert!(id.is_empty(), "the catalogue has no message with the id {id}");
            format!("⟦{id}⟧")
        })
    }

    /// Returns a message, or `None` where no language has it.
    pub fn find(&self, id: &str, args: &[(&str, Arg<'_>)]) -> Option<String> {
        let mut flawed = None;
        for catalogue in &self.chain {
            match catalogue.say(id, args) {
                Some((text, true)) => return Some(text),
                Some((text, false)) => flawed = flawed.or(Some(text)),
                None => {}
            }
        }
        debug_assert!(flawed.is_none(), "the message {id} lacks an argument or refers to nothing");
        flawed
    }

    /// Returns the words of the language among `all` that fits a tag best, then the fallback.
    fn among(tag: &str, all: &[Arc<Catalogue>]) -> Self {
        let known: Vec<&str> = all.iter().map(|it| it.tag.as_str()).collect();
        let chain = tag::chain(tag, &known);
        let of = |tag: &&str| all.iter().find(|it| it.tag == *tag).cloned();
        Self { chain: chain.iter().filter_map(of).collect() }
    }
}

impl fmt::Debug for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Words").field(&self.tag()).finish()
    }
}

#[cfg(test)]
mod tests;
