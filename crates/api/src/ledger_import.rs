//! Hours and money from the exports of other programs.
//!
//! A file is looked at as often as it takes to say what its columns, dates and clients are, and
//! then imported in one operation that can be undone. What the journal has already is not added
//! twice, so that the same export, or a longer one, can be imported again.

mod known;
mod owner;
mod plan;

use domain::client::Client;
use domain::invoice::WorkKind;
use exchange::csv::{
    self, DateOrder, DecimalMark, Field, LedgerKind, Reading, Records, TableError,
};
use serde::Deserialize;
use specta::Type;
use store::Op;

use crate::context::Context;
use crate::error::{Code, Error};
use crate::reply::Reply;
use crate::session::Session;
use crate::view::ledger_import::{CsvColumnView, CsvCounts, CsvPreview, CsvProblemView};
use crate::wire::{Key, Word};

use plan::Plan;

/// The largest file that is read, in bytes.
pub const LARGEST: u64 = 50 * 1024 * 1024;

/// How many problems are shown.
const PROBLEMS: usize = 100;

/// How many cells of a column are shown.
const CELLS: usize = 3;

/// What a person says of a file. Everything that is left out is found out from the file.
#[derive(Debug, Clone, Default, Deserialize, Type)]
pub struct CsvChoice {
    pub kind: Option<Word<LedgerKind>>,
    /// What each column is, in their order.
    pub fields: Option<Vec<Option<Word<Field>>>>,
    /// A single character.
    pub delimiter: Option<String>,
    pub date_order: Option<Word<DateOrder>>,
    pub decimal_mark: Option<Word<DecimalMark>>,
    /// What the hours went into; production by default.
    pub work_kind: Option<Word<WorkKind>>,
    /// Whose the rows are that name no client.
    pub nameless: Option<Key<Client>>,
    pub clients: Vec<CsvClientChoice>,
    /// Whether rows that cannot be read are left out.
    pub skip_problems: bool,
}

/// Whose hours and money a name in the file stands for. With neither a client nor `add`, its rows
/// are left out.
#[derive(Debug, Clone, Deserialize, Type)]
pub struct CsvClientChoice {
    /// As the file has it.
    pub name: String,
    pub client: Option<Key<Client>>,
    /// Add a client with this name.
    pub add: bool,
}

/// A file that was read as far as its cells go.
struct Look {
    table: csv::Table,
    guess: csv::Guess,
    reading: Reading,
    found: Records,
}

fn look(context: &Context<'_>, bytes: &[u8], choice: &CsvChoice) -> Result<Look, Error> {
    if u64::try_from(bytes.len()).unwrap_or(u64::MAX) > LARGEST {
        return Err(Error::new(Code::Invalid, context.words.say("error-csv-too-large", &[])));
    }
    let delimiter = choice.delimiter.as_deref().and_then(|it| it.chars().next());
    let table = csv::table(bytes, delimiter).map_err(|error| {
        let id = match error {
            TableError::Empty => "error-csv-empty",
            TableError::TooLong => "error-csv-too-long",
            TableError::NotText => "error-csv-not-text",
        };
        Error::new(Code::Invalid, context.words.say(id, &[]))
    })?;
    let guess = csv::recognise(&table.columns, choice.kind.map(|it| it.0));
    let fields = match &choice.fields {
        Some(fields) => fields.iter().map(|it| it.map(|it| it.0)).collect(),
        None => guess.fields.clone(),
    };
    let reading = Reading {
        kind: guess.kind,
        fields,
        date_order: choice.date_order.map(|it| it.0),
        decimal_mark: choice.decimal_mark.map(|it| it.0),
    };
    let found = csv::records(&table, &reading);
    Ok(Look { table, guess, reading, found })
}

/// Returns what a file would bring in.
///
/// # Errors
///
/// `Invalid` for a file that is no text, has no rows, or is larger than [`LARGEST`].
pub fn preview(
    session: &Session,
    context: &Context<'_>,
    file_name: &str,
    bytes: &[u8],
    choice: &CsvChoice,
) -> Result<CsvPreview, Error> {
    let look = look(context, bytes, choice)?;
    let plan = plan::plan(session, context, &look.found, choice)?;
    let Look { table, guess, reading, found } = look;
    let columns = table
        .columns
        .iter()
        .enumerate()
        .map(|(place, name)| CsvColumnView {
            name: name.clone(),
            field: reading.fields.get(place).copied().flatten().map(Word),
            samples: table.rows.iter().take(CELLS).map(|row| row.cell(place).to_owned()).collect(),
        })
        .collect();
    let obstacle = obstacle(context, &found, &plan, choice);
    let problems = problems(&found, &plan);
    Ok(CsvPreview {
        file_name: file_name.to_owned(),
        tool: guess.tool.map(Word),
        kind: guess.kind.into(),
        encoding: table.encoding.to_owned(),
        delimiter: table.delimiter.to_string(),
        columns,
        fields: guess.kind.fields().iter().copied().map(Word).collect(),
        date_order: found.date_order.map(Word),
        ambiguous_dates: found.ambiguous_dates.clone(),
        decimal_mark: found.decimal_mark.map(Word),
        ambiguous_amounts: found.ambiguous_amounts.clone(),
        nameless: plan.nameless,
        problem_count: count(problems.len()),
        problems: problems.into_iter().take(PROBLEMS).collect(),
        counts: CsvCounts { rows: count(table.rows.len()), ..plan.counts },
        clients: plan.names,
        sample: plan.sample,
        obstacle,
    })
}

/// Brings a file in: everything that can be read and is not known yet, in one operation.
///
/// # Errors
///
/// `Invalid` while something must be said first; the sentence says what.
pub fn import(
    session: &mut Session,
    context: &Context<'_>,
    bytes: &[u8],
    choice: &CsvChoice,
) -> Result<Reply<CsvCounts>, Error> {
    let look = look(context, bytes, choice)?;
    let plan = plan::plan(session, context, &look.found, choice)?;
    if let Some(obstacle) = obstacle(context, &look.found, &plan, choice) {
        return Err(Error::new(Code::Invalid, obstacle));
    }
    let counts = CsvCounts { rows: count(look.table.rows.len()), ..plan.counts };
    let done = session.write(context, Op::ImportLedger, |tx| {
        for (client, began) in &plan.clients {
            tx.add_client(client)?;
            tx.add_move(began)?;
        }
        plan.invoices.iter().try_for_each(|it| tx.add_invoice(it))?;
        plan.payments.iter().try_for_each(|it| tx.add_payment(it))?;
        plan.work.iter().try_for_each(|it| tx.add_work(it))?;
        plan.costs.iter().try_for_each(|it| tx.add_cost(it))
    })?;
    Ok(done.map(|()| counts))
}

/// Says what stands in the way of an import.
fn obstacle(
    context: &Context<'_>,
    found: &Records,
    plan: &Plan,
    choice: &CsvChoice,
) -> Option<String> {
    let say = |id: &str, args: &[_]| Some(context.words.say(id, args));
    if let Some(missing) = found.problems.iter().find(|it| it.line == 0).and_then(|it| it.field) {
        use domain::closed::ClosedSet as _;
        let field = context.words.say(&format!("csv-field-{}", missing.word()), &[]);
        return say("error-csv-columns", &[("field", field.into())]);
    }
    if let Some(sample) = found.ambiguous_dates.first() {
        return say("error-csv-dates", &[("sample", sample.as_str().into())]);
    }
    if let Some(sample) = found.ambiguous_amounts.first() {
        return say("error-csv-amounts", &[("sample", sample.as_str().into())]);
    }
    if plan.nameless > 0 && choice.nameless.is_none() {
        return say("error-csv-nameless", &[]);
    }
    if let Some(it) = plan.names.iter().find(|it| it.client.is_none() && !it.add && !it.leave_out) {
        return say("error-csv-clients", &[("name", it.name.as_str().into())]);
    }
    let problems = found.problems.len() + plan.problems.len();
    if problems > 0 && !choice.skip_problems {
        return say("error-csv-problems", &[("count", i64::from(count(problems)).into())]);
    }
    None
}

fn problems(found: &Records, plan: &Plan) -> Vec<CsvProblemView> {
    let mut problems: Vec<CsvProblemView> = found
        .problems
        .iter()
        .chain(&plan.problems)
        .map(|it| CsvProblemView {
            line: line(it.line),
            field: it.field.map(Word),
            kind: it.kind.into(),
            cell: it.cell.clone(),
        })
        .collect();
    problems.sort_by_key(|it| it.line);
    problems
}

fn count(it: usize) -> u32 {
    u32::try_from(it).unwrap_or(u32::MAX)
}

fn line(it: u64) -> u32 {
    u32::try_from(it).unwrap_or(u32::MAX)
}
