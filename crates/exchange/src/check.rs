//! Why a file does not fit the format: every field that does not, along the schema.
//!
//! This runs only after the short way of reading has failed. The schema is made from the types
//! that failed, so it knows the same fields and words.

use std::collections::HashSet;

use serde_json::Value;
use serde_json::error::Category;

use crate::nearest::{did_you_mean, shown};
use crate::path::{At, path};
use crate::place::{Node, offset, offset_of, steps_at};
use crate::problem::{Problem, Problems, ReadError};
use crate::{FORMAT, VERSION, leaf};

/// Returns everything that keeps a text from being read, given the error of the short way.
pub(crate) fn explain(text: &str, error: &serde_json::Error) -> ReadError {
    let top = match Node::parse(text) {
        Ok(top) => top,
        Err(error) => return no_json(text, &error),
    };
    if error.classify() != Category::Data {
        // Nested deeper than any file of this format.
        return no_json(text, error);
    }
    if top.first() == b'{' {
        let member = |name| top.members().into_iter().find(|it| it.name == name).map(|it| it.value);
        let format = member("format").and_then(Node::string);
        let version = member("version").and_then(|it| serde_json::from_str(it.text).ok());
        let format = format.as_deref().unwrap_or(FORMAT);
        if let Some(error) = self::version(text, format, version.unwrap_or(VERSION)) {
            return error;
        }
    }
    let schema = crate::file::schema().to_value();
    let mut walk = Walk { text, schema: &schema, problems: Problems::default() };
    walk.value(&schema, top, &At::TOP);
    let problems = walk.problems;
    if problems.is_empty() {
        one(text, error, "This cannot be read")
    } else {
        problems.settle(text)
    }
}

/// Returns the error for a file of another format or a newer version.
pub(crate) fn version(text: &str, format: &str, version: u64) -> Option<ReadError> {
    let mut problems = Problems::default();
    if format != FORMAT {
        problems.note(
            &At::TOP.field("format"),
            format!(
                "This is not a journal of Good Terms: its format is `{}`, not `{FORMAT}`.",
                shown(format)
            ),
        );
    } else if version > VERSION {
        problems.note(
            &At::TOP.field("version"),
            format!(
                "This file is of version {version}, written by a newer Good Terms; this one reads \
                 up to version {VERSION}. Update Good Terms, then import it again."
            ),
        );
    } else if version < 1 {
        problems.note(&At::TOP.field("version"), "Versions start at 1. Write \"version\": 1.");
    }
    (!problems.is_empty()).then(|| problems.settle(text))
}

/// Returns the error for a text that is no JSON.
fn no_json(text: &str, error: &serde_json::Error) -> ReadError {
    let offset = offset_of(text, error.line(), error.column());
    let before = text[..offset].trim_end_matches(char::is_whitespace);
    let closes = text[offset..].starts_with(['}', ']']);
    let said = if closes && before.ends_with(',') {
        "trailing comma".to_owned()
    } else {
        error.to_string()
    };
    let sentence = [
        ("EOF", "The file ends too early. A closing quote, bracket or brace is missing"),
        (
            "expected ident",
            "This word is none of JSON's, which are true, false and null. A text goes into double \
             quotes",
        ),
        ("trailing comma", "There is a comma too many. Leave it out after the last item"),
        ("trailing characters", "There is more text after the end. Leave it out"),
        ("key must be a string", "A field name belongs here, in double quotes"),
        ("expected `:`", "A colon is missing between a field's name and its value"),
        ("expected `,`", "A comma is missing between two items, or a bracket is not closed"),
        ("control character", "A line break or tab stands in a text. Write it as \\n or \\t"),
        ("invalid escape", "A backslash stands before a wrong character. Write \\\\ for itself"),
        ("recursion limit", "This is nested too deep for a file of this format. Take it out"),
        ("number out of range", "This number is too large"),
        (
            "expected value",
            "A value is missing here: a text in double quotes, a number, true, \
                            false, null, a list or a record",
        ),
    ]
    .into_iter()
    .find(|(start, _)| said.contains(start))
    .map_or("This is not JSON", |(_, sentence)| sentence);
    one(text, error, sentence)
}

/// Returns the error with one sentence, at the place that the JSON library names.
fn one(text: &str, error: &serde_json::Error, sentence: &str) -> ReadError {
    let offset = offset_of(text, error.line(), error.column());
    let start = text[..offset].rfind('\n').map_or(0, |it| it + 1);
    ReadError {
        problems: vec![Problem {
            line: error.line().max(1),
            column: text[start..offset].chars().count() + 1,
            path: path(&steps_at(text, offset)),
            message: format!("{sentence}."),
        }],
        more: 0,
    }
}

/// A walk through a text beside its schema.
struct Walk<'s> {
    text: &'s str,
    schema: &'s Value,
    problems: Problems,
}

impl<'s> Walk<'s> {
    fn note(&mut self, at: &At<'_>, node: Node<'_>, message: impl Into<String>) {
        self.problems.note_at(at, Some(node.offset(self.text)), message);
    }

    /// Returns the part of the schema that counts for a value, with its name where it has one.
    fn resolve(&self, mut schema: &'s Value) -> (&'s Value, &'s str) {
        let mut name = "";
        loop {
            if let Some(options) = schema.get("anyOf").and_then(Value::as_array) {
                // An optional field: the value itself, or null.
                schema = options
                    .iter()
                    .find(|it| it.get("type") != Some(&"null".into()))
                    .unwrap_or(&Value::Null);
            } else if let Some(target) = schema.get("$ref").and_then(Value::as_str) {
                name = target.rsplit('/').next().unwrap_or_default();
                schema =
                    self.schema.get("$defs").and_then(|it| it.get(name)).unwrap_or(&Value::Null);
            } else {
                return (schema, name);
            }
        }
    }

    fn value(&mut self, schema: &'s Value, node: Node<'_>, at: &At<'_>) {
        if node.first() == b'n' && allows_null(schema) {
            return;
        }
        let (schema, name) = self.resolve(schema);
        let types = match schema.get("type") {
            Some(Value::Array(types)) => types.first().and_then(Value::as_str),
            Some(Value::String(one)) => Some(one.as_str()),
            _ => None,
        };
        let wrong = |wanted: &str| format!("{wanted} belongs here, but this is {}.", kind(node));
        match (types, node.first()) {
            (Some("object"), b'{') => self.object(schema, node, at),
            (Some("object"), _) => self.note(at, node, wrong("A record in braces { }")),
            (Some("array"), b'[') => {
                let Some(schema) = schema.get("items") else { return };
                // The step of an item replaces that of its list.
                for (index, item) in node.items().into_iter().enumerate() {
                    if self.problems.is_hopeless() {
                        return;
                    }
                    self.value(schema, item, &at.at_item(index));
                }
            }
            (Some("array"), _) => self.note(at, node, wrong("A list in brackets [ ]")),
            (Some("string"), b'"') => self.string(schema, name, node, at),
            (Some("string"), _) => {
                let hint = if matches!(node.first(), b'-' | b'0'..=b'9') {
                    " Put it in double quotes."
                } else {
                    ""
                };
                self.note(at, node, wrong("Text in double quotes") + hint);
            }
            (Some("boolean"), b't' | b'f') => {}
            (Some("boolean"), _) => self.note(at, node, wrong("true or false, without quotes,")),
            (Some(number @ ("integer" | "number")), b'-' | b'0'..=b'9') => {
                self.number(schema, number == "integer", node, at);
            }
            (Some("integer" | "number"), _) => {
                self.note(at, node, wrong("A number, without quotes,"));
            }
            _ => {}
        }
    }

    fn object(&mut self, schema: &'s Value, node: Node<'_>, at: &At<'_>) {
        let Some(known) = schema.get("properties").and_then(Value::as_object) else { return };
        let members = node.members();
        let mut names = HashSet::with_capacity(members.len());
        for member in &members {
            if self.problems.is_hopeless() {
                return;
            }
            let at = at.field(&member.name);
            let place = Some(offset(member.name_text, self.text));
            if !names.insert(member.name.as_str()) {
                self.problems.note_at(&at, place, "This field is written twice. Keep one.");
            } else if let Some(schema) = known.get(&member.name) {
                self.value(schema, member.value, &at);
            } else {
                let fields = known.keys().map(String::as_str);
                let hint = did_you_mean(&member.name, fields.clone());
                let hint = if hint.is_empty() {
                    format!(" Known here: {}.", fields.collect::<Vec<_>>().join(", "))
                } else {
                    hint
                };
                let name = shown(&member.name);
                self.problems.note_at(
                    &at,
                    place,
                    format!("There is no field `{name}` here.{hint}"),
                );
            }
        }
        for name in schema.get("required").and_then(Value::as_array).into_iter().flatten() {
            let Some(name) = name.as_str() else { continue };
            if !names.contains(name) {
                let about = known.get(name).and_then(|it| it.get("description"));
                let about = about.and_then(Value::as_str).unwrap_or("Add it.");
                self.note(&at.field(name), node, format!("`{name}` is missing. {about}"));
            }
        }
    }

    fn string(&mut self, schema: &'s Value, name: &str, node: Node<'_>, at: &At<'_>) {
        let text = node.string().unwrap_or_default();
        if let Some(words) = schema.get("enum").and_then(Value::as_array) {
            let words: Vec<_> = words.iter().filter_map(Value::as_str).collect();
            if !words.contains(&text.as_str()) {
                let hint = did_you_mean(&text, words.iter().copied());
                let (text, words) = (shown(&text), words.join(", "));
                self.note(
                    at,
                    node,
                    format!("`{text}` is not known here.{hint} Write one of: {words}."),
                );
            }
        } else if let Some(problem) = leaf::complaint(name, &text) {
            self.note(at, node, problem);
        }
    }

    fn number(&mut self, schema: &'s Value, is_integer: bool, node: Node<'_>, at: &At<'_>) {
        let limit = |name| schema.get(name).and_then(Value::as_f64);
        let low = limit("minimum").unwrap_or(f64::MIN);
        let high = limit("maximum").unwrap_or_else(|| {
            let unsigned = schema.get("format").and_then(Value::as_str) == Some("uint32");
            if unsigned { f64::from(u32::MAX) } else { f64::MAX }
        });
        let value: f64 = serde_json::from_str(node.text).unwrap_or(f64::INFINITY);
        if is_integer && node.text.contains(['.', 'e', 'E']) {
            self.note(at, node, "A whole number belongs here.");
        } else if value < low {
            self.note(at, node, format!("This number is too low: the least is {low}."));
        } else if value > high {
            self.note(at, node, format!("This number is too high: the most is {high}."));
        }
    }
}

/// Whether a field may be null, which is the same as leaving it out.
fn allows_null(schema: &Value) -> bool {
    let null = Value::from("null");
    let is_null = |it: &Value| match it.get("type") {
        Some(Value::Array(types)) => types.contains(&null),
        Some(one) => *one == null,
        None => false,
    };
    let options = schema.get("anyOf").and_then(Value::as_array);
    is_null(schema) || options.is_some_and(|all| all.iter().any(is_null))
}

/// Returns what a value is, for a sentence.
fn kind(node: Node<'_>) -> &'static str {
    match node.first() {
        b'{' => "a record",
        b'[' => "a list",
        b'"' => "text",
        b't' | b'f' => "true or false",
        b'n' => "null",
        _ => "a number",
    }
}
