//! `goodterms import-csv`: hours and money from another program's export.

use std::fs::File;
use std::io::Read as _;

use api::Session;
use api::closed::ClosedSet as _;
use api::ledger_import::{self, CsvChoice, CsvClientChoice};
use api::view::ledger_import::{CsvCounts, CsvPreview};
use api::wire::Word;

use crate::args::ImportCsvArgs;
use crate::desk::Desk;
use crate::failure::{Exit, Failure, Stop};
use crate::find;
use crate::out::Out;

pub fn run(desk: &Desk, out: &mut Out, args: &ImportCsvArgs) -> Result<Exit, Stop> {
    let mut bytes = Vec::new();
    let most = ledger_import::LARGEST + 1;
    File::open(&args.file)
        .and_then(|it| it.take(most).read_to_end(&mut bytes))
        .map_err(|error| desk.of_file(&args.file, &error))?;
    let refused = |error: api::Error| {
        let invalid = error.code == api::Code::Invalid;
        let failure = Failure::from(error);
        if invalid { failure.ending(Exit::File) } else { failure }
    };
    let name = args.file.file_name().unwrap_or_default().to_string_lossy().into_owned();
    if args.preview {
        let session = desk.read()?;
        let choice = choice(desk, &session, args)?;
        let view = ledger_import::preview(&session, &desk.context(), &name, &bytes, &choice)
            .map_err(refused)?;
        return previewed(desk, out, &view);
    }
    let mut session = desk.write()?;
    let choice = choice(desk, &session, args)?;
    let done =
        ledger_import::import(&mut session, &desk.context(), &bytes, &choice).map_err(refused)?;
    if desk.json {
        out.json(&done)?;
        return Ok(Exit::Done);
    }
    counts(desk, out, &done.value)?;
    Ok(Exit::Done)
}

/// Makes what was typed into what is said of the file.
fn choice(desk: &Desk, session: &Session, args: &ImportCsvArgs) -> Result<CsvChoice, Stop> {
    let nameless = match &args.client {
        Some(name) => Some(find::client(desk, session, name)?.id),
        None => None,
    };
    let mut clients = Vec::new();
    for said in &args.name {
        let Some((name, client)) = said.split_once('=') else {
            let args = [("text", said.as_str().into())];
            return Err(desk.usage("cli-csv-name-unreadable", &args));
        };
        let client = Some(find::client(desk, session, client)?.id);
        clients.push(CsvClientChoice { name: name.to_owned(), client, add: false });
    }
    let named = |names: &[String], add: bool| -> Vec<CsvClientChoice> {
        let choice = |name: &String| CsvClientChoice { name: name.clone(), client: None, add };
        names.iter().map(choice).collect()
    };
    clients.extend(named(&args.add, true));
    clients.extend(named(&args.leave_out, false));
    Ok(CsvChoice {
        kind: args.kind.map(Word),
        date_order: args.dates.map(Word),
        decimal_mark: args.decimals.map(Word),
        nameless,
        clients,
        skip_problems: args.skip_problems,
        ..CsvChoice::default()
    })
}

fn previewed(desk: &Desk, out: &mut Out, view: &CsvPreview) -> Result<Exit, Stop> {
    let exit = if view.obstacle.is_none() { Exit::Done } else { Exit::Refused };
    if desk.json {
        out.json(view)?;
        return Ok(exit);
    }
    for column in &view.columns {
        if let Some(field) = column.field {
            let what = desk.say(&format!("csv-field-{}", field.0.word()), &[]);
            let args = [("column", column.name.as_str().into()), ("field", what.into())];
            out.line(&desk.say("cli-csv-column", &args))?;
        }
    }
    for it in &view.problems {
        let args = [("line", it.line.into()), ("cell", it.cell.as_str().into())];
        out.line(&desk.say("cli-csv-problem", &args))?;
    }
    counts(desk, out, &view.counts)?;
    if let Some(obstacle) = &view.obstacle {
        out.hanging("", obstacle)?;
    }
    Ok(exit)
}

fn counts(desk: &Desk, out: &mut Out, counts: &CsvCounts) -> Result<(), Stop> {
    let number = |it: u32| it.into();
    let args = [
        ("work", number(counts.work)),
        ("invoices", number(counts.invoices)),
        ("payments", number(counts.payments)),
        ("costs", number(counts.costs)),
        ("known", number(counts.known)),
        ("left", number(counts.left_out)),
    ];
    out.hanging("", &desk.say("cli-csv-counts", &args))
}
