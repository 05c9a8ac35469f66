//! Words of a closed set, as a file writes them.

use std::borrow::Cow;
use std::fmt;
use std::marker::PhantomData;

use domain::closed::ClosedSet;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::{Error, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A value of a closed set, written as its word.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Word<T>(pub(crate) T);

impl<T: ClosedSet> Serialize for Word<T> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(self.0.word())
    }
}

impl<'de, T: ClosedSet> Deserialize<'de> for Word<T> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct Reading<T>(PhantomData<T>);

        impl<T: ClosedSet> Visitor<'_> for Reading<T> {
            type Value = Word<T>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a word")
            }

            fn visit_str<E: Error>(self, word: &str) -> Result<Self::Value, E> {
                T::from_word(word).map(Word).ok_or_else(|| E::custom("an unknown word"))
            }
        }

        from.deserialize_str(Reading(PhantomData))
    }
}

impl<T: ClosedSet> JsonSchema for Word<T> {
    fn schema_name() -> Cow<'static, str> {
        Cow::Borrowed(T::NAME)
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        let words: Vec<_> = T::ALL.iter().map(|it| it.word()).collect();
        json_schema!({ "type": "string", "enum": words })
    }
}
