//! Incidents: what counts in an entry, and gestures: what speaks for the client.

use crate::boundary::Boundary;
use crate::complaint::Complaint;
use crate::entry::Entry;
use crate::invoice::Invoice;
use crate::promise::Promise;
use crate::{closed_set, id::Id, text::Text};

closed_set! {
    /// What an incident is down to. Only *their conduct* ever counts against a client.
    pub enum Cause {
        Ours = "ours",
        Misunderstanding = "misunderstanding",
        TheirCircumstances = "their_circumstances",
        TheirConduct = "their_conduct",
        /// About something we don't sell.
        NotOursAtAll = "not_ours_at_all",
    }
}

closed_set! {
    /// How bad an incident was.
    pub enum Severity { Minor = "minor", Moderate = "moderate", Serious = "serious" }
}

closed_set! {
    /// A manner of abuse, mildest first.
    pub enum Abuse {
        SharpWords = "sharp_words",
        Shouting = "shouting",
        Dishonesty = "dishonesty",
        Insults = "insults",
        PublicAttack = "public_attack",
        Harassment = "harassment",
        Threats = "threats",
        Violence = "violence",
    }
}

impl Abuse {
    /// Returns whether this alone is enough for *over the line* (rule 7).
    pub const fn is_unsafe(self) -> bool {
        matches!(self, Self::Harassment | Self::Threats | Self::Violence)
    }
}

closed_set! {
    /// Whom abuse was aimed at.
    pub enum Target { Us = "us", OurPeople = "our_people" }
}

closed_set! {
    /// The kinds of incident.
    pub enum IncidentKind {
        Abuse = "abuse",
        Crossing = "crossing",
        LatePayment = "late_payment",
        UnpaidScope = "unpaid_scope",
        BrokenPromise = "broken_promise",
        Complaint = "complaint",
    }
}

/// What happened, with the record it is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum What {
    Abuse {
        manner: Abuse,
        toward: Target,
    },
    /// A boundary was crossed.
    Crossing {
        boundary: Id<Boundary>,
    },
    /// Money came late, or was refused. Counts through the invoice where there is one.
    LatePayment {
        invoice: Option<Id<Invoice>>,
    },
    /// Work was asked for that nobody would pay.
    UnpaidScope {
        minutes: Option<u32>,
    },
    /// They broke a promise. Counts through the promise where there is one.
    BrokenPromise {
        promise: Option<Id<Promise>>,
    },
    Complaint {
        complaint: Option<Id<Complaint>>,
    },
}

impl What {
    /// Returns the kind, without the details.
    pub const fn kind(&self) -> IncidentKind {
        match self {
            Self::Abuse { .. } => IncidentKind::Abuse,
            Self::Crossing { .. } => IncidentKind::Crossing,
            Self::LatePayment { .. } => IncidentKind::LatePayment,
            Self::UnpaidScope { .. } => IncidentKind::UnpaidScope,
            Self::BrokenPromise { .. } => IncidentKind::BrokenPromise,
            Self::Complaint { .. } => IncidentKind::Complaint,
        }
    }
}

/// Something in an entry that counts.
#[derive(Debug, Clone, PartialEq)]
pub struct Incident {
    pub id: Id<Incident>,
    pub entry: Id<Entry>,
    pub what: What,
    pub severity: Severity,
    pub cause: Cause,
    pub note: Option<Text>,
}

closed_set! {
    /// What a gesture of the client was.
    pub enum GestureKind { Apology = "apology", Thanks = "thanks", Praise = "praise" }
}

/// Something in an entry that speaks for the client.
#[derive(Debug, Clone, PartialEq)]
pub struct Gesture {
    pub id: Id<Gesture>,
    pub entry: Id<Entry>,
    pub kind: GestureKind,
    pub note: Option<Text>,
}
