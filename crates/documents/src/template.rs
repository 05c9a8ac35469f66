//! Letters of the person's own making: text with places for what is recorded.
//!
//! The language is that of minijinja with nothing in it: places (`{{ end_date }}`), conditions and
//! lists, no functions, no filters, nothing that could be run. A place that nobody knows is an
//! error, work and length are limited, and what comes out is text like any other draft.

use std::collections::BTreeMap;
use std::io;

use domain::closed_set;
use domain::letter::facts::LetterFacts;
use minijinja::{Environment, Error, ErrorKind, UndefinedBehavior, Value};
use words::Words;

use crate::draft::{Draft, Paragraph, Shape, joined};
use crate::letter::{drafted, parts};
use crate::pieces::pieces;
use crate::trace::traced;

/// The place of the product's own subject.
const SUBJECT: &str = "subject";

/// So many steps are enough for any letter, and done in a millisecond.
const FUEL: u64 = 20_000;

/// The longest template and the longest letter, in bytes: some twenty pages.
const LONGEST: usize = 64 * 1024;

closed_set! {
    /// A part of a template.
    pub enum TemplateField { Subject = "subject", Body = "body" }
}

closed_set! {
    /// What is wrong with a template.
    pub enum TemplateFault {
        /// It cannot be read.
        Syntax = "syntax",
        /// It has a place that this kind of letter does not know.
        UnknownPlace = "unknown_place",
        /// It asks for more than places, conditions and lists.
        NotAllowed = "not_allowed",
        /// It never comes to an end.
        Endless = "endless",
        /// It, or the letter it makes, is too long.
        TooLong = "too_long",
        /// It makes a letter without words.
        Blank = "blank",
    }
}

/// Why a template makes no letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TemplateError {
    pub field: TemplateField,
    pub fault: TemplateFault,
    /// The line of the field, from 1, where it is known.
    pub line: Option<usize>,
    /// The place or the word it is about; empty where there is none.
    pub word: String,
}

/// A place that a template can have, with what stands there.
#[derive(Debug, Clone, PartialEq)]
pub struct TemplatePlace {
    pub name: String,
    /// What it says in this letter; may be blank.
    pub text: String,
}

/// Returns the places that a template for these facts can have: first the parts of its kind in
/// their order, then single facts.
pub fn places(facts: &LetterFacts, words: &Words) -> Vec<TemplatePlace> {
    let own = parts(facts, words);
    let subject = (SUBJECT.to_owned(), own.subject.text);
    let parts = own.parts.into_iter().map(|it| (it.name.to_owned(), joined(&it.paragraphs)));
    let single = pieces(facts, words).into_iter().map(|(name, it)| (name.to_owned(), it.text));
    let all = std::iter::once(subject).chain(parts).chain(single);
    all.map(|(name, text)| TemplatePlace { name, text }).collect()
}

/// Returns a template that makes the same letter as the product's own words do: to be changed.
///
/// What rests on records stands there as a place, so that nothing of this client is copied into the
/// letters of others; how the letter begins and ends stands there in words.
pub fn copy_of(facts: &LetterFacts, words: &Words) -> (String, String) {
    let own = parts(facts, words);
    let place = |name: &str| format!("{{{{ {name} }}}}");
    let parts = own.parts.iter().map(|it| {
        let worded = ["opening", "closing"].contains(&it.name)
            && it.paragraphs.iter().all(|it| it.sources.is_empty());
        if worded { joined(&it.paragraphs) } else { place(it.name) }
    });
    (place(SUBJECT), parts.collect::<Vec<_>>().join("\n\n"))
}

/// Drafts a letter with a template.
///
/// # Errors
/// The first thing that is wrong with the template.
pub fn from_template(
    facts: &LetterFacts,
    words: &Words,
    subject: &str,
    body: &str,
) -> Result<Draft, TemplateError> {
    let own = parts(facts, words);
    let known: BTreeMap<String, String> =
        places(facts, words).into_iter().map(|it| (it.name, it.text)).collect();
    let subject = filled(TemplateField::Subject, subject, &known)?;
    let body = filled(TemplateField::Body, body, &known)?;
    let mut sourced: Vec<Paragraph> = own.parts.into_iter().flat_map(|it| it.paragraphs).collect();
    sourced.extend(pieces(facts, words).into_iter().map(|(_, it)| it));
    sourced.push(own.subject);
    let line = subject.split_whitespace().collect::<Vec<_>>().join(" ");
    let subject = Paragraph { shape: Shape::Running, ..traced(&line, &sourced).swap_remove(0) };
    Ok(drafted(facts, words, own.tone, subject, traced(&body, &sourced)))
}

fn filled(
    field: TemplateField,
    source: &str,
    known: &BTreeMap<String, String>,
) -> Result<String, TemplateError> {
    let fault =
        |fault, word: &str| TemplateError { field, fault, line: None, word: word.to_owned() };
    if source.len() > LONGEST {
        return Err(fault(TemplateFault::TooLong, ""));
    }
    // Words that could be made longer and longer, step by step, are not part of the language.
    if let Some((line, word)) = forbidden(source) {
        return Err(TemplateError { line: Some(line), ..fault(TemplateFault::NotAllowed, &word) });
    }
    let mut environment = Environment::empty();
    environment.set_undefined_behavior(UndefinedBehavior::Strict);
    environment.set_fuel(Some(FUEL));
    let explained = |error: &Error| explain(field, source, error);
    let template = environment.template_from_str(source).map_err(|it| explained(&it))?;
    let mut unknown: Vec<String> = template.undeclared_variables(false).into_iter().collect();
    unknown.retain(|it| !known.contains_key(it));
    unknown.sort();
    if let Some(name) = unknown.into_iter().next() {
        let line = source.lines().position(|it| it.contains(&name)).map(|it| it + 1);
        return Err(TemplateError { line, ..fault(TemplateFault::UnknownPlace, &name) });
    }
    let mut written = Limited(Vec::new());
    template
        .render_captured_to(
            Value::from_pairs(known.iter().map(|(name, it)| (name.clone(), it.clone()))),
            &mut written,
        )
        .map_err(|it| explained(&it))?;
    let text = String::from_utf8(written.0).unwrap_or_default();
    let text = without_gaps(&text);
    if text.is_empty() { Err(fault(TemplateFault::Blank, "")) } else { Ok(text) }
}

/// Returns the line and the word of a block that keeps values, or of a sign that repeats text.
fn forbidden(source: &str) -> Option<(usize, String)> {
    const ALLOWED: [&str; 8] = ["if", "elif", "else", "endif", "for", "endfor", "raw", "endraw"];
    let line_of = |at: usize| source[..at].matches('\n').count() + 1;
    let block = source.match_indices("{%").find_map(|(at, _)| {
        let word = source[at + 2..].trim_start_matches(['-', '+']).trim_start();
        let word: String = word.chars().take_while(|it| it.is_alphanumeric()).collect();
        (!ALLOWED.contains(&word.as_str())).then(|| (line_of(at), word))
    });
    block.or_else(|| {
        source.match_indices("{{").find_map(|(at, _)| {
            let inside = source[at..].split("}}").next().unwrap_or_default();
            inside.contains('*').then(|| (line_of(at), "*".to_owned()))
        })
    })
}

fn explain(field: TemplateField, source: &str, error: &Error) -> TemplateError {
    let fault = match error.kind() {
        ErrorKind::OutOfFuel => TemplateFault::Endless,
        ErrorKind::WriteFailure => TemplateFault::TooLong,
        ErrorKind::UndefinedError => TemplateFault::UnknownPlace,
        ErrorKind::UnknownFilter
        | ErrorKind::UnknownFunction
        | ErrorKind::UnknownTest
        | ErrorKind::UnknownMethod
        | ErrorKind::InvalidOperation => TemplateFault::NotAllowed,
        _ => TemplateFault::Syntax,
    };
    // The library names a filter or a test that it does not know: "filter upper is unknown".
    let second = error.detail().and_then(|it| it.split_whitespace().nth(1)).unwrap_or_default();
    let is_word = fault == TemplateFault::NotAllowed && source.contains(second);
    let word = match fault {
        TemplateFault::UnknownPlace => looked_up(source, error.line()),
        _ if is_word => second.to_owned(),
        _ => String::new(),
    };
    TemplateError { field, fault, line: error.line(), word }
}

/// Returns the place on a line that looks for something within another: places have no parts.
fn looked_up(source: &str, line: Option<usize>) -> String {
    let line = line.and_then(|it| source.lines().nth(it.saturating_sub(1))).unwrap_or_default();
    let places = line.split("{{").skip(1).filter_map(|it| it.split("}}").next());
    let mut deep = places.map(str::trim).filter(|it| it.contains(['.', '[']));
    deep.next().unwrap_or_default().to_owned()
}

/// Removes what an empty place leaves behind: blanks at the ends of lines, and blank lines beyond
/// one.
fn without_gaps(text: &str) -> String {
    let mut lines: Vec<&str> = Vec::new();
    for line in text.lines().map(str::trim_end) {
        if !(line.is_empty() && lines.last().is_none_or(|it| it.is_empty())) {
            lines.push(line);
        }
    }
    lines.join("\n").trim().to_owned()
}

/// Takes text up to a length, and refuses more.
struct Limited(Vec<u8>);

impl io::Write for Limited {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.0.len() + bytes.len() > LONGEST {
            return Err(io::ErrorKind::FileTooLarge.into());
        }
        self.0.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[cfg(test)]
mod tests;
