//! What must hold of every file under `locales/`, in every language.
#![expect(clippy::unwrap_used, reason = "a test may stop at once")]

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{
    CallArguments, Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey,
};
use fluent_syntax::parser;
use words::{FALLBACK, SOURCES, Words};

/// What one language has, by the id of each message or attribute.
type Messages = BTreeMap<String, Named>;

/// What a message names.
#[derive(Default, Clone)]
struct Named {
    args: BTreeSet<String>,
    /// Other messages that stand in it.
    messages: BTreeSet<String>,
}

/// Returns the arguments that a message needs, with those of the messages that stand in it.
fn needed(all: &Messages, id: &str) -> BTreeSet<String> {
    let Some(it) = all.get(id) else { return BTreeSet::new() };
    let within = it.messages.iter().flat_map(|other| needed(all, other));
    it.args.iter().cloned().chain(within).collect()
}

/// Finds everything that is wrong with a set of files, one sentence each.
fn faults(sources: &[(&str, &str, &str)]) -> (BTreeMap<String, Messages>, Vec<String>) {
    let mut languages: BTreeMap<String, Messages> = BTreeMap::new();
    let mut faults = Vec::new();
    for (tag, file, text) in sources {
        let place = format!("{tag}/{file}");
        let resource = parser::parse(*text).unwrap_or_else(|(resource, errors)| {
            faults.extend(errors.iter().map(|it| format!("{place} cannot be read: {it}")));
            resource
        });
        let messages = languages.entry((*tag).to_owned()).or_default();
        for entry in &resource.body {
            let (id, value, attributes) = match entry {
                Entry::Message(it) => (it.id.name.to_owned(), it.value.as_ref(), &it.attributes),
                Entry::Term(it) => (format!("-{}", it.id.name), Some(&it.value), &it.attributes),
                _ => continue,
            };
            let own = attributes.iter().map(|it| (format!("{id}.{}", it.id.name), &it.value));
            for (id, pattern) in value.map(|it| (id.clone(), it)).into_iter().chain(own) {
                let mut look = Look { place: format!("{place}: {id}"), ..Look::default() };
                look.pattern(pattern);
                faults.append(&mut look.faults);
                if messages.insert(id.clone(), look.named).is_some() {
                    faults.push(format!("{place}: {id} is there twice"));
                }
            }
        }
    }
    let english = languages.get(FALLBACK).cloned().unwrap_or_default();
    for (tag, messages) in &languages {
        for (id, named) in messages {
            match english.get(id) {
                None => faults.push(format!("{tag}: {id} is not in {FALLBACK}")),
                Some(known) => faults.extend(
                    named
                        .args
                        .difference(&known.args)
                        .map(|it| format!("{tag}: {id} invents the argument {it}")),
                ),
            }
        }
        let missing = english.keys().filter(|id| !messages.contains_key(*id));
        faults.extend(missing.map(|id| format!("{tag}: {id} is missing")));
    }
    (languages, faults)
}

#[derive(Default)]
struct Look {
    place: String,
    named: Named,
    faults: Vec<String>,
}

impl Look {
    fn pattern(&mut self, pattern: &Pattern<&str>) {
        for element in &pattern.elements {
            if let PatternElement::Placeable { expression } = element {
                self.expression(expression);
            }
        }
    }

    fn expression(&mut self, expression: &Expression<&str>) {
        match expression {
            Expression::Inline(it) => self.inline(it),
            Expression::Select { selector, variants } => {
                self.inline(selector);
                let default = variants.iter().find(|it| it.default).map(|it| &it.key);
                if !matches!(default, Some(VariantKey::Identifier { name: "other" })) {
                    self.faults.push(format!("{} chooses without *[other]", self.place));
                }
                variants.iter().for_each(|it| self.pattern(&it.value));
            }
        }
    }

    fn inline(&mut self, expression: &InlineExpression<&str>) {
        match expression {
            InlineExpression::VariableReference { id } => {
                self.named.args.insert(id.name.to_owned());
            }
            InlineExpression::FunctionReference { id, arguments } => {
                self.faults.push(format!("{} calls {}(), which Rust lacks", self.place, id.name));
                self.arguments(arguments);
            }
            InlineExpression::MessageReference { id, .. } => {
                self.named.messages.insert(id.name.to_owned());
            }
            InlineExpression::TermReference { arguments: Some(arguments), .. } => {
                self.arguments(arguments);
            }
            InlineExpression::Placeable { expression } => self.expression(expression),
            _ => {}
        }
    }

    fn arguments(&mut self, arguments: &CallArguments<&str>) {
        arguments.positional.iter().for_each(|it| self.inline(it));
        arguments.named.iter().for_each(|it| self.inline(&it.value));
    }
}

#[test]
fn every_language_can_be_read_and_has_every_message() {
    let (languages, faults) = faults(SOURCES);
    assert_eq!(faults, Vec::<String>::new(), "each line names the file and what to mend");
    let english = languages.get(FALLBACK).unwrap();
    assert!(english.contains_key("format-date-long"), "the files were found");
}

#[test]
fn every_message_can_be_filled() {
    let (languages, _) = faults(SOURCES);
    for (tag, messages) in &languages {
        let words = Words::of(tag);
        assert_eq!(words.tag(), tag);
        for id in messages.keys().filter(|id| !id.starts_with('-')) {
            let args = needed(messages, id);
            let texts: Vec<_> = args.iter().map(|it| (it.as_str(), "text".into())).collect();
            let numbers: Vec<_> = args.iter().map(|it| (it.as_str(), 1.into())).collect();
            for args in [&texts, &numbers] {
                let said = words.find(id, args).unwrap_or_default();
                assert!(!said.is_empty(), "{tag}: {id} says nothing");
                assert!(!said.contains("{$"), "{tag}: {id} says {said}");
            }
        }
    }
}

#[test]
fn the_checks_find_what_they_are_for() {
    #[track_caller]
    fn check(en: &str, it: &str, expected: &[&str]) {
        let found = faults(&[("en", "a.ftl", en), ("it", "a.ftl", it)]).1;
        assert_eq!(found.len(), expected.len(), "{found:?}");
        for (found, expected) in found.iter().zip(expected) {
            assert!(found.contains(expected), "{found:?} should say {expected:?}");
        }
    }
    check("a = A\n", "a = A\n", &[]);
    check("a = A\nb = B\n", "a = A\n", &["it: b is missing"]);
    check("a = A\n    .t = T\n", "a = A\n", &["it: a.t is missing"]);
    check("a = A\n", "a = A\nb = B\n", &["it: b is not in en"]);
    check("a = { $x }\n", "a = { $y }\n", &["it: a invents the argument y"]);
    check("a = A\na = B\n", "a = A\n", &["a is there twice"]);
    check("a = { NUMBER($x) }\n", "a = A\n", &["calls NUMBER()"]);
    check("a = { $x ->\n [one] 1\n*[many] 2\n }\n", "a = A\n", &["without *[other]"]);
    check("a = { $x\n", "a = A\n", &["cannot be read", "it: a is not in en"]);
}
