//! The books that letters draw on: colleagues, a template, what is to be settled, and a letter that
//! has not gone out yet.

use domain::client::Client;
use domain::colleague::{Colleague, Room};
use domain::engagement::{Engagement, NoticeForm};
use domain::id::Id;
use domain::letter::{Choices, Letter, LetterKind, LetterState, LetterVersion, Tone};
use domain::money::Money;
use domain::obligation::{Obligation, ObligationKind};
use domain::template::Template;
use domain::text::Text;

use crate::clients::{BERGMANN, HOLLIS, HOTELL, KOHV};
use crate::desk::{Desk, text};

/// A colleague: the name, what fits, how to reach them, room, consent so many days ago, a note.
type Entry = (&'static str, &'static str, &'static str, Room, Option<i64>, &'static str);

const COLLEAGUES: [Entry; 6] = [
    (
        "Kaisa Rebane",
        "menus, labels and small print runs",
        "kaisa@rebanetrykk.example",
        Room::Open,
        Some(214),
        "Calm with kitchens. Takes half up front.",
    ),
    (
        "Ewa Lindqvist",
        "picture books and covers",
        "+46 8 555 0119",
        Room::Limited,
        Some(96),
        "From next spring, one book at a time.",
    ),
    (
        "Айгүл Нұрғалиева",
        "typesetting in Kazakh and Russian",
        "aigul@araltype.example",
        Room::Open,
        Some(61),
        "Taught me where ң may break.",
    ),
    (
        "Joosep Ilves",
        "photographs of food and of people at work",
        "joosepilves.example",
        Room::Open,
        Some(301),
        "",
    ),
    (
        "Studio Vahtra & Lauritsen Visual Communication",
        "campaigns, signs and everything larger than one person can do",
        "hei@vahtralauritsen.example",
        Room::Full,
        Some(180),
        "Two people leave in summer: ask again in September.",
    ),
    (
        "Marek Tamm",
        "websites for shops and cafés",
        "+372 5550 1133",
        Room::Open,
        None,
        "Asked him at the market, he wants to think about it.",
    ),
];

/// Writes the books into the journal.
pub(crate) fn keep(desk: &mut Desk) {
    for (name, fits, reach, room, consent, note) in COLLEAGUES {
        let day = desk.day(consent.unwrap_or(12));
        let id = desk.id_on(day);
        desk.journal.colleagues.push(Colleague {
            id,
            name: text(name),
            fits: text(fits),
            reach: Text::new(reach),
            room,
            consent_on: consent.map(|ago| desk.day(ago)),
            note: Text::new(note),
        });
    }
    template(desk);
    owed(desk);
    reminder(desk);
}

fn template(desk: &mut Desk) {
    let changed_at = desk.moment(58, "16:20").at;
    let id = desk.ids.next(changed_at);
    desk.journal.templates.push(Template {
        id,
        kind: LetterKind::PaymentReminder,
        name: text("Reminder, the way I would say it"),
        language: "en".to_owned(),
        subject: text("Still open, {{ client }}"),
        body: text(
            "{{ salutation }}\n\nI was going through my books today and this is still open on \
             your side.\n\n{{ invoices }}\n\n{{ total }}\n\n{{ pay_by }}\n\n\
             {% if pause_date %}{{ pause }}{% endif %}\n\nIf it has crossed with your payment: \
             thank you, and please forget this letter.\n\n{{ signature }}",
        ),
        changed_at,
    });
}

/// Something to settle: whose, what, how much, since when, by when, when it was done, a note.
struct Due {
    client: &'static str,
    kind: ObligationKind,
    wording: &'static str,
    whole: Option<i64>,
    since: i64,
    due: Option<i64>,
    settled: Option<i64>,
    note: &'static str,
}

impl Due {
    const fn new(
        client: &'static str,
        kind: ObligationKind,
        wording: &'static str,
        since: i64,
    ) -> Self {
        Self { client, kind, wording, whole: None, since, due: None, settled: None, note: "" }
    }
}

fn owed(desk: &mut Desk) {
    use ObligationKind as Kind;
    for it in [
        Due {
            due: Some(-5),
            ..Due::new(BERGMANN, Kind::Deliverable, "the next monthly sheet, as print files", 20)
        },
        Due {
            whole: Some(6_000),
            note: "Some of it went on the proof in spring: see the cost.",
            ..Due::new(BERGMANN, Kind::Deposit, "kept for printer's proofs", 420)
        },
        Due {
            note: "Liis has the second key.",
            ..Due::new(BERGMANN, Kind::Access, "the picture folder and the web shop", 441)
        },
        Due::new(BERGMANN, Kind::Property, "two boxes of last year's labels", 260),
        Due {
            due: Some(-24),
            ..Due::new(HOLLIS, Kind::Deliverable, "the sixth garden, ready to print", 31)
        },
        Due {
            note: "In the flat drawer. Never in the post.",
            ..Due::new(HOLLIS, Kind::Property, "Fiona's herbarium, eleven sheets", 120)
        },
        Due {
            settled: Some(271),
            ..Due::new(KOHV, Kind::Property, "three coffee sacks lent for the drawings", 300)
        },
    ] {
        settle(desk, &it);
    }
    followed(desk);
}

fn settle(desk: &mut Desk, it: &Due) {
    let (client, engagement) = agreed(desk, it.client);
    let since_on = desk.day(it.since);
    let id = desk.id_on(since_on);
    let minor = 10_i64.pow(Money::new(0, client.currency).digits());
    desk.journal.obligations.push(Obligation {
        id,
        client: client.id,
        engagement,
        letter: None,
        kind: it.kind,
        wording: text(it.wording),
        amount: it.whole.map(|whole| Money::new(whole * minor, client.currency)),
        since_on,
        due_on: it.due.map(|ago| desk.day(ago)),
        settled_on: it.settled.map(|ago| desk.day(ago)),
        note: Text::new(it.note),
    });
}

/// What followed from the letter that went out, all of it done.
fn followed(desk: &mut Desk) {
    use ObligationKind as Kind;
    let (client, engagement) = agreed(desk, HOTELL);
    let letter = desk.journal.letters.iter().find(|it| it.client == client.id).map(|it| it.id);
    for (kind, wording, due, settled) in [
        (Kind::Handover, "Hand over everything that belongs to them", 240, 240),
        (Kind::FinalInvoice, "Send the final invoice", 240, 262),
        (Kind::Access, "Give back every access and password", 240, 240),
        (Kind::ClosingStatement, "Send the closing statement", 233, 236),
    ] {
        let since_on = desk.day(270);
        let id = desk.id_on(since_on);
        desk.journal.obligations.push(Obligation {
            id,
            client: client.id,
            engagement,
            letter,
            kind,
            wording: text(wording),
            amount: None,
            since_on,
            due_on: Some(desk.day(due)),
            settled_on: Some(desk.day(settled)),
            note: None,
        });
    }
}

/// A reminder in writing, begun and left to lie.
fn reminder(desk: &mut Desk) {
    let (client, engagement) = agreed(desk, HOLLIS);
    let (written_at, changed_at) = (desk.moment(5, "15:05").at, desk.moment(4, "9:40").at);
    let (id, version) = (desk.ids.next(written_at), desk.ids.next(changed_at));
    let rule = "Changes come through one person, in one list a week";
    let boundary = desk.journal.boundaries.iter().find(|it| it.rule.as_str() == rule);
    let boundaries = boundary.map(|it| it.id).into_iter().collect();
    let body = |middle: &str| {
        text(&format!(
            "Dear Fiona Hollis,\n\nI value our work together and would like it to go on well. So \
             here is a short reminder of how I work.\n\n{middle}\n\nI will hold to this from now \
             on, and I ask you to do the same.\n\nThank you. Keeping to this lets me do good work \
             for you.\n\nWith kind regards,\n\nTriin Lepik\nSinilind Illustration & Layout"
        ))
    };
    let drafted = format!(
        "“{rule}”. What I can offer instead: Anything urgent: a call between nine and six."
    );
    let kept = format!(
        "“{rule}”. Marcus and you each have good eyes, and with one list I see both. For anything \
         urgent a call between nine and six is fine."
    );
    desk.journal.letters.push(Letter {
        id,
        client: client.id,
        engagement,
        kind: LetterKind::BoundaryReminder,
        tone: Tone::Discreet,
        choices: Choices { boundaries, ..Choices::default() },
        language: "en".to_owned(),
        subject: text("A reminder of how I work"),
        body: body(&kept),
        drafted: body(&drafted),
        drafted_subject: Some(text("A reminder of how I work")),
        state: LetterState::Draft,
        written_at,
        changed_at,
        ends_on: None,
        form: Some(NoticeForm::Email),
        sent_on: Some(desk.day(-2)),
        handled: Vec::new(),
        read_again_at: None,
        released_at: None,
        override_reason: None,
        went_on: None,
        proof: None,
        proof_file: None,
        versions: vec![LetterVersion {
            id: version,
            replaced_at: changed_at,
            subject: text("A reminder of how I work"),
            body: body(&drafted),
            sent_on: Some(desk.day(-3)),
        }],
    });
}

/// Returns a client of the sample, and the agreement with it.
fn agreed(desk: &Desk, name: &str) -> (Client, Option<Id<Engagement>>) {
    let client = desk.journal.clients.iter().find(|it| it.name.as_str() == name);
    let client = client.cloned().expect("the sample has this client");
    let engagement = desk.journal.engagements.iter().rfind(|it| it.client == client.id);
    let id = engagement.map(|it| it.id);
    (client, id)
}
