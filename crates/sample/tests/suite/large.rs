//! Large journals have the size and the words that are asked for.

use sample::{COMMON_WORD, RARE_WORD, large};

use crate::days;
use crate::integrity::{check_nothing_later, check_whole};

fn words(entry: &domain::entry::Entry) -> String {
    let account = &entry.account;
    [&account.facts, &account.quotes, &account.reading, &account.feelings]
        .into_iter()
        .flatten()
        .map(domain::text::Text::as_str)
        .collect::<Vec<_>>()
        .join(" ")
}

#[test]
fn a_large_journal_has_as_much_as_was_asked_for() {
    let today = days()[1];
    for (clients, entries) in [(0, 10), (1, 1), (7, 50), (200, 20_000)] {
        let journal = large(clients, entries, today, 7);
        assert_eq!(journal.clients.len(), clients, "clients");
        let expected = if clients == 0 { 0 } else { entries };
        assert_eq!(journal.entries.len(), expected, "entries of {clients} clients");
        check_whole(&journal);
        check_nothing_later(&journal, today);
    }
}

#[test]
fn the_common_word_is_in_a_fifth_and_the_rare_one_in_one_of_ten_thousand() {
    let today = days()[1];
    for (entries, rare) in [(1, 1), (1_000, 1), (20_000, 2), (30_000, 3)] {
        let journal = large(20, entries, today, 3);
        let with =
            |word: &str| journal.entries.iter().filter(|it| words(it).contains(word)).count();
        assert_eq!(with(COMMON_WORD), entries.div_ceil(5), "{entries} entries");
        assert_eq!(with(RARE_WORD), rare, "{entries} entries");
    }
}

#[test]
fn entries_have_about_sixty_words_and_a_few_clients_hold_most() {
    let journal = large(200, 20_000, days()[1], 11);
    let count: usize = journal.entries.iter().map(|it| words(it).split(' ').count()).sum();
    let mean = count / journal.entries.len();
    assert!((50..=70).contains(&mean), "{mean} words an entry");
    let mut held = vec![0; journal.clients.len()];
    for entry in &journal.entries {
        held[journal.clients.iter().position(|it| it.id == entry.client).unwrap()] += 1;
    }
    held.sort_unstable_by(|a, b| b.cmp(a));
    let tenth: usize = held[..20].iter().sum();
    assert!(tenth * 2 > journal.entries.len(), "a tenth of the clients holds {tenth}");
}

#[test]
fn the_seed_decides() {
    let today = days()[1];
    assert_eq!(large(5, 300, today, 1), large(5, 300, today, 1), "the same seed, the same journal");
    assert_ne!(large(5, 300, today, 1), large(5, 300, today, 2), "another seed, another journal");
}
