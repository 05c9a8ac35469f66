//! What a letter must never tell, tried with every client of the sample: the nastiest among them,
//! and all the others. And: every letter the product writes passes its own lint.

use std::collections::HashSet;

use api::{journal, letter};
use chrono::{DateTime, NaiveDate, Utc};
use domain::boundary::Boundary;
use domain::closed::ClosedSet as _;
use domain::id::Id;
use domain::incident::What;
use domain::journal::Journal;
use domain::letter::{LetterKind, Tone};
use domain::text::Text;
use serde_json::{Value, json};

use crate::season::{Season, from, list, over, text, wire};

const TODAY: &str = "2026-11-21";

/// So many words in a row are no coincidence.
const RUN: usize = 4;

fn sample() -> (Season, Journal) {
    let now: DateTime<Utc> = format!("{TODAY}T10:00:00Z").parse().unwrap();
    let today: NaiveDate = TODAY.parse().unwrap();
    (Season::begin_with(now, journal::create_sample), sample::journal(today))
}

/// What a person wrote for themselves about a client: nobody's letter says any of it.
struct Private {
    said: Vec<String>,
    /// The days of incidents, as letters write them.
    days: Vec<String>,
    /// Rules that this client crossed, and the words in which they were told.
    rules: Vec<String>,
}

fn private(journal: &Journal, name: &str) -> Private {
    let client = journal.clients.iter().find(|it| it.name.as_str() == name).unwrap();
    let mut said: Vec<String> = Vec::new();
    let mut add = |text: &Option<Text>| said.extend(text.iter().map(ToString::to_string));
    let entries: Vec<_> = journal.entries.iter().filter(|it| it.client == client.id).collect();
    for it in &entries {
        [&it.account.facts, &it.account.quotes, &it.account.reading, &it.account.feelings]
            .into_iter()
            .for_each(&mut add);
    }
    let ours: HashSet<_> = entries.iter().map(|it| it.id).collect();
    let incidents = || journal.incidents.iter().filter(|it| ours.contains(&it.entry));
    incidents().for_each(|it| add(&it.note));
    for it in journal.complaints.iter().filter(|it| it.client == client.id) {
        add(&it.summary);
        it.steps.iter().for_each(|it| add(&it.note));
    }
    let of = |id| id == client.id;
    journal.concessions.iter().filter(|it| of(it.client)).for_each(|it| add(&it.reason));
    journal.obligations.iter().filter(|it| of(it.client)).for_each(|it| add(&it.note));
    journal.moves.iter().filter(|it| of(it.client)).for_each(|it| add(&it.comment));
    journal.invoices.iter().filter(|it| of(it.client)).for_each(|it| add(&it.note));
    journal.payments.iter().filter(|it| of(it.client)).for_each(|it| add(&it.note));
    journal.costs.iter().filter(|it| of(it.client)).for_each(|it| add(&it.note));
    journal.colleagues.iter().for_each(|it| add(&it.note));
    for it in journal.recoveries.iter().filter(|it| of(it.client)) {
        it.checks.iter().for_each(|it| add(&it.note));
    }
    add(&client.pinned);
    let crossed: HashSet<Id<Boundary>> = incidents()
        .filter_map(|it| match it.what {
            What::Crossing { boundary } => Some(boundary),
            _ => None,
        })
        .collect();
    let rules = journal.boundaries.iter().filter(|it| crossed.contains(&it.id));
    let told = journal.tellings.iter().filter(|it| of(it.client) && crossed.contains(&it.boundary));
    let day = |it: NaiveDate| it.format("%-d %B %Y").to_string();
    let at = |entry| entries.iter().find(|it| it.id == entry).map(|it| day(it.at.day()));
    Private {
        said,
        days: incidents().filter_map(|it| at(it.entry)).collect(),
        rules: rules
            .map(|it| it.rule.to_string())
            .chain(told.map(|it| it.wording.to_string()))
            .collect(),
    }
}

fn words(text: &str) -> Vec<String> {
    let parts = text.split(|it: char| !it.is_alphanumeric() && it != '\'');
    parts.filter(|it| !it.is_empty()).map(str::to_lowercase).collect()
}

/// Returns the runs of words of a text that a letter repeats and that it has from nowhere else.
fn repeated(letter: &str, secret: &str, known: &HashSet<Vec<String>>) -> Vec<String> {
    let said: HashSet<Vec<String>> = words(letter).windows(RUN).map(<[_]>::to_vec).collect();
    let secret = words(secret);
    let runs = secret.windows(RUN).filter(|it| said.contains(*it) && !known.contains(*it));
    runs.map(|it| it.join(" ")).collect()
}

impl Season {
    fn drafted(&mut self, client: &Value, kind: LetterKind, tone: Tone, more: Value) -> Value {
        let request = from(over(
            json!({ "client": client, "kind": kind.word(), "tone": tone.word(),
                    "choices": { "boundaries": [], "colleagues": [] } }),
            more,
        ));
        wire(&self.act(|it, context| letter::draft(it, context, &request)).unwrap())
    }
}

/// Wordings that a letter may say although somebody wrote them down elsewhere too: promises, what
/// is owed, clauses, the criteria of a plan; and rules, in letters that are about them.
fn sayable(page: &Value, rules_too: bool) -> HashSet<Vec<String>> {
    let mut all = Vec::new();
    for it in list(&page["boundaries"]).iter().filter(|_| rules_too) {
        all.extend([text(&it["rule"]), it["instead"].as_str().unwrap_or_default().to_owned()]);
    }
    for (part, fields) in [
        ("promises", &["wording"][..]),
        ("obligations", &["wording"]),
        ("recoveries", &["criteria"]),
        ("complaints", &["theme"]),
        ("engagements", &["title"]),
    ] {
        for it in list(&page[part]) {
            all.extend(fields.iter().map(|field| text(&it[*field])));
        }
    }
    for it in list(&page["engagements"]).iter().flat_map(|it| list(&it["clauses"])) {
        all.push(text(&it["wording"]));
    }
    all.iter()
        .flat_map(|it| words(it).windows(RUN).map(<[_]>::to_vec).collect::<Vec<_>>())
        .collect()
}

#[test]
fn no_letter_of_any_kind_tells_what_was_written_for_oneself() {
    let (mut season, journal) = sample();
    let mut leaks = Vec::new();
    for row in season.clients() {
        let name = text(&row["name"]);
        let private = private(&journal, &name);
        let page = season.page(&text(&row["id"]));
        for kind in LetterKind::ALL {
            for tone in [Tone::Discreet, Tone::NoReason] {
                let draft = season.drafted(&row["id"], *kind, tone, json!({}));
                let said = format!("{}\n{}", text(&draft["subject"]), text(&draft["body"]));
                let rules_too =
                    matches!(kind, LetterKind::BoundaryReminder | LetterKind::Expectations);
                let known = sayable(&page, rules_too);
                for secret in &private.said {
                    let found = repeated(&said, secret, &known);
                    leaks.extend(found.iter().map(|it| format!("{name} {kind:?}: {it}")));
                }
                // A reminder is about the days on which its rule was not kept.
                let silent = kind.ends()
                    || matches!(kind, LetterKind::Referral | LetterKind::ClosingStatement);
                if !silent {
                    continue;
                }
                for rule in &private.rules {
                    let found = repeated(&said, rule, &known);
                    leaks.extend(found.iter().map(|it| format!("{name} {kind:?}: {it}")));
                }
                let cited: Vec<_> = list(&draft["paragraphs"])
                    .iter()
                    .flat_map(|it| list(&it["sources"]))
                    .filter(|it| {
                        ["incident", "telling", "complaint"].contains(&it["noun"].as_str().unwrap())
                    })
                    .collect();
                assert!(cited.is_empty(), "{name} {kind:?} cites {cited:?}");
                // The days it may name come from elsewhere: its own, ends, bills, what is owed.
                let own: Vec<String> = own_days(&draft, &journal, &name);
                for day in private.days.iter().filter(|it| !own.contains(it)) {
                    if said.contains(&format!(" {day}")) {
                        leaks.push(format!("{name} {kind:?}: {day}"));
                    }
                }
            }
        }
    }
    assert!(leaks.is_empty(), "{} leaks:\n{}", leaks.len(), leaks.join("\n"));
}

/// The days that a letter may name, whatever else happened on them.
fn own_days(draft: &Value, journal: &Journal, name: &str) -> Vec<String> {
    let client = journal.clients.iter().find(|it| it.name.as_str() == name).unwrap().id;
    let invoices = journal.invoices.iter().filter(|it| it.client == client);
    let promises = journal.promises.iter().filter(|it| it.client == client);
    let owed = journal.obligations.iter().filter(|it| it.client == client);
    let mut days: Vec<NaiveDate> = invoices.flat_map(|it| [it.issued_on, it.due_on]).collect();
    days.extend(promises.map(|it| it.due_at.day()));
    days.extend(owed.flat_map(|it| [it.due_on, it.settled_on]).flatten());
    days.extend(journal.engagements.iter().filter(|it| it.client == client).map(|it| it.starts_on));
    days.extend(draft["ends_on"].as_str().map(|it| it.parse::<NaiveDate>().unwrap()));
    days.iter().map(|it| it.format("%-d %B %Y").to_string()).collect()
}

#[test]
fn a_leak_would_be_seen() {
    let none = HashSet::new();
    let found =
        repeated("You said: he called her STUPID, twice.", "He called her stupid, twice", &none);
    assert_eq!(found, ["he called her stupid", "called her stupid twice"]);
    assert!(repeated("He called about the menu.", "He called about it", &none).is_empty());
}

/// Every kind, tone, opening and closing, with the records of every client.
#[test]
fn every_letter_that_is_drafted_passes_its_own_lint() {
    let (mut season, _) = sample();
    let (mut tried, mut wrong) = (0, Vec::new());
    for row in season.clients() {
        for kind in LetterKind::ALL {
            let tones = if kind.ends() { Tone::ALL } else { &Tone::ALL[..1] };
            for tone in tones {
                let usual = season.drafted(&row["id"], *kind, *tone, json!({}));
                let names =
                    |it: &Value| list(it).iter().map(|it| it["name"].clone()).collect::<Vec<_>>();
                let (openings, closings) = (names(&usual["openings"]), names(&usual["closings"]));
                for at in 0..openings.len().max(closings.len()) {
                    let choices = json!({ "opening": openings[at % openings.len()],
                                          "closing": closings[at % closings.len()] });
                    let draft =
                        season.drafted(&row["id"], *kind, *tone, json!({ "choices": choices }));
                    let request = from(json!({
                        "draft": { "client": row["id"], "kind": kind.word(), "tone": draft["tone"],
                                   "choices": draft["choices"], "sent_on": draft["sent_on"],
                                   "form": draft["form"] },
                        "subject": draft["subject"], "body": draft["body"],
                    }));
                    let check = season.act(|it, context| letter::check(it, context, &request));
                    for it in list(&wire(&check.unwrap())["findings"]) {
                        let (rule, said) = (text(&it["rule"]), text(&it["said"]));
                        wrong.push(format!(
                            "{} {kind:?} {tone:?} {rule}: {said}",
                            text(&row["name"])
                        ));
                    }
                    tried += 1;
                }
            }
        }
    }
    assert!(tried > 400, "only {tried} letters were tried");
    wrong.dedup();
    assert!(wrong.is_empty(), "{} findings:\n{}", wrong.len(), wrong.join("\n"));
}
