//! An export of another program before it is imported, as screens see it.

use chrono::NaiveDate;
use domain::client::Client;
use exchange::csv::{DateOrder, DecimalMark, Field, LedgerKind, ProblemKind, Tool};
use serde::Serialize;
use specta::Type;

use super::ledger::Amount;
use crate::undo::ClientName;
use crate::wire::{Key, Word};

/// What a file would bring in, and what must be said first.
#[derive(Debug, Clone, Serialize, Type)]
pub struct CsvPreview {
    pub file_name: String,
    /// The program it seems to come from.
    pub tool: Option<Word<Tool>>,
    pub kind: Word<LedgerKind>,
    /// The encoding it was read in, such as `UTF-8`.
    pub encoding: String,
    pub delimiter: String,
    pub columns: Vec<CsvColumnView>,
    /// What a column can be in a file of this kind.
    pub fields: Vec<Word<Field>>,
    /// The order in which dates are read; `null` where no date needs one, or where it must be said.
    pub date_order: Option<Word<DateOrder>>,
    /// Dates that can mean two days. While there are any, nothing else is read.
    pub ambiguous_dates: Vec<String>,
    pub decimal_mark: Option<Word<DecimalMark>>,
    /// Amounts that can mean two sums. While there are any, nothing else is read.
    pub ambiguous_amounts: Vec<String>,
    /// Every client that the file names, those without a match first.
    pub clients: Vec<CsvClientView>,
    /// Rows that name no client.
    pub nameless: u32,
    /// The first rows as they were read.
    pub sample: Vec<CsvRowView>,
    /// The first problems, by their lines.
    pub problems: Vec<CsvProblemView>,
    pub problem_count: u32,
    pub counts: CsvCounts,
    /// What must be said before it can be imported; `null` where nothing is left to say.
    pub obstacle: Option<String>,
}

/// A column of the file.
#[derive(Debug, Clone, Serialize, Type)]
pub struct CsvColumnView {
    pub name: String,
    /// What it is; `null` where it is not needed.
    pub field: Option<Word<Field>>,
    /// What its first cells say.
    pub samples: Vec<String>,
}

/// A client that the file names.
#[derive(Debug, Clone, Serialize, Type)]
pub struct CsvClientView {
    /// As the file has it.
    pub name: String,
    pub rows: u32,
    /// Whose hours and money these are; `null` where that is not said, and for a new one.
    pub client: Option<ClientName>,
    /// Whether a client with this name is to be added.
    pub add: bool,
    /// Whether its rows are to be left out.
    pub leave_out: bool,
    /// Clients with a name like it.
    pub suggestions: Vec<ClientName>,
}

/// What becomes of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum CsvRowState {
    /// It will be imported.
    New,
    /// The journal has it already.
    Known,
    /// Whose it is is not said, or it is to be left out.
    Nobodys,
}

/// A row as it was read.
#[derive(Debug, Clone, Serialize, Type)]
pub struct CsvRowView {
    pub line: u32,
    /// As the file has it.
    pub client_name: String,
    pub client: Option<Key<Client>>,
    pub on: NaiveDate,
    pub due_on: Option<NaiveDate>,
    pub minutes: Option<u32>,
    pub amount: Option<Amount>,
    pub number: Option<String>,
    pub note: Option<String>,
    pub state: CsvRowState,
}

/// A cell that cannot be read.
#[derive(Debug, Clone, Serialize, Type)]
pub struct CsvProblemView {
    /// 0 where it is about the file as a whole.
    pub line: u32,
    pub field: Option<Word<Field>>,
    pub kind: Word<ProblemKind>,
    /// What the cell says.
    pub cell: String,
}

/// How much a file brings in.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Type)]
pub struct CsvCounts {
    /// Rows under the columns' names.
    pub rows: u32,
    pub work: u32,
    pub minutes: u32,
    pub invoices: u32,
    pub payments: u32,
    pub costs: u32,
    /// Clients to be added.
    pub clients: u32,
    /// What the journal has already.
    pub known: u32,
    /// Drafts, cancelled invoices, totals, and rows of clients that are left out.
    pub left_out: u32,
    /// Invoices that the file calls paid without saying when; they are imported as open.
    pub paid_without_date: u32,
}
