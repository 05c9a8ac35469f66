//! The description for people, `docs/interchange.md`.

use serde_json::Value;

use crate::support::{file, ids};

const DOC: &str = "docs/interchange.md";

#[test]
fn the_examples_of_the_description_can_be_read() {
    let doc = file(DOC);
    let blocks: Vec<_> =
        doc.split("```json\n").skip(1).map(|it| it.split("```").next().unwrap()).collect();
    assert!(blocks.len() >= 3, "there are examples to try: {}", blocks.len());
    for block in blocks {
        // A part of a client is shown without the file around it.
        let whole = if block.trim_start().starts_with('{') {
            block.to_owned()
        } else {
            format!(
                "{{ \"format\": \"good-terms\", \"version\": 1, \"clients\": [ {{ \"name\": \"A\",\n{block} }} ] }}"
            )
        };
        if let Err(error) = exchange::read(whole.as_bytes(), &mut ids()) {
            panic!("{DOC} has an example that cannot be read:\n{block}\n{error}");
        }
    }
}

#[test]
fn every_field_and_word_is_described() {
    let doc = file(DOC);
    let schema: Value = serde_json::from_str(&exchange::schema()).unwrap();
    let parts = schema["$defs"].as_object().unwrap();
    let mut missing = Vec::new();
    for (name, part) in parts {
        // Each record has its own section, so that a field is looked for where it belongs.
        if let Some(fields) = part.get("properties").and_then(Value::as_object) {
            let heading = format!("### {name}\n");
            let section = doc.split(&heading).nth(1).unwrap_or_default();
            let section = section.split("\n##").next().unwrap_or_default();
            missing.extend(
                fields
                    .keys()
                    .filter(|field| *field != "key" && !section.contains(&format!("| `{field}` |")))
                    .map(|field| format!("{name}.{field}")),
            );
        }
        for word in part.get("enum").and_then(Value::as_array).into_iter().flatten() {
            let word = word.as_str().unwrap();
            if !doc.contains(&format!("`{word}`")) {
                missing.push(format!("{name} {word}"));
            }
        }
    }
    for rule in domain::assess::policy::RULES {
        let row = format!("| `{}` | {} to {} | {} |", rule.name, rule.low, rule.high, rule.default);
        if !doc.contains(&row) {
            missing.push(row);
        }
    }
    assert!(missing.is_empty(), "{DOC} does not describe {missing:#?}");
}
