//! Letters on their way out: the gate, the pause after the heat, the release with what follows from
//! it, and the way back.

use api::{Code, Error, colleague, journal, letter, money, obligation, promise, undo};
use serde_json::{Value, json};

use crate::season::{Season, from, list, over, text, wire};

impl Season {
    /// Drafts a letter and keeps it, with `more` laid over the request for the draft, and returns it.
    #[track_caller]
    fn letter(&mut self, client: &str, kind: &str, more: Value) -> Value {
        let plain = json!({ "client": client, "kind": kind, "tone": "discreet",
                            "choices": { "boundaries": [], "colleagues": [] } });
        let request = from(over(plain, more));
        let draft = self.act(|it, context| letter::draft(it, context, &request)).unwrap();
        let draft = wire(&draft);
        self.keep(&draft, json!({}))
    }

    /// Keeps what a draft says, with `more` laid over it, and returns the letter.
    #[track_caller]
    fn keep(&mut self, draft: &Value, more: Value) -> Value {
        let mut request = json!({ "drafted": draft["body"] });
        for name in [
            "client",
            "engagement",
            "kind",
            "tone",
            "choices",
            "language",
            "subject",
            "body",
            "ends_on",
            "form",
            "sent_on",
        ] {
            request[name] = draft[name].clone();
        }
        self.ask(letter::save, over(request, more))["value"].clone()
    }

    #[track_caller]
    fn gate(&mut self, letter: &str) -> Value {
        let id = from(json!(letter));
        wire(&self.act(|session, context| letter::gate(session, context, id)).unwrap())
    }

    fn release(&mut self, letter: &str, more: Value) -> Result<Value, Error> {
        self.try_ask(letter::release, over(json!({ "id": letter, "form": "email" }), more))
    }

    #[track_caller]
    fn kept(&mut self, letter: &str) -> Value {
        let id = from(json!(letter));
        wire(&self.act(|session, context| letter::get(session, context, id)).unwrap())
    }

    /// Logs a call in which somebody shouted.
    #[track_caller]
    fn shouted_at(&mut self, client: &str, more: Value) {
        let mark = over(json!({ "kind": "abuse", "manner": "shouting" }), more);
        self.log(client, json!({ "incidents": [mark] }));
    }
}

fn id(it: &Value) -> String {
    text(&it["id"])
}

/// What the gate says of each open record: what it is, and where it stands.
fn passages(gate: &Value) -> Vec<(String, String)> {
    let items = list(&gate["items"]).iter();
    items.map(|it| (text(&it["label"]), text(&it["passage"]))).collect()
}

#[track_caller]
fn check_refused(refused: Result<Value, Error>, start: &str) {
    let refused = refused.expect_err("it should not have been released");
    assert_eq!(refused.code, Code::NotAllowed, "{}", refused.message);
    assert!(refused.message.starts_with(start), "{}", refused.message);
}

/// A client to part with, with a promise that is overdue, access of theirs and an open invoice.
struct Leaving {
    client: String,
    promise: String,
    access: String,
    invoice: String,
}

fn leaving(season: &mut Season) -> Leaving {
    let client = season.client("Kask");
    season.agree(&client);
    let due = season.at(1);
    let form = json!({ "by": "us", "wording": "the print files", "due_at": due });
    let promise = season.ask(promise::add, json!({ "client": client, "form": form }));
    let form = json!({ "kind": "access", "wording": "the web shop" });
    let access = season.ask(obligation::add, json!({ "client": client, "form": form }));
    let invoice = json!({ "client": client, "kind": "work", "amount": "340", "number": "2026-7" });
    let invoice = text(&season.ask(money::add_invoice, invoice)["value"]);
    season.wait(30);
    let id_of =
        |it: &Value| it["value"]["id"].as_str().or(it["value"].as_str()).unwrap().to_owned();
    Leaving { promise: id_of(&promise), access: id_of(&access), client, invoice }
}

#[test]
fn what_is_open_gets_a_day_or_a_waiver_and_the_letter_says_so() {
    let mut season = Season::begin();
    let it = leaving(&mut season);
    let kept = season.letter(&it.client, "parting", json!({}));
    let letter = id(&kept);
    let gate = season.gate(&letter);
    let undecided = |what: &str| (what.to_owned(), "undecided".to_owned());
    assert_eq!(
        passages(&gate),
        [undecided("the print files"), undecided("the web shop"), undecided("2026-7")]
    );
    assert_eq!(gate["is_clean"], false);
    check_refused(season.release(&letter, json!({})), "Something is still open");
    check_refused(
        season.release(&letter, json!({ "override_reason": "I want it over" })),
        "Something is still open",
    );

    // A day: the letter, which nobody edited, names it at once.
    let day = season.day(7);
    let dated = json!({ "letter": letter, "promise": it.promise, "done_by": day });
    let dated = season.ask(letter::handle, dated);
    let body = text(&dated["value"]["body"]);
    assert!(body.contains("The print files, by 18 February 2026"), "{body}");
    assert_eq!(dated["value"]["body"], dated["value"]["drafted"]);

    // A waiver: it wants a reason, and what was waived is no longer owed in the letter.
    let waive =
        |reason: &str| json!({ "letter": letter, "obligation": it.access, "waived": reason });
    let blank = season.try_ask(letter::handle, waive("  ")).unwrap_err();
    assert_eq!((blank.code, blank.field.as_deref()), (Code::Invalid, Some("waived")));
    let waived = season.ask(letter::handle, waive("They have changed the password."));
    assert!(!text(&waived["value"]["body"]).contains("web shop"));

    let past = json!({ "letter": letter, "invoice": it.invoice, "done_by": season.day(-1) });
    let past = season.try_ask(letter::handle, past).unwrap_err();
    assert_eq!((past.code, past.field.as_deref()), (Code::Invalid, Some("done_by")));
    let agreed = json!({ "letter": letter, "invoice": it.invoice, "done_by": season.day(90) });
    season.ask(letter::handle, agreed);
    let gate = season.gate(&letter);
    assert_eq!(gate["is_clean"], true, "{gate:#}");
    assert_eq!(gate["earliest_end_on"], gate["ends_on"], "what they owe does not hold us");

    // After the end: the letter waits, and the day on which all would be done is said.
    let late = json!({ "letter": letter, "promise": it.promise, "done_by": "2026-05-04" });
    season.ask(letter::handle, late);
    let gate = season.gate(&letter);
    assert_eq!(passages(&gate)[0].1, "after_the_end");
    assert_eq!(gate["earliest_end_on"], "2026-05-04");
    check_refused(season.release(&letter, json!({})), "Something is still open");
    assert_eq!(season.undo().as_deref(), Some("handle_owing"));
    assert_eq!(season.gate(&letter)["is_clean"], true);

    let released = season.release(&letter, json!({ "reason": "fit" })).unwrap()["value"].clone();
    let decided = list(&released["decided"]);
    let waived = decided.iter().find(|it| it["label"] == "the web shop").unwrap();
    assert_eq!(waived["waived"], "They have changed the password.", "kept with the letter");
    let late = season.try_ask(letter::handle, waive("It is too late")).unwrap_err();
    assert_eq!(late.code, Code::NotAllowed, "what was released is frozen");
}

#[test]
fn a_letter_in_own_words_is_never_drafted_over_but_its_missing_days_are_found() {
    let mut season = Season::begin();
    let it = leaving(&mut season);
    let kept = season.letter(&it.client, "parting", json!({}));
    let own = format!("{}\n\nThank you for the coffee.", text(&kept["body"]));
    let words = json!({ "id": kept["id"], "body": own, "drafted": kept["drafted"] });
    season.keep(&kept, words);
    let day = season.day(7);
    let dated = json!({ "letter": kept["id"], "promise": it.promise, "done_by": day });
    let dated = season.ask(letter::handle, dated);
    assert_eq!(dated["value"]["body"], json!(own));
    let request = from(json!({
        "draft": { "client": it.client, "letter": kept["id"], "kind": "parting", "tone": "discreet",
                   "choices": kept["choices"], "sent_on": kept["sent_on"], "form": "email" },
        "subject": kept["subject"], "body": own,
    }));
    let check = season.act(|session, context| letter::check(session, context, &request)).unwrap();
    let check = wire(&check);
    let needs: Vec<_> = list(&check["findings"]).iter().map(|it| it["need"].clone()).collect();
    assert!(needs.contains(&json!("day_given")), "{check:#}");
}

#[test]
fn a_release_makes_the_client_leave_plans_what_follows_and_can_be_undone() {
    let mut season = Season::begin();
    let client = season.client("Kask");
    let engagement = season.agree(&client);
    let letter = id(&season.letter(&client, "parting", json!({})));
    season.wait_minutes(5);
    let before = season.picture();
    let released = season.release(&letter, json!({ "reason": "boundaries" })).unwrap();
    let released = &released["value"];
    assert_eq!(
        (&released["state"], &released["sent_on"]),
        (&json!("released"), &json!("2026-01-12"))
    );
    assert!(released["released_at"].is_string());
    assert_eq!(released["override_reason"], Value::Null);

    let page = season.page(&client);
    let last = list(&page["moves"]).last().unwrap();
    assert_eq!((&last["stage"], &last["reason"]), (&json!("leaving"), &json!("boundaries")));
    let agreed =
        list(&page["engagements"]).iter().find(|it| it["id"] == json!(engagement)).unwrap();
    assert_eq!(
        (&agreed["ends_on"], &agreed["notice_given_on"]),
        (&json!("2026-02-28"), &json!("2026-01-12"))
    );
    let mut follows: Vec<_> = list(&page["obligations"])
        .iter()
        .map(|it| (text(&it["kind"]), text(&it["due_on"])))
        .collect();
    follows.sort();
    let expected = [
        ("access", "2026-02-28"),
        ("closing_statement", "2026-03-07"),
        ("final_invoice", "2026-02-28"),
        ("handover", "2026-02-28"),
    ];
    assert_eq!(follows, expected.map(|(kind, on)| (kind.to_owned(), on.to_owned())));
    let due = list(&page["due"]).iter().filter(|it| it["kind"] == "obligation").count();
    assert_eq!(due, 4, "what follows is due like everything else");

    check_refused(season.release(&letter, json!({})), "This letter was released");
    assert_eq!(season.undo().as_deref(), Some("release_letter"));
    assert_eq!(season.picture(), before, "nothing is left of it");
    assert_eq!(season.redo().as_deref(), Some("release_letter"));
    assert_eq!(season.kept(&letter)["state"], "released");
}

#[test]
fn a_letter_with_a_chosen_end_ends_the_agreement_on_that_day() {
    let mut season = Season::begin();
    let client = season.client("Kask");
    let engagement = season.agree(&client);
    let choices = json!({ "boundaries": [], "colleagues": [], "end_on": "2026-05-31" });
    let kept = season.letter(&client, "parting", json!({ "choices": choices }));
    assert_eq!(
        (&kept["ends_on"], &kept["choices"]["end_on"]),
        (&json!("2026-05-31"), &json!("2026-05-31"))
    );
    // A week later the notice still gives that day, so it goes out as it stands.
    season.wait(7);
    season.release(&id(&kept), json!({})).unwrap();
    let page = season.page(&client);
    let agreed =
        list(&page["engagements"]).iter().find(|it| it["id"] == json!(engagement)).unwrap();
    assert_eq!(
        (&agreed["ends_on"], &agreed["notice_given_on"]),
        (&json!("2026-05-31"), &json!("2026-01-19"))
    );
    let steps = list(&page["obligations"]).iter();
    let handed = steps.filter(|it| it["kind"] == "handover").map(|it| text(&it["due_on"]));
    assert_eq!(handed.collect::<Vec<_>>(), ["2026-05-31"], "what follows keeps to it");
}

#[test]
fn a_chosen_end_that_became_too_early_is_not_released() {
    let mut season = Season::begin();
    let client = season.client("Kask");
    season.agree(&client);
    let choices = json!({ "boundaries": [], "colleagues": [], "end_on": "2026-03-31" });
    let letter = id(&season.letter(&client, "parting", json!({ "choices": choices })));
    season.wait(60);
    assert_eq!(season.gate(&letter)["ends_on"], "2026-03-31", "the page can still be seen");
    check_refused(season.release(&letter, json!({})), "Sent on that day and in that form");
}

#[test]
fn access_that_is_on_the_list_already_is_not_put_there_twice() {
    let mut season = Season::begin();
    let client = season.client("Kask");
    season.agree(&client);
    let form = json!({ "kind": "access", "wording": "the web shop", "due_on": season.day(3) });
    season.ask(obligation::add, json!({ "client": client, "form": form }));
    let letter = id(&season.letter(&client, "not_renewing", json!({})));
    season.release(&letter, json!({})).unwrap();
    let page = season.page(&client);
    let access = list(&page["obligations"]).iter().filter(|it| it["kind"] == "access");
    assert_eq!(access.map(|it| text(&it["wording"])).collect::<Vec<_>>(), ["the web shop"]);
}

#[test]
fn in_the_heat_a_letter_waits_and_is_read_again_before_it_goes() {
    let mut season = Season::begin();
    let client = season.client("Kask");
    season.agree(&client);
    season.shouted_at(&client, json!({}));
    let letter = id(&season.letter(&client, "parting", json!({})));
    let gate = season.gate(&letter);
    assert!(gate["cooling"]["until"].is_string(), "{gate:#}");
    assert_eq!(gate["cooling"]["facts"], "They called about the brochure.");
    let refused = season.release(&letter, json!({})).unwrap_err();
    assert_eq!(refused.field.as_deref(), Some("override_reason"));
    check_refused(Err(refused), "It got hot less than a day ago");
    let early = season.act(|it, context| letter::read_again(it, context, from(json!(letter))));
    assert_eq!(early.unwrap_err().code, Code::NotAllowed, "reading again in the heat is none");

    season.wait(1);
    assert_eq!(season.gate(&letter)["cooling"]["until"], Value::Null, "the pause is over");
    check_refused(season.release(&letter, json!({})), "This letter was written in the heat");
    season.ask_of(letter::read_again, &letter);
    assert_eq!(season.gate(&letter)["cooling"], Value::Null);
    let released = season.release(&letter, json!({})).unwrap();
    assert_eq!(released["value"]["override_reason"], Value::Null);
}

#[test]
fn the_pause_can_be_overridden_with_a_reason_that_is_kept() {
    let mut season = Season::begin();
    let client = season.client("Kask");
    season.agree(&client);
    season.shouted_at(&client, json!({}));
    let letter = id(&season.letter(&client, "parting", json!({})));
    check_refused(season.release(&letter, json!({ "override_reason": " " })), "It got hot");
    let why = json!({ "override_reason": "Today is the last day for the notice." });
    season.release(&letter, why).unwrap();
    let kept = season.kept(&letter);
    assert_eq!(kept["override_reason"], "Today is the last day for the notice.");
    assert_eq!(season.undo().as_deref(), Some("release_letter"));
    assert_eq!(season.kept(&letter)["override_reason"], Value::Null);
}

#[test]
fn heat_holds_back_what_confronts_and_not_the_answer_they_wait_for() {
    #[track_caller]
    fn check(kind: &str, mark: Value, waits: bool) {
        let mut season = Season::begin();
        let client = season.client("Kask");
        season.agree(&client);
        let rule = season.rule("No calls on Sundays");
        season.tell(&client, &rule);
        season.wait_minutes(5);
        season.log(&client, mark);
        let letter =
            id(&season.letter(&client, kind, json!({ "choices": { "boundaries": [rule] } })));
        assert_eq!(season.gate(&letter)["cooling"].is_object(), waits, "{kind}");
        assert_eq!(season.release(&letter, json!({})).is_err(), waits, "{kind}");
    }
    let abuse = |cause: &str| json!({ "incidents": [{ "kind": "abuse", "manner": "sharp_words", "cause": cause }] });
    for kind in ["parting", "not_renewing", "boundary_reminder", "payment_reminder", "referral"] {
        check(kind, abuse("their_conduct"), true);
    }
    for kind in ["acknowledgement", "apology", "make_it_right", "expectations"] {
        check(kind, abuse("their_conduct"), false);
    }
    // Whose fault it was makes no difference to how one writes afterwards.
    for cause in ["ours", "misunderstanding", "their_circumstances"] {
        check("parting", abuse(cause), true);
    }
    check("parting", json!({ "form": { "toll": -2 } }), true);
    check("parting", json!({ "form": { "toll": -1 } }), false);
    check("parting", json!({ "incidents": [{ "kind": "unpaid_scope", "minutes": 10 }] }), false);
}

#[test]
fn words_that_should_not_go_out_and_a_risky_referral_want_a_reason() {
    let mut season = Season::begin();
    let client = season.client("Kask");
    season.agree(&client);
    let kept = season.letter(&client, "parting", json!({}));
    let hard = format!("{}\n\nUnless you improve, we part.", text(&kept["body"]));
    season.keep(&kept, json!({ "id": kept["id"], "body": hard, "drafted": kept["drafted"] }));
    assert_eq!(season.gate(&id(&kept))["warnings"], json!(["findings"]));
    check_refused(season.release(&id(&kept), json!({})), "There are words in it");
    season.release(&id(&kept), json!({ "override_reason": "They asked me to be clear." })).unwrap();

    let mut season = Season::begin();
    let client = season.client("Kask");
    season.agree(&client);
    season.shouted_at(&client, json!({}));
    season.wait(3);
    let form =
        json!({ "name": "Kaisa", "fits": "menus", "room": "open", "consent_on": "2025-06-01" });
    let colleague = season.ask(colleague::add, form)["value"].clone();
    let named = json!({ "choices": { "boundaries": [], "colleagues": [colleague] } });
    let letter = season.letter(&client, "referral", named);
    assert!(text(&letter["body"]).contains("Kaisa: menus"), "{letter:#}");
    assert_eq!(season.gate(&id(&letter))["warnings"], json!(["abusive_client"]));
    check_refused(season.release(&id(&letter), json!({})), "This client has been abusive");
    let why = json!({ "override_reason": "Kaisa knows what happened and wants to try." });
    season.release(&id(&letter), why).unwrap();
}

#[test]
fn a_colleague_who_has_not_agreed_is_not_named() {
    let mut season = Season::begin();
    let client = season.client("Kask");
    let form = json!({ "name": "Marek", "fits": "websites", "room": "open" });
    let colleague = season.ask(colleague::add, form)["value"].clone();
    let named = json!({ "choices": { "boundaries": [], "colleagues": [colleague] } });
    let letter = season.letter(&client, "referral", named);
    assert!(!text(&letter["body"]).contains("Marek"), "{letter:#}");
}

#[test]
fn a_released_reminder_counts_as_told_and_an_acknowledgement_as_a_promise() {
    let mut season = Season::begin();
    let client = season.client("Kask");
    let rule = season.rule("No calls on Sundays");
    let told = |season: &mut Season| {
        let page = season.page(&client);
        let all = list(&page["boundaries"]).iter().flat_map(|it| list(&it["tellings"]).clone());
        all.map(|it| text(&it["wording"])).collect::<Vec<_>>()
    };
    let chosen = json!({ "choices": { "boundaries": [rule], "colleagues": [] } });
    let letter = id(&season.letter(&client, "boundary_reminder", chosen));
    assert!(told(&mut season).is_empty());
    season.release(&letter, json!({})).unwrap();
    assert_eq!(told(&mut season), ["No calls on Sundays"]);
    season.undo();
    assert!(told(&mut season).is_empty(), "undone");

    let letter = id(&season.letter(&client, "expectations", json!({})));
    season.release(&letter, json!({})).unwrap();
    let page = season.page(&client);
    let open = list(&page["expectations"]).iter().filter(|it| it["told_at"].is_null()).count();
    assert_eq!(open, 0, "what to expect was told");

    let answer = season.day(3);
    let choices = json!({ "boundaries": [], "colleagues": [], "answer_on": answer });
    let letter = season.letter(&client, "acknowledgement", json!({ "choices": choices }));
    season.release(&id(&letter), json!({})).unwrap();
    let page = season.page(&client);
    let promised = &list(&page["promises"])[0];
    assert_eq!((&promised["by"], &promised["state"]), (&json!("us"), &json!("open")));
    assert_eq!(promised["due_at"], "2026-01-15T16:00:00Z", "by the evening of that day");
}

#[test]
fn the_day_of_release_has_to_agree_with_the_end_that_the_letter_names() {
    let mut season = Season::begin();
    let client = season.client("Kask");
    season.agree(&client);
    let letter = id(&season.letter(&client, "parting", json!({})));
    let back = season.release(&letter, json!({ "sent_on": season.day(-1) })).unwrap_err();
    assert_eq!((back.code, back.field.as_deref()), (Code::Invalid, Some("sent_on")));
    check_refused(
        season.release(&letter, json!({ "sent_on": "2026-02-02" })),
        "Sent on that day and in that form, the agreement ends on another day",
    );
    season.release(&letter, json!({ "sent_on": "2026-01-20" })).unwrap();
    assert_eq!(season.kept(&letter)["sent_on"], "2026-01-20", "the same end, so the same letter");
}

#[test]
fn what_shows_that_it_went_out_is_kept_with_the_letter() {
    let mut season = Season::begin();
    let client = season.client("Kask");
    season.agree(&client);
    let letter = id(&season.letter(&client, "parting", json!({})));
    let keep = |season: &mut Season, name: &str, bytes: &[u8]| {
        let id = from(json!(letter));
        season.act(|it, context| letter::keep_proof(it, context, id, name, bytes, None))
    };
    let prove = |on: String| json!({ "id": letter, "went_on": on, "form": "registered_post", "proof": "RR 12 EE" });
    let early = season.try_ask(letter::prove, prove(season.day(0))).unwrap_err();
    assert_eq!(early.code, Code::NotAllowed, "nothing goes out before its release");
    assert_eq!(keep(&mut season, "a.png", b"a").unwrap_err().code, Code::NotAllowed);
    season.release(&letter, json!({})).unwrap();
    let late = season.try_ask(letter::prove, prove(season.day(1))).unwrap_err();
    assert_eq!((late.code, late.field.as_deref()), (Code::Invalid, Some("went_on")));
    season.ask(letter::prove, prove(season.day(0)));
    keep(&mut season, "receipt.png", b"first").unwrap();
    let second = wire(&keep(&mut season, "../receipt-2.png", b"second").unwrap());
    assert_eq!(second["value"]["proof_file"]["name"], "receipt-2.png");
    assert_eq!(second["value"]["proof"], "RR 12 EE", "nothing else of it changed");
    let binned: Vec<_> = season.binned().iter().map(|it| it["label"].clone()).collect();
    assert_eq!(binned.len(), 1, "the file it replaced can be brought back: {binned:?}");
    assert_eq!(season.undo().as_deref(), Some("prove_letter"));
    assert_eq!(season.kept(&letter)["proof_file"]["name"], "receipt.png");
    season.redo();

    // It travels with the journal.
    let bytes = season.export();
    let mut other = Season::begin();
    other.act(|session, context| journal::import(session, context, &bytes)).unwrap();
    let kept = other.kept(&letter);
    assert_eq!(
        (&kept["proof_file"]["name"], &kept["went_on"]),
        (&json!("receipt-2.png"), &json!("2026-01-12"))
    );
}

#[test]
fn a_release_cannot_be_taken_back_from_under_its_proof() {
    let mut season = Season::begin();
    let client = season.client("Kask");
    season.agree(&client);
    let letter = id(&season.letter(&client, "parting", json!({})));
    season.release(&letter, json!({})).unwrap();
    let proved = json!({ "id": letter, "went_on": season.day(0), "form": "email" });
    season.ask(letter::prove, proved);
    let operations = season.act(|session, _| undo::operations(session, None, 20)).unwrap();
    let operations = wire(&operations);
    let release = list(&operations).iter().find(|it| it["op"] == "release_letter").unwrap();
    let number = text(&release["number"]);
    let refused = season.act(|session, context| undo::undo_one(session, context, &number));
    assert!(refused.is_err(), "it went out: {operations:#}");
    assert_eq!(season.kept(&letter)["state"], "released");
}

#[test]
fn an_unsent_letter_bears_the_day_on_the_persons_wall() {
    // A quarter to one at night in Tallinn is still the day before in UTC.
    let mut season = Season::begin_with("2026-01-12T22:45:00Z".parse().unwrap(), journal::create);
    let client = season.client("Kask");
    season.agree(&client);
    let draft = season.letter(&client, "referral", json!({}));
    let kept = season
        .keep(&draft, json!({ "id": draft["id"], "sent_on": null, "drafted": draft["body"] }));
    assert_eq!(kept["sent_on"], Value::Null);
    let head = list(&kept["head"]).iter().map(text).collect::<Vec<_>>().join("\n");
    assert!(head.contains("13 January 2026"), "{head}");
    let out = season.act(|it, context| letter::outgoing(it, context, from(kept["id"].clone())));
    let out = out.unwrap().document;
    assert_eq!(out.file_stem, "2026-01-13-Kask");
    assert!(out.text.contains("13 January 2026"), "{}", out.text);
}
