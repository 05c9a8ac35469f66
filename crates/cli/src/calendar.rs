//! `goodterms calendar`: what is due when, on screen or as a file for other calendars.

use std::path::Path;

use api::Session;
use api::calendar::CalendarExport;
use api::closed::{CalendarDetail, ClosedSet as _};
use api::view::due::DueView;
use api::wire::{Key, Word};
use serde::Serialize;

use crate::args::CalendarArgs;
use crate::day;
use crate::desk::Desk;
use crate::failure::{Exit, Stop};
use crate::out::Out;
use crate::{file, find};

/// A file that was written.
#[derive(Debug, Serialize)]
struct Written {
    file: String,
    size: u64,
}

pub fn run(desk: &Desk, out: &mut Out, args: &CalendarArgs) -> Result<Exit, Stop> {
    let mut session = if args.ics.is_some() { writing(desk)? } else { desk.read()? };
    let client = match &args.client {
        Some(name) => Some(find::client(desk, &session, name)?.id),
        None => None,
    };
    if let Some(path) = &args.ics {
        let detail =
            Word(if args.details { CalendarDetail::Details } else { CalendarDetail::Names });
        let request = CalendarExport { client, detail };
        let made = api::calendar::ics(&session, &desk.context(), &request)?;
        save(desk, out, path, &made.bytes)?;
        api::calendar::note_written(&mut session, &desk.context(), &made)?;
        return Ok(Exit::Done);
    }
    let mut view = api::calendar::calendar(&session, &desk.context())?;
    view.dues.retain(|it| client.is_none_or(|client: Key<_>| it.client == client));
    if desk.json {
        out.json(&view)?;
        return Ok(Exit::Done);
    }
    view.dues.retain(|it| !it.done);
    if view.dues.is_empty() {
        out.line(&desk.say("cli-calendar-none", &[]))?;
        return Ok(Exit::Done);
    }
    let heads = ["when", "what", "client"];
    let mut table =
        vec![heads.map(|it| desk.say(&format!("cli-calendar-head-{it}"), &[])).to_vec()];
    table.extend(view.dues.iter().map(|it| row(desk, it)));
    out.table(&table)?;
    Ok(Exit::Done)
}

/// Opens the journal to note what a file says, or else only to read it.
fn writing(desk: &Desk) -> Result<Session, Stop> {
    desk.write().or_else(|_| desk.read())
}

fn row(desk: &Desk, it: &DueView) -> Vec<String> {
    let when = match (it.at, it.zone.as_deref()) {
        (Some(at), Some(zone)) => day::said_at(desk, at, zone),
        _ => day::said(desk, it.on),
    };
    let when =
        if it.overdue { desk.say("cli-calendar-overdue", &[("when", when.into())]) } else { when };
    let kind = desk.say(&format!("due-kind-{}", it.kind.0.word()), &[]);
    let what = match &it.name {
        Some(name) => {
            desk.say("cli-calendar-what", &[("kind", kind.into()), ("name", name.clone().into())])
        }
        None => kind,
    };
    vec![when, what, it.client_name.clone()]
}

fn save(desk: &Desk, out: &mut Out, path: &Path, bytes: &[u8]) -> Result<(), Stop> {
    if path == Path::new("-") {
        return out.raw(&String::from_utf8_lossy(bytes));
    }
    let size = file::write_whole(desk, path, |to| {
        to.write_all(bytes).map_err(|it| api::Error::new(api::Code::Internal, it.to_string()))
    })?;
    let file = path.display().to_string();
    if desk.json {
        out.json(&Written { file, size })?;
    } else {
        out.line(&desk.say("cli-written", &[("file", file.into())]))?;
    }
    Ok(())
}
