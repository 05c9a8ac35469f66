//! Templates of one's own: copied, changed, broken in every way, and never in the way of the app.

use api::{letter, template};
use serde_json::{Value, json};

use crate::season::{Season, from, list, text, wire};

fn draft(client: &str, kind: &str) -> Value {
    json!({ "client": client, "kind": kind, "tone": "discreet",
            "choices": { "boundaries": [], "colleagues": [] } })
}

/// What is wrong with a template, in a sentence; blank where nothing is.
fn problem(season: &mut Season, client: &str, subject: &str, body: &str) -> String {
    let asked = json!({ "draft": draft(client, "parting"), "subject": subject, "body": body });
    let request = from(asked);
    let tried = season.act(|it, context| template::try_out(it, context, &request)).unwrap();
    wire(&tried)["problem"].as_str().unwrap_or_default().to_owned()
}

#[test]
fn a_broken_template_says_what_is_wrong_and_where() {
    let mut season = Season::begin();
    let client = season.client("Kask");
    season.agree(&client);
    let mut check = |body: &str, expected: &str| {
        let said = problem(&mut season, &client, "S", body);
        assert!(said.starts_with(expected), "{body:.60}\nsays {said:?}\nnot  {expected:?}");
    };
    let no_place =
        |line, word| format!("Line {line}: “{word}” is no place of this kind of letter.");
    let not_here = |line, word| format!("Line {line}: “{word}” cannot be used here.");
    let unread = |line| format!("Line {line} cannot be read as a template.");
    check("Dear all\n{{ end_dat }}", &no_place(2, "end_dat"));
    check("{{ client.name }}", &no_place(1, "client.name"));
    check("Dear all,\n\n{{ range(99999) }}", &no_place(3, "range"));
    check("{{ end_date", &unread(1));
    check("a\nb\n{% if %}", &unread(3));
    check("{% if pause_date %}\nnever closed", &unread(1));
    check("one\n{% endfor %}", &unread(2));
    check("{{ end_date|upper }}", &not_here(1, "upper"));
    check("\n{% set a = 'b' %}", &not_here(2, "set"));
    check("{% include '/etc/passwd' %}", &not_here(1, "include"));
    check("{% macro f() %}{% endmacro %}", &not_here(1, "macro"));
    check("a\n\n{{ 'x' * 99999 }}", &not_here(3, "*"));
    let digits = "[1,2,3,4,5,6,7,8,9,0]";
    let deep =
        format!("{}x{}", format!("{{% for a in {digits} %}}").repeat(5), "{% endfor %}".repeat(5));
    check(&deep, "This template never comes to an end (line 1).");
    let long = format!("{{% for a in {digits} %}}{}{{% endfor %}}", "x".repeat(10_000));
    check(&long, "This would be longer than any letter should be.");
    check("{{ pause_date }}", "With these records the template makes an empty letter.");
    check("It ends on {{ end_date }}.", "");
}

#[test]
fn a_broken_subject_is_told_apart_and_a_broken_template_makes_no_letter() {
    let mut season = Season::begin();
    let client = season.client("Kask");
    season.agree(&client);
    let said = problem(&mut season, &client, "{{ nobody }}", "Dear all");
    assert_eq!(
        said,
        "In the subject, “nobody” is no place of this kind of letter. The list of places has them all."
    );
    let broken = json!({ "kind": "parting", "name": "Mine", "language": "en", "subject": "S",
                         "body": "{{ nobody }}" });
    let kept = season.ask(template::save, broken)["value"].clone();
    let mut request = draft(&client, "parting");
    request["choices"]["template"] = kept;
    let request = from(request);
    let refused = season.act(|it, context| letter::draft(it, context, &request)).unwrap_err();
    assert!(refused.message.starts_with("Line 1: “nobody” is no place"), "{}", refused.message);
}

#[test]
fn a_copy_is_changed_kept_used_and_taken_back() {
    let mut season = Season::begin();
    let client = season.client("Kask");
    season.agree(&client);
    let request = from(draft(&client, "parting"));
    let start = season.act(|it, context| template::start(it, context, &request)).unwrap();
    let start = wire(&start);
    let names: Vec<_> = list(&start["places"]).iter().map(|it| text(&it["name"])).collect();
    assert!(names.contains(&"end_date".to_owned()), "{names:?}");
    let body = format!("{}\n\nP.S. The kettle is yours.", text(&start["body"]));
    let before = season.picture();
    let save = json!({ "kind": "parting", "name": "Mine", "language": "en",
                       "subject": start["subject"], "body": body });
    let id = season.ask(template::save, save.clone())["value"].clone();
    let mut request = draft(&client, "parting");
    request["choices"]["template"] = id.clone();
    let request = from(request);
    let drafted = season.act(|it, context| letter::draft(it, context, &request)).unwrap();
    let drafted = wire(&drafted);
    assert!(text(&drafted["body"]).ends_with("P.S. The kettle is yours."), "{drafted:#}");
    assert!(text(&drafted["subject"]).ends_with("28 February 2026"), "{drafted:#}");
    let cited = list(&drafted["paragraphs"]).iter().any(|it| !list(&it["sources"]).is_empty());
    assert!(cited, "what it is filled with keeps its records");
    assert_eq!(season.undo().as_deref(), Some("add_template"));
    assert_eq!(season.picture(), before);
    season.redo();
    season.ask_of(template::bin, id.as_str().unwrap());
    let all = season.act(|it, _| template::list(it)).unwrap();
    assert!(all.is_empty());
}
