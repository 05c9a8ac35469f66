//! `goodterms clients`: everyone in one line each.

use api::closed::ClosedSet as _;
use api::view::client::ClientRow;

use crate::day;
use crate::desk::Desk;
use crate::failure::{Exit, Stop};
use crate::out::Out;

pub fn run(desk: &Desk, out: &mut Out) -> Result<Exit, Stop> {
    let session = desk.read()?;
    let rows = by_name(api::client::list(&session, &desk.context())?);
    if desk.json {
        out.json(&rows)?;
        return Ok(Exit::Done);
    }
    if rows.is_empty() {
        out.line(&desk.say("cli-clients-none", &[]))?;
        return Ok(Exit::Done);
    }
    let mut table = vec![
        ["name", "standing", "last-contact", "next"]
            .map(|it| desk.say(&format!("cli-clients-head-{it}"), &[]))
            .to_vec(),
    ];
    table.extend(rows.iter().map(|it| row(desk, it)));
    out.table(&table)?;
    out.line(&desk.count("cli-clients-count", rows.len()))?;
    Ok(Exit::Done)
}

/// Puts clients into the order of their names, ignoring case and diacritics.
pub fn by_name(mut rows: Vec<ClientRow>) -> Vec<ClientRow> {
    rows.sort_by_cached_key(|it| (api::search::fold(&it.name), it.name.clone()));
    rows
}

fn row(desk: &Desk, row: &ClientRow) -> Vec<String> {
    let zone = |at: chrono::DateTime<chrono::Utc>| {
        let name = row.last_contact_zone.as_deref().unwrap_or_default();
        at.with_timezone(&name.parse().unwrap_or(desk.now.zone)).date_naive()
    };
    let last = row.last_contact_at.map(|at| day::said(desk, zone(at)));
    let next = row.next.as_ref().map(|it| {
        let what = desk.say(&format!("due-kind-{}", it.kind.0.word()), &[]);
        let args = [("date", day::said(desk, it.on).into()), ("what", what.into())];
        desk.say("cli-clients-next", &args)
    });
    vec![
        row.name.clone(),
        crate::sentence::standing(desk, row.standing.0),
        last.unwrap_or_else(|| desk.say("cli-never", &[])),
        next.unwrap_or_default(),
    ]
}
