//! The calendar: one list of everything that is due, and the same as a file.

use api::{calendar, complaint, promise, recovery};
use serde_json::{Value, json};

use crate::season::{Season, list, text, wire};

fn kinds(season: &mut Season) -> Vec<String> {
    let view = season.act(|session, context| calendar::calendar(session, context)).unwrap();
    let view = wire(&view);
    list(&view["dues"])
        .iter()
        .map(|it| format!("{} {}", text(&it["kind"]), text(&it["on"])))
        .collect()
}

fn file(season: &mut Season, request: Value) -> String {
    let request = crate::season::from(request);
    let made = season.act(|session, context| {
        let made = calendar::ics(session, context, &request).unwrap();
        calendar::note_written(session, context, &made).unwrap();
        made
    });
    // Long lines are folded; whoever looks for words unfolds them.
    String::from_utf8(made.bytes).unwrap().replace("\r\n ", "")
}

fn furnished() -> (Season, String) {
    let mut season = Season::begin();
    let client = season.client("Kask");
    let due = season.at(2);
    let form = json!({ "by": "us", "wording": "the embarrassing draft", "due_at": due });
    season.ask(promise::add, json!({ "client": client, "form": form }));
    season.ask(recovery::add, json!({ "client": client, "criteria": "on time for a month" }));
    let complaint = season.ask(
        complaint::add,
        json!({ "client": client, "form": { "theme": "colours", "importance": "low",
                "cause": "ours", "promised": true } }),
    );
    season.step(&text(&complaint["value"]), "fixed");
    (season, client)
}

#[test]
fn everything_that_is_due_stands_in_one_list_in_order() {
    let (mut season, _) = furnished();
    assert_eq!(
        kinds(&mut season),
        [
            "our_promise 2026-01-14",
            "recovery_check 2026-01-19",
            "follow_up 2026-01-19",
            "recovery_check 2026-01-26",
            "recovery_check 2026-02-02",
            "recovery_check 2026-02-11",
        ]
    );
}

#[test]
fn a_file_says_names_only_unless_more_is_asked_for() {
    let (mut season, client) = furnished();
    let other = season.client("Saar");
    let names = file(&mut season, json!({ "detail": "names" }));
    assert_eq!(names.matches("BEGIN:VEVENT").count(), 6);
    assert!(names.contains("SUMMARY:A promise of yours is due: Kask"), "{names}");
    for private in ["embarrassing", "colours", "on time for a month"] {
        assert!(!names.contains(private), "{private} is nobody's business:\n{names}");
    }
    let details = file(&mut season, json!({ "detail": "details" }));
    for asked in ["the embarrassing draft", "colours", "on time for a month"] {
        assert!(details.contains(asked), "{asked} was asked for:\n{details}");
    }
    let theirs = file(&mut season, json!({ "client": other, "detail": "names" }));
    assert_eq!(theirs.matches("BEGIN:VEVENT").count(), 0);
    let ours = file(&mut season, json!({ "client": client, "detail": "names" }));
    assert_eq!(ours.matches("BEGIN:VEVENT").count(), 6);
}

#[test]
fn a_file_that_is_read_in_again_updates_what_is_there() {
    let (mut season, _) = furnished();
    let uids = |text: &str| -> Vec<String> {
        let mut found: Vec<_> =
            text.lines().filter(|it| it.starts_with("UID:")).map(str::to_owned).collect();
        found.sort();
        found
    };
    let first = file(&mut season, json!({ "detail": "names" }));
    let page = season.act(|session, context| calendar::calendar(session, context)).unwrap();
    let promise = wire(&page)["dues"][0]["record"].clone();
    let later = season.at(9);
    let form = json!({ "by": "us", "wording": "the draft", "due_at": later });
    season.wait_minutes(5);
    season.ask(promise::change, json!({ "id": promise, "form": form }));
    let second = file(&mut season, json!({ "detail": "details" }));
    assert_eq!(uids(&first), uids(&second), "the same things have the same names");
    assert!(first.contains("DTSTART;TZID=Europe/Tallinn:20260114T"), "{first}");
    assert!(second.contains("DTSTART;TZID=Europe/Tallinn:20260121T"), "{second}");
}

/// The event of a file that has a word in its name.
fn event<'f>(file: &'f str, word: &str) -> Option<&'f str> {
    let mut events = file.split("BEGIN:VEVENT").skip(1);
    events.find(|it| it.lines().any(|it| it.starts_with("UID:") && it.contains(word)))
}

#[test]
fn what_is_no_longer_due_is_called_off_where_an_earlier_file_said_it_was() {
    let (mut season, client) = furnished();
    let promise = text(&season.page(&client)["promises"][0]["id"]);
    let names = json!({ "detail": "names" });
    assert!(!file(&mut season, names.clone()).contains("STATUS:"), "nothing was said before");

    season.wait_minutes(5);
    season.settle(&promise, &json!("kept"));
    for time in ["once", "and again"] {
        let later = file(&mut season, names.clone());
        let event = event(&later, "our-promise").unwrap();
        assert!(event.contains("STATUS:CANCELLED"), "{time}: {event}");
        assert!(event.contains("SUMMARY:No longer due: Kask"), "{time}: {event}");
        assert!(!event.contains("BEGIN:VALARM"), "{time}: it reminds of nothing: {event}");
        assert_eq!(later.matches("STATUS:CANCELLED").count(), 1, "{time}");
        season.wait_minutes(5);
    }
    let other = season.client("Saar");
    let theirs = file(&mut season, json!({ "client": other, "detail": "names" }));
    assert!(!theirs.contains("STATUS:"), "one client's file says nothing of another");

    // It is open again after all.
    season.undo();
    season.undo();
    let reopened = file(&mut season, names.clone());
    let event_now = event(&reopened, "our-promise").unwrap();
    assert!(!event_now.contains("STATUS:"), "{event_now}");
    season.settle(&promise, &json!("kept"));
    season.wait(3);
    assert!(event(&file(&mut season, names), "our-promise").is_none(), "its day has passed");
}
