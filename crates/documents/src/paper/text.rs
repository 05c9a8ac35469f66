//! A paper as plain text: not wrapped, a blank line between blocks.

use unicode_width::UnicodeWidthStr as _;

use super::{Block, ColumnKind, Head, Paper, Prose, Table};

/// Writes a paper as plain text. Lines end in `\n`, the last one too.
pub fn to_text(paper: &Paper) -> String {
    let mut parts = head(paper);
    parts.extend(paper.blocks.iter().map(block));
    let parts: Vec<&str> =
        parts.iter().map(|it| it.trim_end()).filter(|it| !it.is_empty()).collect();
    format!("{}\n", parts.join("\n\n"))
}

fn head(paper: &Paper) -> Vec<String> {
    match &paper.head {
        Head::Report(lines) => vec![paper.title.clone(), lines.join("\n")],
        Head::Letter(frame) => vec![
            frame.sender.join("\n"),
            frame.recipient.join("\n"),
            frame.dateline.clone(),
            frame.subject.clone(),
        ],
    }
}

fn block(block: &Block) -> String {
    match block {
        Block::Heading { text, .. } => text.clone(),
        Block::Paragraph(prose) => prose.text(),
        Block::Quote { text, from } => {
            let quoted = indented("> ", "> ", &text.text());
            from.iter().fold(quoted, |quoted, from| format!("{quoted}\n> – {from}"))
        }
        Block::List { numbered, items } => {
            let item = |(at, text): (usize, String)| {
                let mark = if *numbered { format!("{}. ", at + 1) } else { "- ".to_owned() };
                indented(&mark, &" ".repeat(mark.len()), &text)
            };
            let items = items.iter().map(Prose::text).enumerate();
            items.map(item).collect::<Vec<_>>().join("\n")
        }
        Block::Facts(facts) => {
            let facts = facts.iter().map(|(name, value)| format!("{name}: {value}"));
            facts.collect::<Vec<_>>().join("\n")
        }
        Block::Table(it) => table(it),
        Block::Picture(picture) => {
            let shown = picture.twin.as_ref().map_or_else(|| picture.alt.clone(), table);
            let caption = picture.caption.iter().cloned();
            caption.chain([shown]).collect::<Vec<_>>().join("\n")
        }
        Block::PageBreak => String::new(),
        Block::Signature(lines) => lines.join("\n"),
    }
}

fn indented(first: &str, others: &str, text: &str) -> String {
    format!("{first}{}", text.replace('\n', &format!("\n{others}")))
}

/// Sets a table in columns. A line break in a cell becomes a blank.
fn table(table: &Table) -> String {
    let lines: Vec<Vec<String>> = table
        .lines()
        .into_iter()
        .map(|cells| cells.into_iter().map(|it| it.replace('\n', " ")).collect())
        .collect();
    let widths: Vec<usize> = (0..table.columns.len())
        .map(|at| lines.iter().map(|cells| cells[at].width()).max().unwrap_or(0))
        .collect();
    let set = |cells: &Vec<String>| {
        let cells = cells.iter().zip(&table.columns).zip(&widths).map(|((cell, column), width)| {
            let blanks = " ".repeat(width - cell.width());
            match column.kind {
                ColumnKind::Text => format!("{cell}{blanks}"),
                ColumnKind::Number => format!("{blanks}{cell}"),
            }
        });
        cells.collect::<Vec<_>>().join("  ").trim_end().to_owned()
    };
    let rule: String = widths.iter().map(|it| "-".repeat(*it)).collect::<Vec<_>>().join("  ");
    let mut set: Vec<String> = lines.iter().map(set).collect();
    if table.total.is_some() {
        set.insert(lines.len() - 1, rule.clone());
    }
    set.insert(1, rule);
    set.splice(0..0, table.caption.clone());
    set.join("\n")
}
