//! Every noun is given back as it was put in, and as it was changed.

use chrono_tz::Tz;
use domain::agenda::{DueKey, DueKind, When};
use domain::assess::verdict::Standing;
use domain::attachment::Attachment;
use domain::boundary::{Boundary, Telling};
use domain::check_in::CheckIn;
use domain::client::{
    Address, Client, ClientKind, Contact, Expectation, ExpectationItem, Move, PartingReason, Stage,
};
use domain::colleague::{Colleague, Room};
use domain::complaint::{Complaint, ComplaintStage, ComplaintStep, Importance};
use domain::concession::{Concession, ConcessionKind};
use domain::engagement::{
    Convention, CountsFrom, EndOn, Engagement, Following, NoticeForm, NoticeTerms, Period, Price,
    Term, TermKind, Unit,
};
use domain::entry::{Account, Channel, Direction, Entry, Outcome};
use domain::hard_time::HardTime;
use domain::holiday::{Holiday, HolidayChange};
use domain::incident::{Abuse, Cause, Gesture, GestureKind, Incident, Severity, Target, What};
use domain::invoice::{Cost, Invoice, InvoiceKind, Payment, Work, WorkKind};
use domain::letter::gate::{Handled, Handling, Owing};
use domain::letter::{Choices, Letter, LetterKind, LetterState, LetterVersion, Tone};
use domain::moment::Moment;
use domain::obligation::{Obligation, ObligationKind};
use domain::playbook::{BuiltIn, OwnPlaybook, Run, RunResult, RunStep, Which};
use domain::promise::{Party, Promise, Settlement};
use domain::prompt::{Answer, Decision, Prompt};
use domain::recovery::{Recovery, RecoveryCheck, RecoveryOutcome, RecoveryPart};
use domain::reminder::{Cascade, Lead, Reminder};
use domain::review::{RenewalChoice, Review, ReviewAnswer, ReviewFigures, ReviewQuestion};
use domain::template::Template;
use domain::text::Text;
use store::{Error, Noun, Op, SavedDate, Store};

use crate::world::{self, day, id, moment, money, noon, some, text, write};

/// Clients 1 and 2, contacts 11 to 13, engagement 21, term 22, boundary 31, entry 41,
/// invoice 51, promise 61, complaint 71.
fn store() -> Store {
    let mut store = Store::in_memory();
    write(&mut store, Op::AddClient, |tx| {
        tx.add_client(&world::client(1))?;
        tx.add_client(&world::client(2))?;
        for number in 11..=13 {
            tx.add_contact(&world::contact(number, 1))?;
        }
        tx.add_engagement(&engagement(21))?;
        tx.add_term(&bare_term(22))?;
        tx.add_boundary(&bare_boundary(31))?;
        tx.add_entry(&world::entry(41, 1, 5))?;
        tx.add_invoice(&world::invoice(51, 1, money(100_00, "EUR")))?;
        tx.add_promise(&world::promise(61, 1, 30))?;
        tx.add_complaint(&bare_complaint(71))
    });
    store
}

fn engagement(number: u64) -> Engagement {
    Engagement {
        id: id(number),
        client: id(1),
        title: text("Website care"),
        starts_on: day(0),
        value: None,
        prices: vec![],
        country: None,
        review_days: 30,
        ends_on: None,
        notice_given_on: None,
        terms: vec![NoticeTerms {
            id: id(number + 500),
            effective_on: day(0),
            first_term: None,
            following: Following::OpenEnded,
            notice: Period { count: 4, unit: Unit::Week },
            end_on: EndOn::AnyDay,
            counts_from: CountsFrom::Receipt,
            forms: vec![],
            confirmed: vec![],
            note: None,
        }],
    }
}

fn bare_term(number: u64) -> Term {
    Term {
        id: id(number),
        engagement: id(21),
        kind: TermKind::Other,
        wording: text("Both sides are kind"),
        place: None,
        contract: None,
        page: None,
        number: None,
    }
}

fn bare_boundary(number: u64) -> Boundary {
    Boundary {
        id: id(number),
        client: None,
        rule: text("No calls after six"),
        instead: None,
        severity: Severity::Minor,
        term: None,
        since: day(0),
        until: None,
    }
}

fn bare_complaint(number: u64) -> Complaint {
    Complaint {
        id: id(number),
        client: id(1),
        entry: None,
        theme: text("colours"),
        summary: None,
        importance: Importance::Low,
        cause: Cause::Ours,
        promised: false,
        raised_on: day(3),
        steps: vec![],
    }
}

/// Adds the first value, changes it into the second and back again; reads it each time.
macro_rules! check {
    ($read:ident, $add:ident, $change:ident, $ops:expr, $first:expr, $second:expr) => {{
        let (mut store, first, second) = (store(), $first, $second);
        assert_ne!(first, second, "the two values differ, or nothing would be changed");
        let (add, change) = $ops;
        assert!(
            matches!(store.read().$read(first.id), Err(Error::NotFound(_))),
            "nothing is there yet"
        );
        assert!(
            matches!(
                store.transact(change, noon(300), |tx| tx.$change(&first)),
                Err(Error::NotFound(_))
            ),
            "what is not there cannot be changed"
        );
        write(&mut store, add, |tx| tx.$add(&first));
        assert_eq!(store.read().$read(first.id).unwrap(), first, "as it was added");
        for it in [&second, &first] {
            write(&mut store, change, |tx| tx.$change(it));
            assert_eq!(&store.read().$read(first.id).unwrap(), it, "as it was changed");
        }
    }};
}

#[test]
fn clients_contacts_moves_and_expectations() {
    let full = Client {
        id: id(901),
        name: text("Ööbik & Pojad OÜ"),
        kind: ClientKind::Person,
        language: "nb".to_owned(),
        address_form: Address::Familiar,
        currency: domain::money::currency("NOK").unwrap(),
        zone: Tz::Europe__Oslo,
        email: some("a@example.org"),
        phone: some("+47 1"),
        postal: some("Gate 1\n0001 Oslo"),
        pinned: some("Never on Mondays"),
        target_rate_minor: Some(900_00),
    };
    let ops = (Op::AddClient, Op::ChangeClient);
    check!(client, add_client, change_client, ops, full, world::client(901));

    let full = Contact {
        role: some("Head of design"),
        email: some("m@example.org"),
        phone: some("+372 5"),
        primary: true,
        ..world::contact(901, 1)
    };
    let ops = (Op::AddContact, Op::ChangeContact);
    check!(contact, add_contact, change_contact, ops, full, world::contact(901, 2));

    let full = Move {
        id: id(901),
        client: id(1),
        stage: Stage::Parted,
        on: day(50),
        reason: Some(PartingReason::Conduct),
        comment: some("It was time"),
    };
    let bare =
        Move { stage: Stage::Active, on: day(1), reason: None, comment: None, ..full.clone() };
    check!(r#move, add_move, change_move, (Op::AddMove, Op::ChangeMove), full, bare);

    let full = Expectation {
        id: id(901),
        client: id(1),
        item: ExpectationItem::OutOfScope,
        told_at: moment(2),
        entry: Some(id(41)),
        wording: some("Photos are not part of it"),
    };
    let bare = Expectation {
        item: ExpectationItem::HowWeWork,
        told_at: moment(3),
        entry: None,
        wording: None,
        ..full.clone()
    };
    let ops = (Op::AddExpectation, Op::ChangeExpectation);
    check!(expectation, add_expectation, change_expectation, ops, full, bare);
}

#[test]
fn engagements_with_amendments_and_terms() {
    let first = &engagement(901).terms[0];
    let full = Engagement {
        value: Some((money(1_200_00, "EUR"), Period { count: 1, unit: Unit::Month })),
        prices: vec![Price {
            id: id(991),
            from_on: day(100),
            amount: money(4_000_00, "NOK"),
            per: Period { count: 1, unit: Unit::Quarter },
        }],
        country: Some("DE-BY".to_owned()),
        review_days: 45,
        ends_on: Some(day(300)),
        notice_given_on: Some(day(200)),
        terms: vec![
            NoticeTerms {
                first_term: Some(Period { count: 1, unit: Unit::Year }),
                following: Following::Renews(Period { count: 6, unit: Unit::Month }),
                notice: Period { count: 3, unit: Unit::Month },
                end_on: EndOn::EndOfTerm,
                counts_from: CountsFrom::Sending,
                forms: vec![(NoticeForm::RegisteredPost, 5), (NoticeForm::Email, 0)],
                confirmed: vec![Convention::EndOn, Convention::Form],
                ..first.clone()
            },
            NoticeTerms {
                id: id(990),
                effective_on: day(100),
                following: Following::Ends,
                note: some("Amendment 1"),
                ..first.clone()
            },
        ],
        ..engagement(901)
    };
    let ops = (Op::AddEngagement, Op::ChangeEngagement);
    check!(engagement, add_engagement, change_engagement, ops, full, engagement(901));

    let full = Term {
        kind: TermKind::PaymentDays,
        wording: text("Fourteen days from the invoice"),
        place: some("section 4.2"),
        number: Some(14),
        ..bare_term(901)
    };
    check!(term, add_term, change_term, (Op::AddTerm, Op::ChangeTerm), full, bare_term(901));
}

#[test]
fn boundaries_and_tellings() {
    let full = Boundary {
        client: Some(id(1)),
        instead: some("Before six, or by mail"),
        severity: Severity::Serious,
        term: Some(id(22)),
        until: Some(day(200)),
        ..bare_boundary(901)
    };
    let ops = (Op::AddBoundary, Op::ChangeBoundary);
    check!(boundary, add_boundary, change_boundary, ops, full, bare_boundary(901));

    let full = Telling {
        id: id(901),
        boundary: id(31),
        client: id(1),
        at: moment(4),
        channel: Channel::Call,
        entry: Some(id(41)),
        wording: text("I do not take calls after six."),
    };
    let bare = Telling { at: moment(6), channel: Channel::Email, entry: None, ..full.clone() };
    let ops = (Op::AddTelling, Op::ChangeTelling);
    check!(telling, add_telling, change_telling, ops, full, bare);
}

#[test]
fn entries_with_their_people_and_versions() {
    let full = Entry {
        engagement: Some(id(21)),
        channel: Channel::VideoCall,
        outcome: Outcome::CalledOff,
        direction: None,
        account: Account {
            facts: some("They asked for a third draft."),
            quotes: some("“This is rubbish”"),
            reading: some("Under pressure at home"),
            feelings: some("Shaky"),
        },
        people: vec![id(13), id(11)],
        ..world::entry(901, 1, 8)
    };
    let bare = Entry {
        direction: Some(Direction::Outgoing),
        minutes: None,
        toll: None,
        recovery_minutes: None,
        account: Account::default(),
        people: vec![id(12)],
        ..world::entry(901, 2, 9)
    };
    let mut store = store();
    write(&mut store, Op::AddEntry, |tx| tx.add_entry(&full));
    assert_eq!(store.read().entry(full.id).unwrap(), full);
    for (number, it) in [(1, &bare), (2, &full)] {
        let version = id(950 + number);
        write(&mut store, Op::ChangeEntry, |tx| {
            tx.change_entry(it, version, noon(20 + i64::try_from(number).unwrap()))
        });
        assert_eq!(&store.read().entry(full.id).unwrap(), it, "as it was changed");
    }
    let versions = store.read().entry_versions(full.id).unwrap();
    assert_eq!(versions.len(), 2, "each earlier account is kept");
    assert_eq!(versions[0].account, full.account, "the first account comes first");
    assert_eq!((versions[0].minutes, versions[0].at), (full.minutes, full.at));
    assert_eq!(versions[1].replaced_at, noon(22), "with the time it gave way");

    let only_people = Entry { people: vec![], recovery_minutes: Some(3), ..full.clone() };
    write(&mut store, Op::ChangeEntry, |tx| tx.change_entry(&only_people, id(960), noon(25)));
    assert_eq!(store.read().entry(full.id).unwrap(), only_people);
    assert_eq!(
        store.read().entry_versions(full.id).unwrap().len(),
        2,
        "who took part is no part of the account"
    );
}

#[test]
fn incidents_of_every_kind_and_gestures() {
    let what = [
        What::Abuse { manner: Abuse::Threats, toward: Target::OurPeople },
        What::Crossing { boundary: id(31) },
        What::LatePayment { invoice: Some(id(51)) },
        What::UnpaidScope { minutes: Some(90) },
        What::BrokenPromise { promise: Some(id(61)) },
        What::Complaint { complaint: Some(id(71)) },
        What::LatePayment { invoice: None },
        What::UnpaidScope { minutes: None },
        What::BrokenPromise { promise: None },
        What::Complaint { complaint: None },
    ];
    let bare = world::incident(901, 41, What::Complaint { complaint: None });
    for what in what {
        let full = Incident {
            severity: Severity::Serious,
            cause: Cause::TheirCircumstances,
            note: some("In front of the intern"),
            ..world::incident(901, 41, what)
        };
        let ops = (Op::AddIncident, Op::ChangeIncident);
        check!(incident, add_incident, change_incident, ops, full, bare.clone());
    }
    let full = Gesture {
        id: id(901),
        entry: id(41),
        kind: GestureKind::Apology,
        note: some("On her own"),
    };
    let bare = Gesture { kind: GestureKind::Praise, note: None, ..full.clone() };
    let ops = (Op::AddGesture, Op::ChangeGesture);
    check!(gesture, add_gesture, change_gesture, ops, full, bare);
}

#[test]
fn holidays() {
    let full = Holiday {
        id: id(901),
        country: "ES".to_owned(),
        region: Some("CT".to_owned()),
        on: day(9),
        yearly: true,
        change: HolidayChange::Added,
        name: some("Patron saint"),
        noted_on: day(3),
    };
    let bare = Holiday {
        region: None,
        yearly: false,
        change: HolidayChange::StruckOut,
        name: None,
        ..full.clone()
    };
    let ops = (Op::AddHoliday, Op::StrikeOutHoliday);
    check!(holiday, add_holiday, change_holiday, ops, full, bare);
}

#[test]
fn promises_complaints_concessions_and_recoveries() {
    let full = Promise {
        by: Party::Client,
        entry: Some(id(41)),
        settled: Some((Settlement::Broken, noon(31))),
        ..world::promise(901, 1, 30)
    };
    let ops = (Op::AddPromise, Op::ChangePromise);
    check!(promise, add_promise, change_promise, ops, full, world::promise(901, 2, 40));

    let step = |number, stage, on| ComplaintStep {
        id: id(number),
        stage,
        on: day(on),
        entry: None,
        note: None,
    };
    let full = Complaint {
        entry: Some(id(41)),
        summary: some("Too green"),
        importance: Importance::High,
        cause: Cause::NotOursAtAll,
        promised: true,
        steps: vec![
            step(990, ComplaintStage::Heard, 3),
            // Two on one day, in the order they came and not in that of their ids.
            ComplaintStep {
                entry: Some(id(41)),
                note: some("By mail"),
                ..step(985, ComplaintStage::Fixed, 3)
            },
        ],
        ..bare_complaint(901)
    };
    let bare =
        Complaint { steps: vec![step(985, ComplaintStage::Fixed, 4)], ..bare_complaint(901) };
    let ops = (Op::AddComplaint, Op::ChangeComplaint);
    check!(complaint, add_complaint, change_complaint, ops, full, bare);

    let full = Concession {
        id: id(901),
        client: id(1),
        kind: ConcessionKind::Refund,
        on: day(9),
        amount: Some(money(-5_00, "NOK")),
        minutes: Some(45),
        reason: some("The delay was ours"),
        entry: Some(id(41)),
        complaint: Some(id(71)),
    };
    let bare = Concession {
        kind: ConcessionKind::Gift,
        amount: None,
        minutes: None,
        reason: None,
        entry: None,
        complaint: None,
        ..full.clone()
    };
    let ops = (Op::AddConcession, Op::ChangeConcession);
    check!(concession, add_concession, change_concession, ops, full, bare);

    let full = Recovery {
        id: id(901),
        client: id(1),
        complaint: Some(id(71)),
        criteria: text("Three drafts without a change of mind"),
        starts_on: day(10),
        ends_on: day(40),
        checks: vec![RecoveryCheck {
            id: id(991),
            on: day(17),
            on_track: true,
            note: some("Well"),
        }],
        ended: Some((RecoveryOutcome::Worked, day(39))),
        note: some("Worth it"),
        parts: vec![RecoveryPart::Promise(id(61))],
    };
    let bare = Recovery {
        complaint: None,
        checks: vec![],
        ended: None,
        note: None,
        parts: vec![],
        ..full.clone()
    };
    let ops = (Op::AddRecovery, Op::ChangeRecovery);
    check!(recovery, add_recovery, change_recovery, ops, full, bare);
}

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
fn reviews_are_kept_as_they_were_decided_and_one_takes_the_place_of_another() {
    let full = Review {
        id: id(901),
        client: id(1),
        engagement: Some(id(21)),
        decided_at: moment(100),
        choice: RenewalChoice::Reprice,
        reason: text("Жақсы адамдар, бірақ сағаты көп"),
        answers: vec![
            (ReviewQuestion::ToldThenCrossed, ReviewAnswer::No),
            (ReviewQuestion::TakeOnAgain, ReviewAnswer::Unsure),
        ],
        deadline_on: Some(day(120)),
        term_ends_on: Some(day(200)),
        figures: ReviewFigures {
            standing: Standing::Watch,
            score: 33.333_333_333_333_336,
            minutes: 4_200,
            earned_minor: Some(310_050),
            target_minor: Some(5_500),
            currency: iso_currency::Currency::EUR,
        },
        replaces: None,
    };
    let again = Review {
        id: id(902),
        engagement: None,
        answers: vec![],
        deadline_on: None,
        term_ends_on: None,
        figures: ReviewFigures { earned_minor: None, target_minor: None, ..full.figures },
        replaces: Some(full.id),
        ..full.clone()
    };
    let mut store = store();
    for it in [&full, &again] {
        write(&mut store, Op::KeepReview, |tx| tx.add_review(it));
        assert_eq!(&store.read().review(it.id).unwrap(), it);
    }
    assert_eq!(store.read().reviews(id(1)).unwrap(), [full.clone(), again.clone()]);
    write(&mut store, Op::BinReview, |tx| tx.bin(Noun::Review, again.id.uuid()));
    assert_eq!(store.read().reviews(id(1)).unwrap(), std::slice::from_ref(&full));
    let lost = store.transact(Op::KeepReview, noon(300), |tx| {
        tx.add_review(&Review { id: id(903), replaces: Some(id(999)), ..full.clone() })
    });
    assert!(matches!(lost, Err(Error::Invalid { .. })), "what it replaces has to be there");
}

#[test]
fn playbooks_and_their_runs() {
    let own = OwnPlaybook {
        id: id(801),
        title: text("A quiet word"),
        text: text("# A quiet word\n## Say it\nSay: {boundary}"),
        from: Some(BuiltIn::BoundaryTalk),
    };
    let mut store = store();
    write(&mut store, Op::AddPlaybook, |tx| tx.add_playbook(&own));
    assert_eq!(store.read().playbooks().unwrap(), std::slice::from_ref(&own));
    let changed = OwnPlaybook { from: None, ..own.clone() };
    write(&mut store, Op::ChangePlaybook, |tx| tx.change_playbook(&changed));
    assert_eq!(store.read().playbook(own.id).unwrap(), changed);

    let step =
        |name: &str, answer: Option<Text>| RunStep { name: text(name), done_at: noon(62), answer };
    let full = Run {
        id: id(901),
        client: id(1),
        of: Some(Which::Own(own.id)),
        title: text("A quiet word"),
        started_at: moment(61),
        ended_at: noon(62),
        entry: Some(id(41)),
        complaint: Some(id(71)),
        prompt: None,
        steps: vec![step("Say it", None), step("Listen", some("They understand"))],
        result: Some(RunResult::Helped),
        note: some("They understood"),
    };
    write(&mut store, Op::AddRun, |tx| tx.add_run(&full));
    assert_eq!(store.read().runs(id(1)).unwrap(), std::slice::from_ref(&full));
    assert_eq!(store.read().all_runs().unwrap(), std::slice::from_ref(&full));
    let bare = Run {
        of: Some(Which::BuiltIn(BuiltIn::Biff)),
        entry: None,
        complaint: None,
        steps: vec![],
        result: None,
        note: None,
        ..full.clone()
    };
    write(&mut store, Op::ChangeRun, |tx| tx.change_run(&bare));
    assert_eq!(store.read().run(full.id).unwrap(), bare);
    store.undo(noon(400)).unwrap();
    assert_eq!(store.read().run(full.id).unwrap(), full, "its steps come back in their order");
    write(&mut store, Op::BinRun, |tx| tx.bin(Noun::PlaybookRun, full.id.uuid()));
    assert!(matches!(store.read().run(full.id), Err(Error::NotFound(_))));
}

#[test]
fn reminders() {
    let full = Reminder {
        id: id(901),
        client: id(1),
        of: DueKey {
            kind: DueKind::OurPromise,
            record: id::<Promise>(31).uuid(),
            when: When::At(Moment::new(noon(60), Tz::Asia__Almaty)),
        },
        said: Some(Lead::of_minutes(15)),
        said_at: Some(noon(59)),
        late: true,
        snoozed_until: Some(noon(61)),
        done_at: Some(noon(62)),
    };
    let bare = Reminder {
        of: DueKey { kind: DueKind::Review, when: When::On(day(70)), ..full.of },
        said: None,
        said_at: None,
        late: false,
        snoozed_until: None,
        done_at: None,
        ..full.clone()
    };
    let ops = (Op::Remind, Op::SnoozeReminder);
    check!(reminder, add_reminder, change_reminder, ops, full.clone(), bare);

    let mut store = store();
    write(&mut store, Op::Remind, |tx| tx.add_reminder(&full));
    let twice = Reminder { id: id(902), ..full.clone() };
    let refused = store.transact(Op::Remind, noon(300), |tx| tx.add_reminder(&twice));
    assert!(refused.is_err(), "what is due has one reminder");
    assert_eq!(store.read().all_reminders().unwrap(), [full]);
}

#[test]
fn a_look_at_the_clock_is_kept_and_is_nothing_that_could_be_undone() {
    let mut store = store();
    assert_eq!(store.read().last_look().unwrap(), None);
    let before = store.operations(None, 9).unwrap();
    for (days, zone) in [(3, Tz::Europe__Tallinn), (2, Tz::UTC)] {
        let now = Moment::new(noon(days), zone);
        store.note_look(now).unwrap();
        assert_eq!(store.read().last_look().unwrap(), Some(now));
    }
    assert_eq!(store.operations(None, 9).unwrap(), before);
    store.undo(noon(301)).unwrap();
    assert!(store.read().last_look().unwrap().is_some());
}

#[test]
fn dates_in_a_file_for_another_calendar_are_kept_until_they_pass_and_cannot_be_undone() {
    let mut store = store();
    let date =
        |uid: &str, client: u64, when| SavedDate { uid: uid.to_owned(), client: id(client), when };
    let first = [
        date("check-1@goodterms", 1, When::On(day(5))),
        date("promise-1@goodterms", 1, When::At(moment(8))),
        date("review-1@goodterms", 2, When::On(day(9))),
    ];
    let at = |days| Moment::new(noon(days), Tz::UTC);
    let before = store.operations(None, 9).unwrap();
    store.note_saved_dates(&first, at(5)).unwrap();
    assert_eq!(store.read().saved_dates().unwrap(), first, "a day is kept to its end");

    let moved = date("review-1@goodterms", 2, When::On(day(20)));
    store.note_saved_dates(std::slice::from_ref(&moved), at(9)).unwrap();
    assert_eq!(store.read().saved_dates().unwrap(), [moved], "what has passed is forgotten");
    assert_eq!(store.operations(None, 9).unwrap(), before, "nothing that could be undone");
    store.erase_client(id(2), noon(10)).unwrap();
    assert_eq!(store.read().saved_dates().unwrap(), [], "they go with their client");
}

#[test]
fn hard_times_and_check_ins() {
    let full = HardTime {
        id: id(901),
        client: id(1),
        since_on: day(3),
        until_on: Some(day(40)),
        note: some("Illness in the family"),
    };
    let bare = HardTime { until_on: None, note: None, ..full.clone() };
    let ops = (Op::AddHardTime, Op::ChangeHardTime);
    check!(hard_time, add_hard_time, change_hard_time, ops, full, bare);

    let full = CheckIn {
        id: id(901),
        client: id(1),
        complaint: Some(id(71)),
        about: text("Do the new proofs come in time?"),
        due_on: day(50),
        by_hand: true,
        done_on: Some(day(51)),
        note: some("All well"),
    };
    let bare =
        CheckIn { complaint: None, by_hand: false, done_on: None, note: None, ..full.clone() };
    let ops = (Op::AddCheckIn, Op::ChangeCheckIn);
    check!(check_in, add_check_in, change_check_in, ops, full, bare);
}

#[test]
fn obligations_colleagues_and_templates() {
    let full = Obligation {
        id: id(901),
        client: id(1),
        engagement: Some(id(21)),
        letter: None,
        kind: ObligationKind::Deposit,
        wording: text("Paid in March"),
        amount: Some(money(400_00, "EUR")),
        since_on: day(3),
        due_on: Some(day(90)),
        settled_on: Some(day(80)),
        note: some("Set against the last invoice"),
    };
    let bare = Obligation {
        engagement: None,
        kind: ObligationKind::Access,
        amount: None,
        due_on: None,
        settled_on: None,
        note: None,
        ..full.clone()
    };
    let ops = (Op::AddObligation, Op::ChangeObligation);
    check!(obligation, add_obligation, change_obligation, ops, full, bare);

    let full = Colleague {
        id: id(901),
        name: text("Kaisa Rebane"),
        fits: text("Menus"),
        reach: some("kaisa@rebane.example"),
        room: Room::Limited,
        consent_on: Some(day(4)),
        note: some("Works mornings"),
    };
    let bare =
        Colleague { reach: None, room: Room::Full, consent_on: None, note: None, ..full.clone() };
    let ops = (Op::AddColleague, Op::ChangeColleague);
    check!(colleague, add_colleague, change_colleague, ops, full, bare);

    let full = Template {
        id: id(901),
        kind: LetterKind::Apology,
        name: text("Short apology"),
        language: "et".to_owned(),
        subject: text("Vabandus"),
        body: text("{{ salutation }}\n\n{{ next }}"),
        changed_at: noon(7),
    };
    let bare = Template { kind: LetterKind::Referral, name: text("x"), ..full.clone() };
    check!(
        template,
        add_template,
        change_template,
        (Op::AddTemplate, Op::ChangeTemplate),
        full,
        bare
    );
}

#[test]
fn attachments_and_their_bytes() {
    let full = Attachment {
        id: id(901),
        client: id(1),
        entry: Some(id(41)),
        engagement: Some(id(21)),
        name: text("contract.pdf"),
        media: "application/pdf".to_owned(),
        size: 5,
        added_at: noon(7),
    };
    let bare = Attachment { entry: None, engagement: None, ..full.clone() };
    let mut store = store();
    let wrong =
        store.transact(Op::AddAttachment, noon(300), |tx| tx.add_attachment(&full, b"1234"));
    assert!(matches!(wrong, Err(Error::Invalid { .. })), "the size must be that of the bytes");
    write(&mut store, Op::AddAttachment, |tx| tx.add_attachment(&full, b"\0%PDF"));
    assert_eq!(store.read().attachment(full.id).unwrap(), full);
    write(&mut store, Op::ChangeAttachment, |tx| tx.change_attachment(&bare));
    assert_eq!(store.read().attachment(full.id).unwrap(), bare);
    assert_eq!(store.read().attachment_bytes(full.id).unwrap(), b"\0%PDF");
    write(&mut store, Op::BinAttachment, |tx| tx.bin(Noun::Attachment, full.id.uuid()));
    assert!(matches!(store.read().attachment_bytes(full.id), Err(Error::NotFound(_))));
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
