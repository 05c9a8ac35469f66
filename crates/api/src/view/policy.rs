//! The policy and what a change of it would do, as screens see it.

use chrono::{DateTime, NaiveDate, Utc};
use domain::assess::policy::RuleGroup;
use domain::assess::preset::Preset;
use domain::assess::verdict::Standing;
use domain::client::Client;
use serde::{Deserialize, Serialize};
use specta::Type;

use crate::wire::{Key, Word};

/// The policy that is in force.
#[derive(Debug, Clone, Serialize, Type)]
pub struct PolicyView {
    /// Every number, in the order in which they are explained.
    pub rules: Vec<RuleView>,
    pub presets: Vec<PresetView>,
    /// Since when it is in force; `null` for the default one before any other was chosen.
    pub since: Option<DateTime<Utc>>,
    /// Every policy that was chosen, newest first, with what it changed.
    pub versions: Vec<PolicyVersionView>,
    /// The target rate that holds where a client has none of its own, a plain decimal for an hour
    /// in `currency`.
    pub target_rate: Option<String>,
    pub currency: String,
}

/// One number of the policy.
#[derive(Debug, Clone, Serialize, Type)]
pub struct RuleView {
    pub name: String,
    pub group: Word<RuleGroup>,
    #[specta(type = i32)]
    pub value: f64,
    #[specta(type = i32)]
    pub default: f64,
    #[specta(type = i32)]
    pub low: f64,
    #[specta(type = i32)]
    pub high: f64,
    /// What it does, and why its default is what it is, in English.
    pub reason: String,
}

/// A number by its name, as chosen.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct RuleValue {
    pub name: String,
    #[specta(type = i32)]
    pub value: f64,
}

/// A policy that can be chosen as a whole.
#[derive(Debug, Clone, Serialize, Type)]
pub struct PresetView {
    pub preset: Word<Preset>,
    /// For whom it is, and why it differs, in English.
    pub reason: String,
    /// Every number of it.
    pub rules: Vec<RuleValue>,
}

/// A policy that was chosen, and what it changed.
#[derive(Debug, Clone, Serialize, Type)]
pub struct PolicyVersionView {
    pub since: DateTime<Utc>,
    pub changes: Vec<RuleChangeView>,
}

/// A number that was changed.
#[derive(Debug, Clone, Serialize, Type)]
pub struct RuleChangeView {
    pub name: String,
    #[specta(type = i32)]
    pub before: f64,
    #[specta(type = i32)]
    pub after: f64,
}

/// What a proposed policy would change.
#[derive(Debug, Clone, Serialize, Type)]
pub struct PolicyPreviewView {
    /// What is wrong with the proposal, a sentence a field; while there is anything, nothing else
    /// is worked out.
    pub problems: Vec<RuleProblem>,
    /// From which day crossings were looked for.
    pub from: NaiveDate,
    pub clients: u32,
    /// How many clients stand in each band, now and as proposed.
    pub counts: Vec<StandingCount>,
    /// The clients for which the standing or any crossing differs; those that would be worse off
    /// by the most come first.
    pub differ: Vec<PolicyDifference>,
}

/// Something that is wrong with a proposed number.
#[derive(Debug, Clone, Serialize, Type)]
pub struct RuleProblem {
    pub name: String,
    pub message: String,
}

/// How many clients stand in a band.
#[derive(Debug, Clone, Serialize, Type)]
pub struct StandingCount {
    pub standing: Word<Standing>,
    pub now: u32,
    pub proposed: u32,
}

/// A client to whom the proposal makes a difference.
#[derive(Debug, Clone, Serialize, Type)]
pub struct PolicyDifference {
    pub client: Key<Client>,
    pub name: String,
    pub now: PolicyOutcome,
    pub proposed: PolicyOutcome,
}

/// Where a policy puts a client.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
pub struct PolicyOutcome {
    pub standing: Word<Standing>,
    #[specta(type = i32)]
    pub score: f64,
    /// When it was over the line, oldest first.
    pub crossings: Vec<CrossingView>,
}

/// One time over the line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
pub struct CrossingView {
    pub on: NaiveDate,
    /// The first day on which it was cleared; `null` while it holds.
    pub cleared_on: Option<NaiveDate>,
}
