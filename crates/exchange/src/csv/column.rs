//! What a column can be, and by which names it goes.

use domain::closed_set;

closed_set! {
    /// What the rows of a file are.
    pub enum LedgerKind {
        Time = "time",
        Invoices = "invoices",
        Payments = "payments",
        Costs = "costs",
    }
}

closed_set! {
    /// What a column says.
    pub enum Field {
        Client = "client",
        /// The day of work, of a payment or of a cost.
        Date = "date",
        /// A duration in hours, or with colons.
        Hours = "hours",
        Minutes = "minutes",
        Seconds = "seconds",
        /// The times of day between which was worked.
        Start = "start",
        End = "end",
        Note = "note",
        /// Goes before the note.
        Project = "project",
        /// The invoice's own number.
        Number = "number",
        IssuedOn = "issued_on",
        DueOn = "due_on",
        /// The whole amount.
        Amount = "amount",
        /// The amount of one line of an invoice; the lines of a number are added up.
        LineAmount = "line_amount",
        Currency = "currency",
        /// Drafts and cancelled invoices are left out by it.
        Status = "status",
        PaidOn = "paid_on",
        PaidAmount = "paid_amount",
    }
}

impl LedgerKind {
    /// Returns what columns of such a file can be, in the order in which a person would look for
    /// them.
    pub const fn fields(self) -> &'static [Field] {
        use Field::*;
        match self {
            Self::Time => &[Client, Date, Hours, Minutes, Seconds, Start, End, Project, Note],
            Self::Invoices => &[
                Client, Number, IssuedOn, DueOn, Amount, LineAmount, Currency, Status, PaidOn,
                PaidAmount, Note,
            ],
            Self::Payments => &[Client, Date, Amount, Currency, Number, Note],
            Self::Costs => &[Client, Date, Amount, Currency, Project, Note],
        }
    }
}

/// The names of a field's columns, likeliest first. In lower case, words and digits alone, as
/// [`plain`] leaves them.
pub(super) const fn names(kind: LedgerKind, field: Field) -> &'static [&'static str] {
    match (kind, field) {
        (_, Field::Client) => &[
            "client",
            "client name",
            "customer",
            "customer name",
            "organization",
            "company",
            "kunde",
            "cliente",
            "klient",
            "клиент",
        ],
        (LedgerKind::Payments, Field::Date) => &[
            "payment date",
            "date paid",
            "paid on",
            "received on",
            "date",
            "datum",
            "data",
            "fecha",
            "kuupäev",
            "dato",
        ],
        (_, Field::Date) => &[
            "start date",
            "date",
            "day",
            "start",
            "started at",
            "spent on",
            "expense date",
            "datum",
            "data",
            "fecha",
            "kuupäev",
            "dato",
        ],
        (_, Field::Hours) => &[
            "duration decimal",
            "time decimal",
            "hours",
            "duration h",
            "time h",
            "duration",
            "time",
            "stunden",
            "dauer",
            "ore",
            "horas",
            "tunnid",
            "timer",
        ],
        (_, Field::Minutes) => {
            &["minutes", "duration minutes", "duration min", "minuti", "minutos"]
        }
        (_, Field::Seconds) => &["seconds", "duration seconds"],
        (_, Field::Start) => &["start time", "start", "begin", "in", "from", "started at"],
        (_, Field::End) => &["end time", "end", "stop", "out", "to", "ended at"],
        (_, Field::Project) => &["project", "project name", "category", "projekt", "proyecto"],
        (_, Field::Note) => &[
            "description",
            "notes",
            "note",
            "comment",
            "public notes",
            "subject",
            "task",
            "item name",
            "merchant",
            "beschreibung",
            "descrizione",
            "descripción",
            "kirjeldus",
            "beskrivelse",
        ],
        (_, Field::Number) => &[
            "invoice number",
            "invoice",
            "invoice no",
            "invoice id",
            "number",
            "invoice nr",
            "rechnungsnummer",
            "numero",
            "número",
            "arve number",
            "fakturanummer",
        ],
        (_, Field::IssuedOn) => &[
            "invoice date",
            "date issued",
            "issue date",
            "issued on",
            "issued",
            "invoice issue date",
            "date",
            "rechnungsdatum",
            "data",
            "fecha",
            "fakturadato",
        ],
        (_, Field::DueOn) => &[
            "due date",
            "date due",
            "invoice due date",
            "due on",
            "due",
            "payment due",
            "scadenza",
            "vencimiento",
            "maksetähtaeg",
            "forfallsdato",
        ],
        (_, Field::Amount) => &[
            "amount",
            "invoice amount",
            "total",
            "total amount",
            "grand total",
            "amount due",
            "payment amount",
            "invoice total",
            "betrag",
            "importo",
            "importe",
            "summa",
            "beløp",
        ],
        (_, Field::LineAmount) => &["line total", "item total", "item line total"],
        (_, Field::Currency) => &[
            "currency",
            "currency code",
            "client currency",
            "invoice currency",
            "valuta",
            "moneda",
        ],
        (_, Field::Status) => &["status", "invoice status", "state"],
        (_, Field::PaidOn) => &[
            "date paid",
            "paid on",
            "paid date",
            "last payment date",
            "payment date",
            "invoice paid date",
        ],
        (_, Field::PaidAmount) => {
            &["paid to date", "amount paid", "paid amount", "paid", "invoice paid to date"]
        }
    }
}

/// Returns a column's name in lower case with single spaces, without marks; a currency in
/// parentheses is returned apart.
pub(super) fn plain(name: &str) -> (String, Option<String>) {
    let mut code = None;
    let mut words: Vec<String> = Vec::new();
    for word in name.split(|c: char| !(c.is_alphanumeric())).filter(|it| !it.is_empty()) {
        let is_code = word.len() == 3 && word.bytes().all(|it| it.is_ascii_uppercase());
        if is_code && !words.is_empty() && domain::money::currency(word).is_some() {
            code = Some(word.to_owned());
        } else {
            words.push(word.to_lowercase());
        }
    }
    (words.join(" "), code)
}
