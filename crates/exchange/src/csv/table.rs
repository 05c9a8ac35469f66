//! From bytes to cells: the encoding, the delimiter, the columns and the rows.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::Encoding;

/// The most rows that are read from one file.
pub const MOST_ROWS: usize = 200_000;

/// What may stand between two cells, likeliest first.
const DELIMITERS: [char; 4] = [',', ';', '\t', '|'];

/// How many lines are looked at to find the delimiter.
const LOOK: usize = 20;

/// The cells of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// The encoding it was read in, such as `UTF-8` or `windows-1252`.
    pub encoding: &'static str,
    pub delimiter: char,
    pub columns: Vec<String>,
    pub rows: Vec<Row>,
}

/// One row, with the line of the file on which it begins.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    pub line: u64,
    pub cells: Vec<String>,
}

impl Row {
    /// Returns the cell of a column without the space around it; empty where the row is short.
    pub fn cell(&self, column: usize) -> &str {
        self.cells.get(column).map_or("", |it| it.trim())
    }
}

/// Why no cells could be made of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum TableError {
    #[error("the file has no rows")]
    Empty,
    #[error("the file has more than {MOST_ROWS} rows")]
    TooLong,
    /// Zero bytes in what should be text: a workbook, a picture, an archive.
    #[error("the file is no text")]
    NotText,
}

/// Makes cells of a file whose first row names its columns.
///
/// # Errors
///
/// Where it has no rows, too many of them, or is no text at all.
pub fn table(bytes: &[u8], delimiter: Option<char>) -> Result<Table, TableError> {
    let (text, encoding) = decode(bytes);
    if text.contains('\0') {
        return Err(TableError::NotText);
    }
    let (text, stated, skipped) = stated_delimiter(&text);
    let delimiter = delimiter.filter(char::is_ascii).or(stated).unwrap_or_else(|| sniff(text));
    let mut reader = reader(text, delimiter);
    let (mut columns, mut rows) = (Vec::new(), Vec::new());
    for record in reader.records() {
        // All that can fail is bytes that are no text, and these are text.
        let Ok(record) = record else { continue };
        let line = record.position().map_or(0, csv::Position::line) + skipped;
        let cells: Vec<String> = record.iter().map(str::to_owned).collect();
        if cells.iter().all(|it| it.trim().is_empty()) {
            continue;
        }
        if columns.is_empty() {
            columns = cells.iter().map(|it| it.trim().to_owned()).collect();
        } else if rows.len() == MOST_ROWS {
            return Err(TableError::TooLong);
        } else {
            rows.push(Row { line, cells });
        }
    }
    if rows.is_empty() {
        return Err(TableError::Empty);
    }
    Ok(Table { encoding, delimiter, columns, rows })
}

fn reader(text: &str, delimiter: char) -> csv::Reader<&[u8]> {
    csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(u8::try_from(delimiter).unwrap_or(b','))
        .from_reader(text.as_bytes())
}

/// Makes text of bytes: by the mark at the beginning, as UTF-8 where it is that, or else as the
/// encoding that fits best.
fn decode(bytes: &[u8]) -> (String, &'static str) {
    let encoding = match (Encoding::for_bom(bytes), std::str::from_utf8(bytes)) {
        (Some((encoding, _)), _) => encoding,
        (None, Ok(_)) => encoding_rs::UTF_8,
        (None, Err(_)) => {
            let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
            detector.feed(bytes, true);
            detector.guess(None, Utf8Detection::Deny)
        }
    };
    (encoding.decode_with_bom_removal(bytes).0.into_owned(), encoding.name())
}

/// Takes off a first line such as `sep=;`, which some programs write for spreadsheets. Returns
/// how many lines that was.
fn stated_delimiter(text: &str) -> (&str, Option<char>, u64) {
    let (first, rest) = text.split_once('\n').unwrap_or((text, ""));
    let stated = first.trim_end_matches('\r').trim_matches('"');
    match stated.strip_prefix("sep=").map(|it| it.chars().collect::<Vec<_>>()) {
        Some(stated) if stated.len() == 1 && stated[0].is_ascii() => (rest, Some(stated[0]), 1),
        _ => (text, None, 0),
    }
}

/// Returns the delimiter by which the first rows have the most cells in the same number.
fn sniff(text: &str) -> char {
    let score = |delimiter: char| {
        let counts: Vec<usize> =
            reader(text, delimiter).records().take(LOOK).flatten().map(|it| it.len()).collect();
        let Some(first) = counts.first().copied().filter(|it| *it > 1) else { return (0, 0) };
        (counts.iter().filter(|it| **it == first).count(), first)
    };
    let mut best = (DELIMITERS[0], (0, 0));
    for delimiter in DELIMITERS {
        let found = score(delimiter);
        if found > best.1 {
            best = (delimiter, found);
        }
    }
    best.0
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test may stop at once")]

    use super::*;

    #[track_caller]
    fn check(bytes: &[u8], delimiter: char, encoding: &str, columns: &[&str], first: &[&str]) {
        let table = table(bytes, None).unwrap();
        assert_eq!((table.delimiter, table.encoding), (delimiter, encoding));
        assert_eq!(table.columns, columns);
        assert_eq!(table.rows[0].cells, first);
    }

    #[test]
    fn delimiters_and_encodings_are_found() {
        check(b"a,b\n1,2\n", ',', "UTF-8", &["a", "b"], &["1", "2"]);
        check(b"a;b\n1,5;2\n", ';', "UTF-8", &["a", "b"], &["1,5", "2"]);
        check(b"a\tb\n1\t2\n", '\t', "UTF-8", &["a", "b"], &["1", "2"]);
        check(b"\xef\xbb\xbfa|b\r\n1|2\r\n", '|', "UTF-8", &["a", "b"], &["1", "2"]);
        check(b"sep=;\r\na;b\r\n1;2\r\n", ';', "UTF-8", &["a", "b"], &["1", "2"]);
        let wide: Vec<u8> =
            "\u{feff}a,b\n\u{e5},2\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
        check(&wide, ',', "UTF-16LE", &["a", "b"], &["\u{e5}", "2"]);
        let latin = b"Kunde;Notiz\nM\xfcller;B\xfccher f\xfcr die Gesch\xe4ftsf\xfchrung\n";
        let table = table(latin, None).unwrap();
        assert_eq!(table.rows[0].cell(0), "M\u{fc}ller", "read as {}", table.encoding);
    }

    #[test]
    fn a_cell_may_hold_delimiters_lines_and_quotes() {
        let table = table(b"a,b\n\"x, \"\"y\"\"\nz\",2\n3,4\n", None).unwrap();
        assert_eq!(table.rows[0].cells, ["x, \"y\"\nz", "2"]);
        let lines: Vec<u64> = table.rows.iter().map(|it| it.line).collect();
        assert_eq!(lines, [2, 4], "a row is where it begins");
    }

    #[test]
    fn what_has_no_rows_or_is_no_text_is_refused() {
        assert_eq!(table(b"", None), Err(TableError::Empty));
        assert_eq!(table(b"a,b\n\n,\n", None), Err(TableError::Empty));
        assert_eq!(table(b"PK\x03\x04\0\0\0\0", None), Err(TableError::NotText));
    }
}
