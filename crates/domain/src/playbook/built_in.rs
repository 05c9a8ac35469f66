//! The playbooks that come with the product. Their words are in the catalogue, in the form that
//! [`super::read`] takes; here is what holds of them in every language.

use super::Occasion::{self, Call, Client, Complaint, Prompt, Writing};
use crate::closed_set;

closed_set! {
    /// A playbook or protocol that comes with the product.
    pub enum BuiltIn {
        DifficultCall = "difficult_call",
        MirrorValidateEmpathise = "mirror_validate_empathise",
        RudeOrAngryClient = "rude_or_angry_client",
        ComplaintSorter = "complaint_sorter",
        BoundaryTalk = "boundary_talk",
        PauseAnAbusiveTalk = "pause_an_abusive_talk",
        FirstContact = "first_contact",
        ResetExpectations = "reset_expectations",
        HardTimes = "hard_times",
        MakeItRight = "make_it_right",
        VoiceNote = "voice_note",
        Goodwill = "goodwill",
        LettingGo = "letting_go",
        AfterTheStorm = "after_the_storm",
        Heard = "heard",
        Last = "last",
        Leap = "leap",
        Biff = "biff",
    }
}

impl BuiltIn {
    /// Returns whether it is one of the compact protocols.
    pub const fn is_protocol(self) -> bool {
        matches!(self, Self::Heard | Self::Last | Self::Leap | Self::Biff)
    }

    /// Returns where it is worth offering.
    pub const fn occasions(self) -> &'static [Occasion] {
        match self {
            Self::DifficultCall
            | Self::RudeOrAngryClient
            | Self::ComplaintSorter
            | Self::Heard
            | Self::Last => &[Call, Complaint],
            Self::MirrorValidateEmpathise => &[Call, Complaint, Client],
            Self::BoundaryTalk => &[Call, Prompt, Client],
            Self::PauseAnAbusiveTalk => &[Call],
            Self::FirstContact => &[Client, Call],
            Self::ResetExpectations => &[Prompt, Client, Call],
            Self::HardTimes => &[Client, Prompt, Call],
            Self::MakeItRight => &[Complaint, Prompt, Client],
            Self::VoiceNote => &[Complaint, Writing],
            Self::Goodwill => &[Complaint, Client],
            Self::LettingGo => &[Prompt, Client],
            Self::AfterTheStorm => &[Client],
            Self::Leap => &[Call, Client],
            Self::Biff => &[Writing, Complaint],
        }
    }
}
