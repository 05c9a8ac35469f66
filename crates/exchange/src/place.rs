//! Lines and columns: finding the place of a path in the text, and the path of a place.
//!
//! Nothing here runs while a file is right. Values are slices of the text, so that their place is
//! known by where they start.

use std::fmt;

use serde::Deserializer as _;
use serde::de::{MapAccess, Visitor};
use serde_json::value::RawValue;

use crate::path::{Step, path};
use crate::problem::{Found, Problem, Problems, ReadError};

/// A value in the text, unread.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Node<'t> {
    pub(crate) text: &'t str,
}

/// A field in the text: its name with its place, and its value.
#[derive(Debug)]
pub(crate) struct Member<'t> {
    pub(crate) name: String,
    pub(crate) name_text: &'t str,
    pub(crate) value: Node<'t>,
}

impl<'t> Node<'t> {
    /// Returns the whole text as a value, or the error that says where it is no JSON.
    pub(crate) fn parse(text: &'t str) -> Result<Self, serde_json::Error> {
        let raw: &RawValue = serde_json::from_str(text)?;
        Ok(Self { text: raw.get() })
    }

    /// Returns the byte of `whole` at which this value starts.
    pub(crate) fn offset(self, whole: &str) -> usize {
        offset(self.text, whole)
    }

    /// Returns the byte that tells what kind of value this is.
    pub(crate) fn first(self) -> u8 {
        self.text.as_bytes().first().copied().unwrap_or(b' ')
    }

    /// Returns the fields of an object in their order; none for anything else.
    pub(crate) fn members(self) -> Vec<Member<'t>> {
        struct Members;

        impl<'de> Visitor<'de> for Members {
            type Value = Vec<(&'de RawValue, &'de RawValue)>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut all = Vec::new();
                while let Some(member) = map.next_entry()? {
                    all.push(member);
                }
                Ok(all)
            }
        }

        let mut from = serde_json::Deserializer::from_str(self.text);
        let members = from.deserialize_map(Members).unwrap_or_default();
        let member = |(name, value): (&'t RawValue, &'t RawValue)| Member {
            name: serde_json::from_str(name.get()).unwrap_or_default(),
            name_text: name.get(),
            value: Node { text: value.get() },
        };
        members.into_iter().map(member).collect()
    }

    /// Returns the items of a list; none for anything else.
    pub(crate) fn items(self) -> Vec<Node<'t>> {
        let items: Vec<&RawValue> = serde_json::from_str(self.text).unwrap_or_default();
        items.into_iter().map(|it| Node { text: it.get() }).collect()
    }

    /// Returns the text of a string; nothing for anything else.
    pub(crate) fn string(self) -> Option<String> {
        serde_json::from_str(self.text).ok()
    }
}

/// Returns the byte of `whole` at which `part`, a slice of it, starts.
pub(crate) fn offset(part: &str, whole: &str) -> usize {
    (part.as_ptr() as usize).saturating_sub(whole.as_ptr() as usize).min(whole.len())
}

/// Finds the line of every problem, and puts them in the order of the text.
pub(crate) fn settle(text: &str, problems: Problems) -> ReadError {
    let Problems { mut found, more } = problems;
    if let Ok(top) = Node::parse(text) {
        let open: Vec<_> = (0..found.len()).filter(|it| found[*it].offset.is_none()).collect();
        locate(text, top, 0, &open, &mut found);
    }
    found.sort_by_key(|it| it.offset);
    let (mut line, mut start, mut done) = (1, 0, 0);
    let mut problems = Vec::with_capacity(found.len());
    for it in found {
        let offset = it.offset.unwrap_or(0);
        for (index, _) in text[done..offset].match_indices('\n') {
            line += 1;
            start = done + index + 1;
        }
        done = offset;
        let column = text[start..offset].chars().count() + 1;
        problems.push(Problem { line, column, path: path(&it.steps), message: it.message });
    }
    ReadError { problems, more }
}

/// Gives each wanted problem the place of the deepest value on its path that is in the text.
fn locate(text: &str, node: Node<'_>, depth: usize, wanted: &[usize], found: &mut [Found]) {
    for index in wanted {
        found[*index].offset = Some(node.offset(text));
    }
    let deeper: Vec<_> =
        wanted.iter().copied().filter(|it| found[*it].steps.len() > depth).collect();
    if deeper.is_empty() {
        return;
    }
    let mut descend = |child: Node<'_>, is_step: &dyn Fn(&Step) -> bool| {
        let inside: Vec<_> =
            deeper.iter().copied().filter(|it| is_step(&found[*it].steps[depth])).collect();
        if !inside.is_empty() {
            locate(text, child, depth + 1, &inside, found);
        }
    };
    match node.first() {
        b'{' => {
            for member in node.members() {
                let is_step =
                    |step: &Step| matches!(step, Step::Field(name) if *name == member.name);
                descend(member.value, &is_step);
            }
        }
        b'[' => {
            for (index, item) in node.items().into_iter().enumerate() {
                descend(item, &|step| *step == Step::Item(index));
            }
        }
        _ => {}
    }
}

/// Returns the byte that a line and a column in bytes, both from 1, stand for.
pub(crate) fn offset_of(text: &str, line: usize, column: usize) -> usize {
    let start = if line <= 1 {
        0
    } else {
        text.match_indices('\n').nth(line - 2).map_or(text.len(), |(index, _)| index + 1)
    };
    let mut offset = (start + column.saturating_sub(1)).min(text.len());
    while !text.is_char_boundary(offset) {
        offset -= 1;
    }
    offset
}

/// Returns the path of the value that a byte stands in, as far as the text before it tells.
///
/// The text need not be JSON. Without recursion, because its nesting may be deep.
pub(crate) fn steps_at(text: &str, offset: usize) -> Vec<Step> {
    let before = &text.as_bytes()[..offset];
    let mut open: Vec<Step> = Vec::new();
    let mut last_string = "";
    let mut index = 0;
    while let Some(byte) = before.get(index) {
        match byte {
            b'"' => {
                let start = index;
                index += 1;
                while let Some(byte) = before.get(index).filter(|byte| **byte != b'"') {
                    index += if *byte == b'\\' { 2 } else { 1 };
                }
                if index < before.len() {
                    last_string = &text[start + 1..index];
                }
            }
            b'{' => open.push(Step::Field(String::new())),
            b'[' => open.push(Step::Item(0)),
            b'}' | b']' => drop(open.pop()),
            b':' => {
                if let Some(Step::Field(name)) = open.last_mut() {
                    last_string.clone_into(name);
                }
            }
            b',' => match open.last_mut() {
                Some(Step::Field(name)) => name.clear(),
                Some(Step::Item(item)) => *item += 1,
                None => {}
            },
            _ => {}
        }
        index += 1;
        if open.len() > 128 {
            break;
        }
    }
    open.retain(|it| !matches!(it, Step::Field(name) if name.is_empty()));
    open.truncate(16);
    open
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        let offset = text.find('^').expect("a mark");
        assert_eq!(path(&steps_at(&text.replace('^', ""), offset)), expected, "{text}");
    }

    #[test]
    fn a_place_in_broken_text_has_a_path() {
        check(r#"{"clients": [{"name": "A"}, {"name": ^"#, "clients[1].name");
        check(r#"{"a": {"b": "x \" } ["}, ^"#, "");
        check(r#"{"a": [[1, 2, ^"#, "a[0][2]");
        check(r#"{"a": "never ^closed"#, "a");
        check("^", "");
    }
}
