//! `goodterms portfolio`: what each client takes and gives, beside the others.

use api::context::format;
use api::portfolio::PortfolioRequest;
use api::view::ledger::Amount;
use api::view::portfolio::{PortfolioRow, PortfolioView};

use crate::args::PortfolioArgs;
use crate::desk::Desk;
use crate::failure::{Exit, Stop};
use crate::out::Out;
use crate::{day, sentence};

pub fn run(desk: &Desk, out: &mut Out, args: &PortfolioArgs) -> Result<Exit, Stop> {
    let session = desk.read()?;
    let request = PortfolioRequest { months: args.months };
    let view = api::portfolio::portfolio(&session, &desk.context(), request)?;
    if desk.json {
        out.json(&view)?;
        return Ok(Exit::Done);
    }
    let span = [
        ("from", day::said(desk, view.from).into()),
        ("until", day::said(desk, view.until).into()),
    ];
    out.line(&desk.say("cli-portfolio-span", &span))?;
    if view.rows.is_empty() {
        out.line(&desk.say("cli-portfolio-none", &[]))?;
        return Ok(Exit::Done);
    }
    let heads = ["client", "time", "share", "received", "share", "rate", "target"];
    let mut table =
        vec![heads.map(|it| desk.say(&format!("cli-portfolio-head-{it}"), &[])).to_vec()];
    table.extend(view.rows.iter().map(|it| row(desk, it)));
    out.table(&table)?;
    totals(desk, out, &view)
}

fn row(desk: &Desk, it: &PortfolioRow) -> Vec<String> {
    let money = |it: &Option<Amount>| it.as_ref().map(|it| sentence::money(desk, it));
    vec![
        it.name.clone(),
        sentence::duration(desk, i64::from(it.minutes.total)),
        percent(desk, it.time_share),
        money(&it.received).unwrap_or_default(),
        it.revenue_share.map(|it| percent(desk, it)).unwrap_or_default(),
        money(&it.rate).unwrap_or_default(),
        money(&it.target).unwrap_or_default(),
    ]
}

fn totals(desk: &Desk, out: &mut Out, view: &PortfolioView) -> Result<Exit, Stop> {
    let totals = &view.totals;
    let args = [
        ("time", sentence::duration(desk, i64::from(totals.minutes.total)).into()),
        ("received", sentence::money(desk, &totals.received).into()),
    ];
    out.gap()?;
    out.line(&desk.say("cli-portfolio-totals", &args))?;
    if let Some(rate) = &totals.rate {
        let args = [("rate", sentence::money(desk, rate).into())];
        out.line(&desk.say("cli-portfolio-rate", &args))?;
    }
    if let (Some(one), Some(three)) = (view.concentration.largest, view.concentration.three_largest)
    {
        let args = [("one", percent(desk, one).into()), ("three", percent(desk, three).into())];
        out.line(&desk.say("cli-portfolio-concentration", &args))?;
    }
    for it in &view.missing_rates {
        let names: Vec<&str> = it.clients.iter().map(|it| it.name.as_str()).collect();
        let args = [
            ("currency", it.currency.as_str().into()),
            ("names", format::list(&desk.words, &names).into()),
        ];
        out.hanging("", &desk.say("cli-portfolio-missing-rate", &args))?;
    }
    Ok(Exit::Done)
}

fn percent(desk: &Desk, share: f64) -> String {
    let number = format::number(&desk.words, sentence::scaled(share, 100.0), 0);
    desk.say("cli-percent", &[("number", number.into())])
}
