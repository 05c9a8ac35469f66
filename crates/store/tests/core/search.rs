//! Search.

use store::{Kind, Noun, Op, Query, Store};

use crate::support::*;

#[test]
fn words_are_found_whatever_their_case_accents_or_ending() {
    let mut store = Store::in_memory();
    let client = add_client(&mut store, "Åse Øvrebø");
    add_entry(&mut store, &client, 1, "Ta ringte om fakturaen, ærlig talt. Straße 5");
    add_entry(&mut store, &client, 2, "Õppimine ja töötaja: šokolaad");
    add_entry(&mut store, &client, 3, "ҚҰРМЕТТІ мырза, ёлка, йогурт");
    let check = |words: &str, expected: u64| {
        assert_eq!(count(&store, words), expected, "{words:?}");
    };
    check("faktura", 1);
    check("AERLIG", 1);
    check("strasse", 1);
    check("oppim", 1);
    check("tootaja sokol", 1);
    check("sokolaad tootaja", 1);
    check("құрметті", 1);
    check("елка", 1);
    check("иогурт", 0);
    check("ovrebo", 1);
    check("ringte sokolaad", 0);
    check("turaen", 0);
}

#[test]
fn what_was_typed_is_never_a_command() {
    let mut store = Store::in_memory();
    let client = add_client(&mut store, "Ada");
    add_entry(&mut store, &client, 1, "late AND rude, c'est la vie: body near 5*3 -- OR not");
    for odd in [
        "",
        " ",
        "\"",
        "\"\"",
        "*",
        "(",
        ")",
        "^",
        ":",
        "-",
        "'",
        "';--",
        "+",
        "{}",
        "a*\"b",
        "😀",
        "\u{0}",
        "\u{E000}kentry",
        "\u{E000}k",
        "zebra OR late",
        "late NOT zebra",
        "body:late zebra",
        "NEAR(late rude) zebra",
        "xyzzy*",
        "\\",
        "%",
        "_",
    ] {
        assert_eq!(count(&store, odd), 0, "{odd:?} finds nothing, and does not fail");
    }
    for plain in ["AND", "or not", "NOT rude", "late*", "body:near", "(late", "near/5", "C'EST"] {
        assert_eq!(count(&store, plain), 1, "{plain:?} is only words");
    }
}

#[test]
fn phrases_are_found_as_they_stand() {
    let mut store = Store::in_memory();
    let client = add_client(&mut store, "Ada");
    add_entry(&mut store, &client, 1, "no delivery on Sundays");
    let check = |words: &str, expected: u64| {
        assert_eq!(count(&store, words), expected, "{words:?}");
    };
    check("\"delivery on\"", 1);
    check("\"on delivery\"", 0);
    check("\"on Sunday\"", 0);
    check("\"on Sundays", 1);
    check("“No Delivery” sun", 1);
}

#[test]
fn the_newest_come_first_page_by_page_with_the_count_of_all() {
    let mut store = Store::in_memory();
    let client = add_client(&mut store, "Ada");
    let other = add_client(&mut store, "Ben");
    let all: Vec<_> = (0..7).map(|at| add_entry(&mut store, &client, at, "invoice late")).collect();
    add_entry(&mut store, &other, 9, "invoice paid");
    let mut seen = Vec::new();
    let mut before = None;
    loop {
        let query = Query { text: "invo", client: Some(client.id), kinds: &[], before, limit: 3 };
        let found = store.search(&query).unwrap();
        assert_eq!(found.total, 7, "the count is of all pages");
        seen.extend(found.hits.iter().map(|it| it.id));
        before = found.next;
        if before.is_none() {
            break;
        }
    }
    let expected: Vec<_> = all.iter().rev().map(|it| it.id.uuid()).collect();
    assert_eq!(seen, expected);
}

#[test]
fn kinds_can_be_told_apart() {
    let mut store = Store::in_memory();
    let client = add_client(&mut store, "Sunday Ltd");
    let entry = add_entry(&mut store, &client, 1, "Sunday");
    let incident = complaint_incident(&entry, "Sunday again");
    store.transact(Op::AddIncident, minute(2), |tx| tx.add_incident(&incident)).unwrap();
    let check = |kinds: &[Kind], expected: &[Kind]| {
        let query = Query { text: "sunday", client: None, kinds, before: None, limit: 50 };
        let mut found: Vec<_> =
            store.search(&query).unwrap().hits.into_iter().map(|it| it.kind).collect();
        found.sort();
        assert_eq!(found, expected, "only {kinds:?}");
    };
    check(&[], &[Kind::Entry, Kind::Client, Kind::Incident]);
    check(&[Kind::Incident], &[Kind::Incident]);
    check(&[Kind::Entry, Kind::Client], &[Kind::Entry, Kind::Client]);
    check(&[Kind::Letter], &[]);
    let hit = search(&store, "again").hits.remove(0);
    assert_eq!((hit.text.as_str(), hit.marks), ("Sunday again", vec![(7, 12)]));
    assert_eq!((hit.id, hit.client), (incident.id.uuid(), Some(client.id)));
}

#[test]
fn what_lies_in_the_bin_is_not_found() {
    let mut store = Store::in_memory();
    let client = add_client(&mut store, "Ada");
    let entry = add_entry(&mut store, &client, 1, "zebra one");
    let incident = complaint_incident(&entry, "zebra two");
    store.transact(Op::AddIncident, minute(2), |tx| tx.add_incident(&incident)).unwrap();
    let turn = |store: &mut Store, noun, id, into: bool| {
        let op = if into { Op::BinEntry } else { Op::Restore };
        let work = |tx: &store::Tx<'_>| if into { tx.bin(noun, id) } else { tx.restore(noun, id) };
        store.transact(op, minute(3), work).unwrap();
        assert_healthy(store);
    };
    let (one, two, all) = (entry.id.uuid(), incident.id.uuid(), client.id.uuid());

    assert_eq!(count(&store, "zebra"), 2);
    turn(&mut store, Noun::Incident, two, true);
    assert_eq!(count(&store, "zebra"), 1);
    turn(&mut store, Noun::Entry, one, true);
    assert_eq!(count(&store, "zebra"), 0);
    turn(&mut store, Noun::Entry, one, false);
    assert_eq!(count(&store, "zebra"), 1, "the incident was binned for itself and stays there");
    turn(&mut store, Noun::Incident, two, false);
    turn(&mut store, Noun::Entry, one, true);
    assert_eq!(count(&store, "zebra"), 0, "the incident goes with its entry");
    turn(&mut store, Noun::Entry, one, false);
    assert_eq!(count(&store, "zebra"), 2, "and comes back with it");
    turn(&mut store, Noun::Client, all, true);
    assert_eq!(count(&store, "zebra"), 0);
    turn(&mut store, Noun::Client, all, false);
    assert_eq!(count(&store, "zebra"), 2);
}

#[test]
fn everything_with_words_in_a_real_journal_is_found_by_them() {
    let journal = sample::journal(minute(0).date_naive());
    let mut store = Store::in_memory();
    store.transact(Op::Import, minute(0), |tx| tx.add_journal(&journal)).unwrap();
    assert_healthy(&store);
    let check = |kind: Kind, id: uuid::Uuid, words: &str| {
        let query = Query { text: words, client: None, kinds: &[kind], before: None, limit: 5000 };
        let found = store.search(&query).unwrap();
        assert!(found.hits.iter().any(|it| it.id == id), "{kind:?} by {words:?}");
        let marked = found.hits.iter().filter(|it| it.id == id).all(|it| !it.marks.is_empty());
        assert!(marked, "what matched of {words:?} is marked in the record's own words");
    };
    fn first(text: &domain::text::Text) -> String {
        text.as_str()
            .split(|it: char| !it.is_alphanumeric())
            .find(|it| it.chars().count() > 1)
            .unwrap_or_default()
            .to_owned()
    }
    for it in &journal.entries {
        for words in
            [&it.account.facts, &it.account.quotes, &it.account.reading, &it.account.feelings]
                .into_iter()
                .flatten()
        {
            check(Kind::Entry, it.id.uuid(), &first(words));
        }
    }
    for it in &journal.clients {
        check(Kind::Client, it.id.uuid(), it.name.as_str());
    }
    for it in &journal.contacts {
        check(Kind::Contact, it.id.uuid(), it.name.as_str());
    }
    for it in &journal.promises {
        check(Kind::Promise, it.id.uuid(), &first(&it.wording));
    }
    for it in &journal.boundaries {
        check(Kind::Boundary, it.id.uuid(), &first(&it.rule));
    }
    for it in &journal.tellings {
        check(Kind::Telling, it.id.uuid(), &first(&it.wording));
    }
    for it in &journal.complaints {
        check(Kind::Complaint, it.id.uuid(), &first(&it.theme));
    }
    for it in &journal.letters {
        check(Kind::Letter, it.id.uuid(), &first(&it.subject));
    }
    for it in &journal.terms {
        check(Kind::Term, it.id.uuid(), &first(&it.wording));
    }
    for it in journal.incidents.iter().filter(|it| it.note.is_some()) {
        check(Kind::Incident, it.id.uuid(), &first(it.note.as_ref().unwrap()));
    }
}

#[test]
fn a_damaged_index_is_noticed_and_made_anew() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("journal.goodterms");
    let mut store = Store::create(&path, None).unwrap();
    let client = add_client(&mut store, "Ada");
    let entry = add_entry(&mut store, &client, 1, "zebra crossing");
    drop(store);
    let raw = rusqlite::Connection::open(&path).unwrap();
    raw.execute("DELETE FROM search_text_data WHERE id > 10", []).unwrap();
    drop(raw);
    let mut store = Store::open(&path, None, minute(2)).unwrap();
    let health = store.check().unwrap();
    assert!(health.records && !health.search, "{health:?}");
    store.rebuild_search().unwrap();
    assert_healthy(&store);
    assert_eq!(count(&store, "zebra"), 1);
    assert_eq!(facts(&store, &entry), "zebra crossing", "the record itself is untouched");
}

#[test]
fn what_triggers_put_into_the_index_is_what_it_is_made_anew_from() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("journal.goodterms");
    drop(Store::create(&path, None).unwrap());
    let raw = rusqlite::Connection::open(&path).unwrap();
    let source = "SELECT sql FROM sqlite_schema WHERE name = 'search_source'";
    let source: String = raw.query_row(source, [], |row| row.get(0)).unwrap();
    let kept = "SELECT tbl_name FROM sqlite_schema WHERE name GLOB '*_found_insert'";
    let mut query = raw.prepare(kept).unwrap();
    let kept: Vec<String> =
        query.query_map([], |row| row.get(0)).unwrap().collect::<Result<_, _>>().unwrap();
    assert!(kept.len() > 10);
    for table in kept {
        assert!(source.contains(&format!("FROM {table} WHERE")), "{table} is not in search_source");
    }
}
