//! Attachments: files kept inside the journal.

use chrono::{DateTime, Utc};

use crate::client::Client;
use crate::engagement::Engagement;
use crate::entry::Entry;
use crate::{closed_set, id::Id, text::Text};

closed_set! {
    /// How taking the text out of a file went.
    pub enum TextReading {
        /// There is text.
        Read = "read",
        /// There is none: its pages are pictures, as a scan's are.
        NoText = "no_text",
        /// It wants a password.
        Encrypted = "encrypted",
        /// It is broken, or not what its name says.
        Broken = "broken",
        /// It took too long, or had too much text.
        TooMuch = "too_much",
    }
}

/// A file kept inside the journal. Its bytes are read apart.
#[derive(Debug, Clone, PartialEq)]
pub struct Attachment {
    pub id: Id<Attachment>,
    pub client: Id<Client>,
    pub entry: Option<Id<Entry>>,
    pub engagement: Option<Id<Engagement>>,
    /// A clean file name, without any folder.
    pub name: Text,
    /// The media type, such as `application/pdf`.
    pub media: String,
    /// The size in bytes.
    pub size: u64,
    pub added_at: DateTime<Utc>,
}

/// What taking the text out of a file has given. The text is empty unless it was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AttachmentText {
    pub attachment: Id<Attachment>,
    pub reading: TextReading,
    /// Its pages are divided by form feeds.
    pub text: String,
}
