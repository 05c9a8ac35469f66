//! What is written can be read, and is written the same again.

use domain::journal::Journal;
use proptest::prelude::*;

use crate::journals::journal;
use crate::support::{file, ids};

fn write(journal: &Journal) -> String {
    let mut out = Vec::new();
    exchange::write(journal, &mut out).unwrap();
    String::from_utf8(out).unwrap()
}

fn read(text: &str) -> Journal {
    exchange::read(text.as_bytes(), &mut || panic!("every written record has its id"))
        .unwrap_or_else(|error| panic!("{error}\n{text}"))
}

proptest! {
    #[test]
    fn a_journal_comes_back_as_it_was(journal in journal()) {
        let written = write(&journal);
        let back = read(&written);
        prop_assert_eq!(back.clone().in_order(), journal.in_order());
        prop_assert_eq!(write(&back), written, "the same bytes again");
    }

    #[test]
    fn the_order_of_lists_does_not_show(journal in journal()) {
        prop_assert_eq!(write(&journal.clone().in_order()), write(&journal));
    }

    #[test]
    fn whatever_the_bytes_reading_ends_without_a_panic(bytes in any::<Vec<u8>>()) {
        let _ = exchange::read(&bytes, &mut ids());
    }

    #[test]
    fn a_damaged_file_is_refused_or_read_but_never_panics(
        at in 0_usize..20_000, byte in any::<u8>(), cut in any::<bool>(),
    ) {
        let mut bytes = file("tests/fixtures/interchange/full.json").into_bytes();
        let at = at % bytes.len();
        if cut { bytes.truncate(at) } else { bytes[at] = byte }
        if let Err(error) = exchange::read(&bytes, &mut ids()) {
            prop_assert!(!error.problems.is_empty());
            for problem in error.problems {
                prop_assert!(problem.line >= 1 && problem.column >= 1 && !problem.message.is_empty());
            }
        }
    }
}

/// The properties above say nothing of records that are never made.
#[test]
fn the_journals_that_are_tried_have_everything_in_them() {
    use proptest::strategy::ValueTree as _;
    use proptest::test_runner::TestRunner;

    let mut runner = TestRunner::deterministic();
    let mut most = [0_usize; 30];
    for _ in 0..50 {
        let it = journal().new_tree(&mut runner).unwrap().current();
        let counts = [
            it.settings.rates.len(),
            it.policies.len(),
            it.holidays.len(),
            it.clients.len(),
            it.contacts.len(),
            it.moves.len(),
            it.expectations.len(),
            it.engagements.len(),
            it.terms.len(),
            it.boundaries.len(),
            it.entries.len(),
            it.entry_versions.len(),
            it.tellings.len(),
            it.invoices.len(),
            it.payments.len(),
            it.work.len(),
            it.costs.len(),
            it.promises.len(),
            it.complaints.len(),
            it.incidents.len(),
            it.gestures.len(),
            it.concessions.len(),
            it.recoveries.len(),
            it.letters.len(),
            it.obligations.len(),
            it.hard_times.len(),
            it.check_ins.len(),
            it.colleagues.len(),
            it.templates.len(),
            it.prompts.len(),
            it.reminders.len(),
            it.attachments.len(),
        ];
        for (most, count) in most.iter_mut().zip(counts) {
            *most = (*most).max(count);
        }
    }
    assert!(most.iter().all(|it| *it >= 2), "each list has several records: {most:?}");
}

#[test]
fn a_file_by_hand_is_stable_from_its_first_export_on() {
    for name in ["minimal", "full"] {
        let text = file(&format!("tests/fixtures/interchange/{name}.json"));
        let first = exchange::read(text.as_bytes(), &mut ids()).unwrap();
        let exported = write(&first);
        let second = read(&exported);
        assert_eq!(second.clone().in_order(), first.in_order(), "{name}: nothing is lost");
        assert_eq!(write(&second), exported, "{name}: byte for byte");
    }
}

#[test]
fn an_empty_journal_is_a_file_too() {
    let written = write(&Journal::default());
    assert_eq!(read(&written), Journal::default());
    assert!(written.starts_with("{\n  \"format\": \"good-terms\",\n  \"version\": 1,\n"));
    assert!(written.ends_with("}\n"), "a file ends with a line break");
}

#[test]
fn a_record_without_its_owner_is_not_silently_left_out() {
    let full = file("tests/fixtures/interchange/full.json");
    let mut journal = exchange::read(full.as_bytes(), &mut ids()).unwrap();
    journal.entries.clear();
    let error = exchange::write(&journal, &mut Vec::new()).unwrap_err();
    assert_eq!(error.kind(), std::io::ErrorKind::InvalidData);
}

#[test]
fn a_reference_to_what_is_gone_is_left_out_so_that_the_export_can_be_read() {
    let full = file("tests/fixtures/interchange/full.json");
    let mut journal = exchange::read(full.as_bytes(), &mut ids()).unwrap();
    journal.complaints.clear();
    journal.contacts.clear();
    let back = read(&write(&journal));
    assert_eq!(back.concessions[0].complaint, None);
    assert!(back.entries.iter().all(|it| it.people.is_empty()));
    assert_eq!(back.incidents.len(), journal.incidents.len());
}

#[test]
fn a_failing_writer_is_reported() {
    struct Full;
    impl std::io::Write for Full {
        fn write(&mut self, _: &[u8]) -> std::io::Result<usize> {
            Err(std::io::ErrorKind::StorageFull.into())
        }
        fn flush(&mut self) -> std::io::Result<()> {
            Ok(())
        }
    }
    let error = exchange::write(&Journal::default(), &mut Full).unwrap_err();
    assert_eq!(error.kind(), std::io::ErrorKind::StorageFull);
}
