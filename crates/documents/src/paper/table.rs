//! Tables.

use serde::{Deserialize, Serialize};

/// A table. Every row has as many cells as there are columns; what is missing is left blank.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Table {
    pub caption: Option<String>,
    pub columns: Vec<Column>,
    pub rows: Vec<Vec<String>>,
    /// What the rows come to, below a line.
    pub total: Option<Vec<String>>,
}

/// A column of a table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Column {
    pub title: String,
    pub kind: ColumnKind,
}

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ColumnKind {
    /// Words, which may take several lines.
    Text,
    /// Numbers, amounts and the like, one below the other, never broken.
    Number,
}

impl Table {
    /// Makes an empty table.
    pub fn new(columns: impl IntoIterator<Item = Column>) -> Self {
        Self { columns: columns.into_iter().collect(), ..Self::default() }
    }

    /// Adds a row.
    pub fn push<T: Into<String>>(&mut self, cells: impl IntoIterator<Item = T>) -> &mut Self {
        self.rows.push(cells.into_iter().map(Into::into).collect());
        self
    }

    /// Returns every line of the table from the titles to the total, each with a cell a column.
    pub fn lines(&self) -> Vec<Vec<&str>> {
        let titles = self.columns.iter().map(|it| it.title.as_str()).collect();
        let rows = self.rows.iter().chain(&self.total);
        std::iter::once(titles).chain(rows.map(|row| self.cells(row))).collect()
    }

    fn cells<'a>(&self, row: &'a [String]) -> Vec<&'a str> {
        (0..self.columns.len()).map(|at| row.get(at).map_or("", String::as_str)).collect()
    }
}

impl Column {
    /// Makes a column of words.
    pub fn text(title: impl Into<String>) -> Self {
        Self { title: title.into(), kind: ColumnKind::Text }
    }

    /// Makes a column of numbers.
    pub fn number(title: impl Into<String>) -> Self {
        Self { title: title.into(), kind: ColumnKind::Number }
    }
}
