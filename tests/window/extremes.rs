//! Long names, other alphabets, nothing at all, very much, and small or enlarged windows.

use std::fs;
use std::path::Path;
use std::time::Instant;

use api::Context;
use api::context::{Moment, Tz, Words};
use serde_json::{Value, json};

use crate::driver::{Find, Launch, Window};

const LONG: &str =
    "Rahvusvaheline Kirjastus ja Trükikoda Põhja-Eesti Osaühing, endise nimega Trükid";
const KAZAKH: &str = "«Құрмет пен Әділет» жауапкершілігі шектеулі серіктестігі";

/// What sticks out of the page to the side, if anything does.
const OVERFLOW: &str = "const wide = (it) => it.scrollWidth > it.clientWidth + 1;
    const out = [document.scrollingElement, document.querySelector('main'), document.querySelector('dialog[open]')]
      .filter((it) => it && wide(it));
    if (out.length === 0) return [];
    const edge = innerWidth;
    return [...document.querySelectorAll('main *, dialog[open] *')]
      .filter((it) => it.checkVisibility() && it.getBoundingClientRect().right > edge + 1)
      .map((it) => `${it.tagName}.${it.className}: ${(it.textContent ?? '').trim().slice(0, 60)}`)
      .concat(out.map((it) => `${it.tagName} ${it.scrollWidth} in ${it.clientWidth}`))
      .slice(-6);";

fn go(window: &Window, address: &str) {
    window.go(address);
    std::thread::sleep(std::time::Duration::from_millis(200));
}

/// Visits pages at widths that stand for a small window and for one enlarged to 200 %, which
/// halves what the page has to itself.
fn nothing_sticks_out(window: &Window, name: &str, pages: &[(&str, String)]) {
    let mut found = Vec::new();
    for (width, height) in [(900, 700), (640, 480)] {
        window.resize(width, height);
        for (page, address) in pages {
            go(window, address);
            let out = window.run(OVERFLOW, &json!([]));
            if out != json!([]) {
                window.screenshot(&format!("extremes-{name}-{page}-{width}-sticks-out"));
                found.push(format!("{page} at {width}: {out}"));
            }
            window.screenshot(&format!("extremes-{name}-{page}-{width}"));
        }
    }
    assert!(found.is_empty(), "sticks out:\n{}", found.join("\n"));
}

fn at(pages: &[&'static str], client: Option<&str>) -> Vec<(&'static str, String)> {
    let mut all: Vec<_> = pages.iter().map(|it| (*it, format!("#/{it}"))).collect();
    if let Some(client) = client {
        all.push(("client", client.to_owned()));
        all.push(("standing", format!("{client}/standing")));
        all.push(("letter", format!("{client}/letter")));
    }
    for (name, _) in &mut all {
        *name = name.rsplit('/').next().unwrap();
    }
    all
}

const PAGES: [&str; 9] = [
    "today",
    "clients",
    "letters",
    "search?text=a",
    "settings/you",
    "settings/boundaries",
    "settings/data",
    "settings/bin",
    "settings/history",
];

#[test]
fn an_empty_journal_fits_a_small_window() {
    let window = Launch::new().open();
    window.wait_for(&Find::role("heading", "Good Terms"));
    window.resize(640, 480);
    assert_eq!(window.run(OVERFLOW, &json!([])), json!([]), "the first page sticks out");
    window.screenshot("extremes-first-640");
    window.click(&Find::button("Begin my journal"));
    window.wait_for(&Find::link("Today"));
    window.see("Nothing is written down yet");
    nothing_sticks_out(&window, "empty", &at(&PAGES, None));
}

#[test]
fn long_names_and_kazakh_words_fit_a_small_window() {
    assert_eq!(LONG.chars().count(), 80);
    let files = tempfile::tempdir().unwrap();
    fs::write(files.path().join("long.json"), long_journal().to_string()).unwrap();
    let window = Launch::new().argument("--files").path(files.path()).open();
    window.wait_for(&Find::role("heading", "Good Terms"));
    window.click(&Find::button("Import from a file"));
    window.see("Journal imported");
    for name in [LONG, KAZAKH] {
        go(&window, "#/clients");
        window.resize(1280, 860);
        window.click(&Find::link(name));
        window.wait_for(&Find::role("heading", name));
        let address = window.run("return location.hash", &json!([]));
        let short = if name == LONG { "long" } else { "kazakh" };
        nothing_sticks_out(&window, short, &at(&PAGES[..4], address.as_str()));
    }
}

fn long_journal() -> Value {
    let client = |name: &str, words: &str| {
        let unbroken = "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz".repeat(2);
        json!({
            "name": name, "pinned": words,
            "contacts": [ { "key": "who", "name": format!("{words} {unbroken}"), "role": words, "email": format!("{unbroken}@example.org") } ],
            "engagements": [ { "title": format!("{name} {unbroken}"), "starts_on": "2026-01-01",
                "value": { "amount": "123456789.00", "currency": "KZT", "per": "1 month" },
                "terms": [ { "notice": "3 months", "first_term": "1 year", "following": "renews" } ] } ],
            "boundaries": [ { "key": "rule", "rule": format!("{words} {unbroken}"), "instead": unbroken, "since": "2026-01-01" } ],
            "entries": [ { "key": "call", "at": "2026-11-02T14:05", "channel": "call", "people": ["who"], "minutes": 125,
                "facts": format!("{words} https://example.org/{unbroken}"), "quotes": words, "reading": unbroken,
                "incidents": [ { "kind": "crossing", "cause": "their_conduct", "boundary": "rule", "note": unbroken } ] } ],
            "promises": [ { "by": "us", "wording": format!("{words} {unbroken}"), "made_at": "2026-03-02T14:05", "due_at": "2026-03-20T12:00" } ],
            "complaints": [ { "theme": format!("{words} {unbroken}"), "cause": "ours", "raised_on": "2026-03-02", "summary": unbroken } ],
            "letters": [ { "subject": format!("{name} {unbroken}"), "body": format!("{words}\n\n{unbroken}"), "written_at": "2026-04-01T10:00" } ],
            "invoices": [ { "issued_on": "2026-01-31", "amount": "123456789.00", "currency": "KZT", "number": unbroken } ],
            "attachments": [ { "name": format!("{unbroken}.txt"), "data": "SGVpIQ==", "entry": "call" } ],
        })
    };
    json!({ "format": "good-terms", "version": 1, "clients": [
        client(LONG, "Palusid neljandat kavandit veel enne reedet ja ütlesid, et see oli alati nii."),
        client(KAZAKH, "Әлия қоңырау шалып, жұма күніне дейін тағы бір нұсқа сұрады; бұл келісімде жоқ еді."),
    ] })
}

#[test]
fn a_large_journal_opens_and_scrolls_with_few_rows_in_the_page() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("large.goodterms");
    make_large(&path);
    let clock = Instant::now();
    let window = Launch::new().argument("--journal").path(&path).open();
    window.wait_for(&Find::css("main h1"));
    window.see("Lately");
    let opened = clock.elapsed();
    few_rows(&window, "today");
    for (page, row) in [
        ("clients", "main [data-index] a"),
        ("calendar", "main li [data-row]"),
        ("portfolio", "main li [data-row]"),
    ] {
        go(&window, &format!("#/{page}"));
        window.wait_for(&Find::css(row));
        few_rows(&window, page);
        ends_are_reached(&window, row);
        few_rows(&window, page);
    }
    go(&window, "#/calendar");
    window.wait_for(&Find::css("main li [data-row]"));
    scroll_through(&window, "calendar");
    go(&window, "#/clients");
    window.wait_for(&Find::css("main [data-index]"));
    scroll_through(&window, "clients");
    let largest = window.run_later(
        "const done = arguments[0];
        const most = (a, b) => b.entries - a.entries;
        const all = window.__TAURI_INTERNALS__.invoke('client_list');
        all.then((rows) => done(`#/clients/${rows.sort(most)[0].id}`));",
    );
    go(&window, largest.as_str().unwrap());
    window.wait_for(&Find::css("article[data-row]"));
    scroll_through(&window, "timeline");
    assert!(opened.as_secs() < 20, "it took {opened:?} to open");
}

fn few_rows(window: &Window, page: &str) {
    let count = "return document.querySelectorAll('main :is(li, [role=row], article)').length";
    let rows = window.run(count, &json!([])).as_u64().unwrap();
    assert!((1..=200).contains(&rows), "{rows} rows stand in the page {page}");
}

/// The keys for the two ends of a list lead there, and to the row beside them.
fn ends_are_reached(window: &Window, row: &str) {
    let focus = "return document.activeElement.closest('main') && document.activeElement.href";
    let now = || window.run(focus, &json!([])).as_str().unwrap_or_default().to_owned();
    window.run("document.querySelector(arguments[0]).focus()", &json!([row]));
    let first = now();
    let press = |key: &str| {
        window.press(key);
        window.run_later(
            "const done = arguments[0];
            requestAnimationFrame(() => requestAnimationFrame(() => done()));",
        );
        now()
    };
    let last = press("End");
    assert_ne!(last, first);
    assert_eq!(press("ArrowDown"), last, "nothing comes after the last");
    assert_ne!(press("k"), last);
    assert_eq!(press("j"), last);
    assert_eq!(press("Home"), first);
}

/// Scrolls down screen by screen; at each, something is there to see, and never too many rows.
fn scroll_through(window: &Window, what: &str) {
    let step = "const done = arguments[0];
        const main = document.querySelector('main');
        main.scrollTop += main.clientHeight * 2;
        setTimeout(() => requestAnimationFrame(() => {
          const rows = [...main.querySelectorAll('[data-row]')];
          const box = main.getBoundingClientRect();
          const seen = rows.filter((it) => {
            const own = it.getBoundingClientRect();
            return own.bottom > box.top && own.top < box.bottom;
          });
          done([rows.length, seen.length, main.scrollTop]);
        }), 120);";
    let mut deepest = 0.0;
    for screen in 0..12 {
        let found = window.run_later(step);
        let [rows, seen, top] = [0, 1, 2].map(|at| found[at].as_f64().unwrap());
        assert!(rows <= 200.0, "{rows} rows of the {what} stand in the page at once");
        assert!(seen > 0.0, "nothing to see in the {what} on screen {screen}");
        deepest = top;
    }
    assert!(deepest > 3000.0, "the {what} do not scroll: {deepest}");
    window.screenshot(&format!("extremes-large-{what}"));
}

/// A thousand clients and ten thousand entries; a few clients hold most of them.
fn make_large(path: &Path) {
    let day = chrono::DateTime::parse_from_rfc3339("2026-11-20T10:00:00Z").unwrap();
    let words = Words::of("en");
    let ids = || unreachable!("a made-up journal brings its own ids");
    let now = Moment::new(day.to_utc(), Tz::Europe__Tallinn);
    let context = Context { now, ids: &ids, words: &words };
    drop(api::journal::create_large(path, &context, 1_000, 10_000).unwrap());
}
