//! A whole journal as one value: what the store holds, an interchange file says and a sample is.

use chrono::{DateTime, Utc};

use crate::assess::policy::Policy;
use crate::attachment::{Attachment, AttachmentText};
use crate::boundary::{Boundary, Telling};
use crate::check_in::CheckIn;
use crate::client::{Client, Contact, Expectation, Move};
use crate::colleague::Colleague;
use crate::complaint::Complaint;
use crate::concession::Concession;
use crate::engagement::{Engagement, Term};
use crate::entry::{Entry, EntryVersion};
use crate::hard_time::HardTime;
use crate::holiday::Holiday;
use crate::incident::{Gesture, Incident};
use crate::invoice::{Cost, Invoice, Payment, Work};
use crate::letter::Letter;
use crate::obligation::Obligation;
use crate::playbook::{OwnPlaybook, Run};
use crate::promise::Promise;
use crate::prompt::Prompt;
use crate::recovery::Recovery;
use crate::reminder::Reminder;
use crate::review::Review;
use crate::settings::{Logo, Settings};
use crate::template::Template;

/// Everything a journal holds, without its history of changes and its bin.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Journal {
    pub settings: Settings,
    pub logo: Option<Logo>,
    /// The policies the person has used, each with the instant from which it held, oldest first.
    pub policies: Vec<(DateTime<Utc>, Policy)>,
    /// Holidays the person has added or struck out.
    pub holidays: Vec<Holiday>,
    pub clients: Vec<Client>,
    pub contacts: Vec<Contact>,
    pub moves: Vec<Move>,
    pub expectations: Vec<Expectation>,
    pub engagements: Vec<Engagement>,
    pub terms: Vec<Term>,
    pub boundaries: Vec<Boundary>,
    pub entries: Vec<Entry>,
    pub entry_versions: Vec<EntryVersion>,
    pub tellings: Vec<Telling>,
    pub invoices: Vec<Invoice>,
    pub payments: Vec<Payment>,
    pub work: Vec<Work>,
    pub costs: Vec<Cost>,
    pub promises: Vec<Promise>,
    pub complaints: Vec<Complaint>,
    pub incidents: Vec<Incident>,
    pub gestures: Vec<Gesture>,
    pub concessions: Vec<Concession>,
    pub recoveries: Vec<Recovery>,
    pub letters: Vec<Letter>,
    pub obligations: Vec<Obligation>,
    pub hard_times: Vec<HardTime>,
    pub check_ins: Vec<CheckIn>,
    pub colleagues: Vec<Colleague>,
    pub templates: Vec<Template>,
    pub prompts: Vec<Prompt>,
    pub reviews: Vec<Review>,
    pub playbooks: Vec<OwnPlaybook>,
    pub runs: Vec<Run>,
    pub reminders: Vec<Reminder>,
    /// Attachments with their bytes.
    pub attachments: Vec<(Attachment, Vec<u8>)>,
    /// The text of those that were read, or why there is none.
    pub attachment_texts: Vec<AttachmentText>,
}

impl Journal {
    /// Puts each list in the order of its ids: journals with the same records are then equal.
    #[must_use]
    pub fn in_order(mut self) -> Self {
        macro_rules! by_id {
            ($($list:ident),+) => {
                // Taken apart in full, so that a new list cannot be forgotten here.
                let Self {
                    settings: _, logo: _, policies: _, $($list,)+ attachments, attachment_texts,
                } = &mut self;
                $( $list.sort_by_key(|it| it.id); )+
                attachments.sort_by_key(|(it, _)| it.id);
                attachment_texts.sort_by_key(|it| it.attachment);
            };
        }
        by_id!(
            holidays,
            clients,
            contacts,
            moves,
            expectations,
            engagements,
            terms,
            boundaries,
            entries,
            entry_versions,
            tellings,
            invoices,
            payments,
            work,
            costs,
            promises,
            complaints,
            incidents,
            gestures,
            concessions,
            recoveries,
            letters,
            obligations,
            hard_times,
            check_ins,
            colleagues,
            templates,
            prompts,
            reviews,
            playbooks,
            runs,
            reminders
        );
        self
    }
}
