//! The one writer to standard output: plain lines, columns that line up, and JSON.

use std::io::{self, BufWriter, IsTerminal as _, StdoutLock, Write};

use serde::Serialize;
use unicode_width::{UnicodeWidthChar as _, UnicodeWidthStr as _};

use crate::failure::{Exit, Failure, Stop};

/// Columns narrower than this are not worth reading, so they are not shortened further.
const NARROWEST: usize = 12;

/// Between two columns.
const GUTTER: &str = "  ";

/// Writes to standard output. What is not flushed by [`Out::finish`] is lost.
#[derive(Debug)]
pub struct Out {
    to: BufWriter<StdoutLock<'static>>,
    /// In columns of the terminal; `None` where the output goes to a file or another program.
    width: Option<usize>,
}

impl Out {
    /// Takes standard output over.
    pub fn new() -> Self {
        let width = io::stdout()
            .is_terminal()
            .then(|| terminal_size::terminal_size().map_or(80, |(width, _)| width.0.into()));
        Self { to: BufWriter::new(io::stdout().lock()), width }
    }

    /// Writes a line, without breaking it.
    pub fn line(&mut self, text: &str) -> Result<(), Stop> {
        self.raw(text)?;
        self.raw("\n")
    }

    /// Writes an empty line.
    pub fn gap(&mut self) -> Result<(), Stop> {
        self.raw("\n")
    }

    /// Writes text exactly as it is.
    pub fn raw(&mut self, text: &str) -> Result<(), Stop> {
        self.to.write_all(text.as_bytes()).map_err(|it| stop(&it))
    }

    /// Writes text after a head, broken between words to fit the terminal; further lines begin
    /// below the text's beginning.
    pub fn hanging(&mut self, head: &str, text: &str) -> Result<(), Stop> {
        let indent = head.width();
        let room = self.width.map(|it| it.saturating_sub(indent).max(NARROWEST));
        for (number, line) in broken(text, room).iter().enumerate() {
            if number == 0 {
                self.raw(head)?;
            } else {
                self.raw(&" ".repeat(indent))?;
            }
            self.line(line)?;
        }
        Ok(())
    }

    /// Writes rows in columns, each as wide as its widest cell. In a terminal the widest columns
    /// are shortened until a row fits.
    pub fn table(&mut self, rows: &[Vec<String>]) -> Result<(), Stop> {
        let columns = rows.iter().map(Vec::len).max().unwrap_or_default();
        let mut widths: Vec<usize> = (0..columns)
            .map(|at| rows.iter().filter_map(|it| it.get(at)).map(|it| it.width()).max())
            .map(Option::unwrap_or_default)
            .collect();
        if let Some(width) = self.width {
            shorten(&mut widths, width);
        }
        for row in rows {
            let cells: Vec<String> =
                row.iter().zip(&widths).map(|(cell, width)| padded(cell, *width)).collect();
            self.line(cells.join(GUTTER).trim_end())?;
        }
        Ok(())
    }

    /// Writes a value as JSON.
    pub fn json(&mut self, value: &impl Serialize) -> Result<(), Stop> {
        let text = serde_json::to_string_pretty(value).map_err(|error| {
            Failure::new(Exit::Internal, "internal", format!("The answer has no JSON: {error}."))
        })?;
        self.line(&text)
    }

    /// Hands the writer to someone who writes bytes.
    pub fn bytes(&mut self) -> &mut dyn Write {
        &mut self.to
    }

    /// Makes sure that everything has been written.
    pub fn finish(&mut self) -> Result<(), Stop> {
        self.to.flush().map_err(|it| stop(&it))
    }
}

/// Tells a reader that has gone away from a real failure.
pub fn stop(error: &io::Error) -> Stop {
    if error.kind() == io::ErrorKind::BrokenPipe {
        return Stop::PipeClosed;
    }
    let message = format!("The output could not be written: {error}.");
    Failure::new(Exit::File, "unreadable_file", message).into()
}

/// Takes from the widest column until all fit.
fn shorten(widths: &mut [usize], total: usize) {
    let gutters = GUTTER.len() * widths.len().saturating_sub(1);
    while widths.iter().sum::<usize>() + gutters > total {
        let Some(widest) = widths.iter_mut().max().filter(|it| **it > NARROWEST) else { return };
        *widest -= 1;
    }
}

/// Fills a cell up with spaces, or cuts it off with an ellipsis.
fn padded(cell: &str, width: usize) -> String {
    let own = cell.width();
    if own <= width {
        return format!("{cell}{}", " ".repeat(width - own));
    }
    let mut cut = String::new();
    let mut used = 0;
    for letter in cell.chars() {
        used += letter.width().unwrap_or_default();
        if used + 1 > width {
            break;
        }
        cut.push(letter);
    }
    cut.push('…');
    let missing = width.saturating_sub(cut.width());
    format!("{cut}{}", " ".repeat(missing))
}

/// Breaks text between words into lines of at most so many columns.
fn broken(text: &str, room: Option<usize>) -> Vec<String> {
    let mut lines = Vec::new();
    for part in text.lines() {
        let Some(room) = room else {
            lines.push(part.to_owned());
            continue;
        };
        let mut line = String::new();
        for word in part.split_whitespace() {
            if !line.is_empty() && line.width() + 1 + word.width() > room {
                lines.push(std::mem::take(&mut line));
            }
            if !line.is_empty() {
                line.push(' ');
            }
            line.push_str(word);
        }
        lines.push(line);
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_as_wide_as_they_look() {
        #[track_caller]
        fn check(cell: &str, width: usize, expected: &str) {
            assert_eq!(padded(cell, width), expected);
        }
        check("Kohv", 6, "Kohv  ");
        check("Қызғалдақ", 10, "Қызғалдақ ");
        check("Õunapuu", 5, "Õuna…");
        // A letter with its mark written apart takes one column.
        check("O\u{303}un", 4, "O\u{303}un ");
        check("漢字", 5, "漢字 ");
        check("漢字", 3, "漢…");
    }

    #[test]
    fn the_widest_columns_give_way() {
        #[track_caller]
        fn check(widths: &[usize], total: usize, expected: &[usize]) {
            let mut widths = widths.to_vec();
            shorten(&mut widths, total);
            assert_eq!(widths, expected);
        }
        check(&[10, 10], 30, &[10, 10]);
        check(&[40, 10], 42, &[30, 10]);
        // Below what can be read, the terminal breaks the lines instead.
        check(&[40, 40], 10, &[12, 12]);
    }

    #[test]
    fn lines_break_between_words() {
        #[track_caller]
        fn check(text: &str, room: Option<usize>, expected: &[&str]) {
            assert_eq!(broken(text, room), expected);
        }
        check("one two three", Some(8), &["one two", "three"]);
        check("one two three", None, &["one two three"]);
        check("Қызғалдақ бар", Some(9), &["Қызғалдақ", "бар"]);
        check("unbreakable", Some(4), &["unbreakable"]);
    }
}
