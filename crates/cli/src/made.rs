//! `goodterms new` and `goodterms sample`: journals that were not there before.

use api::Session;
use serde::Serialize;

use crate::desk::Desk;
use crate::failure::{Exit, Failure, Stop};
use crate::out::Out;

/// A journal that was made.
#[derive(Debug, Serialize)]
struct Made {
    journal: String,
    clients: usize,
}

/// Makes an empty journal.
pub fn empty(desk: &Desk, out: &mut Out) -> Result<Exit, Stop> {
    make(desk, out, || api::journal::create(&desk.path, &desk.context()))
}

/// Makes the sample journal, or a large one of so many clients and entries.
pub fn sample(desk: &Desk, out: &mut Out, size: Option<(usize, usize)>) -> Result<Exit, Stop> {
    make(desk, out, || match size {
        Some((clients, entries)) => {
            api::journal::create_large(&desk.path, &desk.context(), clients, entries)
        }
        None => api::journal::create_sample(&desk.path, &desk.context()),
    })
}

fn make(
    desk: &Desk,
    out: &mut Out,
    create: impl FnOnce() -> Result<Session, api::Error>,
) -> Result<Exit, Stop> {
    let journal = desk.path.display().to_string();
    if desk.path.symlink_metadata().is_ok() {
        let message = desk.say("cli-journal-exists", &[("path", journal.into())]);
        return Err(Failure::new(Exit::Refused, "not_allowed", message).into());
    }
    desk.make_folder()?;
    let session = create()?;
    let clients = api::client::list(&session, &desk.context())?.len();
    if desk.json {
        out.json(&Made { journal, clients })?;
    } else {
        let args = [
            ("path", journal.into()),
            ("clients", desk.count("cli-clients-count", clients).into()),
        ];
        out.line(&desk.say("cli-made", &args))?;
    }
    Ok(Exit::Done)
}
