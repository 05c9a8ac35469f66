//! Entries: logged interactions, all kinds on one timeline.

use chrono::{DateTime, Utc};

use crate::client::{Client, Contact};
use crate::engagement::Engagement;
use crate::{closed_set, id::Id, moment::Moment, text::Text};

closed_set! {
    /// How an interaction happened.
    pub enum Channel {
        Call = "call",
        VideoCall = "video_call",
        Meeting = "meeting",
        Email = "email",
        Message = "message",
        Letter = "letter",
        VoiceMemo = "voice_memo",
        /// A note to self: not an interaction, so it is no "last contact".
        Note = "note",
    }
}

impl Channel {
    /// Returns whether this is contact with the client at all.
    pub const fn is_contact(self) -> bool {
        !matches!(self, Self::Note)
    }
}

closed_set! {
    /// Who started an interaction.
    pub enum Direction { Incoming = "incoming", Outgoing = "outgoing" }
}

closed_set! {
    /// Whether a call or meeting took place.
    pub enum Outcome { Held = "held", Missed = "missed", CalledOff = "called_off" }
}

/// What was written down of an interaction, facts apart from feelings.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Account {
    /// What was said and done.
    pub facts: Option<Text>,
    /// Their own words.
    pub quotes: Option<Text>,
    /// How I read it.
    pub reading: Option<Text>,
    /// What it did to me. Never leaves the app below the level "everything".
    pub feelings: Option<Text>,
}

/// One logged interaction.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    pub id: Id<Entry>,
    pub client: Id<Client>,
    pub engagement: Option<Id<Engagement>>,
    pub at: Moment,
    pub channel: Channel,
    pub direction: Option<Direction>,
    pub outcome: Outcome,
    /// How long it took, in minutes.
    pub minutes: Option<u32>,
    /// How it left me, from -2 (drained) to +2 (lifted).
    pub toll: Option<i8>,
    /// Minutes needed to recover afterwards.
    pub recovery_minutes: Option<u32>,
    pub account: Account,
    /// Who took part.
    pub people: Vec<Id<Contact>>,
    /// When it was written down.
    pub logged_at: DateTime<Utc>,
}

/// What an entry said before it was changed.
#[derive(Debug, Clone, PartialEq)]
pub struct EntryVersion {
    pub id: Id<EntryVersion>,
    pub entry: Id<Entry>,
    /// When this version gave way to the next.
    pub replaced_at: DateTime<Utc>,
    pub account: Account,
    pub at: Moment,
    pub channel: Channel,
    pub minutes: Option<u32>,
    pub toll: Option<i8>,
}
