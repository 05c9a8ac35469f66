//! What a freelancer does at the desk, in one line each. Requests state only what matters.

use api::{
    attachment, bin, boundary, client, complaint, contact, engagement, entry, journal, letter,
    money, promise, search, settings, standing, term, timeline, today, undo,
};
use serde_json::{Value, json};

use crate::season::{Season, from, list, over, text, wire};

/// A client's details as the form has them.
pub fn client_form(name: &str) -> Value {
    json!({
        "name": name, "kind": "company", "language": "en", "address_form": "formal",
        "currency": "EUR", "zone": "Europe/Tallinn",
    })
}

/// A request to log an incoming call of 20 minutes, with `more` laid over it.
pub fn call(client: &str, more: Value) -> Value {
    let plain = json!({
        "client": client,
        "form": {
            "channel": "call", "direction": "incoming", "minutes": 20,
            "account": { "facts": "They called about the brochure." }, "people": [],
        },
        "incidents": [], "gestures": [], "promises": [], "complaints": [], "told": [],
    });
    over(plain, more)
}

/// Terms of notice: open-ended, one month to the end of a month, from receipt, by e-mail or by
/// registered post.
pub fn monthly_terms() -> Value {
    json!({
        "effective_on": "2025-01-01", "following": { "kind": "open_ended" },
        "notice": { "count": 1, "unit": "month" }, "end_on": "end_of_month",
        "counts_from": "receipt", "confirmed": [],
        "forms": [{ "form": "email", "days": 0 }, { "form": "registered_post", "days": 5 }],
    })
}

/// An agreement on such terms, with `more` laid over it.
pub fn agreement(client: &str, more: Value) -> Value {
    let plain = json!({
        "client": client,
        "form": { "title": "Monthly layout", "starts_on": "2025-01-01", "terms": [monthly_terms()] },
    });
    over(plain, more)
}

impl Season {
    /// Adds an active client and returns its id.
    #[track_caller]
    pub fn client(&mut self, name: &str) -> String {
        let request = json!({ "form": client_form(name), "stage": "active" });
        text(&self.ask(client::add, request)["value"]["id"])
    }

    /// Writes down a moderate rule for every client and returns its id.
    #[track_caller]
    pub fn rule(&mut self, rule: &str) -> String {
        let form =
            json!({ "rule": rule, "instead": "Saturday before noon", "severity": "moderate" });
        text(&self.ask(boundary::add, json!({ "form": form }))["value"])
    }

    /// Tells a client a rule, now, by e-mail.
    #[track_caller]
    pub fn tell(&mut self, client: &str, boundary: &str) -> Value {
        let request = json!({ "client": client, "boundary": boundary, "channel": "email" });
        self.ask(boundary::tell, request)
    }

    /// Logs a call and returns the whole answer.
    #[track_caller]
    pub fn log(&mut self, client: &str, more: Value) -> Value {
        self.ask(entry::add, call(client, more))
    }

    /// Writes down an agreement on monthly terms and returns its id.
    #[track_caller]
    pub fn agree(&mut self, client: &str) -> String {
        text(&self.ask(engagement::add, agreement(client, json!({})))["value"])
    }

    /// Undoes the newest thing and returns its name.
    #[track_caller]
    pub fn undo(&mut self) -> Option<String> {
        let done = self.act(undo::undo).unwrap();
        done.map(|it| text(&wire(&it.value)))
    }

    /// Does the newest undone thing again and returns its name.
    #[track_caller]
    pub fn redo(&mut self) -> Option<String> {
        let done = self.act(undo::redo).unwrap();
        done.map(|it| text(&wire(&it.value)))
    }

    /// A client's page.
    #[track_caller]
    pub fn page(&mut self, client: &str) -> Value {
        let id = from(json!(client));
        wire(&self.act(|session, context| client::page(session, context, id)).unwrap())
    }

    /// The newest entries of a client, 200 at most.
    #[track_caller]
    pub fn timeline(&mut self, client: &str) -> Vec<Value> {
        let request = from(json!({ "client": client, "limit": 200 }));
        let page = self.act(|session, context| timeline::page(session, context, &request));
        list(&wire(&page.unwrap())["entries"]).clone()
    }

    /// A client's standing with its reasons, now.
    #[track_caller]
    pub fn standing(&mut self, client: &str) -> Value {
        let request = from(json!({ "client": client }));
        wire(&self.act(|session, context| standing::standing(session, context, &request)).unwrap())
    }

    /// The list of clients, in the order of their ids.
    #[track_caller]
    pub fn clients(&mut self) -> Vec<Value> {
        let mut rows =
            list(&wire(&self.act(|it, context| client::list(it, context)).unwrap())).clone();
        rows.sort_by_key(|it| text(&it["id"]));
        rows
    }

    /// The Today page.
    #[track_caller]
    pub fn today(&mut self) -> Value {
        wire(&self.act(|session, context| today::today(session, context)).unwrap())
    }

    /// What a search finds, with `more` laid over the plain request.
    #[track_caller]
    pub fn find(&mut self, words: &str, more: Value) -> Value {
        let request = from(over(json!({ "text": words, "kinds": [] }), more));
        wire(&search::search(&self.session, &request).unwrap())
    }

    /// What lies in the bin.
    #[track_caller]
    pub fn binned(&mut self) -> Vec<Value> {
        list(&wire(&bin::list(&self.session).unwrap())).clone()
    }

    /// The whole journal as an interchange file.
    #[track_caller]
    pub fn export(&mut self) -> Vec<u8> {
        let mut bytes = Vec::new();
        journal::export(&self.session, &mut bytes).unwrap();
        bytes
    }

    /// Everything that can be seen of the journal, as text: what undo must bring back byte for
    /// byte.
    #[track_caller]
    pub fn picture(&mut self) -> String {
        let rows = self.clients();
        let mut whole = vec![
            wire(&settings::get(&self.session).unwrap()),
            wire(&boundary::general(&self.session).unwrap()),
            wire(&self.act(|session, context| letter::list(session, context)).unwrap()),
            self.today(),
        ];
        for row in &rows {
            let id = text(&row["id"]);
            whole.push(self.page(&id));
            for entry in self.timeline(&id) {
                let key = from(entry["id"].clone());
                whole.push(wire(&entry::versions(&self.session, key).unwrap()));
                whole.push(entry);
            }
        }
        whole.extend(rows);
        let mut picture = String::from_utf8(self.export()).unwrap();
        for it in whole {
            picture.push_str(&serde_json::to_string_pretty(&it).unwrap());
            picture.push('\n');
        }
        picture
    }

    /// A client with something of every noun, and the ids of each.
    #[track_caller]
    pub fn furnished(&mut self, name: &str, word: &str) -> Furnished {
        let client = self.client(name);
        let says = |what: &str| format!("{what} {word}");
        let contact = self.ask(
            contact::add,
            json!({ "client": client, "form": {
                "name": says("Anna"), "role": says("editor"), "primary": true, "email": "a@x.example" } }),
        );
        let boundary = self.ask(
            boundary::add,
            json!({ "form": {
                "client": client, "rule": says("No Sundays"), "instead": says("Saturday"),
                "severity": "minor" } }),
        );
        let engagement = self.ask(
            engagement::add,
            agreement(&client, json!({ "form": { "title": says("Layout") } })),
        );
        let boundary = text(&boundary["value"]);
        let engagement = text(&engagement["value"]);
        let term = self.ask(
            term::add,
            json!({ "engagement": engagement, "form": {
                "kind": "notice", "wording": says("One month"), "place": says("section") } }),
        );
        self.ask(
            boundary::tell,
            json!({ "boundary": boundary, "client": client, "channel": "email",
                    "wording": says("Sundays are free") }),
        );
        let due = self.at(2);
        let contact = text(&contact["value"]["id"]);
        let entry = self.log(
            &client,
            json!({
                "form": {
                    "people": [contact], "toll": -1, "engagement": engagement,
                    "account": { "facts": says("They called"), "quotes": says("Now!"),
                                 "reading": says("in a hurry"), "feelings": says("tired") },
                },
                "incidents": [{ "kind": "crossing", "boundary": boundary, "note": says("on Sunday") }],
                "gestures": [{ "kind": "apology", "note": says("sorry") }],
                "promises": [{ "by": "us", "wording": says("a draft"), "due_at": due }],
                "complaints": [{ "theme": says("colours"), "summary": says("too pale"),
                    "importance": "medium", "cause": "ours", "promised": true }],
            }),
        );
        let entry = entry["value"].clone();
        let id = text(&entry["id"]);
        let attachment = self.act(|session, context| {
            let name = format!("{}.txt", says("brief"));
            let bytes = says("inside").into_bytes();
            attachment::add(session, context, from(json!(id)), &name, &bytes, None).unwrap()
        });
        let letter = self.ask(
            letter::save,
            json!({ "client": client, "engagement": engagement, "kind": "parting", "choices": { "boundaries": [], "colleagues": [] }, "tone": "discreet",
                    "language": "en", "subject": says("Our agreement"), "body": says("Dear Anna"),
                    "drafted": says("Dear Anna") }),
        );
        let invoice = self.ask(
            money::add_invoice,
            json!({ "client": client, "kind": "work", "amount": "120.50", "number": says("2026-1"),
                    "note": says("layout") }),
        );
        Furnished {
            contact,
            boundary,
            term: text(&term["value"]),
            promise: text(&entry["promises"][0]["id"]),
            complaint: text(&entry["complaints"][0]["id"]),
            incident: text(&entry["incidents"][0]["id"]),
            gesture: text(&entry["gestures"][0]["id"]),
            attachment: text(&wire(&attachment.value)["id"]),
            letter: text(&letter["value"]["id"]),
            invoice: text(&invoice["value"]),
            entry: id,
            engagement,
            client,
        }
    }

    /// The state of a promise of a client.
    #[track_caller]
    pub fn settle(&mut self, promise: &str, how: &Value) -> Value {
        self.ask(promise::settle, json!({ "id": promise, "settlement": how }))
    }

    /// Takes a complaint a stage further, today.
    #[track_caller]
    pub fn step(&mut self, complaint: &str, stage: &str) -> Value {
        self.ask(complaint::step, json!({ "id": complaint, "stage": stage }))
    }
}

/// The ids of a furnished client's records.
pub struct Furnished {
    pub client: String,
    pub contact: String,
    pub boundary: String,
    pub engagement: String,
    pub term: String,
    pub entry: String,
    pub incident: String,
    pub gesture: String,
    pub promise: String,
    pub complaint: String,
    pub attachment: String,
    pub letter: String,
    pub invoice: String,
}
