//! A click on a system notification opens the client it is about.
//!
//! A bus of its own and a service on it stand in for the desktop. Everything else is what people
//! have: the app sends its notification over the bus, and hears of the click from there.

use std::collections::HashMap;
use std::io::{BufRead as _, BufReader};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::Duration;

use serde_json::json;
use zbus::blocking::{Connection, connection::Builder};
use zbus::zvariant::OwnedValue;

use crate::driver::{Find, Launch, Window};

const SERVICE: &str = "org.freedesktop.Notifications";
const PATH: &str = "/org/freedesktop/Notifications";

const CLIENT: &str = "Kohvik Põhjatäht OÜ";
const WORDS: &str = "Said that he knows where the children go to school.";

/// A notification as the desktop gets it.
#[derive(Debug)]
struct Notice {
    number: u32,
    summary: String,
    body: String,
    actions: Vec<String>,
    /// Everything else that came with it.
    rest: String,
}

/// The desktop's notification service.
struct Service {
    shown: Sender<Notice>,
    last: u32,
}

#[zbus::interface(name = "org.freedesktop.Notifications")]
impl Service {
    fn get_capabilities(&self) -> Vec<String> {
        vec!["actions".to_owned(), "body".to_owned()]
    }

    fn get_server_information(&self) -> (String, String, String, String) {
        let words = ["Desktop", "Test", "1", "1.2"].map(str::to_owned);
        words.into()
    }

    #[expect(
        clippy::too_many_arguments,
        clippy::needless_pass_by_value,
        reason = "the specification has so many, and they come as values"
    )]
    fn notify(
        &mut self,
        app: String,
        replaces: u32,
        icon: String,
        summary: String,
        body: String,
        actions: Vec<String>,
        hints: HashMap<String, OwnedValue>,
        timeout: i32,
    ) -> u32 {
        self.last += 1;
        let rest = format!("{app} {replaces} {icon} {hints:?} {timeout}");
        let number = self.last;
        let _ = self.shown.send(Notice { number, summary, body, actions, rest });
        number
    }

    fn close_notification(&self, _number: u32) {}
}

/// A bus with a desktop on it. Both end when this is dropped.
struct Desktop {
    daemon: Child,
    address: String,
    connection: Connection,
    shown: Receiver<Notice>,
}

impl Desktop {
    fn start() -> Self {
        let mut daemon = Command::new("dbus-daemon")
            .args(["--session", "--nofork", "--print-address"])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("dbus-daemon starts; `cargo xtask test` installs it");
        let mut address = String::new();
        BufReader::new(daemon.stdout.take().unwrap()).read_line(&mut address).unwrap();
        let address = address.trim().to_owned();
        let (send, shown) = channel();
        let connection = Builder::address(address.as_str())
            .and_then(|it| it.serve_at(PATH, Service { shown: send, last: 0 }))
            .and_then(|it| it.name(SERVICE))
            .and_then(Builder::build)
            .unwrap();
        Self { daemon, address, connection, shown }
    }

    fn next(&self) -> Notice {
        self.shown.recv_timeout(Duration::from_secs(20)).expect("a notification is shown")
    }

    fn click(&self, notice: &Notice) {
        let said = (notice.number, "default");
        self.connection.emit_signal(None::<&str>, PATH, SERVICE, "ActionInvoked", &said).unwrap();
    }
}

impl Drop for Desktop {
    fn drop(&mut self) {
        let _ = self.daemon.kill();
        let _ = self.daemon.wait();
    }
}

fn add(window: &Window, name: &str) -> String {
    let form = json!({ "name": name, "kind": "company", "language": "et",
        "address_form": "formal", "currency": "EUR", "zone": "Europe/Tallinn" });
    let added =
        window.invoke("client_add", &json!({ "request": { "form": form, "stage": "active" } }));
    added["value"]["id"].as_str().unwrap().to_owned()
}

/// Logs a call in which somebody was threatened: enough for the line, whatever else is true.
fn threatened(window: &Window, client: &str) {
    let mark = json!({ "kind": "abuse", "manner": "threats", "toward": "us",
        "severity": "serious", "cause": "their_conduct", "note": WORDS });
    let form = json!({ "channel": "call", "minutes": 10, "people": [],
        "account": { "facts": WORDS, "feelings": "Shaken." } });
    let entry = json!({ "client": client, "form": form, "incidents": [mark], "gestures": [],
        "promises": [], "complaints": [], "told": [] });
    window.invoke("entry_add", &json!({ "request": entry }));
}

#[test]
fn a_click_on_a_notification_opens_the_client_and_the_notification_says_nothing_more() {
    let desktop = Desktop::start();
    let window =
        Launch::new().variable("DBUS_SESSION_BUS_ADDRESS", &desktop.address.clone()).open();
    window.click(&Find::button("Begin my journal"));
    window.wait_for(&Find::link("Today"));
    let other = add(&window, "Väike Lilleäri OÜ");
    let client = add(&window, CLIENT);

    threatened(&window, &client);
    let first = desktop.next();
    assert_eq!(first.summary, "Good Terms");
    let plain = |text: &str| text.replace(['\u{2068}', '\u{2069}'], "");
    let body = format!("{CLIENT}: a moment to look at how things stand.");
    assert_eq!(plain(&first.body), body, "a name, and nothing of why");
    assert!(first.actions.contains(&"default".to_owned()), "it can be clicked: {first:?}");
    let all = format!("{} {} {}", first.summary, first.body, first.rest).to_lowercase();
    for word in ["threat", "school", "children", "shaken", "line", "call"] {
        assert!(!all.contains(word), "{word:?} is nobody's business: {first:?}");
    }
    threatened(&window, &other);
    let second = desktop.next();

    for (notice, name) in [(&first, CLIENT), (&second, "Väike Lilleäri OÜ"), (&first, CLIENT)] {
        window.go("#/settings/data");
        window.wait_for(&Find::role("heading", "Settings"));
        desktop.click(notice);
        window.wait_for(&Find::role("heading", name));
    }
    assert_eq!(window.faults(), [""; 0]);
}

#[test]
fn a_reminder_is_shown_once_with_a_name_and_can_be_put_off_in_the_window() {
    let desktop = Desktop::start();
    let window =
        Launch::new().variable("DBUS_SESSION_BUS_ADDRESS", &desktop.address.clone()).open();
    window.click(&Find::button("Begin my journal"));
    window.wait_for(&Find::link("Today"));
    let client = add(&window, CLIENT);
    let due =
        window.run("return new Date(Date.now() + 15 * 60e3 + 2e3).toISOString();", &json!([]));
    let form = json!({ "by": "us", "wording": WORDS, "due_at": due });
    window.invoke("promise_add", &json!({ "request": { "client": client, "form": form } }));

    let notice = desktop.next();
    let plain = |text: &str| text.replace(['\u{2068}', '\u{2069}'], "");
    assert_eq!(plain(&notice.summary), format!("A promise of yours is due: {CLIENT}"));
    let all = format!("{} {} {}", notice.summary, notice.body, notice.rest);
    assert!(!all.contains("school"), "what was promised is nobody's business: {notice:?}");

    window.see(&format!("A promise of yours is due: {CLIENT}"));
    window.click(&Find::button("Remind me in 10 minutes"));
    window.see("Reminder put off");
    window.run("location.hash = '#/calendar'", &json!([]));
    window.see("quiet until");
    // Two more looks at the clock say nothing more.
    let more = desktop.shown.recv_timeout(Duration::from_secs(32));
    assert!(more.is_err(), "once: {more:?}");

    desktop.click(&notice);
    window.wait_for(&Find::role("heading", CLIENT));
}
