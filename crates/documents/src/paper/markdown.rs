//! A paper as Markdown (CommonMark, with the tables of GitHub's dialect).

use super::{Block, ColumnKind, Head, Paper, Prose, Style, Table};

/// Writes a paper as Markdown. What people wrote is shown as it is: no character of theirs turns
/// into markup. Lines end in `\n`, the last one too.
pub fn to_markdown(paper: &Paper) -> String {
    let mut parts = head(paper);
    let mut before = None;
    for block in &paper.blocks {
        let listed = match block {
            Block::List { numbered, .. } => Some(*numbered),
            Block::Facts(_) => Some(false),
            _ => None,
        };
        // Two lists in a row would be read as one.
        if listed.is_some() && listed == before {
            parts.push("<!-- -->".to_owned());
        }
        before = listed;
        parts.push(written(block));
    }
    parts.retain(|it| !it.is_empty());
    format!("{}\n", parts.join("\n\n"))
}

fn head(paper: &Paper) -> Vec<String> {
    match &paper.head {
        Head::Report(lines) => vec![format!("# {}", flat(&paper.title)), broken(lines)],
        Head::Letter(frame) => vec![
            broken(&frame.sender),
            broken(&frame.recipient),
            escaped(&frame.dateline),
            format!("# {}", flat(&frame.subject)),
        ],
    }
}

fn written(block: &Block) -> String {
    match block {
        Block::Heading { level, text } => {
            format!("{} {}", "#".repeat(usize::from(*level) + 1), flat(text))
        }
        Block::Paragraph(text) => prose(text),
        Block::Quote { text, from } => {
            let mut lines = prose(text);
            if let Some(from) = from {
                lines.push_str(&format!("\n\n– {}", flat(from)));
            }
            lines
                .lines()
                .map(|it| format!("> {it}").trim_end().to_owned())
                .collect::<Vec<_>>()
                .join("\n")
        }
        Block::List { numbered, items } => {
            let item = |(at, text): (usize, &Prose)| {
                let mark = if *numbered { format!("{}. ", at + 1) } else { "- ".to_owned() };
                let text = prose(text).replace('\n', &format!("\n{}", " ".repeat(mark.len())));
                format!("{mark}{text}")
            };
            items.iter().enumerate().map(item).collect::<Vec<_>>().join("\n")
        }
        Block::Facts(facts) => {
            let fact = |(name, value): &(String, String)| {
                let value = escaped(value).replace('\n', "\\\n  ");
                format!("- **{}:** {value}", flat(name))
            };
            facts.iter().map(fact).collect::<Vec<_>>().join("\n")
        }
        Block::Table(it) => table(it),
        Block::Picture(picture) => {
            let shown =
                picture.twin.as_ref().map_or_else(|| format!("*{}*", flat(&picture.alt)), table);
            let caption = picture.caption.iter().map(|it| flat(it));
            caption.chain([shown]).collect::<Vec<_>>().join("\n\n")
        }
        Block::PageBreak => "---".to_owned(),
        Block::Signature(lines) => broken(lines),
    }
}

fn table(table: &Table) -> String {
    let row = |cells: Vec<&str>| {
        let cells: Vec<_> = cells.into_iter().map(|it| flat(it).replace('|', "\\|")).collect();
        format!("| {} |", cells.join(" | "))
    };
    let mut lines: Vec<String> = table.lines().into_iter().map(row).collect();
    let kinds = table.columns.iter().map(|it| match it.kind {
        ColumnKind::Text => "---",
        ColumnKind::Number => "--:",
    });
    lines.insert(1, format!("| {} |", kinds.collect::<Vec<_>>().join(" | ")));
    let caption = table.caption.iter().map(|it| format!("{}\n", flat(it)));
    caption.chain(lines).collect::<Vec<_>>().join("\n")
}

fn prose(prose: &Prose) -> String {
    let mut text = String::new();
    for span in &prose.0 {
        // Marks must touch the words they set, so blanks stay outside.
        let inner = span.text.trim();
        let mark = match span.style {
            Style::Emphasis if !inner.is_empty() => "*",
            Style::Strong if !inner.is_empty() => "**",
            _ => "",
        };
        let start = span.text.len() - span.text.trim_start().len();
        let (before, rest) = span.text.split_at(start);
        let after = &rest[inner.len()..];
        text.push_str(&format!("{before}{mark}{}{mark}{after}", escaped(inner)));
    }
    let lines = text.lines().filter(|it| !it.trim().is_empty());
    lines.map(guarded).collect::<Vec<_>>().join("\\\n")
}

fn broken(lines: &[String]) -> String {
    lines.iter().map(|it| flat(it)).collect::<Vec<_>>().join("\\\n")
}

/// Returns text on one line, with nothing in it that is markup, not even at its start.
fn flat(text: &str) -> String {
    guarded(&escaped(&crate::inline::one_line(text)))
}

/// Puts a stroke before every character that could be markup inside a line.
fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for it in text.chars() {
        if "\\`*_[]<>#&~".contains(it) {
            safe.push('\\');
        }
        safe.push(it);
    }
    safe
}

/// Keeps a line from becoming an item, a rule or a heading by what it begins with.
fn guarded(line: &str) -> String {
    let line = line.trim_start();
    let digits = line.len() - line.trim_start_matches(|it: char| it.is_ascii_digit()).len();
    let mut rest = line[digits..].chars();
    match rest.next() {
        Some('.' | ')') if digits > 0 && rest.next().is_none_or(char::is_whitespace) => {
            format!("{}\\{}", &line[..digits], &line[digits..])
        }
        Some('-' | '+' | '=' | '|') if digits == 0 => format!("\\{line}"),
        _ => line.to_owned(),
    }
}
