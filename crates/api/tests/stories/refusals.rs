//! What cannot be kept is refused with a code, the field and a sentence; nothing is written.

use api::{
    Code, Error, boundary, client, complaint, concession, contact, engagement, entry, expectation,
    incident, letter, money, promise, recovery, settings, term,
};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use crate::desk::{Furnished, agreement, call, client_form, monthly_terms};
use crate::season::{Season, over, wire};

/// A furnished journal and how it looked before anything was refused.
struct Table {
    season: Season,
    it: Furnished,
    other: Furnished,
    before: String,
}

impl Table {
    fn new() -> Self {
        let mut season = Season::begin();
        let it = season.furnished("Kask", "tihane");
        let other = season.furnished("Lepp", "vares");
        season.wait(1);
        let before = season.picture();
        Self { season, it, other, before }
    }

    /// Hands in a request that must be refused for one field.
    #[track_caller]
    fn check<R: DeserializeOwned, T: Serialize>(
        &mut self,
        act: impl FnOnce(&mut api::Session, &api::Context<'_>, &R) -> Result<T, Error>,
        request: Value,
        field: &str,
    ) {
        self.refuse(act, request, Code::Invalid, Some(field));
    }

    #[track_caller]
    fn refuse<R: DeserializeOwned, T: Serialize>(
        &mut self,
        act: impl FnOnce(&mut api::Session, &api::Context<'_>, &R) -> Result<T, Error>,
        request: Value,
        code: Code,
        field: Option<&str>,
    ) {
        let error = match self.season.try_ask(act, request.clone()) {
            Ok(done) => panic!("{request} was kept: {done}"),
            Err(error) => error,
        };
        assert_eq!((error.code, error.field.as_deref()), (code, field), "{request}: {error:?}");
        assert!(error.message.ends_with('.'), "a whole sentence: {}", error.message);
        assert!(!error.message.contains('⟦'), "the catalogue has it: {}", error.message);
    }

    /// Looks whether all that was refused left everything as it was.
    #[track_caller]
    fn end(mut self) {
        crate::undoing::same(&self.season.picture(), &self.before, "what was refused was written");
    }
}

const LONG: usize = 201;

#[test]
fn a_client_with_a_wrong_field_is_refused() {
    let mut table = Table::new();
    let add = |more: Value| json!({ "form": over(client_form("Mets"), more), "stage": "active" });
    table.check(client::add, add(json!({ "name": " \t\n" })), "name");
    table.check(client::add, add(json!({ "name": "x".repeat(LONG) })), "name");
    table.check(client::add, add(json!({ "currency": "EURO" })), "currency");
    table.check(client::add, add(json!({ "currency": "" })), "currency");
    table.check(client::add, add(json!({ "zone": "Tallinn" })), "zone");
    table.check(client::add, add(json!({ "language": " " })), "language");
    table.check(client::add, add(json!({ "target_rate": "much" })), "target_rate");
    table.check(client::add, add(json!({ "target_rate": "-5" })), "target_rate");
    table.check(client::add, add(json!({ "target_rate": "0" })), "target_rate");
    let id = table.it.client.clone();
    let change = json!({ "id": id, "form": over(client_form(""), json!({})) });
    table.check(client::change, change, "name");
    table.end();
}

#[test]
fn an_entry_with_a_wrong_field_is_refused() {
    let mut table = Table::new();
    let (client, ahead) = (table.it.client.clone(), table.season.at(1));
    let log = |more: Value| call(&client, more);
    let form = |more: Value| call(&client, json!({ "form": more }));
    table.check(entry::add, form(json!({ "toll": 3 })), "toll");
    table.check(entry::add, form(json!({ "toll": -3 })), "toll");
    table.check(entry::add, form(json!({ "at": ahead })), "at");
    table.check(entry::add, form(json!({ "minutes": 10_081 })), "minutes");
    table.check(entry::add, form(json!({ "recovery_minutes": 10_081 })), "recovery_minutes");
    let long = "x".repeat(1_000_001);
    for field in ["facts", "quotes", "reading", "feelings"] {
        table.check(entry::add, form(json!({ "account": { field: long } })), field);
    }
    let nothing = json!({ "minutes": null, "account": { "facts": " " } });
    table.check(entry::add, form(nothing), "facts");
    let crossing = json!({ "incidents": [{ "kind": "crossing" }] });
    table.check(entry::add, log(crossing), "boundary");
    table.check(entry::add, log(json!({ "incidents": [{ "kind": "abuse" }] })), "manner");
    let past = table.season.at(-1);
    let promise = json!({ "promises": [{ "by": "us", "wording": "x", "due_at": past }] });
    table.check(entry::add, log(promise), "due_at");
    let promise = json!({ "promises": [{ "by": "us", "wording": "", "due_at": ahead }] });
    table.check(entry::add, log(promise), "wording");
    let complaint = json!({ "theme": "", "importance": "low", "cause": "ours", "promised": true });
    table.check(entry::add, log(json!({ "complaints": [complaint] })), "theme");
    let changed = form(json!({ "toll": 5 }))["form"].clone();
    let id = table.it.entry.clone();
    table.check(entry::change, json!({ "id": id, "form": changed }), "toll");
    table.end();
}

#[test]
fn a_boundary_or_a_telling_with_a_wrong_field_is_refused() {
    let mut table = Table::new();
    let form = |more: Value| json!({ "form": over(json!({ "rule": "No Sundays", "severity": "minor" }), more) });
    table.check(boundary::add, form(json!({ "rule": "" })), "rule");
    table.check(boundary::add, form(json!({ "rule": "x".repeat(LONG) })), "rule");
    let backwards = json!({ "since": "2026-02-02", "until": "2026-02-01" });
    table.check(boundary::add, form(backwards), "until");
    let (client, other) = (table.it.client.clone(), table.other.boundary.clone());
    let tell = |more: Value| {
        over(json!({ "client": client, "boundary": other, "channel": "email" }), more)
    };
    table.check(boundary::tell, tell(json!({})), "boundary");
    let (own, ahead) = (table.it.boundary.clone(), table.season.at(1));
    table.check(boundary::tell, tell(json!({ "boundary": own, "at": ahead })), "at");
    let told = json!({ "client": client, "item": "how_we_work", "at": ahead });
    table.check(expectation::tell, told, "at");
    table.end();
}

#[test]
fn an_incident_or_a_person_with_a_wrong_field_is_refused() {
    let mut table = Table::new();
    let (entry, incident) = (table.it.entry.clone(), table.it.incident.clone());
    let mut add = |form: Value, field: &str| {
        table.check(incident::add, json!({ "entry": entry, "form": form }), field);
        table.check(incident::change, json!({ "id": incident, "form": form }), field);
    };
    add(json!({ "kind": "crossing" }), "boundary");
    add(json!({ "kind": "abuse" }), "manner");
    let (client, contact) = (table.it.client.clone(), table.it.contact.clone());
    for name in [String::new(), "x".repeat(LONG)] {
        let form = json!({ "name": name, "primary": false });
        table.check(contact::add, json!({ "client": client, "form": form }), "name");
        table.check(contact::change, json!({ "id": contact, "form": form }), "name");
    }
    table.end();
}

#[test]
fn an_agreement_with_a_wrong_field_is_refused() {
    let mut table = Table::new();
    let client = table.it.client.clone();
    let form = |more: Value| agreement(&client, json!({ "form": more }));
    let terms = |more: Value| form(json!({ "terms": [over(monthly_terms(), more)] }));
    let none = json!({ "count": 0, "unit": "year" });
    table.check(engagement::add, form(json!({ "title": " " })), "title");
    table.check(engagement::add, form(json!({ "terms": [] })), "terms");
    table.check(engagement::add, form(json!({ "ends_on": "2024-12-31" })), "ends_on");
    table.check(
        engagement::add,
        form(json!({ "notice_given_on": "2024-12-31" })),
        "notice_given_on",
    );
    table.check(engagement::add, terms(json!({ "first_term": none })), "first_term");
    let endless = json!({ "following": { "kind": "renews", "period": none } });
    table.check(engagement::add, terms(endless), "following");
    let century = json!({ "notice": { "count": 36_601, "unit": "day" } });
    table.check(engagement::add, terms(century), "notice");
    let value = |decimal: &str, currency: &str| {
        json!({ "value": { "decimal": decimal, "currency": currency },
                "value_per": { "count": 1, "unit": "month" } })
    };
    table.check(engagement::add, form(value("0", "EUR")), "value");
    table.check(engagement::add, form(value("many", "EUR")), "value");
    table.check(engagement::add, form(value("10", "ZZZZ")), "value");
    let per_nothing = over(value("10", "EUR"), json!({ "value_per": none }));
    table.check(engagement::add, form(per_nothing), "value_per");
    let (engagement, term) = (table.it.engagement.clone(), table.it.term.clone());
    let blank = json!({ "kind": "scope", "wording": " " });
    table.check(term::add, json!({ "engagement": engagement, "form": blank }), "wording");
    table.check(term::change, json!({ "id": term, "form": blank }), "wording");
    table.end();
}

#[test]
fn a_promise_or_a_complaint_with_a_wrong_field_is_refused() {
    let mut table = Table::new();
    let (client, ahead) = (table.it.client.clone(), table.season.at(2));
    let form = |more: Value| over(json!({ "by": "us", "wording": "x", "due_at": ahead }), more);
    let (past, later) = (table.season.at(-1), table.season.at(1));
    let mut add = |more: Value, field: &str| {
        let id = table.it.promise.clone();
        table.check(promise::add, json!({ "client": client, "form": form(more.clone()) }), field);
        let more = over(more, json!({}));
        if field != "due_at" {
            table.check(promise::change, json!({ "id": id, "form": form(more) }), field);
        }
    };
    add(json!({ "wording": "" }), "wording");
    add(json!({ "due_at": past }), "due_at");
    add(json!({ "made_at": later }), "made_at");
    let id = table.it.promise.clone();
    let settle = |at: &Value| json!({ "id": id, "settlement": "kept", "at": at });
    let long_ago = json!("2020-01-01T00:00:00Z");
    table.check(promise::settle, settle(&later), "at");
    table.check(promise::settle, settle(&long_ago), "at");
    let id = table.it.complaint.clone();
    let step = |on: &str| json!({ "id": id, "stage": "fixed", "on": on });
    table.check(complaint::step, step("2030-01-01"), "on");
    table.check(complaint::step, step("2020-01-01"), "on");
    let form = json!({ "theme": " ", "importance": "low", "cause": "ours", "promised": true });
    table.check(complaint::add, json!({ "client": client, "form": form }), "theme");
    table.check(complaint::change, json!({ "id": id, "form": form }), "theme");
    let plan = json!({ "client": client, "criteria": " " });
    table.check(recovery::add, plan, "criteria");
    let backwards = json!({ "criteria": "x", "starts_on": "2026-02-02", "ends_on": "2026-02-01" });
    table.check(recovery::add, over(json!({ "client": client }), backwards), "ends_on");
    table.end();
}

#[test]
fn money_with_a_wrong_field_is_refused() {
    let mut table = Table::new();
    let client = table.it.client.clone();
    let of = |more: Value| over(json!({ "client": client, "kind": "work", "amount": "10" }), more);
    for amount in ["", "ten", "0", "-1", "1.234", "1e3", "99999999999999999999"] {
        table.check(money::add_invoice, of(json!({ "amount": amount })), "amount");
        table.check(money::add_cost, of(json!({ "amount": amount })), "amount");
    }
    let backwards = json!({ "issued_on": "2026-02-02", "due_on": "2026-02-01" });
    table.check(money::add_invoice, of(backwards), "due_on");
    table.check(money::add_payment, of(json!({ "amount": "0" })), "amount");
    table.check(money::add_payment, of(json!({ "amount": "x" })), "amount");
    for minutes in [0, 44_641] {
        let work = json!({ "client": client, "kind": "production", "minutes": minutes });
        table.check(money::add_work, work, "minutes");
    }
    let gift = |more: Value| over(json!({ "client": client, "kind": "gift" }), more);
    table.check(concession::add, gift(json!({})), "amount");
    table.check(concession::add, gift(json!({ "amount": " ", "minutes": 0 })), "amount");
    table.check(concession::add, gift(json!({ "amount": "-4" })), "amount");
    table.end();
}

#[test]
fn settings_and_letters_with_a_wrong_field_are_refused() {
    let mut table = Table::new();
    let mine = wire(&settings::get(&table.season.session).unwrap());
    let mut change = |more: Value, field: &str| {
        table.check(settings::change, over(mine.clone(), more), field);
    };
    change(json!({ "currency": "?" }), "currency");
    change(json!({ "zone": "Mars/Base" }), "zone");
    change(json!({ "language": "" }), "language");
    change(json!({ "target_rate": "x" }), "target_rate");
    change(json!({ "rates": [{ "currency": "NOK", "rate": 0.0 }] }), "rates");
    change(json!({ "rates": [{ "currency": "??", "rate": 1.0 }] }), "rates");
    let client = table.it.client.clone();
    let letter = |more: Value| {
        let words = json!({ "subject": "s", "body": "b", "drafted": "d" });
        let plain = json!({ "client": client, "kind": "parting", "choices": { "boundaries": [], "colleagues": [] }, "tone": "honest", "language": "en" });
        over(over(plain, words), more)
    };
    table.check(letter::save, letter(json!({ "subject": "" })), "subject");
    table.check(letter::save, letter(json!({ "subject": "x".repeat(LONG) })), "subject");
    table.check(letter::save, letter(json!({ "body": " " })), "body");
    table.end();
}

#[test]
fn what_is_not_there_is_said_not_to_be_there() {
    let mut table = Table::new();
    let nobody = "01890000-0000-7000-8000-00000000dead";
    let gone = |table: &mut Table| (Code::NotFound, None::<&str>, table.season.at(1));
    let (code, field, due) = gone(&mut table);
    let form = json!({ "form": client_form("Mets"), "id": nobody });
    table.refuse(client::change, form, code, field);
    table.refuse(entry::add, call(nobody, json!({})), code, field);
    let crossing = json!({ "incidents": [{ "kind": "crossing", "boundary": nobody }] });
    let client = table.it.client.clone();
    table.refuse(entry::add, call(&client, crossing), code, field);
    table.refuse(entry::add, call(&client, json!({ "told": [nobody] })), code, field);
    let promise = json!({ "by": "us", "wording": "x", "due_at": due });
    table.refuse(promise::change, json!({ "id": nobody, "form": promise }), code, field);
    table.refuse(promise::settle, json!({ "id": nobody, "settlement": "kept" }), code, field);
    let money = json!({ "client": nobody, "kind": "work", "amount": "1" });
    table.refuse(money::add_invoice, money, code, field);
    table.refuse(client::erase, json!({ "id": nobody, "name": "x" }), code, field);
    table.end();
}

#[test]
fn what_belongs_to_nobody_that_exists_is_refused_without_a_trace() {
    let mut table = Table::new();
    let nobody = "01890000-0000-7000-8000-00000000dead";
    let due = table.season.at(1);
    let promise = json!({ "by": "us", "wording": "x", "due_at": due });
    let refused = [
        table.season.try_ask(promise::add, json!({ "client": nobody, "form": promise })),
        table.season.try_ask(
            contact::add,
            json!({ "client": nobody, "form": { "name": "Anna", "primary": false } }),
        ),
        table.season.try_ask(engagement::add, agreement(nobody, json!({}))),
        table.season.try_ask(
            boundary::add,
            json!({ "form": { "client": nobody, "rule": "x", "severity": "minor" } }),
        ),
        table
            .season
            .try_ask(incident::add, json!({ "entry": nobody, "form": { "kind": "unpaid_scope" } })),
        table
            .season
            .try_ask(money::add_work, json!({ "client": nobody, "minutes": 5, "kind": "admin" })),
        table.season.try_ask(recovery::add, json!({ "client": nobody, "criteria": "x" })),
    ];
    for (number, refused) in refused.into_iter().enumerate() {
        let error = refused.unwrap_err();
        assert!(matches!(error.code, Code::NotFound | Code::Invalid), "{number}: {error:?}");
    }
    table.end();
}

#[test]
fn what_belongs_to_another_client_cannot_be_hung_on_this_one() {
    let mut table = Table::new();
    let (client, other) = (table.it.client.clone(), &table.other);
    let mark =
        |kind: &str, field: &str, id: &str| json!({ "incidents": [{ "kind": kind, field: id }] });
    let requests = [
        (json!({ "form": { "people": [other.contact] } }), "people"),
        (json!({ "form": { "engagement": other.engagement } }), "engagement"),
        (mark("crossing", "boundary", &other.boundary), "boundary"),
        (json!({ "told": [other.boundary] }), "told"),
        (mark("late_payment", "invoice", &other.invoice), "invoice"),
        (mark("broken_promise", "promise", &other.promise), "promise"),
        (mark("complaint", "complaint", &other.complaint), "complaint"),
    ];
    let (entry, engagement) = (other.entry.clone(), other.engagement.clone());
    let (invoice, complaint) = (other.invoice.clone(), other.complaint.clone());
    for (request, field) in requests {
        table.check(entry::add, call(&client, request.clone()), field);
        if field == "people" || field == "engagement" {
            let form = call(&client, request)["form"].clone();
            let id = table.it.entry.clone();
            table.check(entry::change, json!({ "id": id, "form": form }), field);
        }
    }
    let of = |more: Value| over(json!({ "client": client, "kind": "work", "amount": "1" }), more);
    table.check(money::add_invoice, of(json!({ "engagement": engagement })), "engagement");
    table.check(money::add_payment, of(json!({ "invoice": invoice })), "invoice");
    let work = json!({ "kind": "admin", "minutes": 1, "engagement": engagement });
    table.check(money::add_work, of(work), "engagement");
    let gift = json!({ "kind": "gift", "complaint": complaint });
    table.check(concession::add, of(gift), "complaint");
    let plan = json!({ "client": client, "criteria": "x", "complaint": complaint });
    table.check(recovery::add, plan, "complaint");
    let form = json!({ "theme": "x", "importance": "low", "cause": "ours", "promised": true });
    let heard = json!({ "client": client, "entry": entry, "form": form });
    table.check(complaint::add, heard, "entry");
    let own = table.it.complaint.clone();
    let step = json!({ "id": own, "stage": "fixed", "entry": entry });
    table.check(complaint::step, step, "entry");
    let rule = table.it.boundary.clone();
    let told = json!({ "client": client, "boundary": rule, "channel": "call", "entry": entry });
    table.check(boundary::tell, told, "entry");
    let letter = json!({ "client": client, "engagement": engagement, "kind": "parting", "choices": { "boundaries": [], "colleagues": [] }, "tone": "honest",
                         "language": "en", "subject": "s", "body": "b", "drafted": "d" });
    table.check(letter::save, letter, "engagement");
    table.end();
}
