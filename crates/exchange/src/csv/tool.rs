//! Which program a file came from, and what its columns are, by their names alone.

use domain::closed::ClosedSet as _;
use domain::closed_set;

use super::column::{Field, LedgerKind, names, plain};

closed_set! {
    /// A program whose exports are known.
    pub enum Tool {
        Toggl = "toggl",
        Clockify = "clockify",
        Solidtime = "solidtime",
        Kimai = "kimai",
        Harvest = "harvest",
        InvoiceNinja = "invoice_ninja",
        FreshBooks = "freshbooks",
    }
}

/// What a file seems to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Guess {
    /// `None` for a file of no known program.
    pub tool: Option<Tool>,
    pub kind: LedgerKind,
    /// What each column is; `None` for one that is not needed.
    pub fields: Vec<Option<Field>>,
}

impl Tool {
    /// The columns by which its exports are known, each list enough by itself.
    const fn signs(self) -> &'static [&'static [&'static str]] {
        match self {
            Self::Toggl => &[
                &["description", "start date", "start time", "end date", "duration"],
                &["description", "start date", "start time", "stop date", "duration"],
            ],
            Self::Clockify => &[&["duration h", "duration decimal"], &["time h", "time decimal"]],
            Self::Solidtime => &[&["start", "end", "duration", "duration decimal"]],
            Self::Kimai => &[&["customer", "project", "activity"]],
            Self::Harvest => &[
                &["client", "project", "notes", "hours", "hours rounded"],
                &["client", "project code", "task", "notes", "hours"],
                &["invoice id", "issue date", "last payment date"],
            ],
            Self::InvoiceNinja => &[
                &["invoice number", "balance", "client"],
                &["invoice number", "invoice balance"],
                &["invoice number", "paid to date"],
            ],
            Self::FreshBooks => &[
                &["invoice", "date issued", "line total"],
                &["client", "project", "service", "team member", "hours"],
                &["account sub type", "parent category", "subcategory"],
            ],
        }
    }
}

/// Says what a file seems to be by the names of its columns. `kind` holds where a person has said
/// what the rows are.
pub fn recognise(columns: &[String], kind: Option<LedgerKind>) -> Guess {
    let named: Vec<String> = columns.iter().map(|it| plain(it).0).collect();
    let has = |name: &str| named.iter().any(|it| it == name);
    let tool = Tool::ALL
        .iter()
        .copied()
        // A file of two programs' columns is the one's that knows more of them.
        .filter_map(|tool| {
            let known = tool.signs().iter().filter(|signs| signs.iter().all(|it| has(it)));
            known.map(|signs| (signs.len(), tool)).max_by_key(|it| it.0)
        })
        .max_by_key(|it| it.0)
        .map(|it| it.1);
    let kind = kind.unwrap_or_else(|| guess_kind(&named));
    Guess { tool, kind, fields: fields(&named, kind) }
}

fn guess_kind(named: &[String]) -> LedgerKind {
    let has = |kind: LedgerKind, field: Field| {
        names(kind, field).iter().any(|name| named.iter().any(|it| it == name))
    };
    let any = |words: &[&str]| named.iter().any(|it| words.iter().any(|word| it.contains(word)));
    let money =
        has(LedgerKind::Invoices, Field::Amount) || has(LedgerKind::Invoices, Field::LineAmount);
    let timed = [Field::Hours, Field::Minutes, Field::Seconds];
    if timed.iter().any(|it| has(LedgerKind::Time, *it))
        || (has(LedgerKind::Time, Field::Start) && has(LedgerKind::Time, Field::End) && !money)
    {
        LedgerKind::Time
    } else if has(LedgerKind::Invoices, Field::DueOn) || (any(&["issue", "invoice date"]) && money)
    {
        LedgerKind::Invoices
    } else if any(&["expense", "merchant", "vendor", "category", "cost"]) {
        LedgerKind::Costs
    } else if any(&["payment", "received", "paid"]) || !any(&["invoice"]) {
        LedgerKind::Payments
    } else {
        LedgerKind::Invoices
    }
}

/// Gives each field the column with its likeliest name; no column is two things.
fn fields(named: &[String], kind: LedgerKind) -> Vec<Option<Field>> {
    let mut found: Vec<Option<Field>> = vec![None; named.len()];
    for field in kind.fields() {
        let place = names(kind, *field).iter().find_map(|name| {
            (0..named.len()).find(|it| found[*it].is_none() && named[*it] == *name)
        });
        if let Some(place) = place {
            found[place] = Some(*field);
        }
    }
    settle(&mut found);
    found
}

/// Leaves out what another column says better.
fn settle(found: &mut [Option<Field>]) {
    let has = |found: &[Option<Field>], field| found.contains(&Some(field));
    // One duration is enough, and hours are the likeliest.
    for (better, worse) in [
        (Field::Hours, Field::Minutes),
        (Field::Hours, Field::Seconds),
        (Field::Minutes, Field::Seconds),
        (Field::LineAmount, Field::Amount),
    ] {
        if has(found, better) {
            for it in found.iter_mut().filter(|it| **it == Some(worse)) {
                *it = None;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(header: &str, tool: Option<Tool>, kind: LedgerKind, fields: &[(&str, Field)]) {
        let columns: Vec<String> = header.split(',').map(str::to_owned).collect();
        let guess = recognise(&columns, None);
        assert_eq!((guess.tool, guess.kind), (tool, kind), "{header}");
        let found: Vec<(&str, Field)> = columns
            .iter()
            .zip(&guess.fields)
            .filter_map(|(name, field)| Some((name.as_str(), (*field)?)))
            .collect();
        assert_eq!(found, fields, "{header}");
    }

    #[test]
    fn exports_of_time_trackers_are_known_by_their_columns() {
        use Field::*;
        check(
            "User,Email,Client,Project,Task,Description,Billable,Start date,Start time,End date,End time,Duration,Tags,Amount (USD)",
            Some(Tool::Toggl),
            LedgerKind::Time,
            &[
                ("Client", Client),
                ("Project", Project),
                ("Description", Note),
                ("Start date", Date),
                ("Start time", Start),
                ("End time", End),
                ("Duration", Hours),
            ],
        );
        check(
            "Project,Client,Description,Task,User,Group,Email,Tags,Billable,Start Date,Start Time,End Date,End Time,Duration (h),Duration (decimal),Billable Rate (EUR),Billable Amount (EUR)",
            Some(Tool::Clockify),
            LedgerKind::Time,
            &[
                ("Project", Project),
                ("Client", Client),
                ("Description", Note),
                ("Start Date", Date),
                ("Start Time", Start),
                ("End Time", End),
                ("Duration (decimal)", Hours),
            ],
        );
        check(
            "Description,Task,Project,Client,User,Start,End,Duration,Duration (decimal),Billable,Tags",
            Some(Tool::Solidtime),
            LedgerKind::Time,
            &[
                ("Description", Note),
                ("Project", Project),
                ("Client", Client),
                ("Start", Date),
                ("End", End),
                ("Duration (decimal)", Hours),
            ],
        );
        check(
            "Date,From,To,Duration,Currency,User,Customer,Project,Activity,Description,Exported,Tags",
            Some(Tool::Kimai),
            LedgerKind::Time,
            &[
                ("Date", Date),
                ("From", Start),
                ("To", End),
                ("Duration", Hours),
                ("Customer", Client),
                ("Project", Project),
                ("Description", Note),
            ],
        );
        check(
            "Date,Client,Project,Project Code,Task,Notes,Hours,Hours Rounded,Billable?,Invoiced?,First Name,Last Name,Billable Rate",
            Some(Tool::Harvest),
            LedgerKind::Time,
            &[
                ("Date", Date),
                ("Client", Client),
                ("Project", Project),
                ("Notes", Note),
                ("Hours", Hours),
            ],
        );
    }

    #[test]
    fn exports_of_invoicing_programs_are_known_by_their_columns() {
        use Field::*;
        check(
            "Client Name,Invoice #,Date Issued,Date Due,Invoice Status,Date Paid,Item Name,Rate,Quantity,Line Total,Currency",
            Some(Tool::FreshBooks),
            LedgerKind::Invoices,
            &[
                ("Client Name", Client),
                ("Invoice #", Number),
                ("Date Issued", IssuedOn),
                ("Date Due", DueOn),
                ("Invoice Status", Status),
                ("Date Paid", PaidOn),
                ("Item Name", Note),
                ("Line Total", LineAmount),
                ("Currency", Currency),
            ],
        );
        check(
            "Client,Invoice Number,Invoice Date,Due Date,Amount,Balance,Status,Paid to Date",
            Some(Tool::InvoiceNinja),
            LedgerKind::Invoices,
            &[
                ("Client", Client),
                ("Invoice Number", Number),
                ("Invoice Date", IssuedOn),
                ("Due Date", DueOn),
                ("Amount", Amount),
                ("Status", Status),
                ("Paid to Date", PaidAmount),
            ],
        );
        check(
            "Issue Date,Last Payment Date,Invoice ID,Client,Subject,Invoice Amount,Paid Amount,Balance,Currency",
            Some(Tool::Harvest),
            LedgerKind::Invoices,
            &[
                ("Issue Date", IssuedOn),
                ("Last Payment Date", PaidOn),
                ("Invoice ID", Number),
                ("Client", Client),
                ("Subject", Note),
                ("Invoice Amount", Amount),
                ("Paid Amount", PaidAmount),
                ("Currency", Currency),
            ],
        );
    }

    #[test]
    fn files_by_hand_are_known_by_common_names() {
        use Field::*;
        check(
            "Client,Date,Minutes,Note",
            None,
            LedgerKind::Time,
            &[("Client", Client), ("Date", Date), ("Minutes", Minutes), ("Note", Note)],
        );
        check(
            "Client,Payment date,Amount",
            None,
            LedgerKind::Payments,
            &[("Client", Client), ("Payment date", Date), ("Amount", Amount)],
        );
        check(
            "Date,Merchant,Amount,Client",
            None,
            LedgerKind::Costs,
            &[("Date", Date), ("Merchant", Note), ("Amount", Amount), ("Client", Client)],
        );
    }
}
