//! What a review saved as a PDF says at each level, as another program reads it.

use extract::{Extractor, Reading};
use serde_json::{Value, json};

use super::arguments::{client_form, engagement_form, entry};
use super::stage::Stage;

/// Numbers that follow from a seed, the same each time.
struct Chance(u64);

impl Chance {
    fn below(&mut self, end: usize) -> usize {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 40).unwrap() % end
    }

    /// Words of the six languages, with what could be markup among them.
    fn words(&mut self) -> String {
        const WORDS: [&str; 14] = [
            "draft",
            "#let",
            "*late*",
            "[x]",
            "perché",
            "aastaaruanne",
            "mañana",
            "ønsker",
            "қызғалдақ",
            "балабақша",
            "<b>",
            "$10",
            "\\",
            "`now`",
        ];
        let count = 1 + self.below(9);
        (0..count).map(|_| WORDS[self.below(WORDS.len())]).collect::<Vec<_>>().join(" ")
    }

    /// A text with a word in it that stands nowhere else.
    fn text(&mut self, canary: &str, number: usize) -> String {
        format!("{} {canary}{number} {}", self.words(), self.words())
    }
}

/// A client with entries of every kind, each part of an account with a word of its own, and a
/// decision.
fn live(stage: &Stage, seed: u64) -> Value {
    let mut chance = Chance(seed);
    let form = client_form("Қызғалдақ балабақшасы");
    let added = stage.ask("client_add", json!({ "form": form, "stage": "active" }));
    let id = added["value"]["id"].as_str().unwrap().to_owned();
    let form = json!({ "client": id, "form": engagement_form() });
    let agreed = stage.ask("engagement_add", form)["value"].clone();
    for number in 0..2 + chance.below(7) {
        let mut call = entry(&id, &chance.text("FACTX", number));
        call["form"]["account"]["quotes"] = json!(chance.text("QUOTEX", number));
        call["form"]["account"]["reading"] = json!(chance.text("READX", number));
        call["form"]["account"]["feelings"] = json!(chance.text("FEELX", number));
        call["form"]["toll"] = json!(-2);
        call["form"]["recovery_minutes"] = json!(17 + chance.below(60));
        call["incidents"] = json!([{ "kind": "abuse", "manner": "shouting", "toward": "us",
            "cause": "their_conduct", "note": chance.text("NOTEX", number) }]);
        stage.ask("entry_add", call);
    }
    let reason = chance.text("REASONX", 0);
    let kept = json!({ "client": id, "engagement": agreed, "choice": "renew", "reason": reason,
        "answers": [{ "question": "pattern", "answer": "yes" }] });
    stage.ask("review_keep", kept);
    json!(id)
}

/// Saves the review and reads it as another program would; blanks and hyphens are the line's.
fn read(stage: &Stage, client: &Value, level: &str) -> String {
    let request = json!({ "client": client, "level": level });
    let path = stage.call("review_save_as", json!({ "request": request, "format": "pdf" }));
    let path = path.as_str().unwrap();
    let (reading, text) =
        Extractor::beside_this_program().text_of(&std::fs::read(path).unwrap()).unwrap();
    assert_eq!(reading, Reading::Read, "{level}");
    std::fs::remove_file(path).unwrap();
    text.chars().filter(|it| !it.is_whitespace() && !"-‐\u{ad}".contains(*it)).collect()
}

#[test]
fn a_pdf_of_a_lower_level_holds_no_word_of_a_higher_one() {
    for seed in 1..=5 {
        let stage = Stage::with_journal();
        let client = live(&stage, seed);
        let check = |level: &str, shown: &[&str], hidden: &[&str]| {
            let text = read(&stage, &client, level);
            for word in shown {
                assert!(text.contains(word), "seed {seed}: {level} shows {word}:\n{text}");
            }
            for word in hidden {
                assert!(!text.contains(word), "seed {seed}: {level} hides {word}:\n{text}");
            }
        };
        // The reason is the person's own, and so are the toll, the standing and the price.
        let own = ["READX0", "FEELX0", "REASONX0", "Timetorecover", "Standingnow", "Sixquestions"];
        let lower = ["READX", "FEELX", "REASONX", "NOTEX", "recover", "Standing", "Sixquestions"];
        check("everything", &[&own[..3], &own[4..], &["FACTX0", "QUOTEX0"]].concat(), &["NOTEX"]);
        check("facts_and_quotes", &["FACTX0", "FACTX1", "QUOTEX0"], &lower);
        check("facts", &["FACTX0", "FACTX1"], &[&lower[..], &["QUOTEX"]].concat());
    }
}
