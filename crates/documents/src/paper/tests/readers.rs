//! What others read in what was written: nothing that people wrote turns into markup.

use proptest::prelude::*;
use pulldown_cmark::{Event, Options, Parser, Tag};

use super::*;

/// Text as a hostile or careless hand may write it.
fn any_text() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        "a",
        "Құрметті",
        "₸",
        " ",
        "\n",
        "*",
        "**",
        "_",
        "`",
        "```",
        "#",
        "# ",
        "- ",
        "+ ",
        "1. ",
        "12) ",
        "> ",
        "|",
        "<b>",
        "</script>",
        "&amp;",
        "[x](y)",
        "![",
        "\\",
        "~~",
        "---",
        "===",
        "http://x.y",
        "$",
        "{{",
        "    ",
        "\t",
        "!",
    ]);
    prop::collection::vec(piece, 1..12).prop_map(|it| it.concat())
}

/// What a reader of Markdown sees: the text, and every kind of element but paragraphs.
fn seen(markdown: &str) -> (String, Vec<String>) {
    let (mut text, mut elements) = (String::new(), Vec::new());
    for event in Parser::new_ext(markdown, Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH) {
        match event {
            Event::Text(it) => text.push_str(&it),
            Event::HardBreak | Event::SoftBreak => text.push('\n'),
            Event::Start(Tag::Paragraph) | Event::End(_) => {}
            other => elements.push(format!("{other:?}")),
        }
    }
    (text, elements)
}

/// Text without the blanks that Markdown does not keep.
fn tidy(text: &str) -> Vec<String> {
    text.split_whitespace().map(str::to_owned).collect()
}

proptest! {
    #[test]
    fn markdown_shows_what_people_wrote_and_nothing_of_it_is_markup(text in any_text()) {
        let mut paper = Paper::report("en", "T");
        paper.push(Block::paragraph(text.as_str()));
        let markdown = to_markdown(&paper);
        let (title, body) = markdown.split_once('\n').unwrap();
        prop_assert_eq!(title, "# T");
        let (found, elements) = seen(body);
        prop_assert_eq!(tidy(&found), tidy(&text));
        prop_assert!(elements.is_empty(), "{:?} in {:?}", elements, body);
    }

    #[test]
    fn a_table_has_as_many_cells_in_markdown_as_it_has(text in any_text()) {
        let mut table = Table::new([Column::text("A"), Column::number("B")]);
        table.push([text.as_str(), "2"]).push(["x"]);
        let mut paper = Paper::report("en", "T");
        paper.push(Block::Table(table));
        let cells = |it: &Event<'_>| matches!(it, Event::Start(Tag::TableCell));
        let markdown = to_markdown(&paper);
        let found = Parser::new_ext(&markdown, Options::ENABLE_TABLES).filter(cells).count();
        prop_assert_eq!(found, 6, "{}", markdown);
    }

    #[test]
    fn text_keeps_every_word(words in prop::collection::vec(any_text(), 1..5)) {
        let mut paper = Paper::report("en", "T");
        paper.push(Block::list(words.iter().map(String::as_str)));
        let text = to_text(&paper);
        for word in words.iter().flat_map(|it| it.split_whitespace()) {
            prop_assert!(text.contains(word), "{word:?} is not in {text:?}");
        }
    }
}
