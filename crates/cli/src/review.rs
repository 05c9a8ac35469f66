//! `goodterms review`: a relationship on one page, shown or written to a file.

use std::path::Path;

use api::Code;
use api::review::{Dossier, ReviewRequest};
use api::wire::Word;

use crate::args::ReviewArgs;
use crate::desk::Desk;
use crate::failure::{Exit, Stop};
use crate::file;
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
    if let Some(path) = &args.markdown {
        let dossier = api::review::dossier(&session, &desk.context(), &request)?;
        return markdown(desk, out, path, &dossier);
    }
    if desk.json {
        out.json(&api::review::review(&session, &desk.context(), &request)?)?;
    } else {
        out.raw(&api::review::dossier(&session, &desk.context(), &request)?.text())?;
    }
    Ok(Exit::Done)
}

fn markdown(desk: &Desk, out: &mut Out, path: &Path, dossier: &Dossier) -> Result<Exit, Stop> {
    let text = dossier.markdown();
    if path == Path::new("-") {
        out.raw(&text)?;
        return Ok(Exit::Done);
    }
    file::write_whole(desk, path, |to| {
        to.write_all(text.as_bytes())
            .map_err(|error| api::Error::new(Code::Internal, error.to_string()))
    })?;
    if !desk.json {
        let name = path.display().to_string();
        out.line(&desk.say("cli-written", &[("file", name.into())]))?;
    }
    Ok(Exit::Done)
}
