//! Word documents: well-formed, with the text of the paper in them.

use std::collections::BTreeMap;
use std::io::{Cursor, Read as _};

use documents::paper::{Head, Paper, to_text};
use press::{Format, Order};
use quick_xml::Reader;
use quick_xml::events::Event;
use zip::ZipArchive;

use crate::samples::{self, HOSTILE, SENTENCES, in_language, report};

fn parts(paper: &Paper) -> BTreeMap<String, Vec<u8>> {
    let bytes = typeset::set(Order::new(Format::Docx, paper)).unwrap();
    let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let names: Vec<String> = archive.file_names().map(str::to_owned).collect();
    let mut read = |name: &str| {
        let mut bytes = Vec::new();
        archive.by_name(name).unwrap().read_to_end(&mut bytes).unwrap();
        bytes
    };
    names.iter().map(|name| (name.clone(), read(name))).collect()
}

/// The text of a part, a line for each paragraph.
#[track_caller]
fn text(name: &str, xml: &[u8]) -> String {
    let mut reader = Reader::from_reader(xml);
    let (mut text, mut inside) = (String::new(), false);
    loop {
        match reader.read_event().unwrap_or_else(|error| panic!("{name}: {error}")) {
            Event::Start(it) => inside = it.name().as_ref() == b"w:t",
            Event::End(it) if it.name().as_ref() == b"w:p" => text.push('\n'),
            Event::Empty(it) if it.name().as_ref() == b"w:br" => text.push('\n'),
            Event::Text(it) if inside => text.push_str(&it.decode().unwrap()),
            Event::GeneralRef(it) if inside => {
                let name = it.decode().unwrap();
                text.push_str(quick_xml::escape::resolve_xml_entity(&name).unwrap_or("?"));
            }
            Event::Eof => return text,
            _ => {}
        }
    }
}

fn letters(text: &str) -> String {
    text.chars().filter(|it| !it.is_whitespace() && *it != '-').collect()
}

#[test]
fn the_text_of_a_letter_is_in_its_document() {
    for (language, sentence) in SENTENCES.into_iter().chain([("en", HOSTILE)]) {
        let paper = in_language(language, sentence);
        let parts = parts(&paper);
        let found = text("word/document.xml", &parts["word/document.xml"]);
        let mut expected = letters(&to_text(&paper));
        // The address stands first, so that it lies in its window whatever else there is.
        let Head::Letter(frame) = &paper.head else { panic!("it is a letter") };
        let (sender, to) = (letters(&frame.sender.join("")), letters(&frame.recipient.join("")));
        expected = expected.replacen(&format!("{sender}{to}"), &format!("{to}{sender}"), 1);
        assert_eq!(letters(&found), expected, "{language}");
    }
}

#[test]
fn a_date_is_tied_and_the_paper_stays_as_it_is() {
    let paper = in_language("en", "It ends on 3 March 2027, EUR 40 and 30 days later.");
    let document = text("word/document.xml", &parts(&paper)["word/document.xml"]);
    let tied = "It ends on 3\u{a0}March\u{a0}2027, EUR\u{a0}40 and 30\u{a0}days later.";
    assert!(document.contains(tied), "{document}");
    assert!(to_text(&paper).contains("It ends on 3 March 2027, EUR 40 and 30 days later."));
}

#[test]
fn every_part_is_well_formed_and_every_image_is_there() {
    let mut letter = in_language("kk", HOSTILE);
    letter.title = HOSTILE.into();
    letter.author = Some("A & <b>\u{1}\u{b}".into());
    if let Head::Letter(frame) = &mut letter.head {
        frame.logo = samples::logos().pop();
    }
    for paper in [letter, report()] {
        let parts = parts(&paper);
        for (name, bytes) in
            parts.iter().filter(|(name, _)| !name.contains("media") && !name.contains("odttf"))
        {
            text(name, bytes);
        }
        let relations = String::from_utf8(parts["word/_rels/document.xml.rels"].clone()).unwrap();
        for part in relations.split("Target=\"").skip(1).filter_map(|it| it.split('"').next()) {
            assert!(parts.contains_key(&format!("word/{part}")), "{part} is missing");
        }
        assert_eq!(parts.keys().filter(|it| it.contains("media")).count(), 1);
    }
}

#[test]
fn pictures_say_in_words_what_they_show_and_tables_have_a_head() {
    let parts = parts(&report());
    let document = String::from_utf8(parts["word/document.xml"].clone()).unwrap();
    assert!(document.contains("descr=\"Strain rises from September to October\""));
    assert!(document.contains("<w:tblHeader/>"));
    let styles = String::from_utf8(parts["word/styles.xml"].clone()).unwrap();
    assert!(styles.contains("w:lang w:val=\"en-GB\""));
}
