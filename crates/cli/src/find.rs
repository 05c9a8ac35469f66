//! Finding the client or the boundary that was meant, by a part of its name.

use api::Session;
use api::noun::{Boundary, Client};
use api::undo::ClientName;
use api::view::client::BoundaryView;
use api::wire::Key;

use crate::desk::Desk;
use crate::failure::{Exit, Failure, Stop};

/// The most names that are listed where several fit.
const MOST: usize = 10;

/// Finds the one client that is meant.
///
/// # Errors
///
/// Where none fits, and where several do, with their names.
pub fn client(desk: &Desk, session: &Session, text: &str) -> Result<ClientName, Stop> {
    let found = api::client::named(session, text)?;
    match found.as_slice() {
        [one] => Ok(one.clone()),
        [] => {
            let args = [("name", text.into())];
            let failure =
                Failure::new(Exit::Refused, "not_found", desk.say("cli-client-unknown", &args));
            Err(failure.hint(Some(desk.say("cli-client-unknown-hint", &[]))).into())
        }
        several => {
            let same = several.windows(2).all(|it| it[0].name == it[1].name);
            let name = |it: &ClientName| {
                if same { format!("{} ({:?})", it.name, it.id) } else { it.name.clone() }
            };
            let names = several.iter().map(name).collect();
            Err(ambiguous(desk, "cli-client-ambiguous", text, names))
        }
    }
}

/// Finds the one boundary of a client that is meant.
///
/// # Errors
///
/// Where none fits, and where several do, with their rules.
pub fn boundary(
    desk: &Desk,
    boundaries: &[BoundaryView],
    text: &str,
) -> Result<Key<Boundary>, Stop> {
    let wanted = api::search::fold(text.trim());
    let fits: [&dyn Fn(&str) -> bool; 2] =
        [&|rule| rule == wanted, &|rule| !wanted.is_empty() && rule.contains(&wanted)];
    for fits in fits {
        let found: Vec<&BoundaryView> =
            boundaries.iter().filter(|it| fits(&api::search::fold(&it.rule))).collect();
        match found.as_slice() {
            [] => {}
            [one] => return Ok(one.id),
            several => {
                let rules = several.iter().map(|it| it.rule.clone()).collect();
                return Err(ambiguous(desk, "cli-boundary-ambiguous", text, rules));
            }
        }
    }
    let args = [("rule", text.into())];
    let failure = Failure::new(Exit::Refused, "not_found", desk.say("cli-boundary-unknown", &args));
    let rules: Vec<String> = boundaries.iter().map(|it| it.rule.clone()).collect();
    let hint = (!rules.is_empty())
        .then(|| desk.say("cli-boundary-unknown-hint", &[("names", listed(rules).into())]));
    Err(failure.hint(hint).into())
}

fn ambiguous(desk: &Desk, id: &str, text: &str, names: Vec<String>) -> Stop {
    let args = [("name", text.into()), ("names", listed(names).into())];
    let failure = Failure::new(Exit::Refused, "ambiguous", desk.say(id, &args));
    failure.hint(Some(desk.say("cli-ambiguous-hint", &[]))).into()
}

fn listed(mut names: Vec<String>) -> String {
    if names.len() > MOST {
        names.truncate(MOST);
        names.push("…".to_owned());
    }
    names.join("; ")
}

/// The boundaries that hold for a client, read only where a mark names one.
pub fn boundaries_of(
    desk: &Desk,
    session: &Session,
    client: Key<Client>,
) -> Result<Vec<BoundaryView>, Stop> {
    Ok(api::client::page(session, &desk.context(), client)?.boundaries)
}
