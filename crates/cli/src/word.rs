//! Words of closed sets on the command line, written with hyphens.

use api::closed::ClosedSet;
use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};

/// Returns a parser of a closed set's words; `no_reason` is `no-reason` here, and both are taken.
pub fn word<T: ClosedSet>() -> impl TypedValueParser<Value = T> {
    let values = T::ALL.iter().map(|it| {
        let word = it.word();
        PossibleValue::new(word.replace('_', "-")).alias(word)
    });
    PossibleValuesParser::new(values.collect::<Vec<_>>()).map(|word| {
        T::from_word(&word.replace('-', "_")).expect("only words of the set get this far")
    })
}
