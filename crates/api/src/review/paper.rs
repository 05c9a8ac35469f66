//! A review as a document.

use chrono::NaiveDate;
use documents::dossier::{Agreement, Around, dossier as written};
use documents::{Document, Mail, paper};
use domain::assess::verdict::Standing;
use domain::moment::Moment;

use super::{Opened, ReviewRequest, open};
use crate::context::Context;
use crate::document::sender;
use crate::error::Error;
use crate::letter::file_stem;
use crate::session::Session;

/// Writes a relationship on one page, at a level of disclosure.
///
/// # Errors
///
/// As [`super::review`].
pub fn dossier(
    session: &Session,
    context: &Context<'_>,
    request: &ReviewRequest,
) -> Result<Document, Error> {
    let Opened { gathered, disclosed, renewals, on } = open(session, context, request)?;
    let settings = &gathered.settings;
    let agreements = gathered.engagements.iter().zip(&renewals).map(|(it, renewal)| Agreement {
        title: it.title.clone(),
        decide_by: renewal.decide_by.filter(|_| !renewal.runs_on),
        ends_on: renewal.ends_on,
        ends_by_itself: renewal.ends_by_itself,
    });
    let history: Vec<(NaiveDate, f64, Standing)> = gathered
        .picture
        .iter()
        .flat_map(|it| &it.history)
        .map(|it| (Moment::new(it.at, settings.zone).day(), it.score, it.standing.0))
        .collect();
    let around = Around {
        client: &gathered.client.name,
        by: settings.business.as_ref().or(settings.name.as_ref()),
        currency: settings.currency,
        country: settings.country.as_deref(),
        on,
        agreements: agreements.collect(),
        history: &history,
    };
    let paper = written(&disclosed, &around, context.words);
    Ok(Document {
        file_stem: format!("{}-review", file_stem(gathered.client.name.as_str(), on)),
        text: paper::to_text(&paper),
        // To whom it goes is for the person to say: by default to nobody.
        mail: Mail {
            from: sender(settings),
            to: None,
            subject: paper.title.clone(),
            body: String::new(),
            at: context.now.at,
            id: context.id::<()>().to_string(),
        },
        paper,
    })
}
