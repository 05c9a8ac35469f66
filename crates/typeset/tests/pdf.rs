//! PDF: what is read in it is what the paper says, and it conforms to PDF/UA-1.

use documents::paper::{Head, Paper, to_text};
use press::{Format, Order};
use proptest::prelude::*;

use crate::samples::{self, HOSTILE, SENTENCES, in_language, report};

/// Text without what setting it may change: blanks, line breaks, hyphens and the marks of lists.
fn letters(text: &str) -> String {
    text.chars()
        .filter(|it| !it.is_whitespace() && !"-–‐\u{ad}\u{a0}\u{202f}".contains(*it))
        .collect()
}

/// What an independent reader finds in a PDF, without the numbers of its pages.
fn read(pdf: &[u8]) -> String {
    let pages = pdf_extract::extract_text_from_mem_by_pages(pdf).unwrap();
    let last = pages.len();
    let text = |(at, text): (usize, &String)| {
        let number = format!("{} / {last}", at + 1);
        text.trim_end().strip_suffix(number.as_str()).unwrap_or(text).to_owned()
    };
    pages.iter().enumerate().map(text).collect()
}

#[track_caller]
fn check_text(paper: &Paper) {
    let pdf = typeset::set(Order::new(Format::Pdf, paper)).unwrap();
    let read = read(&pdf);
    assert_eq!(letters(&read), letters(&to_text(paper)), "{read}");
}

#[test]
fn the_text_of_a_letter_is_read_as_it_was_written_in_every_language() {
    for (language, sentence) in SENTENCES {
        check_text(&in_language(language, sentence));
    }
}

#[test]
fn nothing_that_people_write_is_markup() {
    let mut paper = in_language("en", HOSTILE);
    check_text(&paper);
    if let Head::Letter(frame) = &mut paper.head {
        frame.sender[0] = HOSTILE.into();
        frame.recipient[0] = "#panic()".into();
        frame.subject = HOSTILE.into();
    }
    paper.title = HOSTILE.into();
    paper.author = Some(HOSTILE.into());
    paper.language = "#x\"]".into();
    check_text(&paper);
}

#[test]
fn every_kind_of_paper_conforms_to_the_accessible_profile() {
    typeset::pdf::conforms(&report()).unwrap();
    for (language, sentence) in SENTENCES {
        typeset::pdf::conforms(&in_language(language, sentence)).unwrap();
    }
    for logo in samples::logos() {
        let mut paper = in_language("en", "With a logo.");
        if let Head::Letter(frame) = &mut paper.head {
            frame.logo = Some(logo);
        }
        typeset::pdf::conforms(&paper).unwrap();
    }
}

#[test]
fn a_picture_that_is_none_is_refused_in_words() {
    let mut paper = in_language("en", "With a broken logo.");
    if let Head::Letter(frame) = &mut paper.head {
        frame.logo = documents::paper::Logo::read(b"\x89PNG\r\n\x1a\nno image".to_vec());
    }
    assert!(typeset::pdf::pdf(&paper).is_err());
    assert!(typeset::docx::docx(&paper).is_err());
}

#[test]
fn an_empty_letter_is_a_page_all_the_same() {
    let mut paper = in_language("en", "x");
    paper.blocks.clear();
    if let Head::Letter(frame) = &mut paper.head {
        (frame.sender, frame.recipient) = (Vec::new(), Vec::new());
    }
    assert_eq!(typeset::pdf::pages(&paper).unwrap().len(), 1);
}

/// Words of all six languages, and what may stand between them.
fn words() -> impl Strategy<Value = String> {
    let alphabet = "abcåæøõäöüšžéèàìòùñçАәіңғүұқөһЯыё0123456789₸€№".chars().collect::<Vec<_>>();
    let word = prop::collection::vec(prop::sample::select(alphabet), 1..14);
    prop::collection::vec(word.prop_map(|it| it.into_iter().collect::<String>()), 1..40)
        .prop_map(|words| words.join(" "))
}

proptest! {
    #![proptest_config(ProptestConfig { max_shrink_iters: 30, ..ProptestConfig::with_cases(16) })]

    #[test]
    fn any_text_of_the_six_languages_is_read_as_it_was_written(
        at in 0..SENTENCES.len(),
        text in words(),
    ) {
        let paper = in_language(SENTENCES[at].0, &text);
        let pdf = typeset::set(Order::new(Format::Pdf, &paper)).unwrap();
        prop_assert_eq!(letters(&read(&pdf)), letters(&to_text(&paper)));
    }
}
