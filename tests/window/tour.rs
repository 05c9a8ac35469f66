//! Every page with the sample journal, in both lights and at two widths: a picture of each to look
//! at, and nobody kept out.

use std::thread;
use std::time::Duration;

use serde_json::json;

use crate::driver::{Find, Launch, Window};

/// A page of the tour: the name of its pictures, and where it is.
struct Stop {
    name: &'static str,
    /// The address, with `:client` for the client of the tour.
    at: &'static str,
}

const STOPS: [Stop; 18] = [
    Stop { name: "today", at: "#/today" },
    Stop { name: "clients", at: "#/clients" },
    Stop { name: "client", at: "#/clients/:client" },
    Stop { name: "standing", at: "#/clients/:client/standing" },
    Stop { name: "review", at: "#/clients/:client/review" },
    Stop { name: "letter", at: "#/clients/:client/letter" },
    Stop { name: "calendar", at: "#/calendar" },
    Stop { name: "portfolio", at: "#/portfolio" },
    Stop { name: "letters", at: "#/letters" },
    Stop { name: "search", at: "#/search?text=invoice" },
    Stop { name: "settings-you", at: "#/settings/you" },
    Stop { name: "settings-boundaries", at: "#/settings/boundaries" },
    Stop { name: "settings-policy", at: "#/settings/policy" },
    Stop { name: "settings-reminders", at: "#/settings/reminders" },
    Stop { name: "settings-data", at: "#/settings/data" },
    Stop { name: "ledger", at: "#/settings/data/ledger" },
    Stop { name: "settings-bin", at: "#/settings/bin" },
    Stop { name: "settings-history", at: "#/settings/history" },
];

/// How long a page is given before its picture is taken.
const SETTLED: Duration = Duration::from_millis(350);

/// The client whose pages are visited: the one over the line.
const CLIENT: &str = "Bergmann & Søn Ferdigmat AS";

fn go(window: &Window, address: &str) {
    window.go(address);
    // A picture is for looking at: give what is drawn after the first frame its time.
    thread::sleep(SETTLED);
}

/// Returns the address of the client's page, found as a person finds it.
fn address_of(window: &Window, client: &str) -> String {
    go(window, "#/clients");
    window.click(&Find::link(client));
    window.wait_for(&Find::role("heading", client));
    let hash = window.run("return location.hash;", &json!([]));
    hash.as_str().unwrap().to_owned()
}

#[test]
fn every_page_can_be_seen_in_both_lights_at_both_widths() {
    let window = Launch::new().sample().open();
    window.wait_for(&Find::css("main h1"));
    let client = address_of(&window, CLIENT);
    let mut barriers = Vec::new();
    for theme in ["light", "dark"] {
        window.theme(theme);
        for width in [1280, 900] {
            window.resize(width, 860);
            for stop in &STOPS {
                go(&window, &stop.at.replace("#/clients/:client", &client));
                window.screenshot(&format!("{}-{theme}-{width}", stop.name));
                if stop.name == "standing" {
                    let picture =
                        "document.querySelector('.history').scrollIntoView({ block: 'center' });";
                    window.run(picture, &json!([]));
                    window.screenshot(&format!("history-{theme}-{width}"));
                }
                if width == 1280 {
                    let found = window.barriers();
                    barriers.extend(found.iter().map(|it| format!("{} {theme}: {it}", stop.name)));
                }
            }
        }
    }
    assert!(barriers.is_empty(), "people are kept out:\n{}", barriers.join("\n"));
    let faults = window.faults();
    assert!(faults.is_empty(), "a page complained:\n{}", faults.join("\n"));
}
