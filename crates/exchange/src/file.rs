//! The file as a whole.

use schemars::JsonSchema;
use schemars::generate::SchemaSettings;
use serde::{Deserialize, Serialize};

use crate::boundary::Boundary;
use crate::client::Client;
use crate::colleague::Colleague;
use crate::holiday::Holiday;
use crate::playbook::Playbook;
use crate::policy::Policy;
use crate::settings::Settings;
use crate::template::Template;

/// A whole journal of Good Terms.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(title = "Good Terms interchange file")]
pub(crate) struct File {
    /// Where the schema of this file is, for editors.
    #[serde(rename = "$schema", skip_serializing_if = "Option::is_none")]
    pub(crate) schema: Option<String>,
    /// Always `good-terms`.
    #[schemars(extend("const" = crate::FORMAT))]
    pub(crate) format: String,
    /// The version of the format: 1.
    #[schemars(extend("const" = crate::VERSION))]
    pub(crate) version: u64,
    /// Who the journal belongs to, and how they work.
    pub(crate) settings: Option<Settings>,
    /// The policies the person has used, each from its instant on.
    #[serde(default)]
    pub(crate) policies: Vec<Policy>,
    /// Days added to the public holidays of a place, or struck out of them.
    #[serde(default)]
    pub(crate) holidays: Vec<Holiday>,
    /// Boundaries that hold for every client.
    #[serde(default)]
    pub(crate) boundaries: Vec<Boundary>,
    /// Playbooks that the person wrote.
    #[serde(default)]
    pub(crate) playbooks: Vec<Playbook>,
    /// The referral book.
    #[serde(default)]
    pub(crate) colleagues: Vec<Colleague>,
    /// Letters of the person's own making.
    #[serde(default)]
    pub(crate) templates: Vec<Template>,
    /// The clients, each with everything that belongs to it.
    #[serde(default)]
    pub(crate) clients: Vec<Client>,
}

/// Returns the JSON Schema of a file.
pub(crate) fn schema() -> schemars::Schema {
    SchemaSettings::draft2020_12().into_generator().into_root_schema_for::<File>()
}
