//! `goodterms review`: a relationship on one page, shown or written into files.

use std::path::Path;

use api::document::DocumentFormat;
use api::review::ReviewRequest;
use api::wire::Word;

use crate::args::ReviewArgs;
use crate::desk::Desk;
use crate::document;
use crate::failure::{Exit, Stop};
use crate::find;
use crate::out::Out;

pub fn run(desk: &Desk, out: &mut Out, args: &ReviewArgs) -> Result<Exit, Stop> {
    // A past day is read in a write that is thrown away.
    let past = args.as_of.is_some_and(|it| it < desk.today());
    let session = if past { desk.write()? } else { desk.read()? };
    let client = find::client(desk, &session, &args.client)?;
    let request = ReviewRequest {
        client: client.id,
        as_of: args.as_of,
        level: Some(Word(args.level)),
        most: None,
    };
    let files = [(&args.markdown, DocumentFormat::Markdown), (&args.pdf, DocumentFormat::Pdf)];
    let files: Vec<_> = files.iter().filter_map(|(path, it)| Some((path.as_ref()?, *it))).collect();
    if desk.json && files.is_empty() {
        out.json(&api::review::review(&session, &desk.context(), &request)?)?;
        return Ok(Exit::Done);
    }
    let dossier = api::review::dossier(&session, &desk.context(), &request)?;
    if files.is_empty() {
        out.raw(&dossier.text)?;
    }
    for (path, format) in files {
        if format == DocumentFormat::Markdown && path == Path::new("-") {
            out.raw(&dossier.markdown())?;
            continue;
        }
        document::write(desk, path, &dossier, format)?;
        if !desk.json {
            let file = path.display().to_string();
            out.line(&desk.say("cli-written", &[("file", file.into())]))?;
        }
    }
    Ok(Exit::Done)
}
