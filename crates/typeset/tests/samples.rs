//! Papers to set: letters in six languages, a report with everything in it, and hostile words.

use documents::paper::{
    Block, Column, Head, LetterFrame, Logo, Paper, Picture, Prose, Sheet, Table, letter,
};

/// A sentence in each language, with the letters that it has and others have not.
pub const SENTENCES: [(&str, &str); 6] = [
    (
        "en",
        "Thank you for choosing to work with me; I’ve thought about this “carefully” – £1,250.00.",
    ),
    (
        "it",
        "Perché è così: la società città più virtù, l’ultimo giorno è il 28 febbraio – 1.250,00 €.",
    ),
    (
        "et",
        "Õigusjärgsed tööülesanded šokolaadivabriku žürii ees: ühtegi võlga ei jää – 1 250,00 €.",
    ),
    ("es", "¿Así terminó el año? ¡Señora Núñez, pingüino, acción, corazón! – 1.250,00 €."),
    ("nb", "Kjære Åse, særlig takk for året: løsøre, ærlighet og blåbærsyltetøy – kr 1 250,00."),
    (
        "kk",
        "Құрметті Қайрат Серікұлы, ғимарат, өкініш, үміт, ұзақ, һәм әңгіме, іс – 5 000,00 ₸ № 7.",
    ),
];

/// Words that would mean something to a typesetter, a reader of XML or a shell.
pub const HOSTILE: &str = "#emph[x] $x^2$ *bold* _it_ @ref <label> `raw` // no /* comment */ \
     \\ #import \"a\" #sys.inputs ]] )) -- --- ~ = head + item - item / term: x https://x.y & \
     <w:t>y</w:t> ]]> <!-- z --> &amp; \" ' ${HOME} {{name}} %s";

/// A letter in a language.
pub fn in_language(language: &str, sentence: &str) -> Paper {
    let frame = LetterFrame {
        sender: [
            "Ingrid Solberg",
            "Solberg Design",
            "Fjordveien 12",
            "5003 Bergen",
            "+47 55 00 00 00",
        ]
        .map(Into::into)
        .into(),
        logo: None,
        recipient: ["Harbour Inn AS", "Қайрат Серікұлы", "Quay 4", "5003 Bergen"]
            .map(Into::into)
            .into(),
        dateline: "Bergen, 21 November 2026".into(),
        subject: format!("Subject {language}"),
    };
    let long = [sentence; 4].join(" ");
    let body = format!(
        "Dear Marta Kask,\n\n{long}\n\nThese are left:\n\n- {sentence}\n- two\n\n{long}\n\n\
         Yours sincerely,\n\nIngrid Solberg\nSolberg Design"
    );
    letter(language, Sheet::A4, frame, &body)
}

/// A drawing with bars.
pub const DRAWING: &str = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 400 120\">\
     <rect x=\"10\" y=\"60\" width=\"60\" height=\"50\" fill=\"#8a5a2b\"/>\
     <rect x=\"90\" y=\"20\" width=\"60\" height=\"90\" fill=\"#8a5a2b\"/>\
     <text x=\"10\" y=\"118\" font-size=\"10\" font-family=\"Inter\">Қазан</text></svg>";

/// A report in which every kind of block stands, over several pages.
pub fn report() -> Paper {
    let mut paper = Paper::report("en", "Renewal of “Website care”");
    paper.author = Some("Ingrid Solberg".into());
    paper.head = Head::Report(vec!["21 November 2026".into(), "For an adviser".into()]);
    let mut money =
        Table::new([Column::text("Month"), Column::number("Hours"), Column::number("Amount")]);
    for month in 1..=40 {
        money.push([format!("Month {month}"), "12.50".into(), format!("{}.00 ₸", month * 480)]);
    }
    money.total = Some(vec!["Together".into(), "500.00".into(), "393,600.00 ₸".into()]);
    money.caption = Some("What it took".into());
    paper
        .push(Block::heading(1, "What happened"))
        .push(Block::paragraph(
            Prose::from("Said ")
                .strong("three times")
                .plain(" and ")
                .emphasis("once more")
                .plain("."),
        ))
        .push(Block::quote("I’ll pay tomorrow.\nReally.", Some("Marta, 7 June".into())))
        .push(Block::heading(2, "Промыслы и әңгіме"))
        .push(Block::list(["A first thing", "A second one\non two lines"]))
        .push(Block::numbered(["Read it", "Decide"]))
        .push(Block::numbered(["Another list", "From one again"]))
        .push(Block::facts([("Ends on", "28 February 2027"), ("Notice", "3 months")]))
        .push(Block::Picture(Picture {
            svg: DRAWING.into(),
            alt: "Strain rises from September to October".into(),
            caption: Some("Strain by month".into()),
            twin: None,
        }))
        .push(Block::Table(money))
        .push(Block::PageBreak)
        .push(Block::heading(3, "Decision"))
        .push(Block::paragraph("Renew, with changes."))
        .push(Block::Signature(vec!["Ingrid Solberg".into(), "Solberg Design".into()]));
    paper
}

/// A logo of each kind.
pub fn logos() -> Vec<Logo> {
    let png = resvg::tiny_skia::Pixmap::new(40, 20).unwrap().encode_png().unwrap();
    let svg = DRAWING.as_bytes().to_vec();
    [png, svg].into_iter().map(|it| Logo::read(it).unwrap()).collect()
}
