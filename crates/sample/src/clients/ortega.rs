//! Kind, and satisfied by no version.

use chrono_tz::Tz;
use domain::client::{Address, ClientKind, Stage};
use domain::complaint::{ComplaintStage as At, Importance};
use domain::concession::ConcessionKind;
use domain::engagement::{CountsFrom, EndOn, Following, NoticeForm, TermKind, Unit};
use domain::incident::{Cause, GestureKind};
use domain::invoice::{InvoiceKind, WorkKind};
use domain::recovery::RecoveryOutcome;

use super::House;
use crate::desk::{Desk, Folder, NEVER, Notice, OPEN, broken, kept};

pub(super) const NAME: &str = "Javier Ortega Ruiz";

pub(super) fn keep(desk: &mut Desk, house: &House) {
    let starts = desk.day(309);
    let mut c = Folder::open(
        desk,
        330,
        NAME,
        ClientKind::Person,
        "es",
        Address::Familiar,
        "EUR",
        Tz::Europe__Madrid,
    );
    c.reach("hola@ortegafoto.example", "+34 910 555 018", "Calle del Olmo 7, 2.º B\n28012 Madrid");
    c.stage(330, Stage::Prospect, "");
    c.stage(309, Stage::Active, "");
    c.stage(126, Stage::InRecovery, "Thirty days with his own three criteria.");
    c.stage(96, Stage::Active, "The thirty days ended where they began.");
    c.agree(
        "A book of photographs",
        starts,
        None,
        "ES",
        Notice {
            first: None,
            then: Following::OpenEnded,
            notice: (2, Unit::Week),
            end_on: EndOn::AnyDay,
            from: CountsFrom::Receipt,
            forms: &[NoticeForm::Email],
            confirmed: &[],
        },
    );
    c.clause(
        TermKind::Revisions,
        "punto 3",
        Some(2),
        "Se incluyen dos rondas de correcciones sobre la propuesta elegida.",
    );
    c.clause(TermKind::Notice, "punto 8", None, "Cualquiera de las partes puede terminar el encargo en cualquier momento con dos semanas de preaviso.");
    c.diary(include_str!("ortega.txt"));
    c.expectations("hello");
    c.told(
        "hello",
        house.rounds,
        "Three directions, one is chosen, two rounds of corrections on it.",
    );
    let mut told = Vec::new();
    for (mark, theme, fixed, again, importance) in [
        ("c1", "white space", "c1fix", "c1again", Importance::High),
        ("c2", "type", "c2fix", "c2again", Importance::High),
    ] {
        told.push(c.complaint(
            mark,
            theme,
            "",
            importance,
            Cause::TheirConduct,
            false,
            &[
                (At::Heard, 0, mark),
                (At::Restated, 0, mark),
                (At::Confirmed, 0, mark),
                (At::Offered, 0, mark),
                (At::Fixed, 0, fixed),
                (At::Reopened, 0, again),
            ],
        ));
    }
    told.push(c.complaint(
        "c3",
        "page twelve",
        "The signed measure itself.",
        Importance::High,
        Cause::TheirConduct,
        false,
        &[
            (At::Heard, 0, "c3"),
            (At::Restated, 0, "plan"),
            (At::Confirmed, 0, "plan"),
            (At::Offered, 0, "plan"),
            (At::Fixed, 119, ""),
            (At::Reopened, 0, "planend"),
        ],
    ));
    c.complaint(
        "c4",
        "cropped pictures",
        "They are whole.",
        Importance::High,
        Cause::TheirConduct,
        false,
        &[
            (At::Heard, 0, "c4"),
            (At::Confirmed, 0, "c4"),
            (At::Fixed, 0, "c4"),
            (At::Reopened, 0, "c4again"),
        ],
    );
    c.complaint(
        "c5",
        "the chosen direction",
        "Exactly this is no longer this.",
        Importance::High,
        Cause::TheirConduct,
        false,
        &[(At::Heard, 0, "c5")],
    );
    c.complaint(
        "c6",
        "cover",
        "Thirteen covers.",
        Importance::Medium,
        Cause::TheirConduct,
        false,
        &[(At::Heard, 0, "c6")],
    );
    c.recovery(
        told.last().copied(),
        126,
        "His own three: the calm of page twelve, pictures whole, a type he can name.",
        &[
            (true, "Criteria one and two met."),
            (false, "A fourth criterion."),
            (true, "Approved as it stands."),
            (false, "Begins again from the film."),
        ],
        Some(RecoveryOutcome::Failed),
        "Two of three met by his own words.",
    );
    c.goodwill(
        "plan",
        ConcessionKind::FreeHours,
        (0, 720),
        told.last().copied(),
        "Thirty days of changes.",
    );
    c.gesture("yes1", GestureKind::Praise, "\"Esto. Exactamente esto.\"");
    c.gesture("sorry", GestureKind::Apology, "With two tickets.");
    c.ours("hello", "Three directions in five weeks", (289, "17:00"), kept(295, "10:10"));
    c.theirs("reset", "Page twelve is the measure", (140, "18:00"), broken(139, "18:05"));
    c.theirs(
        "planend",
        "A decision about the film within a week",
        (89, "18:00"),
        broken(88, "12:00"),
    );
    c.theirs("c6", "Choose a cover", (-2, "18:00"), OPEN);
    c.ours("c6", "One talk about ending the book well", (-7, "17:00"), OPEN);
    let deposit = c.invoice(InvoiceKind::Deposit, 308, 10, 1_800, "");
    c.paid(deposit, 302, 1_800, "");
    c.bills(14, &[(240, 1_200, 231), (158, 900, 149), (82, 700, 73), (14, 500, NEVER)]);
    c.hours(
        24,
        &[
            (WorkKind::Production, "Directions"),
            (WorkKind::Revision, "Another version"),
            (WorkKind::Revision, "And back"),
            (WorkKind::Production, "Pages"),
        ],
    );
}
