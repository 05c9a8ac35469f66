//! A letter as a paper: its frame, and a body that someone may have edited as plain text.

use super::{Block, Head, LetterFrame, Paper, Prose, Sheet};

/// Lays out a letter from its frame and the text of its body.
///
/// Blank lines divide paragraphs; lines that begin with `- ` are a list; other line breaks are
/// kept. The last paragraph is a signature where each of its lines stands in the letterhead. No
/// other mark means anything.
pub fn letter(language: &str, sheet: Sheet, frame: LetterFrame, body: &str) -> Paper {
    let mut blocks = Vec::new();
    for lines in paragraphs(body) {
        blocks.extend(laid_out(&lines));
    }
    if let Some(Block::Paragraph(last)) = blocks.last() {
        let lines: Vec<String> = last.text().lines().map(str::to_owned).collect();
        if lines.iter().all(|it| frame.sender.contains(it)) {
            blocks.pop();
            blocks.push(Block::Signature(lines));
        }
    }
    Paper {
        language: language.to_owned(),
        title: frame.subject.clone(),
        author: frame.sender.first().cloned(),
        sheet,
        head: Head::Letter(Box::new(frame)),
        blocks,
    }
}

fn paragraphs(body: &str) -> Vec<Vec<&str>> {
    let mut paragraphs = vec![Vec::new()];
    for line in body.lines().map(str::trim_end) {
        match paragraphs.last_mut() {
            Some(last) if !line.is_empty() => last.push(line),
            _ => paragraphs.push(Vec::new()),
        }
    }
    paragraphs.retain(|it| !it.is_empty());
    paragraphs
}

/// Returns the blocks of lines that no blank line divides.
fn laid_out(lines: &[&str]) -> Vec<Block> {
    let item = |line: &str| line.strip_prefix("- ").map(|it| it.trim_start().to_owned());
    lines
        .chunk_by(|one, next| item(one).is_some() == item(next).is_some())
        .map(|run| match run.iter().map(|it| item(it)).collect::<Option<Vec<String>>>() {
            Some(items) => Block::list(items),
            None => Block::Paragraph(Prose::from(run.join("\n"))),
        })
        .collect()
}
