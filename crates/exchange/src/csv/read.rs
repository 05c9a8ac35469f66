//! From cells to records, with every doubt and every problem named.

use chrono::NaiveDate;
use domain::closed_set;

use super::amount::{self, Decimal, DecimalMark, Shows};
use super::column::{Field, LedgerKind, plain};
use super::date::{self, DateOrder};
use super::duration::{self, Unit};
use super::invoice::{self, Invoice};
use super::table::{Row, Table};

/// How many doubtful cells are shown.
const SAMPLES: usize = 3;

/// How a table is to be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading {
    pub kind: LedgerKind,
    /// What each column is.
    pub fields: Vec<Option<Field>>,
    /// The order of day and month, where a person has said it.
    pub date_order: Option<DateOrder>,
    /// The decimal mark, where a person has said it.
    pub decimal_mark: Option<DecimalMark>,
}

/// One thing that a file says, with the line on which it begins.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Record {
    pub line: u64,
    /// The client's name as the file has it; empty where it says none.
    pub client: String,
    pub item: Item,
}

/// What a record is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Item {
    Time {
        on: NaiveDate,
        minutes: u32,
        note: Option<String>,
    },
    Invoice(Invoice),
    Payment {
        on: NaiveDate,
        amount: Decimal,
        currency: Option<String>,
        number: Option<String>,
        note: Option<String>,
    },
    Cost {
        on: NaiveDate,
        amount: Decimal,
        currency: Option<String>,
        note: Option<String>,
    },
}

closed_set! {
    /// What is wrong with a cell.
    pub enum ProblemKind {
        /// No column says this, and it cannot be done without.
        NoColumn = "no_column",
        Blank = "blank",
        BadDate = "bad_date",
        BadDuration = "bad_duration",
        BadAmount = "bad_amount",
        /// Due before it was issued.
        DueBeforeIssued = "due_before_issued",
        /// Rows of one invoice that contradict each other.
        Differs = "differs",
        /// More cells than columns, as after a quote that is not closed.
        TooManyCells = "too_many_cells",
        /// A code of no currency.
        BadCurrency = "bad_currency",
        /// More decimals than the currency has.
        TooManyDecimals = "too_many_decimals",
    }
}

/// A cell that cannot be read. Its row is not among the records.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// 0 where it is about the file as a whole.
    pub line: u64,
    pub field: Option<Field>,
    pub kind: ProblemKind,
    /// What the cell says.
    pub cell: String,
}

/// What a file says.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Records {
    pub records: Vec<Record>,
    pub problems: Vec<Problem>,
    /// Rows that are no record: drafts, cancelled invoices, time without a minute, lines of totals.
    pub left_out: u32,
    /// The order in which dates were read; `None` where no date needs one, or it is not known.
    pub date_order: Option<DateOrder>,
    /// Dates that can mean two days; then nothing was read.
    pub ambiguous_dates: Vec<String>,
    pub decimal_mark: Option<DecimalMark>,
    /// Amounts that can mean two; then nothing was read.
    pub ambiguous_amounts: Vec<String>,
}

/// Reads the rows of a table.
pub fn records(table: &Table, reading: &Reading) -> Records {
    let mut found = Records::default();
    let read = Cells { table, reading, order: DateOrder::DayFirst, mark: DecimalMark::Point };
    for field in missing(&read) {
        let kind = ProblemKind::NoColumn;
        found.problems.push(Problem { line: 0, field: Some(field), kind, cell: String::new() });
    }
    order(&read, &mut found);
    marks(&read, &mut found);
    let in_doubt = !found.ambiguous_dates.is_empty() || !found.ambiguous_amounts.is_empty();
    if in_doubt || !found.problems.is_empty() {
        return found;
    }
    let read = Cells {
        order: found.date_order.unwrap_or(read.order),
        mark: found.decimal_mark.unwrap_or(read.mark),
        ..read
    };
    let mut lines = Vec::new();
    for row in &table.rows {
        if row.cells.iter().skip(table.columns.len()).any(|it| !it.trim().is_empty()) {
            let (line, kind) = (row.line, ProblemKind::TooManyCells);
            found.problems.push(Problem { line, field: None, kind, cell: String::new() });
            continue;
        }
        let done = match reading.kind {
            LedgerKind::Invoices => invoice::line(&read, row).map(|it| it.map(|it| lines.push(it))),
            _ => plain_row(&read, row).map(|it| it.map(|it| found.records.push(it))),
        };
        match done {
            Ok(Some(())) => {}
            Ok(None) => found.left_out += 1,
            Err(problem) => found.problems.push(problem),
        }
    }
    invoice::gather(lines, &mut found);
    found
}

/// Returns the fields that no column says and that cannot be done without.
fn missing(read: &Cells<'_>) -> Vec<Field> {
    let lacks = |any: &[Field]| any.iter().all(|it| read.column(*it).is_none());
    let needed: &[(&[Field], Field)] = match read.reading.kind {
        LedgerKind::Time => &[(&[Field::Date], Field::Date)],
        LedgerKind::Invoices => &[
            (&[Field::IssuedOn], Field::IssuedOn),
            (&[Field::Amount, Field::LineAmount], Field::Amount),
        ],
        LedgerKind::Payments | LedgerKind::Costs => {
            &[(&[Field::Date], Field::Date), (&[Field::Amount], Field::Amount)]
        }
    };
    let mut missing: Vec<Field> =
        needed.iter().filter(|(any, _)| lacks(any)).map(|(_, field)| *field).collect();
    let timed = !lacks(&[Field::Hours, Field::Minutes, Field::Seconds])
        || !(lacks(&[Field::End]) || lacks(&[Field::Start, Field::Date]));
    if read.reading.kind == LedgerKind::Time && !timed {
        missing.push(Field::Hours);
    }
    missing
}

/// Finds the order of day and month from all dates of the file together.
fn order(read: &Cells<'_>, found: &mut Records) {
    found.date_order = read.reading.date_order;
    if found.date_order.is_some() {
        return;
    }
    let dates = [Field::Date, Field::IssuedOn, Field::DueOn, Field::PaidOn];
    let (mut proven, mut doubtful) = (Vec::new(), Vec::new());
    for cell in read.all(&dates) {
        let Some(written) = date::written(cell) else { continue };
        let days = [DateOrder::DayFirst, DateOrder::MonthFirst].map(|it| written.date(it));
        match written.proves() {
            Some(order) if !proven.contains(&order) => proven.push(order),
            None if days[0] != days[1] => note(&mut doubtful, cell),
            _ => {}
        }
    }
    match proven.as_slice() {
        [one] => found.date_order = Some(*one),
        // Both are proven: whatever is chosen, some dates are problems. A person must say.
        [] | [_, ..] => found.ambiguous_dates = doubtful,
    }
}

/// Finds the decimal mark from all amounts of the file together.
fn marks(read: &Cells<'_>, found: &mut Records) {
    found.decimal_mark = read.reading.decimal_mark;
    if found.decimal_mark.is_some() {
        return;
    }
    let (mut shown, mut doubtful) = (Vec::new(), Vec::new());
    for cell in read.all(&[Field::Amount, Field::LineAmount, Field::PaidAmount]) {
        match amount::shows(cell) {
            Shows::Mark(mark) if !shown.contains(&mark) => shown.push(mark),
            Shows::Either => note(&mut doubtful, cell),
            Shows::Mark(_) | Shows::Nothing => {}
        }
    }
    match shown.as_slice() {
        [one] => found.decimal_mark = Some(*one),
        [] | [_, ..] => found.ambiguous_amounts = doubtful,
    }
}

fn note(samples: &mut Vec<String>, cell: &str) {
    if samples.len() < SAMPLES && !samples.iter().any(|it| it == cell) {
        samples.push(cell.to_owned());
    }
}

/// The cells of a table by what they say.
#[derive(Debug, Clone, Copy)]
pub(super) struct Cells<'a> {
    table: &'a Table,
    reading: &'a Reading,
    order: DateOrder,
    mark: DecimalMark,
}

impl<'a> Cells<'a> {
    pub fn column(&self, field: Field) -> Option<usize> {
        let allowed = self.reading.kind.fields().contains(&field);
        let place = self.reading.fields.iter().position(|it| *it == Some(field));
        place.filter(|it| allowed && *it < self.table.columns.len())
    }

    fn all(&self, fields: &[Field]) -> impl Iterator<Item = &'a str> {
        let columns: Vec<usize> = fields.iter().filter_map(|it| self.column(*it)).collect();
        let cells = self.table.rows.iter();
        cells.flat_map(move |row| columns.clone().into_iter().map(move |it| row.cell(it)))
    }

    pub fn cell(&self, row: &'a Row, field: Field) -> &'a str {
        self.column(field).map_or("", |it| row.cell(it))
    }

    /// Returns the text of a cell; `None` where it is blank or there is no such column.
    pub fn text(&self, row: &'a Row, field: Field) -> Option<String> {
        let cell = self.cell(row, field);
        (!cell.is_empty()).then(|| cell.to_owned())
    }

    pub fn problem(&self, row: &Row, field: Field, kind: ProblemKind) -> Problem {
        let cell = self.column(field).map_or("", |it| row.cell(it));
        let kind = if cell.is_empty() { ProblemKind::Blank } else { kind };
        Problem { line: row.line, field: Some(field), kind, cell: cell.chars().take(80).collect() }
    }

    pub fn date(&self, row: &'a Row, field: Field) -> Result<NaiveDate, Problem> {
        date::written(self.cell(row, field))
            .and_then(|it| it.date(self.order))
            .ok_or_else(|| self.problem(row, field, ProblemKind::BadDate))
    }

    pub fn amount(&self, row: &'a Row, field: Field) -> Result<Decimal, Problem> {
        amount::amount(self.cell(row, field), self.mark)
            .ok_or_else(|| self.problem(row, field, ProblemKind::BadAmount))
    }

    /// Returns the currency of an amount: by its own column, where some programs write its name
    /// before its code, or by the name of the amount's.
    pub fn currency(&self, row: &'a Row, amount: Field) -> Option<String> {
        let stated = self.text(row, Field::Currency).map(|it| it.to_uppercase());
        let code = |it: String| {
            let is_code = |word: &&str| word.len() == 3 && domain::money::currency(word).is_some();
            let named = it.split(|c: char| !c.is_alphanumeric()).rfind(is_code).map(str::to_owned);
            named.unwrap_or(it)
        };
        stated.map(code).or_else(|| plain(self.table.columns.get(self.column(amount)?)?).1)
    }

    /// Returns whether a row has nothing in any of these columns.
    pub fn is_blank(&self, row: &'a Row, fields: &[Field]) -> bool {
        fields.iter().all(|it| self.cell(row, *it).is_empty())
    }
}

/// Reads a row that is a record by itself; `None` where it is none.
fn plain_row(read: &Cells<'_>, row: &Row) -> Result<Option<Record>, Problem> {
    // A line of totals says neither who nor when.
    if read.is_blank(row, &[Field::Client, Field::Date]) {
        return Ok(None);
    }
    let on = read.date(row, Field::Date)?;
    let note = match (read.text(row, Field::Project), read.text(row, Field::Note)) {
        (Some(project), Some(note)) if project != note => Some(format!("{project}: {note}")),
        (project, note) => note.or(project),
    };
    let item = match read.reading.kind {
        LedgerKind::Time => match minutes(read, row)? {
            0 => return Ok(None),
            minutes => Item::Time { on, minutes, note },
        },
        kind => {
            let amount = read.amount(row, Field::Amount)?;
            let currency = read.currency(row, Field::Amount);
            let is_cost = kind == LedgerKind::Costs;
            match (amount.is_zero(), is_cost) {
                (true, _) => return Ok(None),
                (_, true) if !amount.is_positive() => {
                    return Err(read.problem(row, Field::Amount, ProblemKind::BadAmount));
                }
                (_, true) => Item::Cost { on, amount, currency, note },
                _ => {
                    let number = read.text(row, Field::Number);
                    Item::Payment { on, amount, currency, number, note }
                }
            }
        }
    };
    Ok(Some(Record { line: row.line, client: read.cell(row, Field::Client).to_owned(), item }))
}

fn minutes(read: &Cells<'_>, row: &Row) -> Result<u32, Problem> {
    let units = [
        (Field::Hours, Unit::Hours),
        (Field::Minutes, Unit::Minutes),
        (Field::Seconds, Unit::Seconds),
    ];
    for (field, unit) in units {
        let cell = read.cell(row, field);
        if !cell.is_empty() {
            return duration::minutes(cell, unit)
                .ok_or_else(|| read.problem(row, field, ProblemKind::BadDuration));
        }
    }
    // The day's column can hold the time it began at as well.
    let began = [Field::Start, Field::Date].map(|it| read.cell(row, it));
    let spans = began.iter().find_map(|it| duration::between(it, read.cell(row, Field::End)));
    let field = units.iter().map(|it| it.0).find(|it| read.column(*it).is_some());
    spans.ok_or_else(|| read.problem(row, field.unwrap_or(Field::End), ProblemKind::BadDuration))
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test may stop at once")]

    use super::super::{recognise, table};
    use super::*;

    fn read(text: &str) -> Records {
        let table = table(text.as_bytes(), None).unwrap();
        let guess = recognise(&table.columns, None);
        let (kind, fields) = (guess.kind, guess.fields);
        records(&table, &Reading { kind, fields, date_order: None, decimal_mark: None })
    }

    #[test]
    fn hours_are_read_with_their_client_and_note() {
        let found = read(
            "Client,Project,Description,Start date,Start time,End time,Duration\n\
             Saar,Site,Header,2026-03-04,09:00,10:30,01:30:00\n\
             ,,,,,,01:30:00\n\
             Saar,Site,,2026-03-05,09:00,09:00,00:00:00\n",
        );
        let on = "2026-03-04".parse().unwrap();
        let item = Item::Time { on, minutes: 90, note: Some("Site: Header".to_owned()) };
        assert_eq!(found.records, [Record { line: 2, client: "Saar".to_owned(), item }]);
        assert_eq!((found.left_out, found.problems.len()), (2, 0), "a total, and no time at all");
    }

    #[test]
    fn a_date_that_can_mean_two_days_is_asked_about() {
        let found = read("Client,Date,Hours\nSaar,03/04/2026,1\nSaar,05/06/2026,1\n");
        assert_eq!(found.ambiguous_dates, ["03/04/2026", "05/06/2026"]);
        assert!(found.records.is_empty(), "nothing is guessed");
        let found = read("Client,Date,Hours\nSaar,03/04/2026,1\nSaar,25/06/2026,1\n");
        assert_eq!(found.date_order, Some(DateOrder::DayFirst), "another row says which it is");
        assert_eq!(found.records.len(), 2);
        let found = read("Client,Date,Hours\nSaar,04/04/2026,1\n");
        assert_eq!(found.records.len(), 1, "the fourth of April is the fourth of April");
    }

    #[test]
    fn an_amount_that_can_mean_two_is_asked_about() {
        let found = read("Client,Payment date,Amount\nSaar,2026-03-04,1.234\n");
        assert_eq!(found.ambiguous_amounts, ["1.234"]);
        let found =
            read("Client,Payment date,Amount\nSaar,2026-03-04,1.234\nSaar,2026-03-05,\"99,50\"\n");
        let Item::Payment { amount, .. } = &found.records[0].item else { panic!("{found:?}") };
        assert_eq!(amount.as_str(), "1234", "another row says which it is");
    }

    #[test]
    fn problems_name_their_line_and_what_the_cell_says() {
        let found = read(
            "Client,Date,Hours\nSaar,2026-03-04,1\nSaar,soon,1\nSaar,2026-03-05,much\nSaar,2026-03-06,1,x\nSaar,,1\n",
        );
        let said: Vec<(u64, ProblemKind, &str)> =
            found.problems.iter().map(|it| (it.line, it.kind, it.cell.as_str())).collect();
        assert_eq!(
            said,
            [
                (3, ProblemKind::BadDate, "soon"),
                (4, ProblemKind::BadDuration, "much"),
                (5, ProblemKind::TooManyCells, ""),
                (6, ProblemKind::Blank, ""),
            ]
        );
        assert_eq!(found.records.len(), 1);
    }

    #[test]
    fn a_column_that_is_missing_is_named() {
        let found = read("Client,Amount\nSaar,5\n");
        assert_eq!(
            (found.problems[0].kind, found.problems[0].field),
            (ProblemKind::NoColumn, Some(Field::Date))
        );
    }
}
