//! Writing a playbook as the text that [`super::read`] takes.

use std::fmt::Write as _;

use super::read::{END, Key};
use super::{Listen, Next, Playbook, Step};
use crate::closed::ClosedSet as _;

/// Writes a playbook as a text that a person can change.
///
/// What [`super::read::read`] makes of it is the same playbook.
pub fn write(playbook: &Playbook) -> String {
    let mut out = String::new();
    let mut line = |text: String| {
        let _ = writeln!(out, "{text}");
    };
    line(format!("# {}", playbook.title));
    if let Some(purpose) = &playbook.purpose {
        line(said(Key::For, purpose));
    }
    for (index, step) in playbook.steps.iter().enumerate() {
        line(String::new());
        line(format!("## {}", step.name));
        step.act.iter().for_each(|it| line(said(Key::Do, it)));
        step.lines.iter().for_each(|it| line(said(Key::Say, it)));
        match step.listen {
            Some(Listen::Open) => line(said(Key::Listen, "yes")),
            Some(Listen::Minutes(minutes)) => line(said(Key::Listen, format!("{minutes} min"))),
            None => {}
        }
        if !step.marks.is_empty() {
            let marks: Vec<_> = step.marks.iter().map(|it| it.word()).collect();
            line(said(Key::Record, marks.join(", ")));
        }
        let name = |to: Option<usize>| {
            to.and_then(|it| playbook.steps.get(it)).map_or(END, |it: &Step| it.name.as_str())
        };
        let following = (index + 1 < playbook.steps.len()).then_some(index + 1);
        match &step.next {
            Next::Go(to) if *to == following => {}
            Next::Go(to) => line(said(Key::Then, name(*to))),
            Next::Ask(branches) => branches
                .iter()
                .for_each(|it| line(said(Key::If, format!("{} -> {}", it.answer, name(it.to))))),
        }
    }
    out
}

fn said(key: Key, value: impl std::fmt::Display) -> String {
    format!("{}: {value}", key.word())
}
