//! Contact, what came of it, and what is followed in it.

use domain::attachment::Attachment;
use domain::complaint::{Complaint, ComplaintStage, ComplaintStep, Importance};
use domain::concession::{Concession, ConcessionKind};
use domain::entry::{Account, Channel, Direction, Entry, Outcome};
use domain::incident::{Abuse, Cause, Gesture, GestureKind, Incident, Severity, Target, What};
use domain::playbook::{BuiltIn, OwnPlaybook, Run, RunResult, RunStep, Which};
use domain::promise::{Party, Promise, Settlement};
use domain::recovery::{Recovery, RecoveryCheck, RecoveryOutcome, RecoveryPart};
use domain::text::Text;
use store::{Error, Noun, Op};

use crate::world::{self, day, id, moment, money, noon, some, text, write};

use super::{bare_complaint, check, store};

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
