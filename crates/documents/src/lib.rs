//! Letters, from records to text, and documents of any kind before they are typeset.
//!
//! Given facts and a catalogue, this crate writes; it reads no journal and no clock, and it sends
//! nothing. What it may not know: how a record is stored, and how a letter is delivered.

pub mod compare;
pub mod document;
pub mod dossier;
pub mod draft;
pub mod frame;
pub mod letter;
pub mod mail;
pub mod paper;
pub mod template;

mod inline;
mod phrasebook;
mod pieces;
mod trace;

pub use document::{Document, DocumentFormat, Mail, Mailbox};
pub use dossier::dossier;
pub use draft::{Draft, Frame, Paragraph, Shape, body_text, letter_text, plain_text};
pub use frame::frame;
pub use letter::letter;
pub use mail::mailto;
pub use paper::Paper;
pub use phrasebook::phrasebook;
pub use trace::trace;
