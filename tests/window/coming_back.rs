//! Coming back to a list: to where one left it, with the focus on what one went to.

use std::path::Path;

use api::Context;
use api::context::{Moment, Tz, Words};
use serde_json::{Value, json};

use crate::driver::{Find, Launch, Window};

/// Scrolls down, puts the focus on a row in sight, and returns where that is.
const GO_DOWN: &str = "const done = arguments[0];
    const main = document.querySelector('main');
    main.scrollTop += 1500;
    setTimeout(() => {
      const box = main.getBoundingClientRect();
      const inside = (it) => {
        const own = it.getBoundingClientRect();
        return own.top > box.top + 60 && own.bottom < box.bottom;
      };
      [...main.querySelectorAll('[data-row]')].filter(inside)[1].focus({ preventScroll: true });
      done();
    }, 300);";

/// How far the page is scrolled, and what the focus leads to.
const WHERE: &str = "return [Math.round(document.querySelector('main').scrollTop),
    document.activeElement.getAttribute('href')]";

#[test]
fn coming_back_to_a_list_is_coming_back_to_where_one_left_it() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("large.goodterms");
    make(&path);
    let window = Launch::new().argument("--journal").path(&path).open();
    window.wait_for(&Find::css("main h1"));
    window.resize(900, 700);
    for page in ["clients", "search?text=k%C3%BC", "calendar"] {
        window.go("#/settings/you");
        window.go(&format!("#/{page}"));
        window.wait_for(&Find::css("main [data-row]"));
        for _ in 0..2 {
            window.run_later(GO_DOWN);
        }
        let left = window.run(WHERE, &json!([]));
        assert!(left[0].as_i64().unwrap() > 1_000, "{page} does not scroll: {left}");
        window.press("Enter");
        window.wait_until_gone(&Find::css("main [data-index], main li[data-on]"));
        window.run("history.back()", &json!([]));
        comes_to(&window, page, &left);
    }
}

/// Waits until the page stands as it was left.
fn comes_to(window: &Window, page: &str, left: &Value) {
    let clock = std::time::Instant::now();
    loop {
        let now = window.run(WHERE, &json!([]));
        if now == *left {
            return;
        }
        assert!(clock.elapsed().as_secs() < 20, "{page} was left at {left} and stands at {now}");
        std::thread::sleep(std::time::Duration::from_millis(40));
    }
}

fn make(path: &Path) {
    let day = chrono::DateTime::parse_from_rfc3339("2026-11-20T10:00:00Z").unwrap();
    let words = Words::of("en");
    let ids = || unreachable!("a made-up journal brings its own ids");
    let now = Moment::new(day.to_utc(), Tz::Europe__Tallinn);
    let context = Context { now, ids: &ids, words: &words };
    drop(api::journal::create_large(path, &context, 200, 4_000).unwrap());
}
