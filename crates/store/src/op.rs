//! What a person can do to a journal, and what they can do it to.

use domain::closed_set;

use crate::history::Keep;

closed_set! {
    /// What a journal keeps, as a person would name it.
    pub enum Noun {
        Client = "client",
        Contact = "contact",
        Move = "move",
        Expectation = "expectation",
        Engagement = "engagement",
        Term = "term",
        Boundary = "boundary",
        Telling = "telling",
        Entry = "entry",
        Incident = "incident",
        Gesture = "gesture",
        Promise = "promise",
        Complaint = "complaint",
        Concession = "concession",
        Recovery = "recovery",
        Invoice = "invoice",
        Payment = "payment",
        Work = "work",
        Cost = "cost",
        Letter = "letter",
        Obligation = "obligation",
        HardTime = "hard_time",
        CheckIn = "check_in",
        Colleague = "colleague",
        Template = "template",
        Prompt = "prompt",
        Review = "review",
        Playbook = "playbook",
        PlaybookRun = "playbook_run",
        Reminder = "reminder",
        Attachment = "attachment",
        Holiday = "holiday",
        Settings = "settings",
        Policy = "policy",
    }
}

closed_set! {
    /// A named operation: one thing that a person did, in one transaction.
    pub enum Op {
        AddClient = "add_client",
        ChangeClient = "change_client",
        BinClient = "bin_client",
        AddContact = "add_contact",
        ChangeContact = "change_contact",
        BinContact = "bin_contact",
        AddMove = "add_move",
        ChangeMove = "change_move",
        BinMove = "bin_move",
        AddExpectation = "add_expectation",
        ChangeExpectation = "change_expectation",
        BinExpectation = "bin_expectation",
        AddEngagement = "add_engagement",
        ChangeEngagement = "change_engagement",
        BinEngagement = "bin_engagement",
        AddTerm = "add_term",
        ChangeTerm = "change_term",
        BinTerm = "bin_term",
        AddBoundary = "add_boundary",
        ChangeBoundary = "change_boundary",
        BinBoundary = "bin_boundary",
        AddTelling = "add_telling",
        ChangeTelling = "change_telling",
        BinTelling = "bin_telling",
        AddEntry = "add_entry",
        ChangeEntry = "change_entry",
        /// What it took to come round was written down.
        LogRecovery = "log_recovery",
        BinEntry = "bin_entry",
        AddIncident = "add_incident",
        ChangeIncident = "change_incident",
        BinIncident = "bin_incident",
        AddGesture = "add_gesture",
        ChangeGesture = "change_gesture",
        BinGesture = "bin_gesture",
        AddPromise = "add_promise",
        ChangePromise = "change_promise",
        BinPromise = "bin_promise",
        AddComplaint = "add_complaint",
        ChangeComplaint = "change_complaint",
        BinComplaint = "bin_complaint",
        AddConcession = "add_concession",
        ChangeConcession = "change_concession",
        BinConcession = "bin_concession",
        AddRecovery = "add_recovery",
        ChangeRecovery = "change_recovery",
        BinRecovery = "bin_recovery",
        AddInvoice = "add_invoice",
        ChangeInvoice = "change_invoice",
        BinInvoice = "bin_invoice",
        AddPayment = "add_payment",
        ChangePayment = "change_payment",
        BinPayment = "bin_payment",
        AddWork = "add_work",
        ChangeWork = "change_work",
        BinWork = "bin_work",
        AddCost = "add_cost",
        ChangeCost = "change_cost",
        BinCost = "bin_cost",
        AddLetter = "add_letter",
        ChangeLetter = "change_letter",
        BinLetter = "bin_letter",
        /// A decision about a renewal, with what it changes in the agreement.
        KeepReview = "keep_review",
        BinReview = "bin_review",
        AddObligation = "add_obligation",
        ChangeObligation = "change_obligation",
        BinObligation = "bin_obligation",
        AddHardTime = "add_hard_time",
        ChangeHardTime = "change_hard_time",
        /// They are over.
        EndHardTime = "end_hard_time",
        BinHardTime = "bin_hard_time",
        AddCheckIn = "add_check_in",
        ChangeCheckIn = "change_check_in",
        FinishCheckIn = "finish_check_in",
        BinCheckIn = "bin_check_in",
        AddColleague = "add_colleague",
        ChangeColleague = "change_colleague",
        BinColleague = "bin_colleague",
        AddTemplate = "add_template",
        ChangeTemplate = "change_template",
        BinTemplate = "bin_template",
        AddAttachment = "add_attachment",
        ChangeAttachment = "change_attachment",
        BinAttachment = "bin_attachment",
        /// The text was taken out of a file.
        ReadAttachment = "read_attachment",
        AddPlaybook = "add_playbook",
        ChangePlaybook = "change_playbook",
        BinPlaybook = "bin_playbook",
        AddRun = "add_run",
        ChangeRun = "change_run",
        BinRun = "bin_run",
        AddHoliday = "add_holiday",
        StrikeOutHoliday = "strike_out_holiday",
        /// What was said of a holiday was taken back.
        BinHoliday = "bin_holiday",
        MoveClient = "move_client",
        KeepPromise = "keep_promise",
        BreakPromise = "break_promise",
        StepComplaint = "step_complaint",
        CheckRecovery = "check_recovery",
        EndRecovery = "end_recovery",
        ReleasePromise = "release_promise",
        TellBoundary = "tell_boundary",
        /// The journal was made. The product's own act, as the next.
        BeginJournal = "begin_journal",
        /// The product's own act: recorded, never offered to be undone.
        RaisePrompt = "raise_prompt",
        AnswerPrompt = "answer_prompt",
        /// The product's own act: something due was said.
        Remind = "remind",
        SnoozeReminder = "snooze_reminder",
        /// The person is done with something due.
        FinishReminder = "finish_reminder",
        /// They want to be reminded of it after all.
        ResumeReminder = "resume_reminder",
        /// What is open was dated or waived for a letter.
        HandleOwing = "handle_owing",
        /// A letter was read a second time beside the facts.
        ReadLetterAgain = "read_letter_again",
        ReleaseLetter = "release_letter",
        /// A letter went out, as was shown.
        ProveLetter = "prove_letter",
        SettleObligation = "settle_obligation",
        /// Something came back from the bin.
        Restore = "restore",
        Import = "import",
        /// Hours and money came from another program's export.
        ImportLedger = "import_ledger",
        ChangeSettings = "change_settings",
        ChangePolicy = "change_policy",
        EraseClient = "erase_client",
        EmptyBin = "empty_bin",
        Undo = "undo",
        Redo = "redo",
    }
}

impl Noun {
    /// Returns the table that holds records of this noun.
    pub(crate) const fn table(self) -> &'static str {
        match self {
            Self::Client => "client",
            Self::Contact => "contact",
            Self::Move => "move",
            Self::Expectation => "expectation",
            Self::Engagement => "engagement",
            Self::Term => "term",
            Self::Boundary => "boundary",
            Self::Telling => "telling",
            Self::Entry => "entry",
            Self::Incident => "incident",
            Self::Gesture => "gesture",
            Self::Promise => "promise",
            Self::Complaint => "complaint",
            Self::Concession => "concession",
            Self::Recovery => "recovery",
            Self::Invoice => "invoice",
            Self::Payment => "payment",
            Self::Work => "work",
            Self::Cost => "cost",
            Self::Letter => "letter",
            Self::Obligation => "obligation",
            Self::HardTime => "hard_time",
            Self::CheckIn => "check_in",
            Self::Colleague => "colleague",
            Self::Template => "template",
            Self::Attachment => "attachment",
            Self::Prompt => "prompt",
            Self::Review => "review",
            Self::Holiday => "holiday",
            Self::Reminder => "reminder",
            Self::Policy => "policy",
            Self::Playbook => "playbook",
            Self::PlaybookRun => "playbook_run",
            Self::Settings => "setting",
        }
    }

    /// Returns the noun that a table belongs to.
    pub(crate) fn of_table(table: &str) -> Option<Self> {
        use domain::closed::ClosedSet as _;
        let noun = match table {
            "entry_person" | "entry_version" => Self::Entry,
            "notice_terms" | "engagement_price" => Self::Engagement,
            "complaint_step" => Self::Complaint,
            "recovery_check" | "recovery_part" => Self::Recovery,
            "playbook_run_step" => Self::PlaybookRun,
            "letter_version" => Self::Letter,
            "attachment_content" => Self::Attachment,
            _ => return Self::ALL.iter().copied().find(|it| it.table() == table),
        };
        Some(noun)
    }

    /// Returns whether records of this noun can be put into the bin.
    pub const fn has_bin(self) -> bool {
        !matches!(self, Self::Prompt | Self::Reminder | Self::Settings | Self::Policy)
    }
}

impl Op {
    /// Returns whether a person did it, so that Undo may offer it.
    pub const fn is_personal(self) -> bool {
        !matches!(
            self,
            Self::BeginJournal | Self::RaisePrompt | Self::Remind | Self::Undo | Self::Redo
        )
    }

    /// Returns how much of the operation the history keeps.
    pub(crate) const fn keep(self) -> Keep {
        match self {
            Self::Import => Keep::Nothing,
            Self::EraseClient | Self::EmptyBin => Keep::RemovedKeys,
            _ => Keep::Images,
        }
    }

    /// Returns whether what was there before is kept, so that it can be undone at all.
    pub fn keeps_history(self) -> bool {
        self.keep() == Keep::Images
    }
}
