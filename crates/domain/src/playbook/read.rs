//! Reading a playbook that a person wrote by hand. The form is described in `docs/playbooks.md`.
//!
//! Reading looks at each line once and follows each way through the steps once, so it ends for any
//! text. What is wrong comes back with its line, all of it at once.

use super::line::{Line, LineError};
use super::{Listen, Mark, Playbook, Step};
use crate::closed::ClosedSet as _;
use crate::{closed_set, text::Text};

/// The word that leads to the end of a playbook.
pub const END: &str = "end";

/// The most bytes a text may have.
pub const MOST_BYTES: usize = 64 * 1024;
/// The most steps.
pub const MOST_STEPS: usize = 40;
/// The most lines to say at one step, and the most answers to choose from.
pub const MOST_OF_A_KEY: usize = 12;
/// The most characters of a title, a step's name or an answer.
pub const LONGEST_NAME: usize = 80;
/// The longest listening that can be asked for, in minutes.
pub const LONGEST_LISTENING: u16 = 60;
/// The most problems that one reading reports.
const MOST_PROBLEMS: usize = 20;

mod ways;

closed_set! {
    /// The words that a line can begin with, before a colon.
    pub enum Key {
        For = "For",
        Do = "Do",
        Say = "Say",
        Listen = "Listen",
        Record = "Record",
        If = "If",
        Then = "Then",
    }
}

closed_set! {
    /// What can be wrong with a playbook.
    pub enum Flaw {
        TooLong = "too_long",
        NoTitle = "no_title",
        SecondTitle = "second_title",
        NoSteps = "no_steps",
        NameMissing = "name_missing",
        NameTooLong = "name_too_long",
        UnknownKey = "unknown_key",
        LooseLine = "loose_line",
        NotInStep = "not_in_step",
        OnlyBeforeSteps = "only_before_steps",
        EmptyValue = "empty_value",
        Twice = "twice",
        TooMany = "too_many",
        TooManySteps = "too_many_steps",
        StepTwice = "step_twice",
        StepCalledEnd = "step_called_end",
        NothingInStep = "nothing_in_step",
        Brace = "brace",
        UnknownBlank = "unknown_blank",
        UnknownMark = "unknown_mark",
        BadListening = "bad_listening",
        NoArrow = "no_arrow",
        UnknownStep = "unknown_step",
        ThenAndIf = "then_and_if",
        NeverReached = "never_reached",
        NoWayOut = "no_way_out",
    }
}

/// Something that is wrong with a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// From 1.
    pub line: usize,
    pub flaw: Flaw,
    /// The step it is in.
    pub step: Option<String>,
    /// The word that is wrong, or that is missing.
    pub word: Option<String>,
}

/// Reads a playbook.
///
/// # Errors
/// Every problem with its line, at least one, in the order of the text.
pub fn read(text: &str) -> Result<Playbook, Vec<Problem>> {
    let mut reader = Reader::default();
    if text.len() > MOST_BYTES {
        reader.note(1, Flaw::TooLong, None);
        return Err(reader.problems);
    }
    for (number, line) in logical_lines(text.trim_start_matches('\u{feff}')) {
        reader.take(number, &line);
    }
    reader.finish()
}

/// Joins a line with those after it that begin with a space, and leaves blank lines out.
fn logical_lines(text: &str) -> Vec<(usize, String)> {
    let mut all: Vec<(usize, String)> = Vec::new();
    let mut goes_on = false;
    for (index, line) in text.lines().enumerate() {
        let said = line.trim();
        match all.last_mut() {
            _ if said.is_empty() => goes_on = false,
            Some((_, before)) if goes_on && line.starts_with([' ', '\t']) => {
                before.push(' ');
                before.push_str(said);
            }
            _ => {
                all.push((index + 1, said.to_owned()));
                goes_on = true;
            }
        }
    }
    all
}

/// A step as far as it has been read: where it leads is only known by name.
#[derive(Debug)]
struct Draft {
    line: usize,
    name: Text,
    act: Option<Line>,
    lines: Vec<Line>,
    marks: Vec<Mark>,
    listen: Option<Listen>,
    then: Option<(usize, String)>,
    branches: Vec<(usize, Text, String)>,
    /// Whether something in it was refused, so that what is missing is not its only problem.
    flawed: bool,
}

#[derive(Debug, Default)]
struct Reader {
    title: Option<Text>,
    purpose: Option<Line>,
    steps: Vec<Draft>,
    problems: Vec<Problem>,
    last_line: usize,
}

impl Reader {
    fn note(&mut self, line: usize, flaw: Flaw, word: Option<&str>) {
        let step = self.steps.last_mut().map(|it| {
            it.flawed = true;
            it.name.to_string()
        });
        self.note_in(line, flaw, word, step);
    }

    fn note_in(&mut self, line: usize, flaw: Flaw, word: Option<&str>, step: Option<String>) {
        if self.problems.len() < MOST_PROBLEMS {
            self.problems.push(Problem { line, flaw, step, word: word.map(str::to_owned) });
        }
    }

    fn take(&mut self, number: usize, line: &str) {
        self.last_line = number;
        if let Some(name) = line.strip_prefix("##") {
            self.begin_step(number, name);
        } else if let Some(name) = line.strip_prefix('#') {
            self.take_title(number, name);
        } else if let Some((key, value)) = line.split_once(':').filter(|it| is_word(it.0)) {
            match Key::ALL.iter().find(|it| it.word().eq_ignore_ascii_case(key.trim())) {
                Some(key) => self.take_value(number, *key, value.trim()),
                None => self.note(number, Flaw::UnknownKey, Some(key.trim())),
            }
        } else {
            self.note(number, Flaw::LooseLine, None);
        }
    }

    fn name(&mut self, number: usize, name: &str) -> Option<Text> {
        let Some(name) = Text::new(name) else {
            self.note(number, Flaw::NameMissing, None);
            return None;
        };
        if name.as_str().chars().count() > LONGEST_NAME {
            self.note(number, Flaw::NameTooLong, None);
            return None;
        }
        Some(name)
    }

    fn take_title(&mut self, number: usize, name: &str) {
        if self.title.is_some() {
            return self.note(number, Flaw::SecondTitle, None);
        }
        self.title = self.name(number, name);
    }

    fn begin_step(&mut self, number: usize, name: &str) {
        let Some(name) = self.name(number, name) else { return };
        if self.steps.iter().any(|it| same(it.name.as_str(), name.as_str())) {
            self.note_in(number, Flaw::StepTwice, Some(name.as_str()), None);
        }
        if same(name.as_str(), END) {
            self.note_in(number, Flaw::StepCalledEnd, None, None);
        }
        if self.steps.len() == MOST_STEPS {
            return self.note(number, Flaw::TooManySteps, None);
        }
        self.steps.push(Draft {
            line: number,
            name,
            act: None,
            lines: Vec::new(),
            marks: Vec::new(),
            listen: None,
            then: None,
            branches: Vec::new(),
            flawed: false,
        });
    }

    fn take_value(&mut self, number: usize, key: Key, value: &str) {
        if value.is_empty() {
            return self.note(number, Flaw::EmptyValue, Some(key.word()));
        }
        if key == Key::For {
            return self.take_purpose(number, value);
        }
        let Some(step) = self.steps.last() else {
            return self.note(number, Flaw::NotInStep, Some(key.word()));
        };
        let had = match key {
            Key::For => 0,
            Key::Do => usize::from(step.act.is_some()),
            Key::Listen => usize::from(step.listen.is_some()),
            Key::Record => usize::from(!step.marks.is_empty()),
            Key::Then => usize::from(step.then.is_some()),
            Key::Say => step.lines.len(),
            Key::If => step.branches.len(),
        };
        let most = if matches!(key, Key::Say | Key::If) { MOST_OF_A_KEY } else { 1 };
        if had >= most {
            let flaw = if most == 1 { Flaw::Twice } else { Flaw::TooMany };
            return self.note(number, flaw, Some(key.word()));
        }
        match key {
            Key::For => {}
            Key::Do => {
                let act = self.line(number, value);
                self.with_step(|it| it.act = act);
            }
            Key::Say => {
                let line = self.line(number, value);
                self.with_step(|it| it.lines.extend(line));
            }
            Key::Listen => self.take_listening(number, value),
            Key::Record => self.take_marks(number, value),
            Key::Then => self.with_step(|it| it.then = Some((number, value.to_owned()))),
            Key::If => self.take_branch(number, value),
        }
    }

    fn with_step(&mut self, change: impl FnOnce(&mut Draft)) {
        if let Some(step) = self.steps.last_mut() {
            change(step);
        }
    }

    fn take_purpose(&mut self, number: usize, value: &str) {
        if !self.steps.is_empty() {
            return self.note(number, Flaw::OnlyBeforeSteps, Some(Key::For.word()));
        }
        if self.purpose.is_some() {
            return self.note(number, Flaw::Twice, Some(Key::For.word()));
        }
        self.purpose = self.line(number, value);
    }

    fn line(&mut self, number: usize, value: &str) -> Option<Line> {
        match Line::read(value) {
            Ok(line) => return Some(line),
            Err(LineError::Empty) => self.note(number, Flaw::EmptyValue, None),
            Err(LineError::Brace) => self.note(number, Flaw::Brace, None),
            Err(LineError::Unknown(name)) => self.note(number, Flaw::UnknownBlank, Some(&name)),
        }
        None
    }

    fn take_listening(&mut self, number: usize, value: &str) {
        let (count, unit) = value
            .find(|it: char| !it.is_ascii_digit())
            .map_or((value, ""), |at| value.split_at(at));
        let unit = unit.trim().trim_end_matches('.').to_lowercase();
        let listen = match count.parse::<u16>() {
            _ if value.eq_ignore_ascii_case("yes") => Some(Listen::Open),
            Ok(minutes @ 1..=LONGEST_LISTENING)
                if ["", "m", "min", "minute", "minutes"].contains(&unit.as_str()) =>
            {
                Some(Listen::Minutes(minutes))
            }
            _ => None,
        };
        match listen {
            Some(listen) => self.with_step(|it| it.listen = Some(listen)),
            None => self.note(number, Flaw::BadListening, Some(value)),
        }
    }

    fn take_marks(&mut self, number: usize, value: &str) {
        for word in value.split(',').map(str::trim).filter(|it| !it.is_empty()) {
            match Mark::from_word(&word.to_lowercase().replace([' ', '-'], "_")) {
                Some(mark) => self.with_step(|it| {
                    if !it.marks.contains(&mark) {
                        it.marks.push(mark);
                    }
                }),
                None => self.note(number, Flaw::UnknownMark, Some(word)),
            }
        }
    }

    fn take_branch(&mut self, number: usize, value: &str) {
        let Some((answer, target)) = value.split_once("->").or_else(|| value.split_once('→'))
        else {
            return self.note(number, Flaw::NoArrow, None);
        };
        let target = target.trim().to_owned();
        if target.is_empty() {
            return self.note(number, Flaw::NoArrow, None);
        }
        if let Some(answer) = self.name(number, answer) {
            self.with_step(|it| it.branches.push((number, answer, target)));
        }
    }

    fn finish(mut self) -> Result<Playbook, Vec<Problem>> {
        let refused = |it: &Problem| matches!(it.flaw, Flaw::NameMissing | Flaw::NameTooLong);
        if self.title.is_none() && !self.problems.iter().any(refused) {
            self.note_in(1, Flaw::NoTitle, None, None);
        }
        if self.steps.is_empty() {
            let line = self.last_line.max(1);
            self.note_in(line, Flaw::NoSteps, None, None);
        }
        let drafts = std::mem::take(&mut self.steps);
        let nexts = self.resolve(&drafts);
        if self.problems.is_empty() {
            self.check_ways(&drafts, &nexts);
        }
        self.problems.sort_by_key(|it| it.line);
        match self.title {
            Some(title) if self.problems.is_empty() => {
                let steps = drafts.into_iter().zip(nexts).map(|(it, next)| Step {
                    name: it.name,
                    act: it.act,
                    lines: it.lines,
                    marks: it.marks,
                    listen: it.listen,
                    next,
                });
                Ok(Playbook { title, purpose: self.purpose, steps: steps.collect() })
            }
            _ => Err(self.problems),
        }
    }
}

/// Whether a text before a colon looks like a key rather than like a sentence.
fn is_word(text: &str) -> bool {
    let text = text.trim();
    !text.is_empty() && text.chars().count() <= 20 && text.chars().all(char::is_alphabetic)
}

fn folded(name: &str) -> String {
    name.trim().to_lowercase()
}

fn same(one: &str, other: &str) -> bool {
    folded(one) == folded(other)
}

#[cfg(test)]
mod tests;
