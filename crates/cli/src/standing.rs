//! `goodterms standing`: where one client stands and why, or all of them in a table.

use api::Context;
use api::closed::{ClosedSet as _, Standing, StepState};
use api::context::{Moment, format};
use api::standing::StandingRequest;
use api::view::standing::{CiteView, FindingView, GapView, StandingView};

use crate::args::StandingArgs;
use crate::day;
use crate::desk::Desk;
use crate::failure::{Exit, Stop};
use crate::out::Out;
use crate::{clients, find, sentence};

/// The most records that are named behind one finding.
const MOST_RECORDS: usize = 3;

/// Points below this would read as 0.0.
const LEAST_POINTS: f64 = 0.05;

pub fn run(desk: &Desk, out: &mut Out, args: &StandingArgs) -> Result<Exit, Stop> {
    // Today so far, not the end of it: what is due later today is not late yet.
    let as_of = args.as_of.filter(|it| *it != desk.today()).map(|it| day::end_of(desk, it));
    match &args.client {
        Some(name) => one(desk, out, name, as_of),
        None => all(desk, out, as_of),
    }
}

fn all(
    desk: &Desk,
    out: &mut Out,
    as_of: Option<chrono::DateTime<chrono::Utc>>,
) -> Result<Exit, Stop> {
    let session = desk.read()?;
    let now = as_of.map_or(desk.now, |at| Moment::new(at, desk.now.zone));
    let mut rows =
        clients::by_name(api::client::list(&session, &Context { now, ..desk.context() })?);
    rows.sort_by(|a, b| {
        (b.standing.0, b.score)
            .partial_cmp(&(a.standing.0, a.score))
            .unwrap_or(std::cmp::Ordering::Equal)
    });
    if desk.json {
        out.json(&rows)?;
        return Ok(Exit::Done);
    }
    if rows.is_empty() {
        out.line(&desk.say("cli-clients-none", &[]))?;
        return Ok(Exit::Done);
    }
    if let Some(at) = as_of {
        let day = at.with_timezone(&desk.now.zone).date_naive();
        out.line(&desk.say("cli-standing-as-of", &[("date", day::said(desk, day).into())]))?;
    }
    let heads = ["cli-clients-head-name", "cli-clients-head-standing", "cli-standing-head-score"];
    let mut table = vec![heads.map(|it| desk.say(it, &[])).to_vec()];
    table.extend(rows.iter().map(|it| {
        let early = it.standing.0 == Standing::TooEarly;
        let score = if early { String::new() } else { whole(desk, it.score) };
        vec![it.name.clone(), sentence::standing(desk, it.standing.0), score]
    }));
    out.table(&table)?;
    Ok(Exit::Done)
}

fn one(
    desk: &Desk,
    out: &mut Out,
    name: &str,
    as_of: Option<chrono::DateTime<chrono::Utc>>,
) -> Result<Exit, Stop> {
    let session = desk.read()?;
    let client = find::client(desk, &session, name)?;
    let request = StandingRequest { client: client.id, as_of };
    let view = api::standing::standing(&session, &desk.context(), &request)?;
    if desk.json {
        out.json(&view)?;
        return Ok(Exit::Done);
    }
    head(desk, out, &view)?;
    dimensions(desk, out, &view)?;
    findings(desk, out, &view.findings)?;
    gaps(desk, out, &view.gaps)?;
    process(desk, out, &view)?;
    changes(desk, out, &view)?;
    Ok(Exit::Done)
}

fn head(desk: &Desk, out: &mut Out, view: &StandingView) -> Result<(), Stop> {
    let on = view.as_of.with_timezone(&desk.now.zone).date_naive();
    let args = [
        ("client", view.client_name.as_str().into()),
        ("standing", sentence::standing(desk, view.standing.0).into()),
        ("score", whole(desk, view.score).into()),
        ("date", day::said(desk, on).into()),
    ];
    let early = view.standing.0 == Standing::TooEarly;
    let id = if early { "cli-standing-line-too-early" } else { "cli-standing-line" };
    out.hanging("", &desk.say(id, &args))?;
    if let Some(day) = view.crossed_on {
        let args = [("date", day::said(desk, day).into())];
        out.line(&desk.say("cli-standing-crossed", &args))?;
    }
    if !view.unsafe_cites.is_empty() {
        out.hanging("", &desk.say("standing-unsafe-why", &[]))?;
        records(desk, out, "  ", &view.unsafe_cites)?;
    }
    if let Some(reading) = view.reading {
        out.hanging("", &desk.say(&format!("reading-{}", reading.0.word()), &[]))?;
    }
    let advice = desk.say(&format!("recommendation-{}", view.recommendation.0.word()), &[]);
    out.hanging("", &desk.say("cli-standing-advice", &[("recommendation", advice.into())]))
}

fn dimensions(desk: &Desk, out: &mut Out, view: &StandingView) -> Result<(), Stop> {
    out.gap()?;
    out.line(&desk.say("cli-standing-dimensions", &[]))?;
    let rows: Vec<Vec<String>> = view
        .dimensions
        .iter()
        .map(|it| {
            let name = desk.say(&format!("dimension-{}", it.dimension.0.word()), &[]);
            let strain = match it.strain {
                Some(strain) => {
                    let args = [
                        ("strain", whole(desk, strain).into()),
                        ("weight", whole(desk, it.weight * 100.0).into()),
                    ];
                    desk.say("cli-standing-strain", &args)
                }
                None => desk.say("cli-standing-no-data", &[]),
            };
            vec![String::new(), name, strain]
        })
        .collect();
    out.table(&rows)
}

fn findings(desk: &Desk, out: &mut Out, findings: &[FindingView]) -> Result<(), Stop> {
    let (shown, small): (Vec<_>, Vec<_>) =
        findings.iter().partition(|it| it.points.abs() >= LEAST_POINTS);
    if findings.is_empty() {
        return Ok(());
    }
    out.gap()?;
    out.line(&desk.say("cli-standing-contributions", &[]))?;
    for finding in shown {
        let points = format!("{:>7}  ", signed(desk, finding.points));
        out.hanging(&points, &sentence::finding(desk, finding))?;
        records(desk, out, "         ", &finding.cites)?;
    }
    if !small.is_empty() {
        out.line(&format!("         {}", desk.count("cli-standing-small", small.len())))?;
    }
    Ok(())
}

fn gaps(desk: &Desk, out: &mut Out, gaps: &[GapView]) -> Result<(), Stop> {
    if gaps.is_empty() {
        return Ok(());
    }
    out.gap()?;
    out.line(&desk.say("cli-standing-gaps", &[]))?;
    for gap in gaps {
        out.hanging("  ", &sentence::gap(desk, gap))?;
        records(desk, out, "    ", &gap.cites)?;
    }
    Ok(())
}

fn process(desk: &Desk, out: &mut Out, view: &StandingView) -> Result<(), Stop> {
    let mut steps = view.fair_process.iter().filter(|it| it.state.0 != StepState::NotNeeded);
    let Some(first) = steps.next() else { return Ok(()) };
    out.gap()?;
    out.line(&desk.say("cli-standing-process", &[]))?;
    for step in std::iter::once(first).chain(steps) {
        let what = format!("process-{}", step.step.0.word());
        let state = desk.say(&format!("process-state-{}", step.state.0.word()), &[]);
        let args = [("state", state.into()), ("step", desk.say(&what, &[]).into())];
        out.hanging("  ", &desk.say("cli-standing-process-step", &args))?;
        if step.state.0 == StepState::Missing {
            out.hanging("    ", &desk.say(&format!("{what}-missing"), &[]))?;
        }
        records(desk, out, "    ", &step.cites)?;
    }
    Ok(())
}

fn changes(desk: &Desk, out: &mut Out, view: &StandingView) -> Result<(), Stop> {
    if view.changes.is_empty() {
        return Ok(());
    }
    out.gap()?;
    out.line(&desk.say("cli-standing-changes", &[]))?;
    for change in &view.changes {
        let args = [
            ("on", day::said(desk, change.on).into()),
            ("to", sentence::standing(desk, change.to.0).into()),
        ];
        out.hanging("  ", &desk.say(&format!("change-{}", change.kind.0.word()), &args))?;
    }
    Ok(())
}

/// Names the records behind something, each in a line.
fn records(desk: &Desk, out: &mut Out, indent: &str, cites: &[CiteView]) -> Result<(), Stop> {
    for cite in cites.iter().take(MOST_RECORDS) {
        out.hanging(indent, &sentence::record(desk, cite))?;
    }
    let more = cites.len().saturating_sub(MOST_RECORDS);
    if more > 0 {
        out.line(&format!("{indent}{}", desk.count("cli-standing-more-records", more)))?;
    }
    Ok(())
}

/// Writes points with their sign and one decimal.
fn signed(desk: &Desk, points: f64) -> String {
    let text = format::number(&desk.words, sentence::scaled(points, 10.0), 1);
    if points > 0.0 { format!("+{text}") } else { text }
}

fn whole(desk: &Desk, number: f64) -> String {
    format::number(&desk.words, sentence::scaled(number, 1.0), 0)
}
