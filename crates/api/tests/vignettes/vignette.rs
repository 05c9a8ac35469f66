//! One vignette: its file, its verdict, and the way to the engine.

use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use domain::assess::assess;
use domain::assess::evidence::Evidence;
use domain::assess::policy::Policy;
use domain::assess::verdict::{Assessment, Recommendation, Standing};
use domain::closed::ClosedSet as _;
use serde::Deserialize;
use store::{Op, Store};
use uuid::Uuid;

/// A line of the index, with the evidence of the first client in its file.
#[derive(Debug, Clone, Deserialize)]
pub struct Vignette {
    pub file: String,
    /// What it is about, in a few words.
    pub theme: String,
    pub trade: String,
    pub as_of: DateTime<Utc>,
    pub standing: String,
    pub recommendation: String,
    /// Why a fair adviser would say so.
    pub why: String,
    /// What was first expected and why that was changed, where the engine was in the right.
    #[serde(default)]
    pub revised: Option<String>,
    #[serde(skip)]
    evidence: Option<Evidence>,
}

/// Returns the folder of the vignettes.
pub fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/fixtures/vignettes")
}

/// Reads all vignettes, in the order of the index.
pub fn vignettes() -> Vec<Vignette> {
    let index = std::fs::read(folder().join("index.json")).unwrap();
    let mut all: Vec<Vignette> = serde_json::from_slice(&index).unwrap();
    for it in &mut all {
        it.evidence = Some(evidence(&it.file, it.as_of));
    }
    all
}

/// Takes a file into a journal of its own and gathers what it says of its first client.
fn evidence(file: &str, as_of: DateTime<Utc>) -> Evidence {
    let bytes = std::fs::read(folder().join(file)).unwrap();
    let mut last = 0_u128;
    let mut ids = || {
        last += 1;
        Uuid::from_u128(last)
    };
    let journal = match exchange::read(&bytes, &mut ids) {
        Ok(journal) => journal,
        Err(error) => panic!("{file} cannot be read: {error}"),
    };
    let client = journal.clients[0].id;
    let mut store = Store::in_memory();
    store.transact(Op::Import, as_of, |tx| tx.add_journal(&journal)).unwrap();
    std::sync::Arc::unwrap_or_clone(store.read().evidence(client).unwrap())
}

impl Vignette {
    /// Returns what a fair adviser says.
    pub fn expected(&self) -> (Standing, Recommendation) {
        let standing = Standing::from_word(&self.standing);
        let recommendation = Recommendation::from_word(&self.recommendation);
        standing.zip(recommendation).unwrap_or_else(|| panic!("{} has unknown words", self.file))
    }

    /// Returns what the engine says.
    pub fn ask(&self, policy: &Policy) -> (Standing, Recommendation) {
        let it = self.assess(policy);
        (it.standing, it.recommendation)
    }

    /// Returns all the engine says.
    pub fn assess(&self, policy: &Policy) -> Assessment {
        assess(self.evidence.as_ref().unwrap(), policy, self.as_of)
    }

    /// Returns the engine's working, for a message.
    pub fn working(&self, policy: &Policy) -> String {
        let it = self.assess(policy);
        let mut text = format!("  score {:.1}, fixability {:.2}\n ", it.score, it.fixability);
        for side in &it.dimensions {
            let strain = side.strain.map_or("-".into(), |it| format!("{it:.0}"));
            text += &format!(" {} {strain}", side.dimension.word());
        }
        for finding in &it.findings {
            text += &format!("\n  {:+.1} {}", finding.points, finding.signal.word());
        }
        for step in &it.fair_process {
            text += &format!("\n  {} {}", step.step.word(), step.state.word());
        }
        text
    }
}
