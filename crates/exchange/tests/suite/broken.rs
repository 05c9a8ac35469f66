//! Broken files: the line, the field and the sentence of what is wrong.

use serde_json::Value;

use crate::support::ids;

/// How every file here starts: three lines.
const START: &str = "{\n  \"format\": \"good-terms\",\n  \"version\": 1,\n";

fn problems(text: &str) -> Vec<exchange::Problem> {
    match exchange::read(text.as_bytes(), &mut ids()) {
        Ok(_) => panic!("this was read: {text}"),
        Err(error) => error.problems,
    }
}

/// Checks the only problem of a whole file.
#[track_caller]
fn check_file(text: &str, line: usize, path: &str, fragment: &str) {
    let problems = problems(text);
    let [problem] = &problems[..] else { panic!("one problem, not {problems:#?}") };
    assert_eq!((problem.line, problem.path.as_str()), (line, path), "{problem}");
    assert!(problem.message.contains(fragment), "{problem}\nshould say: {fragment}");
}

/// Checks the only problem of a file whose fifth line is this client's inside.
#[track_caller]
fn check(client: &str, line: usize, path: &str, fragment: &str) {
    let text = format!(
        "{START}  \"clients\": [{{ \"key\": \"acme\", \"name\": \"Acme\",\n{client}\n}}]}}"
    );
    check_file(&text, line, path, fragment);
}

fn fits_the_schema(client: &str) -> bool {
    let text = format!(
        "{START}  \"clients\": [{{ \"key\": \"acme\", \"name\": \"Acme\",\n{client}\n}}]}}"
    );
    let schema: Value = serde_json::from_str(&exchange::schema()).unwrap();
    jsonschema::draft202012::is_valid(&schema, &serde_json::from_str(&text).unwrap())
}

#[test]
fn what_is_not_json_says_where() {
    check_file("", 1, "", "empty");
    check_file("\u{feff}  \n", 1, "", "empty");
    check_file("[]", 1, "", "A record in braces");
    check_file("{\n  \"format\": \"good-terms\",\n}", 3, "", "comma too many");
    check_file(
        "{\n  \"format\": \"good-terms\"\n  \"version\": 1\n}",
        3,
        "format",
        "comma is missing",
    );
    check_file(
        "{\n  \"format\": \"good-terms\",\n  \"version\": 1",
        3,
        "version",
        "ends too early",
    );
    check_file("{\n  format: 1 }", 2, "", "double quotes");
    check_file(
        &format!("{START}  \"clients\": [ {{ \"name\": \"A\nB\" }} ] }}"),
        4,
        "clients[0].name",
        "line break",
    );
    check_file("{} {}", 1, "", "more text after the end");
    check_file(&format!("{START}  \"clients\": [ nil ] }}"), 4, "clients[0]", "null");
}

#[test]
fn other_encodings_are_named() {
    let text = b"{\n\"format\": \"caf\xe9\"}";
    let error = exchange::read(text, &mut ids()).unwrap_err();
    assert_eq!((error.problems[0].line, error.problems[0].column), (2, 15));
    assert!(error.problems[0].message.contains("UTF-8"), "{error}");
    let utf16: Vec<u8> = "{}".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let error = exchange::read(&utf16, &mut ids()).unwrap_err();
    assert!(error.problems[0].message.contains("UTF-16"), "{error}");
}

#[test]
fn a_byte_order_mark_is_no_harm() {
    let text = "\u{feff}{\"format\": \"good-terms\", \"version\": 1}";
    assert!(exchange::read(text.as_bytes(), &mut ids()).is_ok());
}

#[test]
fn deep_nesting_is_refused_and_not_followed() {
    for depth in [200, 200_000] {
        let deep = format!("{START}  \"clients\": {}", "[".repeat(depth));
        assert_eq!(problems(&deep).len(), 1, "{depth} open lists");
        let deep = format!("{START}  \"clients\": {}{}}}", "[".repeat(depth), "]".repeat(depth));
        check_file(&deep, 4, "clients[0]", "A record in braces");
        let deep = format!(
            "{START}  \"x\": {}{}}}",
            "{\"x\":".repeat(depth),
            "1".to_owned() + &"}".repeat(depth)
        );
        check_file(&deep, 4, "x", "no field `x`");
    }
}

#[test]
fn another_format_and_a_newer_version_are_told_apart() {
    check_file("{ \"format\": \"ledger\",\n \"version\": 1 }", 1, "format", "format is `ledger`");
    check_file(
        "{ \"format\": \"good-terms\",\n \"version\": 2, \"moods\": [] }",
        2,
        "version",
        "a newer Good Terms",
    );
    check_file("{ \"format\": \"good-terms\",\n \"version\": 0 }", 2, "version", "start at 1");
    check_file("{ \"version\": 1 }", 1, "format", "`format` is missing");
}

#[test]
fn what_does_not_fit_the_format_says_what_does() {
    let entry = |more: &str| {
        format!(
            "\"entries\": [\n{{ \"at\": \"2026-03-02T14:05\", \"channel\": \"call\",\n{more} }} ]"
        )
    };
    check("\"entires\": []", 5, "clients[0].entires", "Did you mean `entries`?");
    check("\"weather\": 1", 5, "clients[0].weather", "Known here: ");
    check("\"kind\": \"persons\"", 5, "clients[0].kind", "Did you mean `person`?");
    check("\"kind\": \"zebra\"", 5, "clients[0].kind", "one of: company, person");
    check("\"name\": \"Acme\"", 5, "clients[0].name", "written twice");
    check("\"contacts\": {}", 5, "clients[0].contacts", "A list in brackets");
    check("\"contacts\": [\n7]", 6, "clients[0].contacts[0]", "A record in braces");
    check("\"contacts\": [ {\n} ]", 5, "clients[0].contacts[0].name", "`name` is missing");
    check("\"target_rate\": 60.5", 5, "clients[0].target_rate", "Put it in double quotes");
    check("\"target_rate\": \"60 €\"", 5, "clients[0].target_rate", "not an amount");
    check("\"zone\": \"Europe/Talinn\"", 5, "clients[0].zone", "Did you mean `Europe/Tallinn`?");
    check("\"currency\": \"eur\"", 5, "clients[0].currency", "Did you mean `EUR`?");
    check("\"language\": \"english\"", 5, "clients[0].language", "not a language tag");
    check(&entry("\"minutes\": -5"), 7, "clients[0].entries[0].minutes", "least is 0");
    check(&entry("\"minutes\": 2.5"), 7, "clients[0].entries[0].minutes", "whole number");
    check(
        &entry("\"minutes\": 5000000000"),
        7,
        "clients[0].entries[0].minutes",
        "most is 4294967295",
    );
    check(&entry("\"minutes\": \"5\""), 7, "clients[0].entries[0].minutes", "without quotes");
    check(&entry("\"toll\": 300"), 7, "clients[0].entries[0].toll", "most is 2");
    check(&entry("\"people\": \"anna\""), 7, "clients[0].entries[0].people", "A list in brackets");
    check(
        &entry("\"incidents\": [ { \"kind\": \"crossing\" } ]"),
        7,
        "clients[0].entries[0].incidents[0].cause",
        "`cause` is missing",
    );
    check(
        "\"entries\": [ { \"at\": \"2026-03-02\",\n \"channel\": \"call\" } ]",
        5,
        "clients[0].entries[0].at",
        "no time of day",
    );
    check(
        "\"entries\": [ { \"at\": \"3 March\",\n \"channel\": \"call\" } ]",
        5,
        "clients[0].entries[0].at",
        "not a day and time",
    );
    check(
        "\"moves\": [ { \"stage\": \"active\",\n \"on\": \"2026-02-30\" } ]",
        6,
        "clients[0].moves[0].on",
        "not a day of the calendar",
    );
    check(
        "\"engagements\": [ { \"title\": \"T\", \"starts_on\": \"2026-01-01\",\n \"terms\": [ { \"notice\": \"a month\" } ] } ]",
        6,
        "clients[0].engagements[0].terms[0].notice",
        "not a period",
    );
    check(
        "\"engagements\": [ { \"title\": \"T\", \"starts_on\": \"2026-01-01\" } ]",
        5,
        "clients[0].engagements[0].terms",
        "`terms` is missing",
    );
    check(
        "\"recoveries\": [ { \"criteria\": \"C\", \"starts_on\": \"2026-01-01\", \"checks\": [ { \"on\": \"2026-01-08\",\n \"on_track\": \"yes\" } ] } ]",
        6,
        "clients[0].recoveries[0].checks[0].on_track",
        "true or false",
    );
    check(
        "\"attachments\": [ { \"name\": \"a.txt\",\n \"data\": \"%%\" } ]",
        6,
        "clients[0].attachments[0].data",
        "not base64",
    );
    check_file(
        &format!(
            "{START}  \"policies\": [ {{ \"from\": \"2026-01-01T00:00Z\", \"rules\": {{\n \"line_form\": 60 }} }} ] }}"
        ),
        5,
        "policies[0].rules.line_form",
        "Did you mean `line_from`?",
    );
    check_file(
        &format!(
            "{START}  \"policies\": [ {{ \"from\": \"2026-01-01T00:00Z\", \"rules\": {{\n \"line_from\": 200 }} }} ] }}"
        ),
        5,
        "policies[0].rules.line_from",
        "most is 99",
    );
}

#[test]
fn what_makes_no_sense_says_why() {
    check("\"target_rate\": \"0\"", 5, "clients[0].target_rate", "above zero");
    check_file(
        &format!(
            "{START}  \"policies\": [ {{ \"from\": \"2026-01-01T00:00Z\" }},\n{{ \"from\": \"2026-01-01T00:00\" }} ] }}"
        ),
        5,
        "policies[1].from",
        "Another policy",
    );
    let client = "clients[0]";
    let at = |path: &str| format!("{client}.{path}");
    let entry = |more: &str| {
        format!(
            "\"boundaries\": [{{ \"key\": \"b\", \"rule\": \"R\", \"since\": \"2026-01-01\" }}],\n\"entries\": [{{ \"at\": \"2026-03-02T14:05\", \"channel\": \"call\",\n{more} }}]"
        )
    };
    check(&entry("\"toll\": 3"), 7, &at("entries[0].toll"), "-2 (drained) to 2");
    check(
        &entry("\"people\": [\n\"anna\"]"),
        8,
        &at("entries[0].people[0]"),
        "No contact of this client has the key `anna`",
    );
    check(
        &entry("\"engagement\": \"b\""),
        7,
        &at("entries[0].engagement"),
        "No engagement of this client",
    );
    check(
        &entry("\"incidents\": [{ \"kind\": \"crossing\", \"cause\": \"their_conduct\" }]"),
        7,
        &at("entries[0].incidents[0].boundary"),
        "Add `boundary`",
    );
    check(
        &entry("\"incidents\": [{ \"kind\": \"abuse\", \"cause\": \"their_conduct\" }]"),
        7,
        &at("entries[0].incidents[0].manner"),
        "one of: sharp_words",
    );
    check(
        &entry(
            "\"incidents\": [{ \"kind\": \"crossing\", \"boundary\": \"b\", \"cause\": \"their_conduct\",\n\"minutes\": 5 }]",
        ),
        8,
        &at("entries[0].incidents[0].minutes"),
        "belongs to an incident of the kind `unpaid_scope`",
    );
    check(
        "\"contacts\": [{ \"key\": \"a\", \"name\": \"A\" },\n{ \"key\": \"a\", \"name\": \"B\" }]",
        6,
        &at("contacts[1].key"),
        "used twice for a contact",
    );
    check(
        "\"contacts\": [{ \"key\": \" \", \"name\": \"A\" }]",
        5,
        &at("contacts[0].key"),
        "The key is empty",
    );
    check(
        "\"contacts\": [{ \"key\": \"anna\", \"name\": \"A\" }],\n\"entries\": [{ \"at\": \"2026-03-02T14:05\", \"channel\": \"call\", \"people\": [\"ana\"] }]",
        6,
        &at("entries[0].people[0]"),
        "Did you mean `anna`?",
    );
    check(
        "\"contacts\": [{ \"key\": \"anna\", \"name\": \"A\" }],\n\"entries\": [{ \"at\": \"2026-03-02T14:05\", \"channel\": \"call\", \"people\": [\"anna\",\n\"anna\"] }]",
        7,
        &at("entries[0].people[1]"),
        "named twice",
    );
    check("\"contacts\": [{ \"name\":\n\"  \" }]", 6, &at("contacts[0].name"), "must not be blank");
    check(
        "\"boundaries\": [{ \"rule\": \"R\", \"since\": \"2026-02-01\",\n\"until\": \"2026-01-01\" }]",
        6,
        &at("boundaries[0].until"),
        "`until` is before `since`",
    );
    check(
        "\"engagements\": [{ \"title\": \"T\", \"starts_on\": \"2026-01-01\",\n\"terms\": [] }]",
        6,
        &at("engagements[0].terms"),
        "needs terms of notice",
    );
    check(
        "\"engagements\": [{ \"title\": \"T\", \"starts_on\": \"2026-01-01\", \"terms\": [{ \"notice\": \"1 month\",\n\"first_term\": \"0 years\" }] }]",
        6,
        &at("engagements[0].terms[0].first_term"),
        "at least 1",
    );
    check(
        "\"engagements\": [{ \"title\": \"T\", \"starts_on\": \"2026-01-01\", \"terms\": [\n{ \"notice\": \"1 month\", \"following\": \"renews\" }] }]",
        6,
        &at("engagements[0].terms[0].renews_for"),
        "how long is missing",
    );
    check(
        "\"engagements\": [{ \"title\": \"T\", \"starts_on\": \"2026-01-01\", \"terms\": [{ \"notice\": \"1 month\" }],\n\"ends_on\": \"2025-01-01\" }]",
        6,
        &at("engagements[0].ends_on"),
        "`ends_on` is before `starts_on`",
    );
    check(
        "\"invoices\": [{ \"issued_on\": \"2026-02-01\", \"amount\": \"1\",\n\"due_on\": \"2026-01-01\" }]",
        6,
        &at("invoices[0].due_on"),
        "`due_on` is before `issued_on`",
    );
    check(
        "\"invoices\": [{ \"issued_on\": \"2026-02-01\", \"currency\": \"JPY\",\n\"amount\": \"1.50\" }]",
        6,
        &at("invoices[0].amount"),
        "does not fit JPY, which has 0 decimals",
    );
    check(
        "\"promises\": [{ \"by\": \"us\", \"wording\": \"W\",\n\"due_at\": \"2026-01-01T10:00\" }]",
        5,
        &at("promises[0].made_at"),
        "The time is missing",
    );
    check(
        "\"promises\": [{ \"by\": \"us\", \"wording\": \"W\", \"made_at\": \"2026-01-02T10:00\",\n\"due_at\": \"2026-01-01T10:00\" }]",
        6,
        &at("promises[0].due_at"),
        "`due_at` is before `made_at`",
    );
    check(
        "\"promises\": [{ \"by\": \"us\", \"wording\": \"W\", \"made_at\": \"2026-01-02T10:00\", \"due_at\": \"2026-01-03T10:00\",\n\"settled_at\": \"2026-01-03T10:00\" }]",
        6,
        &at("promises[0].settled_at"),
        "Add `settled`",
    );
    check(
        "\"complaints\": [{ \"theme\": \"T\", \"cause\": \"ours\" }]",
        5,
        &at("complaints[0].raised_on"),
        "The day is missing",
    );
    check(
        "\"complaints\": [{ \"theme\": \"T\", \"cause\": \"ours\", \"raised_on\": \"2026-02-01\", \"steps\": [\n{ \"stage\": \"heard\", \"on\": \"2026-01-01\" }] }]",
        6,
        &at("complaints[0].steps[0].on"),
        "`on` is before `raised_on`",
    );
    check(
        "\"concessions\": [{ \"kind\": \"gift\", \"on\": \"2026-02-01\",\n\"currency\": \"EUR\" }]",
        6,
        &at("concessions[0].currency"),
        "no `amount`",
    );
    check(
        "\"recoveries\": [{ \"criteria\": \"C\", \"starts_on\": \"2026-02-01\",\n\"ended_on\": \"2026-02-03\" }]",
        6,
        &at("recoveries[0].ended_on"),
        "Add `outcome`",
    );
    check(
        "\"prompts\": [{ \"crossed_on\": \"2026-02-01\", \"score\": 60, \"decision\": { \"answer\": \"not_now\",\n\"until\": \"2026-03-01\" } }]",
        5,
        &at("prompts[0].decision.reason"),
        "needs a reason",
    );
    check(
        "\"prompts\": [{ \"crossed_on\": \"2026-02-01\",\n\"score\": 160 }]",
        6,
        &at("prompts[0].score"),
        "from 0 to 100",
    );
    check(
        "\"attachments\": [{ \"data\": \"\", \"added_at\": \"2026-02-01T10:00\",\n\"name\": \"../a.txt\" }]",
        6,
        &at("attachments[0].name"),
        "not a plain file name",
    );
    check(
        "\"tellings\": [{\n\"boundary\": \"sundays\", \"at\": \"2026-02-01T10:00\" }]",
        6,
        &at("tellings[0].boundary"),
        "No boundary of this client",
    );
    check_file(
        &format!(
            "{START}  \"boundaries\": [{{ \"rule\": \"R\", \"since\": \"2026-01-01\",\n\"clause\": \"c\" }}] }}"
        ),
        5,
        "boundaries[0].clause",
        "No clause of this client",
    );
    check_file(
        &format!(
            "{START}  \"settings\": {{ \"rates\": [{{ \"currency\": \"USD\",\n\"worth\": 0 }}] }} }}"
        ),
        5,
        "settings.rates[0].worth",
        "above zero",
    );
    check_file(
        &format!(
            "{START}  \"policies\": [{{ \"from\": \"2026-01-01T00:00Z\",\n\"rules\": {{ \"watch_from\": 90 }} }}] }}"
        ),
        5,
        "policies[0].rules",
        "out of order",
    );
}

#[test]
fn a_record_of_another_client_cannot_be_referred_to() {
    let id = "01900000-0000-7000-8000-00000000000a";
    let text = format!(
        "{START}  \"clients\": [\n{{ \"name\": \"A\", \"contacts\": [{{ \"key\": \"{id}\", \"name\": \"Anna\" }}] }},\n\
         {{ \"name\": \"B\", \"entries\": [{{ \"at\": \"2026-03-02T14:05\", \"channel\": \"call\",\n\"people\": [\"{id}\"] }}] }} ] }}"
    );
    check_file(&text, 7, "clients[1].entries[0].people[0]", "belongs to another client");
    let text = format!(
        "{START}  \"clients\": [\n{{ \"key\": \"{id}\", \"name\": \"A\" }},\n{{ \"key\": \"{id}\", \"name\": \"B\" }} ] }}"
    );
    check_file(&text, 6, "clients[1].key", "used twice for a client");
}

#[test]
fn two_clients_may_use_the_same_key() {
    let anna = "\"contacts\": [{ \"key\": \"anna\", \"name\": \"Anna\" }]";
    let text = format!(
        "{START}  \"clients\": [{{ \"name\": \"A\", {anna} }}, {{ \"name\": \"B\", {anna} }}] }}"
    );
    let journal = exchange::read(text.as_bytes(), &mut ids()).unwrap();
    assert_ne!(journal.contacts[0].id, journal.contacts[1].id);
}

#[test]
fn all_problems_come_at_once_in_the_order_of_the_file() {
    let entry = "{ \"at\": \"2026-03-02\", \"channel\": \"cal\" }";
    let text = format!("{START}  \"clients\": [{{ \"entries\": [\n{entry},\n{entry}] }}] }}");
    let found = problems(&text);
    let lines: Vec<_> = found.iter().map(|it| it.line).collect();
    assert_eq!(lines, [4, 5, 5, 6, 6], "{found:#?}");
    assert!(found[2].column > found[1].column, "by column too");

    let blank: Vec<_> = (0..70).map(|_| "{ \"name\": \" \" }").collect();
    let text = format!("{START}  \"clients\": [\n{}] }}", blank.join(",\n"));
    let error = exchange::read(text.as_bytes(), &mut ids()).unwrap_err();
    assert_eq!((error.problems.len(), error.more), (50, 20));
    assert!(error.to_string().ends_with("and 20 more"), "{error}");
    assert_eq!(error.problems[49].line, 54);
}

/// Each of these would take minutes if every problem were looked at against everything else.
#[test]
fn a_hopeless_file_is_refused_without_long_thought() {
    let keys: Vec<_> =
        (0..5_000).map(|it| format!("{{\"key\": \"anna-{it}\", \"name\": \"A\"}}")).collect();
    let keys = keys.join(",\n");
    let people = vec!["\"xanna\""; 100_000].join(",");
    let text = format!(
        "{START}\"clients\": [{{ \"name\": \"A\", \"contacts\": [{keys}],\n\
         \"entries\": [{{ \"at\": \"2026-03-02T14:05\", \"channel\": \"call\", \"people\": [{people}] }}] }}] }}"
    );
    let error = exchange::read(text.as_bytes(), &mut ids()).unwrap_err();
    assert_eq!((error.problems.len(), error.more), (50, 200), "keys that refer to nothing");

    let fields: Vec<_> = (0..200_000).map(|it| format!("\"f{it}\": 1")).collect();
    assert_eq!(problems(&format!("{START}{} }}", fields.join(","))).len(), 50, "unknown fields");

    let client = "{ \"name\": \"A\", \"zone\": \"Europe/Talinn\" }";
    let clients = vec![client; 100_000].join(",\n");
    assert_eq!(problems(&format!("{START}\"clients\": [{clients}] }}")).len(), 50, "wrong zones");
}

#[test]
fn columns_count_characters() {
    let text = "{ \"format\": \"good-terms\", \"version\": 1,\n\"clients\": [{ \"name\": \"Õ\", \"kind\": \"x\" }] }";
    let found = problems(text);
    assert_eq!((found[0].line, found[0].column), (2, 36), "{}", found[0]);
}

#[test]
fn the_schema_refuses_what_does_not_fit_the_format() {
    for client in [
        "\"entires\": []",
        "\"kind\": \"zebra\"",
        "\"contacts\": {}",
        "\"contacts\": [{}]",
        "\"target_rate\": 60.5",
        "\"target_rate\": \"60 €\"",
        "\"language\": \"english\"",
        "\"entries\": [{ \"at\": \"2026-03-02\", \"channel\": \"call\" }]",
        "\"entries\": [{ \"at\": \"2026-03-02T14:05\", \"channel\": \"call\", \"minutes\": -5 }]",
        "\"entries\": [{ \"at\": \"2026-03-02T14:05\", \"channel\": \"call\", \"toll\": 3 }]",
        "\"engagements\": [{ \"title\": \"T\", \"starts_on\": \"2026-01-01\" }]",
        "\"engagements\": [{ \"title\": \"T\", \"starts_on\": \"2026-01-01\", \"terms\": [{ \"notice\": \"a month\" }] }]",
        "\"attachments\": [{ \"name\": \"a.txt\", \"data\": \"%%\" }]",
    ] {
        assert!(!fits_the_schema(client), "the schema lets this through: {client}");
    }
    assert!(
        fits_the_schema("\"email\": null, \"contacts\": [{ \"name\": \"A\" }]"),
        "it lets right ones through"
    );
}
