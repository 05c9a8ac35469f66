//! `goodterms search`: everything that holds the words, newest first.

use api::closed::ClosedSet as _;
use api::search::{HitView, SearchRequest};
use api::wire::Word;

use crate::args::SearchArgs;
use crate::day;
use crate::desk::Desk;
use crate::failure::{Exit, Stop};
use crate::find;
use crate::out::Out;

pub fn run(desk: &Desk, out: &mut Out, args: &SearchArgs) -> Result<Exit, Stop> {
    let session = desk.read()?;
    let client = args.client.as_deref().map(|it| find::client(desk, &session, it)).transpose()?;
    let text = args.words.join(" ");
    let found = api::search::search(
        &session,
        &SearchRequest {
            text: text.clone(),
            client: client.map(|it| it.id),
            kinds: args.kind.iter().copied().map(Word).collect(),
            before: None,
            limit: Some(args.limit),
        },
    )?;
    let exit = if found.hits.is_empty() { Exit::Refused } else { Exit::Done };
    if desk.json {
        out.json(&found)?;
        return Ok(exit);
    }
    if found.hits.is_empty() {
        out.line(&desk.say("cli-search-none", &[("query", text.into())]))?;
        return Ok(exit);
    }
    for hit in &found.hits {
        out.line(&head(desk, hit))?;
        out.hanging("  ", &one_line(&hit.text))?;
    }
    let total = usize::try_from(found.total).unwrap_or(usize::MAX);
    out.gap()?;
    out.line(&desk.count("cli-search-count", total))?;
    if total > found.hits.len() {
        out.line(&desk.count("cli-search-shown", found.hits.len()))?;
    }
    Ok(exit)
}

fn head(desk: &Desk, hit: &HitView) -> String {
    let day = day::said(desk, hit.at.with_timezone(&desk.now.zone).date_naive());
    let kind = desk.say(&format!("cli-noun-{}", hit.kind.0.word()), &[]);
    [Some(day), hit.client_name.clone(), Some(kind), hit.name.clone()]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(" · ")
}

/// Puts the lines of an excerpt into one.
fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
