//! From the contract to the letter: the end date, the reasons, the draft that is kept.

use api::{Code, engagement, letter, money, promise, recovery};
use serde_json::{Value, json};

use crate::desk::{agreement, monthly_terms};
use crate::season::{Season, from, list, over, text, wire};

fn draft(season: &mut Season, client: &str, more: Value) -> Value {
    let request = from(over(
        json!({ "client": client, "kind": "parting", "choices": { "boundaries": [], "colleagues": [] }, "tone": "honest" }),
        more,
    ));
    wire(&season.act(|session, context| letter::draft(session, context, &request)).unwrap())
}

fn end_if_sent(season: &mut Season, engagement: &str, sent_on: &str, form: &str) -> Value {
    let request = from(json!({ "engagement": engagement, "sent_on": sent_on, "form": form }));
    wire(&engagement::end_if_sent(&season.session, &request).unwrap())
}

#[test]
fn a_letter_names_exactly_the_end_that_the_notice_engine_gives() {
    // One month to the end of a month, from receipt; by hand, from the calendar of 2026.
    let check = |sent_on: &str, form: &str, ends_on: &str, spoken: &str| {
        let mut season = Season::begin();
        let client = season.client("Kask");
        let engagement = season.agree(&client);
        let request = json!({ "sent_on": sent_on, "form": form });
        for tone in ["honest", "discreet", "no_reason"] {
            let drafted =
                draft(&mut season, &client, over(request.clone(), json!({ "tone": tone })));
            let engine = end_if_sent(&mut season, &engagement, sent_on, form);
            assert_eq!(engine["ends_on"], ends_on, "sent {sent_on} by {form}: {engine:#}");
            assert_eq!(drafted["ends_on"], ends_on, "{tone}");
            assert_eq!(drafted["end"], engine, "the draft shows the engine's own working");
            let body = text(&drafted["body"]);
            assert!(body.contains(spoken), "{tone} says {spoken}:\n{body}");
        }
    };
    check("2026-01-12", "email", "2026-02-28", "28 February 2026");
    check("2026-01-31", "email", "2026-02-28", "28 February 2026");
    check("2026-02-28", "email", "2026-03-31", "31 March 2026");
    check("2026-02-26", "registered_post", "2026-04-30", "30 April 2026");
    check("2026-03-10", "registered_post", "2026-04-30", "30 April 2026");
}

#[test]
fn a_letter_takes_a_later_end_where_the_agreement_allows_one() {
    let mut season = Season::begin();
    let client = season.client("Kask");
    season.agree(&client);
    let asked = |end_on: &str| {
        json!({ "client": client, "kind": "parting", "tone": "discreet", "sent_on": "2026-01-12",
                "choices": { "boundaries": [], "colleagues": [], "end_on": end_on } })
    };
    // One month to the end of a month: sent on 12 January, the earliest is 28 February.
    let mut check = |end_on: &str, subject: &str, end: &str, otherwise: &str| {
        let drafted = draft(&mut season, &client, asked(end_on));
        assert_eq!(
            (&drafted["ends_on"], &drafted["earliest_end_on"]),
            (&json!(end_on), &json!("2026-02-28"))
        );
        assert_eq!(drafted["end"]["ends_on"], end_on, "the working leads there");
        let body = text(&drafted["body"]);
        for said in [end, otherwise] {
            assert!(body.contains(said), "it says {said:?}:\n{body}");
        }
        assert!(text(&drafted["subject"]).ends_with(subject), "{}", drafted["subject"]);
    };
    check(
        "2026-02-28",
        "28 February 2026",
        "With the notice period of one month, our agreement ends",
        "31 March 2026.",
    );
    check(
        "2026-05-31",
        "31 May 2026",
        "ends on 31 May 2026. That is later than its notice period of one month asks for.",
        "by my reading, that is 30 June 2026.",
    );
    let refused = |season: &mut Season, end_on: &str, expected: &str| {
        let request = from(asked(end_on));
        let refused = season.act(|it, context| letter::draft(it, context, &request)).unwrap_err();
        assert_eq!((refused.code, refused.field.as_deref()), (Code::Invalid, Some("end_on")));
        assert_eq!(refused.message, expected, "to end on {end_on}");
    };
    refused(
        &mut season,
        "2026-01-31",
        "The notice does not let it end on that day. The earliest is 28 February 2026.",
    );
    refused(
        &mut season,
        "2026-04-12",
        "The agreement cannot end on that day. The nearest days on which it can are 31 March 2026 and 30 April 2026.",
    );
}

#[test]
fn without_an_agreement_the_last_day_is_the_one_that_was_chosen() {
    let mut season = Season::begin();
    let client = season.client("Kask");
    let asked = |end_on: Value| {
        json!({ "tone": "discreet", "sent_on": "2026-01-12",
                "choices": { "boundaries": [], "colleagues": [], "end_on": end_on } })
    };
    let open = draft(&mut season, &client, asked(Value::Null));
    assert_eq!(open["ends_on"], Value::Null);
    let chosen = draft(&mut season, &client, asked(json!("2026-03-13")));
    assert_eq!(
        (&chosen["ends_on"], &chosen["earliest_end_on"]),
        (&json!("2026-03-13"), &Value::Null)
    );
    let body = text(&chosen["body"]);
    assert!(body.contains("My last day of work for you will be 13 March 2026."), "{body}");
    let request =
        from(over(json!({ "client": client, "kind": "parting" }), asked(json!("2026-01-11"))));
    let refused = season.act(|it, context| letter::draft(it, context, &request)).unwrap_err();
    assert_eq!(refused.field.as_deref(), Some("end_on"), "{}", refused.message);
}

#[test]
fn an_offer_to_make_it_right_asks_of_them_what_belongs_to_the_plan_and_nothing_else() {
    let mut season = Season::begin();
    let client = season.client("Kask");
    let promise = |season: &mut Season, wording: &str, plan: Value| {
        let form = json!({ "by": "client", "wording": wording, "due_at": season.at(240) });
        let request = json!({ "client": client, "form": form, "recovery": plan });
        season.ask(promise::add, request);
    };
    promise(&mut season, "the text of the cover", Value::Null);
    let asked = json!({ "kind": "make_it_right" });
    let said = text(&draft(&mut season, &client, asked.clone())["body"]);
    assert!(said.contains("what would make it right for you"), "nothing is offered yet:\n{said}");
    assert!(!said.contains("text of the cover"), "it is about something else:\n{said}");

    let plan = json!({ "client": client, "criteria": "every sheet on the first" });
    let plan = season.ask(recovery::add, plan)["value"].clone();
    promise(&mut season, "one list of corrections", plan);
    let said = text(&draft(&mut season, &client, asked)["body"]);
    assert!(
        said.contains("It needs one thing from you as well:\n\n- One list of corrections"),
        "{said}"
    );
    assert!(said.contains("whether this suits you"), "{said}");
    assert!(!said.contains("text of the cover"), "{said}");
}

#[test]
fn a_form_that_the_terms_do_not_allow_is_refused() {
    let mut season = Season::begin();
    let client = season.client("Kask");
    season.agree(&client);
    let request = from(
        json!({ "client": client, "kind": "parting", "choices": { "boundaries": [], "colleagues": [] }, "tone": "honest", "form": "courier" }),
    );
    let refused = season.act(|it, context| letter::draft(it, context, &request)).unwrap_err();
    assert_eq!(refused.code, Code::NotAllowed);
}

#[test]
fn an_amendment_holds_from_its_day_and_not_before() {
    let mut season = Season::begin();
    let client = season.client("Kask");
    let later = over(
        monthly_terms(),
        json!({ "effective_on": "2026-06-01", "notice": { "count": 3, "unit": "month" } }),
    );
    let terms = json!([monthly_terms(), later]);
    let request = agreement(&client, json!({ "form": { "terms": terms } }));
    let engagement = text(&season.ask(engagement::add, request)["value"]);
    let before = end_if_sent(&mut season, &engagement, "2026-05-20", "email");
    let after = end_if_sent(&mut season, &engagement, "2026-06-01", "email");
    assert_eq!(
        (&before["ends_on"], &after["ends_on"]),
        (&json!("2026-06-30"), &json!("2026-09-30"))
    );
}

#[test]
fn an_honest_letter_names_their_conduct_and_nothing_else() {
    let mut season = Season::begin();
    let client = season.client("Kask");
    season.agree(&client);
    let rule = season.rule("No calls on Sundays");
    let crossing = |cause: &str| json!({ "kind": "crossing", "boundary": rule, "cause": cause });
    let insult = |cause: &str| json!({ "kind": "abuse", "manner": "insults", "cause": cause });
    let marks = |season: &mut Season, marks: Value| {
        let logged = season.log(&client, json!({ "incidents": marks }));
        season.wait(1);
        list(&logged["value"]["incidents"]).iter().map(|it| text(&it["id"])).collect::<Vec<_>>()
    };
    let untold = marks(&mut season, json!([crossing("their_conduct")]));
    season.tell(&client, &rule);
    season.wait(1);
    let theirs = marks(&mut season, json!([crossing("their_conduct"), insult("their_conduct")]));
    let others = marks(
        &mut season,
        json!([
            crossing("ours"), crossing("misunderstanding"), insult("their_circumstances"),
            { "kind": "broken_promise", "cause": "not_ours_at_all" },
        ]),
    );
    let cited = |draft: &Value| -> Vec<String> {
        let sources = list(&draft["paragraphs"]).iter().flat_map(|it| list(&it["sources"]).clone());
        let mut ids: Vec<String> =
            sources.filter(|it| it["noun"] == "incident").map(|it| text(&it["id"])).collect();
        ids.sort();
        ids
    };
    let honest = draft(&mut season, &client, json!({}));
    let mut wanted = theirs.clone();
    wanted.sort();
    assert_eq!(cited(&honest), wanted, "untold {untold:?} and others {others:?} stay out");
    for tone in ["discreet", "no_reason"] {
        let quiet = draft(&mut season, &client, json!({ "tone": tone }));
        assert!(cited(&quiet).is_empty(), "{tone} leaks an incident");
        let body = text(&quiet["body"]);
        assert!(!body.contains("Sunday"), "{tone} leaks the boundary:\n{body}");
    }
}

#[test]
fn a_letter_never_quotes_what_was_felt_or_thought() {
    let mut season = Season::begin();
    let client = season.client("Kask");
    season.agree(&client);
    let account = json!({ "facts": "factsword", "quotes": "quotesword", "reading": "readingword",
                          "feelings": "feelingsword" });
    let marks = json!([{ "kind": "abuse", "manner": "shouting", "note": "noteword" }]);
    season.log(&client, json!({ "form": { "account": account }, "incidents": marks }));
    let drafted = draft(&mut season, &client, json!({})).to_string();
    for word in ["factsword", "quotesword", "readingword", "feelingsword"] {
        assert!(!drafted.contains(word), "{word} is in the letter");
    }
    let body = text(&draft(&mut season, &client, json!({}))["body"]);
    assert!(!body.contains("noteword"), "a note of ours is no word for them:\n{body}");
}

#[test]
fn what_is_open_is_named_with_its_date_and_amount() {
    let mut season = Season::begin();
    let client = season.client("Kask");
    season.agree(&client);
    let due = season.at(5);
    let promise = json!({ "by": "us", "wording": "the print files", "due_at": due });
    season.log(&client, json!({ "promises": [promise] }));
    season.ask(
        money::add_invoice,
        json!({ "client": client, "kind": "work", "amount": "340", "number": "2026-7" }),
    );
    let body = text(&draft(&mut season, &client, json!({ "tone": "discreet" }))["body"]);
    for word in ["The print files", "2026-7", "340"] {
        assert!(body.contains(word), "{word} is missing:\n{body}");
    }
}

#[test]
fn a_draft_is_kept_edited_and_taken_out_of_the_app() {
    let mut season = Season::begin();
    let client = season.client("Kask");
    let engagement = season.agree(&client);
    let drafted = draft(&mut season, &client, json!({ "tone": "discreet" }));
    let keep = json!({
        "client": client, "engagement": engagement, "kind": "parting", "choices": { "boundaries": [], "colleagues": [] }, "tone": "discreet",
        "language": drafted["language"], "subject": drafted["subject"], "body": drafted["body"],
        "drafted": drafted["body"], "ends_on": drafted["ends_on"], "form": drafted["form"],
        "sent_on": drafted["sent_on"], "drafted_subject": drafted["subject"],
    });
    let kept = season.ask(letter::save, keep.clone());
    let id = kept["value"]["id"].clone();
    let edited = format!("{}\n\nWith thanks for the early mornings.", text(&drafted["body"]));
    let again = over(keep, json!({ "id": id, "body": edited }));
    let changed = season.ask(letter::save, again);
    assert_eq!(changed["value"]["id"], id, "the same letter, edited");
    assert_eq!(changed["value"]["drafted"], drafted["body"], "to compare with");
    assert_eq!(list(&season.page(&client)["letters"]).len(), 1);
    let out = season.act(|session, context| letter::outgoing(session, context, from(id))).unwrap();
    assert!(
        out.document.text.contains("With thanks for the early mornings."),
        "{}",
        out.document.text
    );
    assert!(out.document.text.contains(&text(&drafted["subject"])), "{}", out.document.text);
    assert_eq!(out.document.file_stem, "2026-01-12-Kask");
    assert!(out.mailto.is_some_and(|it| it.starts_with("mailto:")));
}

#[test]
fn a_letter_is_compared_whole_with_what_it_said_before() {
    let mut season = Season::begin();
    let client = season.client("Kask");
    season.agree(&client);
    let drafted = draft(&mut season, &client, json!({ "tone": "discreet" }));
    let keep = json!({
        "client": client, "kind": "parting", "choices": { "boundaries": [], "colleagues": [] },
        "tone": "discreet", "language": "en", "subject": drafted["subject"],
        "body": drafted["body"], "drafted": drafted["body"],
        "drafted_subject": drafted["subject"], "sent_on": "2026-01-12",
    });
    let kept = season.ask(letter::save, keep.clone());
    let another =
        json!({ "id": kept["value"]["id"], "subject": "Goodbye", "sent_on": "2026-01-14" });
    let now = season.ask(letter::save, over(keep, another))["value"].clone();
    assert_eq!(now["drafted_subject"], drafted["subject"]);
    let before = &list(&now["versions"])[0];
    assert_eq!(before["subject"], drafted["subject"]);
    let dateline = list(&now["head"]).last().cloned().unwrap();
    assert!(text(&dateline).ends_with("14 January 2026"), "{dateline}");
    assert!(text(&before["dateline"]).ends_with("12 January 2026"), "{before}");

    let parts = |it: &Value, dateline: &Value| json!([dateline, it["subject"], it["body"]]);
    let both =
        json!({ "before": parts(before, &before["dateline"]), "after": parts(&now, &dateline) });
    let found = wire(&letter::compare(&from(both)));
    let differs: Vec<bool> = list(&found)
        .iter()
        .map(|part| list(part).iter().any(|it| it["change"] != "same"))
        .collect();
    assert_eq!(differs, [true, true, false], "the day and the subject: {found:#}");
}

#[test]
fn a_client_without_an_agreement_still_gets_a_letter_without_an_invented_date() {
    let mut season = Season::begin();
    let client = season.client("Kask");
    let drafted = draft(&mut season, &client, json!({ "tone": "no_reason" }));
    assert_eq!((&drafted["ends_on"], &drafted["end"]), (&Value::Null, &Value::Null));
    assert!(!text(&drafted["body"]).trim().is_empty());
}
