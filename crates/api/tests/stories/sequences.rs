//! Random sequences of writes, undo and redo: whatever is done, the journal stays whole, and
//! undoing all of it leads back to the beginning.

use api::{
    Code, Error, bin, boundary, client, complaint, contact, entry, incident, journal, money,
    promise, undo,
};
use serde_json::{Value, json};

use crate::desk::{call, client_form};
use crate::season::{Season, list, number, text};
use crate::undoing::same;

/// A small generator, so that a sequence is known by its seed.
struct Chance(u64);

impl Chance {
    fn below(&mut self, most: usize) -> usize {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % most
    }

    fn pick<'a, T>(&mut self, among: &'a [T]) -> Option<&'a T> {
        if among.is_empty() { None } else { Some(&among[self.below(among.len())]) }
    }
}

/// Everything that can be aimed at now.
struct Targets {
    clients: Vec<String>,
    entries: Vec<Value>,
    boundaries: Vec<String>,
    binned: Vec<Value>,
    page: Value,
}

impl Targets {
    fn of(season: &mut Season, chance: &mut Chance) -> Self {
        let clients: Vec<String> = season.clients().iter().map(|it| text(&it["id"])).collect();
        let client = chance.pick(&clients).cloned();
        let page = client.as_ref().map(|it| season.page(it)).unwrap_or_default();
        Self {
            entries: client.map(|it| season.timeline(&it)).unwrap_or_default(),
            boundaries: page["boundaries"]
                .as_array()
                .map(|them| them.iter().map(|it| text(&it["id"])).collect())
                .unwrap_or_default(),
            binned: season.binned(),
            clients,
            page,
        }
    }

    fn client(&self) -> Option<String> {
        self.page["client"]["id"].as_str().map(str::to_owned)
    }
}

/// Does something that chance chooses. `None` where there is nothing to do it to.
fn step(season: &mut Season, chance: &mut Chance) -> Option<Result<Value, Error>> {
    let targets = Targets::of(season, chance);
    let word = ["tihane", "vares", "kurg", "Қарға", "öökull"][chance.below(5)];
    let some = |it: &Value| it.as_array().and_then(|it| it.first()).map(|it| text(&it["id"]));
    let client = targets.client();
    Some(match chance.below(22) {
        0 => {
            let form = client_form(&format!("Klient {word}"));
            season.try_ask(client::add, json!({ "form": form, "stage": "active" }))
        }
        1 => {
            let form = client_form(&format!("Uus {word}"));
            season.try_ask(client::change, json!({ "id": client?, "form": form }))
        }
        2 => season.try_ask(client::move_to, json!({ "id": client?, "stage": "leaving" })),
        3..=5 => {
            let (past, due) = (season.at(-3), season.at(2));
            let crossing = chance
                .pick(&targets.boundaries)
                .map(|it| json!([{ "kind": "crossing", "boundary": it, "severity": "minor" }]));
            let more = json!({
                "form": { "at": past, "toll": 1, "account": { "facts": format!("räägiti {word}") } },
                "incidents": crossing.unwrap_or_else(|| json!([])),
                "promises": [{ "by": "us", "wording": word, "due_at": due }],
            });
            season.try_ask(entry::add, call(&client?, more))
        }
        6 => {
            let entry = chance.pick(&targets.entries)?["id"].clone();
            let form = json!({ "channel": "email", "people": [], "account": { "facts": word } });
            season.try_ask(entry::change, json!({ "id": entry, "form": form }))
        }
        7 => {
            let id = text(&chance.pick(&targets.entries)?["id"]);
            bin_of(season, |session, context| {
                entry::bin(session, context, crate::season::from(json!(id)))
            })
        }
        8 => {
            let form = json!({ "rule": format!("Ei {word}"), "severity": "minor",
                               "client": (chance.below(2) == 0).then_some(client).flatten() });
            season.try_ask(boundary::add, json!({ "form": form }))
        }
        9 => {
            let boundary = chance.pick(&targets.boundaries)?.clone();
            let request = json!({ "client": client?, "boundary": boundary, "channel": "call" });
            season.try_ask(boundary::tell, request)
        }
        10 => {
            let id = chance.pick(&targets.boundaries)?.clone();
            bin_of(season, |session, context| {
                boundary::bin(session, context, crate::season::from(json!(id)))
            })
        }
        11 => {
            let form = json!({ "name": format!("Anna {word}"), "primary": true });
            season.try_ask(contact::add, json!({ "client": client?, "form": form }))
        }
        12 => {
            let invoice =
                json!({ "client": client?, "kind": "work", "amount": "15", "note": word });
            season.try_ask(money::add_invoice, invoice)
        }
        13 => {
            let invoice = some(&targets.page["money"]["invoices"]);
            let payment = json!({ "client": client?, "invoice": invoice, "amount": "5" });
            season.try_ask(money::add_payment, payment)
        }
        14 => {
            let id = some(&targets.page["promises"])?;
            season.try_ask(promise::settle, json!({ "id": id, "settlement": "kept" }))
        }
        15 => {
            let form =
                json!({ "theme": word, "importance": "low", "cause": "ours", "promised": true });
            season.try_ask(complaint::add, json!({ "client": client?, "form": form }))
        }
        16 => {
            let id = some(&targets.page["complaints"])?;
            season.try_ask(complaint::step, json!({ "id": id, "stage": "fixed" }))
        }
        17 => {
            let entry = chance.pick(&targets.entries)?["id"].clone();
            let form = json!({ "kind": "unpaid_scope", "minutes": 5, "note": word });
            season.try_ask(incident::add, json!({ "entry": entry, "form": form }))
        }
        18 => {
            let thing = chance.pick(&targets.binned)?;
            let request = json!({ "noun": thing["noun"], "id": thing["id"] });
            season.try_ask(bin::restore, request)
        }
        19 if targets.clients.len() > 1 => bin_of(season, |session, context| {
            client::bin(session, context, crate::season::from(json!(client)))
        }),
        20 => season.act(undo::redo).map(|it| json!(it.is_some())),
        _ => season.act(undo::undo).map(|it| json!(it.is_some())),
    })
}

fn bin_of(
    season: &mut Season,
    act: impl FnOnce(&mut api::Session, &api::Context<'_>) -> Result<api::Reply<()>, Error>,
) -> Result<Value, Error> {
    season.act(act).map(|it| crate::season::wire(&it))
}

/// What is kept up while the journal is open must be what a fresh look at the file finds.
fn check_kept(season: &mut Season, when: &str) {
    let fresh = journal::open_read_only(&season.path()).unwrap();
    season.act(|session, context| {
        let kept = crate::season::wire(&client::list(session, context).unwrap());
        let cold = crate::season::wire(&client::list(&fresh, context).unwrap());
        let by_id = |it: &Value| {
            let mut rows = list(it).clone();
            rows.sort_by_key(|row| text(&row["id"]));
            rows
        };
        let (kept, cold) = (by_id(&kept), by_id(&cold));
        assert_eq!(kept, cold, "{when}: the kept standings are not the true ones");
        for row in cold {
            let page = |of: &api::Session| {
                let id = serde_json::from_value(row["id"].clone()).unwrap();
                crate::season::wire(&client::page(of, context, id).unwrap())
            };
            assert_eq!(page(session), page(&fresh), "{when}: a kept page is not the true one");
        }
    });
}

/// What must hold after anything at all.
fn check(season: &mut Season, when: &str) {
    let health = journal::check(&season.session).unwrap();
    assert!(health.records && health.search, "{when}: {health:?}");
    for row in season.clients() {
        let page = season.page(&text(&row["id"]));
        assert_eq!(row["entries"], page["entries"], "{when}: the list and the page differ");
        assert_eq!(row["stage"], page["client"]["stage"], "{when}");
        assert_eq!(row["standing"], page["standing"]["standing"], "{when}: {row}");
        let standing = season.standing(&text(&row["id"]));
        let sum: f64 = list(&standing["findings"]).iter().map(|it| number(&it["points"])).sum();
        assert!((sum - number(&standing["score"])).abs() < 1e-6, "{when}: it does not add up");
    }
    for word in ["tihane", "vares", "kurg", "қарға", "ookull"] {
        let found = season.find(word, json!({ "limit": 200 }));
        assert_eq!(found["total"], json!(list(&found["hits"]).len()), "{when}: {word}");
    }
}

/// Plays a sequence, then undoes all of it.
fn play(seed: u64, steps: usize) {
    let mut season = Season::begin();
    season.furnished("Kask", "tihane");
    season.wait(5);
    let beginning = season.picture();
    let ground = newest(&season);
    let mut chance = Chance(seed);
    let mut done = 0;
    for turn in 0..steps {
        season.wait_minutes(1);
        match step(&mut season, &mut chance) {
            None => {}
            Some(Ok(_)) => done += 1,
            Some(Err(error)) => assert!(
                matches!(error.code, Code::NotFound | Code::Invalid | Code::Changed),
                "seed {seed}, turn {turn}: {error:?}"
            ),
        }
        check_kept(&mut season, &format!("seed {seed}, turn {turn}"));
        // A sequence never undoes what it began with.
        if turn % 10 == 9 {
            check(&mut season, &format!("seed {seed}, turn {turn}"));
        }
        if undone_below(&season, ground) {
            season.act(undo::redo).unwrap();
        }
    }
    assert!(done > steps / 3, "seed {seed} did nearly nothing");
    let mut rounds = 0;
    while next_to_undo(&season).is_some_and(|it| it > ground) {
        season.undo().unwrap();
        rounds += 1;
        assert!(rounds <= steps, "undo goes on for ever");
    }
    check(&mut season, &format!("seed {seed}, all undone"));
    same(&timeless(&season.picture()), &timeless(&beginning), &format!("seed {seed}, all undone"));
}

fn operations(season: &Season) -> Vec<undo::OperationView> {
    undo::operations(&season.session, None, 200).unwrap()
}

fn newest(season: &Season) -> i64 {
    operations(season).first().map_or(0, |it| it.number.parse().unwrap())
}

fn next_to_undo(season: &Season) -> Option<i64> {
    let mut before = None;
    loop {
        let page = undo::operations(&season.session, before.as_deref(), 200).unwrap();
        let last = page.last()?.number.clone();
        if let Some(it) = page.iter().find(|it| it.can_undo) {
            return Some(it.number.parse().unwrap());
        }
        before = Some(last);
    }
}

fn undone_below(season: &Season, ground: i64) -> bool {
    let undone =
        |it: &undo::OperationView| it.undone && it.number.parse::<i64>().unwrap() <= ground;
    let all = undo::operations(&season.session, Some(&(ground + 1).to_string()), 200).unwrap();
    all.iter().any(undone)
}

/// A picture without what the mere passing of minutes changes.
fn timeless(picture: &str) -> String {
    let fades = ["\"score\"", "\"points\"", "\"raised_at\""];
    picture
        .lines()
        .filter(|line| !fades.iter().any(|it| line.trim_start().starts_with(it)))
        .collect::<Vec<_>>()
        .join("\n")
}

#[test]
fn whatever_is_done_the_journal_stays_whole_and_can_be_undone() {
    for seed in 1..=6 {
        play(seed, 60);
    }
}

#[test]
fn standings_that_are_kept_up_are_those_of_a_fresh_look() {
    for seed in 11..=14 {
        let mut season = Season::begin();
        season.furnished("Kask", "tihane");
        let mut chance = Chance(seed);
        for turn in 0..60 {
            // Within a day, into the next, and into another month, so that one more is over.
            season.wait_minutes([1, 90, 700, 0][turn % 4]);
            season.wait(if turn % 15 == 14 { 25 } else { 0 });
            let _ = step(&mut season, &mut chance);
            check_kept(&mut season, &format!("seed {seed}, turn {turn}"));
        }
    }
}
