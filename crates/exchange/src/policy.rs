//! The numbers the standing is made of, in a file.

use std::borrow::Cow;
use std::fmt;

use domain::assess::policy::RULES;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::{Error, MapAccess, Visitor};
use serde::ser::SerializeMap as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::leaf::{Plain, When};
use crate::path::At;
use crate::reader::{Home, Reader};

/// The numbers that hold from an instant on.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Policy {
    /// The instant from which they hold.
    from: Plain<When>,
    /// The numbers that differ from their defaults, by name.
    #[serde(default)]
    rules: Numbers,
}

/// Numbers by the names of their rules.
#[derive(Debug, Default)]
pub(crate) struct Numbers(Vec<(String, f64)>);

impl Serialize for Numbers {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let mut map = to.serialize_map(Some(self.0.len()))?;
        for (name, value) in &self.0 {
            map.serialize_entry(name, value)?;
        }
        map.end()
    }
}

impl<'de> Deserialize<'de> for Numbers {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct Reading;

        impl<'de> Visitor<'de> for Reading {
            type Value = Numbers;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("numbers by name")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Numbers, A::Error> {
                let mut numbers: Vec<(String, f64)> = Vec::new();
                while let Some((name, value)) = map.next_entry::<String, f64>()? {
                    let known = RULES
                        .iter()
                        .any(|rule| rule.name == name && (rule.low..=rule.high).contains(&value));
                    if !known || numbers.iter().any(|(other, _)| *other == name) {
                        return Err(A::Error::custom("a number that is not known, or twice"));
                    }
                    numbers.push((name, value));
                }
                Ok(Numbers(numbers))
            }
        }

        from.deserialize_map(Reading)
    }
}

impl JsonSchema for Numbers {
    fn schema_name() -> Cow<'static, str> {
        Cow::Borrowed("Rules")
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        let numbers: serde_json::Map<_, _> = RULES
            .iter()
            .map(|rule| {
                let number = json_schema!({
                    "type": "number",
                    "description": rule.reason.trim(),
                    "default": rule.default,
                    "minimum": rule.low,
                    "maximum": rule.high,
                });
                (rule.name.to_owned(), number.to_value())
            })
            .collect();
        json_schema!({ "type": "object", "properties": numbers, "additionalProperties": false })
    }
}

/// Takes over a policy. A wall clock is read in the settings' zone.
pub(crate) fn read(reader: &mut Reader<'_>, at: &At<'_>, home: &Home, it: &Policy) {
    let mut policy = domain::assess::policy::Policy::default();
    for (name, value) in &it.rules.0 {
        if !policy.set(name, *value) {
            reader.problems.note(&at.field("rules").field(name), "This number is out of range.");
        }
    }
    if !policy.is_ordered() {
        reader.problems.note(
            &at.field("rules"),
            "The thresholds are out of order. They must rise: `watch_from`, `strained_from`, \
             `line_from`; and `line_clears_below` must not be above `line_from`.",
        );
    }
    let from = home.instant(&it.from);
    if reader.journal.policies.iter().any(|(other, _)| *other == from) {
        reader.problems.note(
            &at.field("from"),
            "Another policy holds from this moment too. Keep one of the two.",
        );
    }
    reader.journal.policies.push((from, policy));
}

/// Returns a policy as a file says it, every number written out.
pub(crate) fn write(
    (from, policy): &(chrono::DateTime<chrono::Utc>, domain::assess::policy::Policy),
) -> Policy {
    let numbers = RULES
        .iter()
        .filter_map(|rule| policy.get(rule.name).map(|value| (rule.name.to_owned(), value)));
    Policy { from: crate::write::instant(*from), rules: Numbers(numbers.collect()) }
}
