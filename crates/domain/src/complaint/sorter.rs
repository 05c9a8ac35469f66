//! Sorting what was piled up: which first, and how to go about each.

use std::cmp::Reverse;

use super::Importance;
use crate::closed_set;
use crate::incident::Cause;

closed_set! {
    /// How to go about a complaint.
    pub enum Handling {
        /// It is ours: own it and put it right.
        PutRight = "put_right",
        /// Both understood it in their way.
        ClearUp = "clear_up",
        /// Their circumstances weigh on them: take extra care.
        Ease = "ease",
        /// It was never promised: quote what was agreed.
        QuoteAgreement = "quote_agreement",
        /// It is about something we don't sell: say where to go with it.
        SendElsewhere = "send_elsewhere",
        /// It comes from their own conduct.
        HoldTheLine = "hold_the_line",
    }
}

/// One thing that a client is unhappy about, as far as sorting needs to know it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Item {
    pub importance: Importance,
    pub cause: Cause,
    pub promised: bool,
}

impl Item {
    /// Returns how to go about it.
    pub const fn handling(self) -> Handling {
        match self.cause {
            Cause::NotOursAtAll => Handling::SendElsewhere,
            Cause::TheirConduct => Handling::HoldTheLine,
            _ if !self.promised => Handling::QuoteAgreement,
            Cause::Ours => Handling::PutRight,
            Cause::Misunderstanding => Handling::ClearUp,
            Cause::TheirCircumstances => Handling::Ease,
        }
    }

    const fn concerns_us(self) -> bool {
        !matches!(self.cause, Cause::NotOursAtAll)
    }
}

/// Returns the places of the items in the order in which to take them up: what concerns us before
/// what does not, then what matters most to the client, then what they named first.
pub fn sort(items: &[Item]) -> Vec<usize> {
    let mut places: Vec<usize> = (0..items.len()).collect();
    places.sort_by_key(|at| (!items[*at].concerns_us(), Reverse(items[*at].importance), *at));
    places
}
