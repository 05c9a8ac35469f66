//! Told, told again, and crossed all the same.

use chrono::{Days, Months};
use chrono_tz::Tz;
use domain::client::{Address, ClientKind, Stage};
use domain::complaint::{ComplaintStage as At, Importance};
use domain::concession::ConcessionKind;
use domain::engagement::{
    Convention, CountsFrom, EndOn, Following, NoticeForm, Period, TermKind, Unit,
};
use domain::entry::Account;
use domain::incident::{Abuse, Cause, GestureKind, Severity, Target, What};
use domain::invoice::{InvoiceKind, WorkKind};
use domain::playbook::{BuiltIn, RunResult};
use domain::recovery::RecoveryOutcome;

use super::House;
use crate::desk::{Desk, Folder, NEVER, Notice, OPEN, broken, kept, text};

pub(crate) const NAME: &str = "Bergmann & Søn Ferdigmat AS";

pub(super) fn keep(desk: &mut Desk, house: &House) {
    // The notice deadline of the running term falls within two weeks.
    let term_ends = desk.day(-12) + Months::new(3);
    let starts = term_ends + Days::new(1) - Months::new(18);

    let mut c = Folder::open(
        desk,
        502,
        NAME,
        ClientKind::Company,
        "nb",
        Address::Familiar,
        "NOK",
        Tz::Europe__Oslo,
    );
    c.reach("post@bergmann-ferdigmat.example", "+47 5550 0141", "Sandviksboder 14\n5035 Bergen");
    c.pin("Calls to the studio number only, never to Liis. Name the next time and end the call.");
    c.contact("Rune Bergmann", "Managing director", "rune@bergmann-ferdigmat.example", "");
    c.contact("Ingrid Søvik", "Marketing (left)", "ingrid@bergmann-ferdigmat.example", "");
    c.contact("Pål Eide", "Accounts", "regnskap@bergmann-ferdigmat.example", "+47 5550 0144");
    c.stage(502, Stage::Prospect, "Wrote to us after seeing the coffee labels.");
    c.stage(441, Stage::Active, "Contract signed.");
    c.stage(136, Stage::InRecovery, "Thirty days, agreed on the phone.");
    c.stage(104, Stage::Active, "The thirty days are over. It did not work.");

    c.agree(
        "Label family and monthly sheet",
        starts,
        Some((14_000, (1, Unit::Month))),
        "NO",
        Notice {
            first: Some((6, Unit::Month)),
            then: Following::Renews(Period { count: 1, unit: Unit::Year }),
            notice: (3, Unit::Month),
            end_on: EndOn::EndOfTerm,
            from: CountsFrom::Receipt,
            forms: &[NoticeForm::Email, NoticeForm::RegisteredPost],
            confirmed: &[Convention::EndOn, Convention::Following, Convention::Form],
        },
    );
    c.clause(TermKind::Notice, "section 9.1", None, "The agreement runs for six months and then renews by one year at a time, unless either side gives notice no later than three months before the end of the running term, by e-mail or registered post.");
    c.clause(
        TermKind::PaymentDays,
        "section 4.2",
        Some(14),
        "Invoices are payable within 14 days of their date.",
    );
    c.clause(TermKind::Revisions, "section 3.3", Some(2), "Two rounds of corrections are included for each item; further rounds are charged by the hour.");
    let hours = c.clause(TermKind::WorkingHours, "section 6.1", None, "The designer is available on working days between 9.00 and 18.00, Tallinn time. In urgent matters work may be agreed for Saturday before noon.");
    c.clause(TermKind::TerminationForCause, "section 9.3", None, "Either side may end the agreement without a period of notice where the other, after a warning in writing, treats its people in a demeaning manner.");
    c.clause(
        TermKind::Handover,
        "section 10",
        None,
        "On ending, open print files are handed over within ten working days of the last payment.",
    );

    c.contract(
        "agreement-bergmann.pdf",
        include_bytes!("bergmann-agreement.pdf"),
        include_str!("bergmann-agreement.txt"),
    );
    c.find_clauses();

    c.diary(include_str!("bergmann.txt"));
    c.expectations("hello");
    let liis = c.boundary(
        186,
        "Calls go to the studio number, never to an assistant's own phone",
        "Write “urgent”, and it is answered by noon of the next working day",
        Severity::Serious,
    );
    c.rests(liis, hours);

    c.told("hello", house.hours, "We take calls on working days between nine and six, our time; what is written later is answered by noon of the next working day.");
    c.told("toldsunday", house.sundays, "Sundays we are closed, also for short questions. If it cannot wait, Saturday before noon works, agreed by Friday.");
    c.told("toldliis", liis, "Please call the studio number only and never Liis's own phone. Marked urgent, a mail is answered by noon of the next working day.");
    c.told(
        "reminder",
        house.sundays,
        "No calls or work on Sundays; Saturday before noon by arrangement.",
    );
    c.told("reminder", house.hours, "Calls on working days from 9 to 18, Tallinn time.");
    c.told("reminder", house.manners, "We speak to each other's people the way we would want our own to be spoken to. If a talk gets loud, we end it and name the time of the next one.");
    c.told("after", house.manners, "Nobody here is spoken to in that way. If it happens, the call ends and I name the time of the next one.");

    c.crossed("evening1", house.hours, Severity::Minor, "Ten to seven in the evening.");
    c.crossed("sunday0", house.sundays, Severity::Moderate, "Before he had ever been told.");
    for (mark, severity) in [
        ("sunday1", Severity::Minor),
        ("sunday2", Severity::Minor),
        ("sunday3", Severity::Moderate),
        ("sunday4", Severity::Minor),
        ("sunday5", Severity::Moderate),
        ("sunday6", Severity::Serious),
        ("sunday7", Severity::Minor),
        ("sunday8", Severity::Moderate),
        ("sunday9", Severity::Minor),
    ] {
        c.crossed(mark, house.sundays, severity, "");
    }
    c.crossed("night1", house.hours, Severity::Serious, "Half past nine in the evening.");
    c.crossed("night2", house.hours, Severity::Moderate, "Nearly nine in the evening.");
    c.crossed(
        "night3",
        house.hours,
        Severity::Serious,
        "After ten at night, then three times more.",
    );
    c.crossed("insult", house.manners, Severity::Serious, "");

    for (mark, severity) in [
        ("shout1", Severity::Moderate),
        ("shout2", Severity::Moderate),
        ("shout3", Severity::Moderate),
        ("shout4", Severity::Minor),
        ("shout5", Severity::Serious),
    ] {
        c.abuse(mark, Abuse::Shouting, Target::Us, severity, "");
    }
    c.abuse("sunday6", Abuse::Insults, Target::Us, Severity::Moderate, "\"A drawing girl.\"");
    c.abuse("insult", Abuse::Insults, Target::OurPeople, Severity::Serious, "Aimed at Liis.");
    c.incident(
        "scope1",
        What::UnpaidScope { minutes: Some(210) },
        Severity::Moderate,
        Cause::TheirConduct,
        "Twelve pages for the price of two.",
    );
    c.incident(
        "shout5",
        What::UnpaidScope { minutes: Some(480) },
        Severity::Serious,
        Cause::TheirConduct,
        "A year of sheets, redone for nothing.",
    );
    c.followed(
        "sunday1",
        (BuiltIn::BoundaryTalk, "Boundary talk"),
        None,
        &["Be ready", "Name the rule", "Say what you can do instead", "Close kindly"],
        RunResult::Helped,
        "He apologised. Held until the next campaign.",
    );
    c.followed(
        "shout3",
        (BuiltIn::PauseAnAbusiveTalk, "Pause an abusive talk"),
        None,
        &["Say what is not acceptable", "Name the next time", "End the call", "Afterwards"],
        RunResult::Partly,
        "He called back calmer, without a word about it.",
    );
    c.followed(
        "shout5",
        (BuiltIn::RudeOrAngryClient, "Rude or angry client"),
        None,
        &["Keep calm", "Listen actively", "Repeat it", "Find the cause"],
        RunResult::BrokenOff,
        "Shouted over every sentence.",
    );
    c.gesture("sunday1", GestureKind::Apology, "\"Will not happen again.\"");

    let speed = c.complaint(
        "offer",
        "speed",
        "Sheets should come on the first of the month, with one person to call.",
        Importance::High,
        Cause::TheirConduct,
        false,
        &[
            (At::Heard, 138, "offer"),
            (At::Restated, 136, "accept"),
            (At::Confirmed, 136, "accept"),
            (At::Offered, 136, "accept"),
            (At::Fixed, 131, ""),
            (At::FollowedUp, 117, ""),
            (At::Reopened, 106, "shout3"),
        ],
    );
    c.complaint(
        "shout5",
        "tired colours",
        "Last year's sheets should be redone; nothing was wrong with them when he approved them.",
        Importance::High,
        Cause::TheirConduct,
        false,
        &[(At::Heard, 13, "shout5")],
    );
    c.recovery(
        Some(speed),
        136,
        "Every sheet on the first; one weekly call, between nine and six; one list of corrections; all changes free until the end.",
        &[
            (true, "Sheet on time. One call, one list."),
            (false, "Called on a Sunday. The weekly call did not take place."),
            (false, "Corrections in eleven messages."),
            (false, "Shouting. Our side is done in full."),
        ],
        Some(RecoveryOutcome::Failed),
        "All fourteen changes made within a day each. His three points were not kept.",
    );
    c.goodwill(
        "offer",
        ConcessionKind::FreeHours,
        (0, 540),
        Some(speed),
        "Fourteen changes in thirty days, free.",
    );

    c.ours("hello", "Offer by the end of next week", (490, "17:00"), kept(490, "15:10"));
    let monday = c.ago("sunday2", 1);
    c.ours("sunday2", "Call on Monday at nine", (monday, "9:00"), kept(monday, "8:58"));
    c.ours("insult", "An answer at ten the next day", (33, "10:00"), kept(33, "10:00"));
    let again = c.ago("sunday2", 0);
    c.theirs("sunday1", "No more calls on Sundays", (again, "18:00"), broken(again, "11:40"));
    c.theirs(
        "accept",
        "One call a week and one list of corrections",
        (106, "18:00"),
        broken(106, "9:40"),
    );
    c.theirs(
        "accept",
        "Pay for the extra label within the week",
        (129, "18:00"),
        broken(120, "9:00"),
    );
    c.theirs("after", "Photographs for the next sheet", (26, "12:00"), broken(25, "9:00"));
    c.ours("shout5", "Say in writing what redoing the sheets would cost", (-2, "12:00"), OPEN);

    c.bills(
        14,
        &[
            (410, 14_000, 397),
            (380, 14_000, 362),
            (350, 14_000, 333),
            (320, 14_000, 290),
            (290, 14_000, 251),
            (260, 14_000, 241),
            (230, 14_000, 180),
            (200, 14_000, 178),
            (170, 14_000, 118),
            (140, 14_000, 88),
            (110, 14_000, 52),
            (80, 14_000, NEVER),
            (50, 14_000, NEVER),
            (20, 14_000, NEVER),
        ],
    );
    let late_fee = c.invoice(InvoiceKind::LateFee, 60, 14, 600, "Late fee for two invoices.");
    c.paid(late_fee, 30, 200, "A part, without a word.");
    c.hours(
        440,
        &[
            (WorkKind::Production, "Label layouts"),
            (WorkKind::Production, "Monthly sheet"),
            (WorkKind::Revision, "Corrections outside the list"),
            (WorkKind::Production, "Allergens and small print"),
            (WorkKind::Revision, "Third and fourth round"),
            (WorkKind::Chasing, "Reminders to accounts"),
        ],
    );
    c.worked(18, 95, WorkKind::Chasing, "Two overdue invoices: mails, calls, a statement");
    c.worked(8, 240, WorkKind::Production, "Next sheet");
    c.cost(300, 900, "Printer's proof, on our account");
    c.earlier(
        "insult",
        Account {
            facts: Some(text(
                "Rune was rude to Liis on the studio line. I took over and ended the call.",
            )),
            ..Account::default()
        },
        55,
    );
    c.attach("toldsunday", "sundays-as-told.txt", "text/plain", b"Dear Rune, dear Ingrid,\n\nSundays we are closed, also for short questions.\nIf it cannot wait, Saturday before noon works, agreed by Friday.\n\nKind regards\nTriin\n");
}
