//! A client with a problem, won back.

use chrono_tz::Tz;
use domain::assess::verdict::Standing;
use domain::client::{Address, ClientKind, Stage};
use domain::complaint::{ComplaintStage as At, Importance};
use domain::concession::ConcessionKind;
use domain::engagement::{
    Convention, CountsFrom, EndOn, Following, NoticeForm, Period, TermKind, Unit,
};
use domain::incident::{Cause, GestureKind};
use domain::invoice::{InvoiceKind, WorkKind};
use domain::playbook::{BuiltIn, RunResult};
use domain::recovery::RecoveryOutcome;
use domain::review::{RenewalChoice, ReviewAnswer, ReviewQuestion};

use super::House;
use crate::desk::{Desk, Folder, NEVER, Notice, OPEN, Reviewed, kept};

pub(super) const NAME: &str = "Casa Editrice Il Melograno S.r.l.";

pub(super) fn keep(desk: &mut Desk, house: &House) {
    let starts = desk.day(494);
    let mut c = Folder::open(
        desk,
        515,
        NAME,
        ClientKind::Company,
        "it",
        Address::Formal,
        "EUR",
        Tz::Europe__Rome,
    );
    c.reach("redazione@ilmelograno.example", "+39 011 555 0180", "Via Barbaroux 22\n10122 Torino");
    c.pin("Files leave on Tuesdays, checked by Liis against the list.");
    c.contact("Giulia Marchetti", "Editor in chief", "giulia@ilmelograno.example", "");
    c.contact("Sandro Piras", "Production", "sandro@ilmelograno.example", "+39 011 555 0181");
    c.stage(515, Stage::Prospect, "");
    c.stage(494, Stage::Active, "");
    c.stage(259, Stage::InRecovery, "Thirty days, after three misses of ours.");
    c.stage(229, Stage::Active, "All four points met.");
    c.agree(
        "Cookery books, three a year",
        starts,
        Some((10_800, (1, Unit::Year))),
        "IT",
        Notice {
            first: Some((1, Unit::Year)),
            then: Following::Renews(Period { count: 1, unit: Unit::Year }),
            notice: (60, Unit::Day),
            end_on: EndOn::EndOfTerm,
            from: CountsFrom::Receipt,
            forms: &[NoticeForm::RegisteredPost, NoticeForm::Courier],
            confirmed: &[Convention::Following],
        },
    );
    c.reviewed(
        207,
        Reviewed {
            choice: RenewalChoice::Renew,
            reason: "They were short with us twice, and twice it was our own slip. Since the list they thank Liis by name. Another year, with the files on Tuesdays.",
            answers: &[
                (ReviewQuestion::ToldThenCrossed, ReviewAnswer::No),
                (ReviewQuestion::Pattern, ReviewAnswer::No),
                (ReviewQuestion::Responded, ReviewAnswer::Yes),
                (ReviewQuestion::TakeOnAgain, ReviewAnswer::Yes),
            ],
            deadline_ago: 195,
            term_ends_ago: 129,
            standing: Standing::Watch,
            score: 24.0,
            figures: (9_900, 8_150, 55),
        },
    );
    c.clause(TermKind::Notice, "art. 11", None, "Il contratto ha durata di un anno e si rinnova tacitamente di anno in anno, salvo disdetta da inviarsi con raccomandata almeno sessanta giorni prima della scadenza.");
    c.clause(
        TermKind::PaymentDays,
        "art. 6",
        Some(30),
        "Pagamento a trenta giorni dalla data della fattura.",
    );
    c.clause(TermKind::KillFee, "art. 8", Some(50), "In caso di annullamento dopo l'approvazione del capitolo di prova è dovuta la metà del compenso.");
    c.diary(include_str!("melograno.txt"));
    c.expectations("hello");
    c.told("hello", house.rounds, "Two rounds of corrections are in the price of each chapter.");
    let cold = c.complaint(
        "c1",
        "dates and form",
        "Never knows what arrives, nor when.",
        Importance::High,
        Cause::Ours,
        true,
        &[
            (At::Heard, 0, "c1"),
            (At::Restated, 0, "c1b"),
            (At::Confirmed, 0, "c1c"),
            (At::Offered, 284, ""),
            (At::Fixed, 280, ""),
            (At::Reopened, 0, "c2"),
            (At::Offered, 0, "plan"),
            (At::Fixed, 231, ""),
            (At::FollowedUp, 0, "worked"),
        ],
    );
    c.followed(
        "c1b",
        (BuiltIn::DifficultCall, "Difficult call"),
        Some(cold),
        &[
            "Stay calm",
            "Listen to the end",
            "Say it back",
            "Find what matters most",
            "Own it",
            "Confirm",
        ],
        RunResult::Helped,
        "It was the dates, not the drawings.",
    );
    c.followed(
        "plan",
        (BuiltIn::MakeItRight, "Make it right"),
        Some(cold),
        &["Own it", "Agree what right means", "Both sides’ part", "Set the checks"],
        RunResult::Helped,
        "",
    );
    c.complaint(
        "c3",
        "mixed-up drawings",
        "Chapter six came with the drawings of chapter four.",
        Importance::Medium,
        Cause::Ours,
        true,
        &[
            (At::Heard, 0, "c3"),
            (At::Confirmed, 0, "plan"),
            (At::Fixed, 0, "planmail"),
            (At::FollowedUp, 0, "worked"),
        ],
    );
    let plan = c.recovery(
        Some(cold),
        259,
        "Four Tuesdays in a row: on the day, in one form, with folios, checked against the list. All changes free.",
        &[
            (true, "First Tuesday on time."),
            (true, "Second on time. \"Calmo.\""),
            (true, "Third on time; a folio found before it left."),
            (true, "Fourth on time. All points met."),
        ],
        Some(RecoveryOutcome::Worked),
        "She asked for Tuesdays for ever.",
    );
    c.goodwill(
        "plan",
        ConcessionKind::FreeHours,
        (0, 600),
        Some(cold),
        "Changes of the thirty days.",
    );
    c.given_in(plan);
    c.gesture("worked", GestureKind::Praise, "\"Adesso mi fido.\"");
    c.gesture("praise1", GestureKind::Praise, "The checklist travels.");
    c.gesture("thanks1", GestureKind::Thanks, "");
    c.ours("plan", "Four files on four Tuesdays", (229, "9:00"), kept(231, "9:00"));
    c.promised_in(plan);
    c.ours("c1", "Write down what I understood by tomorrow", (295, "12:00"), kept(296, "9:30"));
    c.ours("c1c", "Chapter five by the date in the plan", (273, "12:00"), kept(271, "12:00"));
    c.theirs("plan", "One person answers for all the editors", (252, "12:00"), kept(254, "12:00"));
    c.promised_in(plan);
    c.theirs(
        "worked",
        "Text of book three complete before layout starts",
        (190, "12:00"),
        kept(192, "12:00"),
    );
    c.ours("next", "Two dates for the visit", (0, "16:00"), OPEN);
    c.theirs("next", "Author's remarks on the sample", (-5, "18:00"), OPEN);
    let deposit = c.invoice(InvoiceKind::Deposit, 492, 14, 1_440, "");
    c.paid(deposit, 484, 1_440, "");
    c.bills(
        30,
        &[
            (429, 1_080, 404),
            (388, 1_080, 361),
            (340, 1_440, 313),
            (214, 2_160, 188),
            (186, 1_440, 160),
            (129, 1_080, 101),
            (74, 1_080, 47),
            (60, 900, 32),
            (19, 1_440, NEVER),
        ],
    );
    c.hours(
        47,
        &[
            (WorkKind::Production, "Chapter layout"),
            (WorkKind::Production, "Jars and fruit"),
            (WorkKind::Revision, "Second round"),
            (WorkKind::Production, "Print files, checked"),
        ],
    );
}
