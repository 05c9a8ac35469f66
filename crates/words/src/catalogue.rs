//! One language's messages, read from its files.

use std::sync::Arc;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use unic_langid::LanguageIdentifier;

use crate::Arg;

pub(crate) struct Catalogue {
    pub tag: String,
    bundle: FluentBundle<FluentResource>,
}

/// Reads all files, grouped by language.
///
/// A message that cannot be read is left out, and a second one with the same id is ignored; the
/// tests over `locales/` are what finds them.
pub(crate) fn read(sources: &[(&str, &str, &str)]) -> Vec<Arc<Catalogue>> {
    let mut all: Vec<Catalogue> = Vec::new();
    for (tag, _, text) in sources {
        let at = all.iter().position(|it| it.tag == *tag).unwrap_or_else(|| {
            all.push(Catalogue::new(tag));
            all.len() - 1
        });
        let resource = FluentResource::try_new((*text).to_owned()).unwrap_or_else(|(it, _)| it);
        let _ = all[at].bundle.add_resource(resource);
    }
    all.into_iter().map(Arc::new).collect()
}

impl Catalogue {
    fn new(tag: &str) -> Self {
        let language: LanguageIdentifier = tag.parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![language]);
        // What is said here goes into letters and terminals, where marks that isolate the
        // direction of writing would show as boxes.
        bundle.set_use_isolating(false);
        Self { tag: tag.to_owned(), bundle }
    }

    /// Returns a message and whether it could be filled completely; `None` where there is none.
    pub fn say(&self, id: &str, args: &[(&str, Arg<'_>)]) -> Option<(String, bool)> {
        let (id, attribute) = id.split_once('.').map_or((id, None), |(id, it)| (id, Some(it)));
        let message = self.bundle.get_message(id)?;
        let pattern = match attribute {
            Some(name) => message.get_attribute(name)?.value(),
            None => message.value()?,
        };
        let args: FluentArgs<'_> = args.iter().map(|(name, it)| (*name, it.clone())).collect();
        let mut errors = Vec::new();
        let text = self.bundle.format_pattern(pattern, Some(&args), &mut errors).into_owned();
        Some((text, errors.is_empty()))
    }
}
