//! `goodterms log`: an entry with its marks, in one go.

use std::io::{self, IsTerminal as _, Read as _};

use api::Reply;
use api::closed::{Cause, GestureKind, Importance, IncidentKind, Party};
use api::complaint::ComplaintForm;
use api::entry::{AddEntry, EntryForm};
use api::incident::{GestureForm, IncidentForm};
use api::promise::PromiseForm;
use api::undo::ClientName;
use api::view::client::BoundaryView;
use api::view::entry::{AccountView, EntryView};
use api::wire::Word;

use crate::args::LogArgs;
use crate::day;
use crate::desk::Desk;
use crate::failure::{Exit, Failure, Stop};
use crate::find;
use crate::out::Out;

pub fn run(desk: &Desk, out: &mut Out, args: &LogArgs) -> Result<Exit, Stop> {
    // What is typed is understood before the journal is opened.
    let at = args.at.as_deref().map(|it| day::past(desk, it)).transpose()?;
    let promises = promises(desk, args)?;
    let facts = facts(args)?;
    let mut session = desk.write()?;
    let client = find::client(desk, &session, &args.client)?;
    let boundaries = if args.crossing.is_empty() && args.told.is_empty() {
        Vec::new()
    } else {
        find::boundaries_of(desk, &session, client.id)?
    };
    let told = args.told.iter().map(|it| find::boundary(desk, &boundaries, it));
    let request = AddEntry {
        client: client.id,
        form: EntryForm {
            at,
            channel: Word(args.channel),
            direction: args.direction.map(Word),
            outcome: args.outcome.map(Word),
            minutes: args.minutes,
            toll: args.toll,
            recovery_minutes: args.recovery,
            account: AccountView {
                facts,
                quotes: args.quote.clone(),
                reading: args.reading.clone(),
                feelings: args.feelings.clone(),
            },
            people: Vec::new(),
            engagement: None,
        },
        incidents: incidents(desk, args, &boundaries)?,
        gestures: gestures(args),
        promises,
        complaints: complaints(args),
        told: told.collect::<Result<_, _>>()?,
        concessions: Vec::new(),
        runs: Vec::new(),
        recording: None,
        draft: None,
    };
    let done = api::entry::add(&mut session, &desk.context(), &request)?;
    if desk.json {
        out.json(&done)?;
    } else {
        said(desk, out, &client, &done)?;
    }
    Ok(Exit::Done)
}

/// Returns what was typed as facts, or what comes through standard input.
///
/// Without any text it is read only where nothing else says what happened, and only from a file or
/// another program: a script that logs a mark alone must not wait for input that never ends.
fn facts(args: &LogArgs) -> Result<Option<String>, Stop> {
    let nothing_else = args.quote.is_none()
        && args.reading.is_none()
        && args.feelings.is_none()
        && args.minutes.is_none()
        && args.toll.is_none()
        && args.outcome.is_none()
        && args.crossing.is_empty()
        && args.told.is_empty()
        && args.abuse.is_empty()
        && args.unpaid.is_none()
        && args.complaint.is_empty()
        && args.we_promise.is_empty()
        && args.they_promise.is_empty()
        && !(args.thanks || args.praise || args.apology);
    let from_input = match args.text.as_slice() {
        [dash] if dash == "-" => true,
        [] => nothing_else && !io::stdin().is_terminal(),
        _ => false,
    };
    if !from_input {
        return Ok(Some(args.text.join(" ")));
    }
    let mut text = String::new();
    io::stdin().lock().read_to_string(&mut text).map_err(|error| {
        let message = format!("Standard input could not be read: {error}.");
        Failure::new(Exit::File, "unreadable_file", message)
    })?;
    Ok(Some(text))
}

fn promises(desk: &Desk, args: &LogArgs) -> Result<Vec<PromiseForm>, Stop> {
    let ours = args.we_promise.iter().map(|it| (Party::Us, it));
    let theirs = args.they_promise.iter().map(|it| (Party::Client, it));
    ours.chain(theirs)
        .map(|(by, text)| {
            let parts = text.rsplit_once(" by ").filter(|(what, _)| !what.trim().is_empty());
            let Some((what, when)) = parts else {
                return Err(desk.usage("cli-promise-unreadable", &[("text", text.into())]));
            };
            Ok(PromiseForm {
                by: Word(by),
                wording: what.trim().to_owned(),
                due_at: day::due(desk, when)?,
                made_at: None,
                kept_at: None,
            })
        })
        .collect()
}

fn incidents(
    desk: &Desk,
    args: &LogArgs,
    boundaries: &[BoundaryView],
) -> Result<Vec<IncidentForm>, Stop> {
    let plain = |kind| IncidentForm {
        kind: Word(kind),
        severity: args.severity.map(Word),
        cause: args.cause.map(Word),
        manner: None,
        toward: None,
        boundary: None,
        invoice: None,
        promise: None,
        complaint: None,
        minutes: None,
        note: None,
    };
    let mut incidents = Vec::new();
    for rule in &args.crossing {
        let boundary = Some(find::boundary(desk, boundaries, rule)?);
        incidents.push(IncidentForm { boundary, ..plain(IncidentKind::Crossing) });
    }
    for manner in &args.abuse {
        let manner = Some(Word(*manner));
        let toward = args.toward.map(Word);
        incidents.push(IncidentForm { manner, toward, ..plain(IncidentKind::Abuse) });
    }
    if args.unpaid.is_some() {
        incidents.push(IncidentForm { minutes: args.unpaid, ..plain(IncidentKind::UnpaidScope) });
    }
    Ok(incidents)
}

fn gestures(args: &LogArgs) -> Vec<GestureForm> {
    let marks = [
        (args.apology, GestureKind::Apology),
        (args.thanks, GestureKind::Thanks),
        (args.praise, GestureKind::Praise),
    ];
    let made = marks.into_iter().filter(|(made, _)| *made);
    made.map(|(_, kind)| GestureForm { kind: Word(kind), note: None }).collect()
}

fn complaints(args: &LogArgs) -> Vec<ComplaintForm> {
    let form = |theme: &String| ComplaintForm {
        theme: theme.clone(),
        summary: None,
        importance: Word(Importance::Medium),
        // Until it is understood, nobody is at fault.
        cause: Word(args.cause.unwrap_or(Cause::Misunderstanding)),
        promised: true,
        reached: Vec::new(),
    };
    args.complaint.iter().map(form).collect()
}

fn said(
    desk: &Desk,
    out: &mut Out,
    client: &ClientName,
    done: &Reply<EntryView>,
) -> Result<(), Stop> {
    let entry = &done.value;
    let args = [
        ("client", client.name.as_str().into()),
        ("date", day::said_at(desk, entry.at, &entry.zone).into()),
    ];
    out.line(&desk.say("cli-logged", &args))?;
    for promise in &entry.promises {
        let id = match promise.by.0 {
            Party::Us => "cli-logged-we-promise",
            Party::Client => "cli-logged-they-promise",
        };
        let args = [
            ("what", promise.wording.as_str().into()),
            ("date", day::said_at(desk, promise.due_at, &promise.zone).into()),
        ];
        out.line(&desk.say(id, &args))?;
    }
    for incident in entry.incidents.iter().filter(|it| it.kind.0 == IncidentKind::Crossing) {
        let rule = incident.rule.as_deref().unwrap_or_default();
        let id = if incident.counts { "cli-logged-strike" } else { "cli-logged-weighs-nothing" };
        out.line(&desk.say(id, &[("rule", rule.into())]))?;
    }
    for prompt in &done.raised {
        let args = [("client", prompt.client_name.as_str().into())];
        out.line(&desk.say("cli-logged-raised", &args))?;
    }
    Ok(())
}
