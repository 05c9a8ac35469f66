//! Exports of time trackers and invoicing programs: bytes of a CSV file to hours, invoices,
//! payments and costs.
//!
//! Three steps, each of which shows what it found, so that a person can put it right: [`table`]
//! makes cells of the bytes, [`recognise`] says what each column is, and [`records`] reads them.
//! Nothing that can mean two things is settled in silence: a date such as 03/04/2026 and an amount
//! such as 1.234 are asked about unless the rest of the file says which it is.

mod amount;
mod column;
mod date;
mod duration;
mod invoice;
mod read;
mod table;
mod tool;

pub use amount::{Decimal, DecimalMark};
pub use column::{Field, LedgerKind};
pub use date::DateOrder;
pub use invoice::Invoice;
pub use read::{Item, Problem, ProblemKind, Reading, Record, Records, records};
pub use table::{MOST_ROWS, Row, Table, TableError, table};
pub use tool::{Guess, Tool, recognise};
