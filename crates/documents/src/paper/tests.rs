#![expect(clippy::unwrap_used, reason = "a test may stop at once")]

mod readers;

use domain::settings::LARGEST_LOGO;

use super::*;

/// A report in which every kind of block stands.
fn report() -> Paper {
    let mut paper = Paper::report("en", "Renewal of *Website care*");
    paper.head = Head::Report(vec!["21 November 2026".into(), "For your eyes".into()]);
    let mut money =
        Table::new([Column::text("Month"), Column::number("Hours"), Column::number("€")]);
    money.push(["October", "12", "480.00"]).push(["November | half", "5"]);
    money.total = Some(vec!["Together".into(), "17".into(), "480.00".into()]);
    money.caption = Some("What it took".into());
    paper
        .push(Block::heading(1, "1. What happened"))
        .push(Block::paragraph(
            Prose::from("Said ")
                .strong("three times")
                .plain(" and ")
                .emphasis("once more ")
                .plain("– all good."),
        ))
        .push(Block::quote("I’ll pay <b>tomorrow</b>.\nReally.", Some("Marta, 7 June".into())))
        .push(Block::list(["A first thing", "A second one\non two lines"]))
        .push(Block::numbered(["Read it", "Decide"]))
        .push(Block::facts([("Ends on", "28 February 2027"), ("Notice", "3 months")]))
        .push(Block::Table(money.clone()))
        .push(Block::Picture(Picture {
            svg: "<svg/>".into(),
            alt: "Strain rises from June on".into(),
            caption: Some("Strain by month".into()),
            twin: None,
        }))
        .push(Block::PageBreak)
        .push(Block::Signature(vec!["Ingrid Solberg".into(), "Solberg Design".into()]));
    paper
}

#[test]
fn a_report_as_text() {
    insta::assert_snapshot!(to_text(&report()), @r#"
    Renewal of *Website care*

    21 November 2026
    For your eyes

    1. What happened

    Said three times and once more – all good.

    > I’ll pay <b>tomorrow</b>.
    > Really.
    > – Marta, 7 June

    - A first thing
    - A second one
      on two lines

    1. Read it
    2. Decide

    Ends on: 28 February 2027
    Notice: 3 months

    What it took
    Month            Hours       €
    ---------------  -----  ------
    October             12  480.00
    November | half      5
    ---------------  -----  ------
    Together            17  480.00

    Strain by month
    Strain rises from June on

    Ingrid Solberg
    Solberg Design
    "#);
}

#[test]
fn a_report_as_markdown() {
    insta::assert_snapshot!(to_markdown(&report()), @r#"
    # Renewal of \*Website care\*

    21 November 2026\
    For your eyes

    ## 1\. What happened

    Said **three times** and *once more* – all good.

    > I’ll pay \<b\>tomorrow\</b\>.\
    > Really.
    >
    > – Marta, 7 June

    - A first thing
    - A second one\
      on two lines

    1. Read it
    2. Decide

    - **Ends on:** 28 February 2027
    - **Notice:** 3 months

    What it took

    | Month | Hours | € |
    | --- | --: | --: |
    | October | 12 | 480.00 |
    | November \| half | 5 |  |
    | Together | 17 | 480.00 |

    Strain by month

    *Strain rises from June on*

    ---

    Ingrid Solberg\
    Solberg Design
    "#);
}

#[test]
fn a_paper_comes_back_from_json_as_it_was() {
    let mut paper = report();
    paper.head = Head::Letter(Box::new(LetterFrame {
        logo: Logo::read(b"<svg xmlns=\"http://www.w3.org/2000/svg\"/>".to_vec()),
        ..LetterFrame::default()
    }));
    let json = serde_json::to_string(&paper).unwrap();
    assert_eq!(serde_json::from_str::<Paper>(&json).unwrap(), paper);
}

#[test]
fn the_body_of_a_letter_is_read_as_it_was_written() {
    #[track_caller]
    fn check(body: &str, expected: &[Block]) {
        let frame = LetterFrame {
            sender: ["Ingrid Solberg", "Solberg Design", "Fjordveien 12"].map(Into::into).into(),
            ..LetterFrame::default()
        };
        assert_eq!(letter("en", Sheet::A4, frame, body).blocks, expected, "{body:?}");
    }
    check("", &[]);
    check(
        "One.\n\n\n \nTwo.\nOn two lines.\n",
        &[Block::paragraph("One."), Block::paragraph("Two.\nOn two lines.")],
    );
    check(
        "These:\n- a\r\n-  b\nThat is all.",
        &[Block::paragraph("These:"), Block::list(["a", "b"]), Block::paragraph("That is all.")],
    );
    check(
        "- a\n\n-3 degrees, #hash, *stars*",
        &[Block::list(["a"]), Block::paragraph("-3 degrees, #hash, *stars*")],
    );
    check(
        "Yours,\n\nIngrid Solberg\nSolberg Design",
        &[
            Block::paragraph("Yours,"),
            Block::Signature(vec!["Ingrid Solberg".into(), "Solberg Design".into()]),
        ],
    );
    check("Yours,\n\nIngrid", &[Block::paragraph("Yours,"), Block::paragraph("Ingrid")]);
}

#[test]
fn a_logo_is_known_by_its_first_bytes() {
    #[track_caller]
    fn check(bytes: &[u8], expected: Option<LogoKind>) {
        assert_eq!(Logo::read(bytes.to_vec()).map(|it| it.kind), expected);
    }
    check(b"\x89PNG\r\n\x1a\nrest", Some(LogoKind::Png));
    check(b"\xff\xd8\xff\xe0", Some(LogoKind::Jpeg));
    check(b"\xef\xbb\xbf<?xml version=\"1.0\"?>\n<svg/>", Some(LogoKind::Svg));
    check(b" <svg viewBox=\"0 0 1 1\"/>", Some(LogoKind::Svg));
    check(b"<html><svg/></html>", None);
    check(b"GIF89a", None);
    check(b"", None);
    check(format!("<svg>{}</svg>", " ".repeat(LARGEST_LOGO)).as_bytes(), None);
}

#[test]
fn paper_has_the_size_that_is_used_where_the_sender_lives() {
    assert_eq!(Sheet::of(Some("US")), Sheet::Letter);
    assert_eq!(Sheet::of(Some("KZ")), Sheet::A4);
    assert_eq!(Sheet::of(None), Sheet::A4);
}
