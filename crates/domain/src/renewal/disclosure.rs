//! The three levels at which anything leaves the app.

use super::{Facts, Private, Quotes};
use crate::closed_set;

closed_set! {
    /// How much of a dossier is shown.
    pub enum Disclosure {
        /// For oneself.
        Everything = "everything",
        /// For an adviser.
        FactsAndQuotes = "facts_and_quotes",
        /// What the client may ask to see.
        Facts = "facts",
    }
}

/// The parts of a dossier that a level allows. What is not allowed is not there.
#[derive(Debug, Clone, PartialEq)]
#[expect(clippy::large_enum_variant, reason = "there is one at a time, never a list of them")]
pub enum Disclosed {
    Everything(Facts, Quotes, Private),
    FactsAndQuotes(Facts, Quotes),
    Facts(Facts),
}

impl Disclosed {
    /// Returns the level.
    pub const fn level(&self) -> Disclosure {
        match self {
            Self::Everything(..) => Disclosure::Everything,
            Self::FactsAndQuotes(..) => Disclosure::FactsAndQuotes,
            Self::Facts(..) => Disclosure::Facts,
        }
    }

    /// Returns the facts, which every level shows.
    pub const fn facts(&self) -> &Facts {
        match self {
            Self::Everything(facts, ..) | Self::FactsAndQuotes(facts, _) | Self::Facts(facts) => {
                facts
            }
        }
    }

    /// Returns the quotes, where the level shows them.
    pub const fn quotes(&self) -> Option<&Quotes> {
        match self {
            Self::Everything(_, quotes, _) | Self::FactsAndQuotes(_, quotes) => Some(quotes),
            Self::Facts(_) => None,
        }
    }

    /// Returns what is for the person alone, where the level shows it.
    pub const fn private(&self) -> Option<&Private> {
        match self {
            Self::Everything(.., private) => Some(private),
            Self::FactsAndQuotes(..) | Self::Facts(_) => None,
        }
    }
}
