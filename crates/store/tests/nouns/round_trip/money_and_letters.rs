//! Money, letters, settings, and what no record may be.

use chrono_tz::Tz;
use domain::agenda::DueKind;
use domain::engagement::{NoticeForm, Term};
use domain::entry::Entry;
use domain::incident::What;
use domain::invoice::{Cost, Invoice, InvoiceKind, Payment, Work, WorkKind};
use domain::letter::gate::{Handled, Handling, Owing};
use domain::letter::{Choices, Letter, LetterKind, LetterState, LetterVersion, Tone};
use domain::prompt::{Answer, Decision, Prompt};
use domain::reminder::{Cascade, Lead};
use store::{Error, Op, Store};

use crate::world::{self, day, id, money, noon, some, text, write};

use super::{bare_term, check, store};

#[test]
fn invoices_payments_work_and_costs() {
    let full = Invoice {
        engagement: Some(id(21)),
        kind: InvoiceKind::Deposit,
        number: some("2026-07"),
        note: some("Half in advance"),
        written_off_on: Some(day(90)),
        ..world::invoice(901, 1, money(1_234_56, "KZT"))
    };
    let ops = (Op::AddInvoice, Op::ChangeInvoice);
    let bare = world::invoice(901, 1, money(7, "JPY"));
    check!(invoice, add_invoice, change_invoice, ops, full, bare);

    let full = Payment {
        invoice: Some(id(51)),
        note: some("Chargeback"),
        ..world::payment(901, 1, money(-100_00, "EUR"))
    };
    let ops = (Op::AddPayment, Op::ChangePayment);
    let bare = world::payment(901, 2, money(i64::MAX, "USD"));
    check!(payment, add_payment, change_payment, ops, full, bare);

    let full = Work {
        id: id(901),
        client: id(1),
        engagement: Some(id(21)),
        on: day(12),
        minutes: 480,
        kind: WorkKind::Chasing,
        note: some("Third reminder"),
    };
    let bare = Work { engagement: None, kind: WorkKind::Admin, note: None, ..full.clone() };
    check!(work_item, add_work, change_work, (Op::AddWork, Op::ChangeWork), full, bare);

    let full = Cost {
        id: id(901),
        client: id(1),
        on: day(12),
        amount: money(99, "EUR"),
        note: some("Fonts"),
    };
    let bare = Cost { client: id(2), note: None, ..full.clone() };
    check!(cost, add_cost, change_cost, (Op::AddCost, Op::ChangeCost), full, bare);
}

#[test]
fn letters_and_prompts() {
    let full = Letter {
        id: id(901),
        client: id(1),
        engagement: Some(id(21)),
        kind: LetterKind::Parting,
        tone: Tone::Discreet,
        language: "kk".to_owned(),
        subject: text("Қош болыңыз"),
        body: text("Dear Mari,\n\nthank you."),
        drafted: text("Dear Mari,\n\nthank you for all."),
        drafted_subject: some("Қош бол"),
        state: LetterState::Released,
        written_at: noon(100),
        ends_on: Some(day(150)),
        form: Some(NoticeForm::Courier),
        sent_on: Some(day(101)),
        choices: Choices {
            opening: Some("plain".to_owned()),
            closing: Some("wishes".to_owned()),
            reasons: Some(vec![id(1), id(2)]),
            boundaries: vec![id(31)],
            complaint: Some(id(71)),
            recovery: Some(id(3)),
            account: some("the colours"),
            offer: some("a new print"),
            answer_on: Some(day(110)),
            pause_on: Some(day(120)),
            end_on: Some(day(150)),
            colleagues: vec![id(4)],
            template: Some(id(5)),
        },
        changed_at: noon(101),
        handled: vec![
            Handled { what: Owing::Promise(id(61)), how: Handling::Dated(day(130)) },
            Handled { what: Owing::Invoice(id(51)), how: Handling::Waived(text("They agreed")) },
            Handled { what: Owing::Obligation(id(6)), how: Handling::Dated(day(131)) },
        ],
        read_again_at: Some(noon(102)),
        released_at: Some(noon(103)),
        override_reason: some("It could not wait"),
        went_on: Some(day(104)),
        proof: some("RR 12345"),
        proof_file: None,
        versions: vec![LetterVersion {
            id: id(902),
            replaced_at: noon(101),
            subject: text("Farewell"),
            body: text("Dear Mari, goodbye."),
            sent_on: Some(day(99)),
        }],
    };
    let bare = Letter {
        engagement: None,
        tone: Tone::NoReason,
        state: LetterState::Draft,
        ends_on: None,
        form: None,
        sent_on: None,
        choices: Choices::default(),
        handled: Vec::new(),
        read_again_at: None,
        released_at: None,
        override_reason: None,
        went_on: None,
        proof: None,
        versions: Vec::new(),
        ..full.clone()
    };
    check!(letter, add_letter, change_letter, (Op::AddLetter, Op::ChangeLetter), full, bare);

    let full = Prompt {
        id: id(901),
        client: id(1),
        crossed_on: day(60),
        raised_at: noon(61),
        score: 61.333_333_333_333_33,
        decision: Some(Decision {
            answer: Answer::NotNow,
            reason: some("After the launch"),
            until: Some(day(90)),
            at: noon(62),
            in_heat: true,
        }),
    };
    let bare = Prompt { decision: None, ..full.clone() };
    check!(prompt, add_prompt, change_prompt, (Op::RaisePrompt, Op::AnswerPrompt), full, bare);
}

#[test]
fn settings_and_policies() {
    use domain::assess::policy::Policy;
    use domain::money::currency;
    use domain::settings::Settings;

    let mut store = Store::in_memory();
    assert_eq!(store.read().settings().unwrap(), Settings::default());
    assert_eq!(store.read().policy().unwrap(), Policy::default());
    let full = Settings {
        name: some("Triin"),
        business: some("Sinilind"),
        postal: some("Ristiku 27\nTallinn"),
        email: some("t@example.org"),
        phone: some("1"),
        currency: currency("NOK").unwrap(),
        zone: Tz::Asia__Almaty,
        language: "kk".to_owned(),
        target_rate_minor: Some(5_500),
        monthly_costs_minor: Some(210_000),
        reserve_minor: Some(900_000),
        country: Some("EE".to_owned()),
        rates: vec![
            (currency("USD").unwrap(), 0.1 + 0.2),
            (currency("EUR").unwrap(), 11.713_333_333_333_333),
        ],
        reminders: {
            let mut cascade = Cascade::default();
            cascade.at = "07:45:00".parse().unwrap();
            cascade.set(DueKind::Review, [Lead::of_days(400), Lead::of_minutes(5), Lead::NONE]);
            cascade.set(DueKind::End, []);
            cascade
        },
        keep_in_tray: true,
    };
    for it in [&full, &Settings::default(), &full] {
        write(&mut store, Op::ChangeSettings, |tx| tx.change_settings(it));
        assert_eq!(&store.read().settings().unwrap(), it);
    }

    let mut strict = Policy::default();
    assert!(strict.set("line_from", 0.1 + 0.2 + 50.0), "it is in its range");
    write(&mut store, Op::ChangePolicy, |tx| tx.add_policy(id(1), noon(2), &strict));
    write(&mut store, Op::ChangePolicy, |tx| tx.add_policy(id(2), noon(1), &Policy::default()));
    assert_eq!(store.read().policy().unwrap(), strict, "the one that began last holds");
    assert_eq!(
        store.read().policies().unwrap(),
        [(noon(1), Policy::default()), (noon(2), strict)],
        "all of them are kept, oldest first"
    );
    strict.watch_from = 400.0;
    let refused =
        store.transact(Op::ChangePolicy, noon(300), |tx| tx.add_policy(id(3), noon(3), &strict));
    assert!(matches!(refused, Err(Error::Invalid { .. })), "every number has a range");
}

#[test]
fn a_record_cannot_name_one_that_is_not_there() {
    let mut store = store();
    let mut refused = |what: &str, work: &dyn Fn(&store::Tx<'_>) -> Result<(), Error>| {
        let answer = store.transact(Op::AddEntry, noon(300), |tx| work(tx));
        assert!(matches!(answer, Err(Error::Invalid { .. } | Error::NotFound(_))), "{what}");
    };
    refused("a client that is not there", &|tx| tx.add_entry(&world::entry(901, 99, 1)));
    refused("an id that is taken", &|tx| tx.add_entry(&world::entry(41, 1, 1)));
    refused("an engagement that is not there", &|tx| {
        tx.add_entry(&Entry { engagement: Some(id(99)), ..world::entry(901, 1, 1) })
    });
    refused("a person who is not there", &|tx| {
        tx.add_entry(&Entry { people: vec![id(99)], ..world::entry(901, 1, 1) })
    });
    refused("an entry that is not there", &|tx| {
        tx.add_incident(&world::incident(901, 99, What::UnpaidScope { minutes: None }))
    });
    refused("an engagement that is not there", &|tx| {
        tx.add_term(&Term { engagement: id(99), ..bare_term(901) })
    });
    refused("a promise that ends before it was made", &|tx| {
        tx.add_promise(&world::promise(901, 1, -3))
    });
}
