//! Playbooks that a person wrote, and runs of any playbook, in a file.

use chrono_tz::Tz;
use domain::closed::ClosedSet as _;
use domain::id::Id;
use domain::playbook::read::read as read_text;
use domain::playbook::{BuiltIn, OwnPlaybook, RunResult, Which};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::complaint::Complaint;
use crate::entry::Entry;
use crate::leaf::{Plain, When};
use crate::path::At;
use crate::prompt::Prompt;
use crate::reader::{Home, Reader, optional};
use crate::record::record;
use crate::word::Word;
use crate::write::{Out, instant, text};

record! {
    /// A playbook that the person wrote.
    Playbook as "playbook" {
        required {
            /// The playbook itself, in the form of docs/playbooks.md.
            text: String,
        }
        optional {
            /// The one it was copied from.
            copied_from: Word<BuiltIn>,
        }
    }
}

record! {
    /// A playbook that was followed with the client.
    Run as "run" {
        required {
            /// What the playbook was called then.
            title: String,
            started_at: Plain<When>,
        }
        optional {
            /// The zone of that time. By default the client's.
            zone: Plain<Tz>,
            /// By default when it started.
            ended_at: Plain<When>,
            /// Which it was, where it came with the product.
            built_in: Word<BuiltIn>,
            /// The key of the playbook, where it was one's own.
            playbook: String,
            /// The key of the entry that tells of it.
            entry: String,
            /// The key of the complaint it was taken up for.
            complaint: String,
            /// The key of the prompt it was taken up for.
            prompt: String,
            /// How it turned out.
            result: Word<RunResult>,
            note: String,
        }
        lists {
            /// The steps that were taken, in their order.
            steps: RunStep,
        }
    }
}

/// A step that was taken.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RunStep {
    /// What the step was called then.
    name: String,
    /// By default when the run started.
    #[serde(skip_serializing_if = "Option::is_none")]
    done_at: Option<Plain<When>>,
    /// The answer that led on.
    #[serde(skip_serializing_if = "Option::is_none")]
    answer: Option<String>,
}

/// Takes over a playbook.
pub(crate) fn read(reader: &mut Reader<'_>, at: &At<'_>, it: Playbook) {
    let title = match read_text(&it.text) {
        Ok(playbook) => playbook.title,
        Err(flaws) => {
            for flaw in flaws {
                let (line, what) = (flaw.line, flaw.flaw.word().replace('_', " "));
                reader.problems.note(
                    &at.field("text"),
                    format!(
                        "Line {line} of the playbook: {what}. See docs/playbooks.md for its form."
                    ),
                );
            }
            return;
        }
    };
    let text = reader.text(&at.field("text"), it.text);
    reader.journal.playbooks.push(OwnPlaybook {
        id: Id::new(it.id),
        title,
        text,
        from: it.copied_from.map(|it| it.0),
    });
}

/// Takes over a run.
pub(crate) fn read_run(reader: &mut Reader<'_>, at: &At<'_>, home: &Home, it: Run) {
    let own = reader.refer_optional::<Playbook, OwnPlaybook>(&at.field("playbook"), it.playbook);
    if own.is_some() && it.built_in.is_some() {
        reader.problems.note(
            &at.field("playbook"),
            "A run is of one playbook. Leave out `playbook` or `built_in`.",
        );
    }
    let started_at = home.moment(&it.started_at, it.zone.as_ref());
    let ended_at = it.ended_at.map_or(started_at.at, |it| home.instant(&it));
    let order = (ended_at, started_at.at);
    reader.not_before(&at.field("ended_at"), order, ("ended_at", "started_at"));
    let mut steps = Vec::with_capacity(it.steps.len());
    for (index, step) in it.steps.into_iter().enumerate() {
        let at = at.item("steps", index);
        steps.push(domain::playbook::RunStep {
            name: reader.text(&at.field("name"), step.name),
            done_at: step.done_at.map_or(started_at.at, |it| home.instant(&it)),
            answer: optional(step.answer),
        });
    }
    let run = domain::playbook::Run {
        id: Id::new(it.id),
        client: home.client,
        of: it.built_in.map(|it| Which::BuiltIn(it.0)).or(own.map(Which::Own)),
        title: reader.text(&at.field("title"), it.title),
        started_at,
        ended_at,
        entry: reader.refer_optional::<Entry, _>(&at.field("entry"), it.entry),
        complaint: reader.refer_optional::<Complaint, _>(&at.field("complaint"), it.complaint),
        prompt: reader.refer_optional::<Prompt, _>(&at.field("prompt"), it.prompt),
        steps,
        result: it.result.map(|it| it.0),
        note: optional(it.note),
    };
    reader.journal.runs.push(run);
}

/// Returns a playbook as a file says it.
pub(crate) fn write(it: &OwnPlaybook) -> Playbook {
    Playbook {
        id: it.id.uuid(),
        key: Some(it.id.to_string()),
        text: it.text.to_string(),
        copied_from: it.from.map(Word),
    }
}

/// Returns a run as a file says it.
pub(crate) fn write_run(out: &Out<'_>, it: &domain::playbook::Run) -> Run {
    let (started_at, zone) = out.moment(it.started_at);
    let (built_in, own) = match it.of {
        Some(Which::BuiltIn(built_in)) => (Some(built_in), None),
        Some(Which::Own(own)) => (None, Some(own)),
        None => (None, None),
    };
    Run {
        id: it.id.uuid(),
        key: Some(it.id.to_string()),
        title: it.title.to_string(),
        started_at,
        zone,
        ended_at: Some(instant(it.ended_at)),
        built_in: built_in.map(Word),
        playbook: out.link(own),
        entry: out.link(it.entry),
        complaint: out.link(it.complaint),
        prompt: out.link(it.prompt),
        result: it.result.map(Word),
        note: text(it.note.as_ref()),
        steps: it
            .steps
            .iter()
            .map(|it| RunStep {
                name: it.name.to_string(),
                done_at: Some(instant(it.done_at)),
                answer: text(it.answer.as_ref()),
            })
            .collect(),
    }
}
