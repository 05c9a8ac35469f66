//! Letters, from records to text, and documents of any kind before they are typeset.
//!
//! Given facts and a catalogue, this crate writes; it reads no journal and no clock, and it sends
//! nothing. What it may not know: how a record is stored, and how a letter is delivered.

pub mod document;
pub mod dossier;
pub mod draft;
pub mod mail;
pub mod paper;
pub mod parting;

mod inline;

pub use document::{Document, DocumentFormat, Mail, Mailbox};
pub use dossier::dossier;
pub use draft::{Draft, Frame, Paragraph, Shape, body_text, letter_text, plain_text};
pub use mail::mailto;
pub use paper::Paper;
pub use parting::parting;
