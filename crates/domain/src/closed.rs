//! Closed sets of words: enums whose every value has one word, the same in every layer.
//!
//! The word is what the journal file, the interchange file and the wire hold, and what a
//! catalogue key ends in. This module does not serialise anything; it only names things.

/// A type with a fixed list of values, each with one word.
pub trait ClosedSet: Copy + Eq + std::fmt::Debug + Send + Sync + 'static {
    /// The type's name, as in `Channel`.
    const NAME: &'static str;
    /// Every value, in the order in which a person would want to see them.
    const ALL: &'static [Self];

    /// Returns the value's word, in `snake_case`.
    fn word(self) -> &'static str;

    /// Returns the value with this word, if there is one.
    fn from_word(word: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|it| it.word() == word)
    }
}

/// Declares a closed set of words.
#[macro_export]
macro_rules! closed_set {
    (
        $(#[$meta:meta])*
        pub enum $name:ident {
            $( $(#[$vmeta:meta])* $variant:ident = $word:literal ),+ $(,)?
        }
    ) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum $name {
            $( $(#[$vmeta])* $variant ),+
        }

        impl $crate::closed::ClosedSet for $name {
            const NAME: &'static str = stringify!($name);
            const ALL: &'static [Self] = &[ $( Self::$variant ),+ ];

            fn word(self) -> &'static str {
                match self {
                    $( Self::$variant => $word ),+
                }
            }
        }
    };
}
