//! Playbooks as screens see them.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use domain::client::Client;
use domain::closed::ClosedSet as _;
use domain::id::Id;
use domain::playbook::past::past;
use domain::playbook::{Line, Listen, Next, Occasion, Piece, Playbook, Run, Step, Which};

use super::{Known, SHOWN_RUNS, is_of};
use crate::error::Error;
use crate::session::Session;
use crate::view::playbook::{
    ListenView, NextView, PastView, PieceView, PlaybookRow, PlaybookStep, PlaybookView,
    RunStepView, RunView, WhichKey,
};
use crate::wire::{Key, Word};

pub(super) fn row(known: &Known, runs: &[Run]) -> PlaybookRow {
    let built_in = match known.which {
        Which::BuiltIn(it) => Some(it),
        Which::Own(_) => known.from,
    };
    let occasions = built_in.map_or(Occasion::ALL, domain::playbook::BuiltIn::occasions);
    PlaybookRow {
        key: WhichKey(known.which),
        title: known.playbook.title.to_string(),
        purpose: known.playbook.purpose.as_ref().map(pieces).unwrap_or_default(),
        protocol: matches!(known.which, Which::BuiltIn(it) if it.is_protocol()),
        own: matches!(known.which, Which::Own(_)),
        from: known.from.map(|it| WhichKey(Which::BuiltIn(it))),
        occasions: occasions.iter().copied().map(Word).collect(),
        past: went(runs.iter().filter(|it| is_of(it, known.which))),
    }
}

pub(super) fn whole(
    session: &Session,
    known: &Known,
    runs: &[Run],
    client: Option<Id<Client>>,
) -> Result<PlaybookView, Error> {
    let of_it = || runs.iter().filter(|it| is_of(it, known.which));
    let here = |it: &&Run| client.is_none_or(|client| it.client == client);
    let mut names = HashMap::new();
    let mut shown = Vec::new();
    for run in of_it().filter(here).rev().take(SHOWN_RUNS) {
        let name = match names.entry(run.client) {
            Entry::Occupied(known) => known.into_mut(),
            Entry::Vacant(new) => new.insert(session.read().client(run.client)?.name.to_string()),
        };
        shown.push(view(run, name.clone()));
    }
    Ok(PlaybookView {
        row: row(known, runs),
        steps: steps(&known.playbook),
        text: known.text.clone(),
        past_here: client.map(|_| went(of_it().filter(here))),
        runs: shown,
    })
}

fn went<'a>(runs: impl Iterator<Item = &'a Run>) -> PastView {
    let past = past(runs);
    PastView {
        times: past.times,
        helped: past.helped,
        partly: past.partly,
        did_not_help: past.did_not_help,
        broken_off: past.broken_off,
        unsaid: past.unsaid,
    }
}

pub(super) fn steps(playbook: &Playbook) -> Vec<PlaybookStep> {
    playbook.steps.iter().map(step).collect()
}

fn step(it: &Step) -> PlaybookStep {
    let to = |to: Option<usize>| to.and_then(|it| u32::try_from(it).ok());
    PlaybookStep {
        name: it.name.to_string(),
        act: it.act.as_ref().map(pieces).unwrap_or_default(),
        lines: it.lines.iter().map(pieces).collect(),
        marks: it.marks.iter().copied().map(Word).collect(),
        listen: it.listen.map(|it| ListenView {
            minutes: match it {
                Listen::Open => None,
                Listen::Minutes(minutes) => Some(minutes),
            },
        }),
        next: match &it.next {
            Next::Go(target) => vec![NextView { answer: None, to: to(*target) }],
            Next::Ask(branches) => branches
                .iter()
                .map(|it| NextView { answer: Some(it.answer.to_string()), to: to(it.to) })
                .collect(),
        },
    }
}

fn pieces(line: &Line) -> Vec<PieceView> {
    let piece = |it: &Piece| match it {
        Piece::Text(text) => PieceView { text: text.clone(), blank: None },
        Piece::Blank(blank) => PieceView { text: String::new(), blank: Some(Word(*blank)) },
    };
    line.pieces().iter().map(piece).collect()
}

/// Describes a run.
pub(crate) fn view(run: &Run, client_name: String) -> RunView {
    RunView {
        id: run.id.into(),
        client: run.client.into(),
        client_name,
        title: run.title.to_string(),
        started_at: run.started_at.at,
        ended_at: run.ended_at,
        zone: run.started_at.zone.name().to_owned(),
        entry: run.entry.map(Key),
        steps: run
            .steps
            .iter()
            .map(|it| RunStepView {
                name: it.name.to_string(),
                done_at: it.done_at,
                answer: it.answer.as_ref().map(ToString::to_string),
            })
            .collect(),
        result: run.result.map(Word),
        note: run.note.as_ref().map(ToString::to_string),
    }
}
