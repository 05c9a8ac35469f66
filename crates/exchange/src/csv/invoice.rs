//! Invoices: one row each, or one row for each of their lines.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::amount::Decimal;
use super::column::Field;
use super::read::{Cells, Item, Problem, ProblemKind, Record, Records};
use super::table::Row;

/// What stands in a status column where nothing is asked for.
const NOT_SENT: [&str; 9] =
    ["draft", "void", "voided", "cancelled", "canceled", "deleted", "entwurf", "bozza", "borrador"];

/// An invoice, and the payment that settled it where the file says so.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invoice {
    pub number: Option<String>,
    pub issued_on: NaiveDate,
    pub due_on: Option<NaiveDate>,
    pub amount: Decimal,
    pub currency: Option<String>,
    pub note: Option<String>,
    pub paid_on: Option<NaiveDate>,
    /// What was paid; all of it where a day stands without an amount.
    pub paid: Option<Decimal>,
}

/// One row of an invoice.
pub(super) struct Line {
    at: u64,
    client: String,
    invoice: Invoice,
    /// Whether its amount is that of one line among others.
    is_part: bool,
}

/// Reads a row; `None` where nothing was ever asked for.
pub(super) fn line(read: &Cells<'_>, row: &Row) -> Result<Option<Line>, Problem> {
    let status = read.cell(row, Field::Status).to_lowercase();
    if NOT_SENT.contains(&status.as_str())
        || read.is_blank(row, &[Field::Client, Field::IssuedOn, Field::Number])
    {
        return Ok(None);
    }
    let is_part = read.column(Field::LineAmount).is_some();
    let field = if is_part { Field::LineAmount } else { Field::Amount };
    let optional = |field| match read.cell(row, field) {
        "" => Ok(None),
        _ => read.date(row, field).map(Some),
    };
    let (issued_on, due_on) = (read.date(row, Field::IssuedOn)?, optional(Field::DueOn)?);
    if due_on.is_some_and(|it| it < issued_on) {
        return Err(read.problem(row, Field::DueOn, ProblemKind::DueBeforeIssued));
    }
    let paid = match read.cell(row, Field::PaidAmount) {
        "" => None,
        _ => Some(read.amount(row, Field::PaidAmount)?).filter(Decimal::is_positive),
    };
    let invoice = Invoice {
        number: read.text(row, Field::Number),
        issued_on,
        due_on,
        amount: read.amount(row, field)?,
        currency: read.currency(row, field),
        note: read.text(row, Field::Note),
        paid_on: optional(Field::PaidOn)?,
        paid,
    };
    let client = read.cell(row, Field::Client).to_owned();
    Ok(Some(Line { at: row.line, client, invoice, is_part }))
}

/// Makes invoices of their rows: rows with the same number and client are one.
pub(super) fn gather(lines: Vec<Line>, found: &mut Records) {
    let mut places: HashMap<(String, String), usize> = HashMap::new();
    let mut invoices: Vec<Line> = Vec::new();
    for line in lines {
        let Some(number) = line.invoice.number.clone() else {
            invoices.push(line);
            continue;
        };
        match places.get(&(line.client.clone(), number.clone())) {
            None => {
                places.insert((line.client.clone(), number), invoices.len());
                invoices.push(line);
            }
            Some(place) => {
                if let Some(problem) = join(&mut invoices[*place], &line) {
                    found.problems.push(problem);
                }
            }
        }
    }
    for line in invoices {
        if line.invoice.amount.is_positive() {
            let (client, item) = (line.client, Item::Invoice(line.invoice));
            found.records.push(Record { line: line.at, client, item });
        } else {
            // A credit note, or work that was given away: nothing is asked for.
            found.left_out += 1;
        }
    }
}

/// Adds a further row to an invoice. Returns what is wrong where the two contradict each other.
fn join(into: &mut Line, line: &Line) -> Option<Problem> {
    let (mine, theirs) = (&into.invoice, &line.invoice);
    let same = mine.issued_on == theirs.issued_on && mine.currency == theirs.currency;
    let differs = |field| {
        let (kind, cell) = (ProblemKind::Differs, theirs.number.clone().unwrap_or_default());
        Some(Problem { line: line.at, field: Some(field), kind, cell })
    };
    if !same {
        return differs(Field::IssuedOn);
    }
    if !line.is_part {
        // The whole amount, said once more.
        return if mine.amount == theirs.amount { None } else { differs(Field::Amount) };
    }
    match mine.amount.plus(&theirs.amount) {
        None => differs(Field::LineAmount),
        Some(sum) => {
            into.invoice.amount = sum;
            let paid_on = into.invoice.paid_on.max(line.invoice.paid_on);
            into.invoice.paid_on = paid_on;
            None
        }
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test may stop at once")]

    use super::super::{Reading, recognise, records, table};
    use super::*;

    fn read(text: &str) -> Records {
        let table = table(text.as_bytes(), None).unwrap();
        let guess = recognise(&table.columns, None);
        let (kind, fields) = (guess.kind, guess.fields);
        records(&table, &Reading { kind, fields, date_order: None, decimal_mark: None })
    }

    fn invoice(record: &Record) -> &Invoice {
        match &record.item {
            Item::Invoice(invoice) => invoice,
            other => panic!("no invoice: {other:?}"),
        }
    }

    #[test]
    fn the_lines_of_an_invoice_are_added_up() {
        let found = read(
            "Client Name,Invoice #,Date Issued,Date Due,Invoice Status,Date Paid,Item Name,Line Total,Currency\n\
             Saar,7,2026-03-04,2026-03-18,paid,2026-03-20,Layout,750.00,EUR\n\
             Saar,7,2026-03-04,2026-03-18,paid,2026-03-20,Proofs,99.50,EUR\n\
             Saar,8,2026-04-04,2026-04-18,draft,,Layout,10.00,EUR\n",
        );
        assert_eq!((found.records.len(), found.left_out, found.problems.len()), (1, 1, 0));
        let it = invoice(&found.records[0]);
        assert_eq!((it.amount.as_str(), it.currency.as_deref()), ("849.5", Some("EUR")));
        assert_eq!(it.paid_on, "2026-03-20".parse().ok());
    }

    #[test]
    fn an_invoice_that_is_said_twice_counts_once_and_must_agree() {
        let head = "Client,Invoice Number,Invoice Date,Due Date,Amount,Balance\n";
        let twice = "Saar,7,2026-03-04,2026-03-18,100,0\n";
        let found = read(&format!("{head}{twice}{twice}"));
        assert_eq!((found.records.len(), found.problems.len()), (1, 0));
        let found = read(&format!("{head}{twice}Saar,7,2026-03-04,2026-03-18,120,0\n"));
        assert_eq!((found.problems[0].line, found.problems[0].kind), (3, ProblemKind::Differs));
    }

    #[test]
    fn the_currency_may_stand_in_the_columns_name() {
        let found = read(
            "Client,Invoice Number,Invoice Date,Due Date,Amount (NOK)\nSaar,7,2026-03-04,,100\n",
        );
        assert_eq!(invoice(&found.records[0]).currency.as_deref(), Some("NOK"));
    }

    #[test]
    fn due_before_issued_is_a_slip() {
        let found = read(
            "Client,Invoice Number,Invoice Date,Due Date,Amount\nSaar,7,2026-03-04,2026-03-01,100\n",
        );
        assert_eq!(found.problems[0].kind, ProblemKind::DueBeforeIssued);
    }
}
