//! `goodterms policy`: the numbers that standings are made of, and what others would change.

use api::closed::{ClosedSet as _, RuleGroup};
use api::policy::PolicyProposal;
use api::view::policy::{PolicyOutcome, PolicyPreviewView, PolicyView, RuleValue};

use crate::args::PolicyArgs;
use crate::desk::Desk;
use crate::failure::{Exit, Failure, Stop};
use crate::out::Out;
use crate::{day, sentence};

pub fn run(desk: &Desk, out: &mut Out, args: &PolicyArgs) -> Result<Exit, Stop> {
    let proposal = PolicyProposal { rules: rules(args)?, target_rate: args.target_rate.clone() };
    let is_proposal = !proposal.rules.is_empty() || proposal.target_rate.is_some();
    if args.preview {
        let session = desk.read()?;
        let view = api::policy::preview(&session, &desk.context(), &proposal)?;
        return previewed(desk, out, &view);
    }
    if !args.reset && !is_proposal {
        let session = desk.read()?;
        return shown(desk, out, &api::policy::get(&session)?);
    }
    let mut session = desk.write()?;
    let done = match args.reset {
        true => api::policy::reset(&mut session, &desk.context())?,
        false => api::policy::change(&mut session, &desk.context(), &proposal)?,
    };
    if desk.json {
        out.json(&done)?;
        return Ok(Exit::Done);
    }
    out.line(&desk.say("cli-policy-changed", &[]))?;
    for prompt in &done.raised {
        let args = [("client", prompt.client_name.as_str().into())];
        out.line(&desk.say("cli-logged-raised", &args))?;
    }
    Ok(Exit::Done)
}

/// Returns the numbers that are to become others: those of a preset first, then each that is set.
fn rules(args: &PolicyArgs) -> Result<Vec<RuleValue>, Stop> {
    let preset = args.preset.map(api::policy::preset).unwrap_or_default();
    let set = args.set.iter().map(|text| {
        let (name, value) = text.split_once('=').unwrap_or((text, ""));
        let value = value.trim().replace(',', ".").parse::<f64>().ok();
        value
            .filter(|it| it.is_finite())
            .map(|value| RuleValue { name: name.trim().replace('-', "_"), value })
            .ok_or_else(|| {
                let message = format!("{text:?} is not a number's name and its value");
                Failure::new(Exit::Usage, "usage", message).into()
            })
    });
    preset.into_iter().map(Ok).chain(set).collect()
}

fn shown(desk: &Desk, out: &mut Out, view: &PolicyView) -> Result<Exit, Stop> {
    if desk.json {
        out.json(view)?;
        return Ok(Exit::Done);
    }
    if let Some(since) = view.since {
        let on = since.with_timezone(&desk.now.zone).date_naive();
        out.line(&desk.say("cli-policy-since", &[("date", day::said(desk, on).into())]))?;
    }
    for group in RuleGroup::ALL {
        out.gap()?;
        out.line(&desk.say(&format!("policy-group-{}", group.word()), &[]))?;
        let rules = view.rules.iter().filter(|it| it.group.0 == *group);
        let table: Vec<Vec<String>> = rules
            .map(|it| {
                let usual = [("usual", it.default.to_string().into())];
                let is_usual = it.value.to_bits() == it.default.to_bits();
                let note = desk.say("policy-not-usual", &usual);
                let note = if is_usual { String::new() } else { note };
                vec![format!("  {}", it.name.replace('_', "-")), it.value.to_string(), note]
            })
            .collect();
        out.table(&table)?;
    }
    Ok(Exit::Done)
}

fn previewed(desk: &Desk, out: &mut Out, view: &PolicyPreviewView) -> Result<Exit, Stop> {
    if desk.json {
        out.json(view)?;
        return Ok(if view.problems.is_empty() { Exit::Done } else { Exit::Refused });
    }
    for it in &view.problems {
        out.hanging(&format!("{}: ", it.name.replace('_', "-")), &it.message)?;
    }
    if !view.problems.is_empty() {
        return Ok(Exit::Refused);
    }
    out.line(&desk.count("cli-policy-differ", view.differ.len()))?;
    for it in &view.differ {
        let args = [
            ("client", it.name.as_str().into()),
            ("now", outcome(desk, &it.now).into()),
            ("proposed", outcome(desk, &it.proposed).into()),
        ];
        out.hanging("  ", &desk.say("cli-policy-difference", &args))?;
    }
    Ok(Exit::Done)
}

/// Says where a policy puts a client, and when it was over the line.
fn outcome(desk: &Desk, it: &PolicyOutcome) -> String {
    let standing = sentence::standing(desk, it.standing.0);
    let days: Vec<String> = it.crossings.iter().map(|it| day::said(desk, it.on)).collect();
    if days.is_empty() {
        return standing;
    }
    let days = api::context::format::list(&desk.words, &days);
    let args = [("standing", standing.into()), ("dates", days.into())];
    desk.say("cli-policy-crossed", &args)
}
