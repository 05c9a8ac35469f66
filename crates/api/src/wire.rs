//! How ids and closed sets of words cross the wire: as plain strings, typed on both sides.

use std::borrow::Cow;
use std::fmt;

use domain::closed::ClosedSet;
use domain::id::Id;
use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use specta::datatype::{DataType, Enum, NamedDataType, Variant};
use specta::{Type, Types};

/// A value of a closed set, as its word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Word<T>(pub T);

impl<T: ClosedSet> Serialize for Word<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.0.word())
    }
}

impl<'de, T: ClosedSet> Deserialize<'de> for Word<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let word = Cow::<'de, str>::deserialize(deserializer)?;
        T::from_word(&word)
            .map(Self)
            .ok_or_else(|| D::Error::custom(format_args!("no {} is called that", T::NAME)))
    }
}

impl<T> From<T> for Word<T> {
    fn from(value: T) -> Self {
        Self(value)
    }
}

/// Returns the name of a closed set in TypeScript: its own, but for the one that Tauri's code takes.
fn name_of<T: ClosedSet>() -> &'static str {
    if T::NAME == "Channel" { "EntryChannel" } else { T::NAME }
}

fn union_of<T: ClosedSet>() -> DataType {
    let mut words = Enum::default();
    words.variants = T::ALL.iter().map(|it| (Cow::Borrowed(it.word()), Variant::unit())).collect();
    DataType::Enum(words)
}

impl<T: ClosedSet> Type for Word<T> {
    fn definition(types: &mut Types) -> DataType {
        DataType::Reference(NamedDataType::init_with_sentinel(
            T::NAME,
            &[],
            &[],
            false,
            false,
            types,
            |_, named| {
                named.name = Cow::Borrowed(name_of::<T>());
                named.ty = Some(union_of::<T>());
            },
            |_| union_of::<T>(),
        ))
    }
}

/// The id of a `T`, as text.
pub struct Key<T>(pub Id<T>);

impl<T> Clone for Key<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Key<T> {}

impl<T> PartialEq for Key<T> {
    fn eq(&self, other: &Self) -> bool {
        self.0 == other.0
    }
}

impl<T> Eq for Key<T> {}

impl<T> fmt::Debug for Key<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}

impl<T> From<Id<T>> for Key<T> {
    fn from(id: Id<T>) -> Self {
        Self(id)
    }
}

impl<T> Serialize for Key<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&self.0)
    }
}

impl<'de, T> Deserialize<'de> for Key<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = Cow::<'de, str>::deserialize(deserializer)?;
        Id::parse(&text).map(Self).ok_or_else(|| D::Error::custom("not an id"))
    }
}

impl<T: 'static> Type for Key<T> {
    fn definition(types: &mut Types) -> DataType {
        String::definition(types)
    }
}
