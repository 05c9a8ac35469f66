//! All clients beside each other, as screens see them.

use chrono::NaiveDate;
use domain::assess::verdict::Standing;
use domain::client::{Client, Stage};
use serde::Serialize;
use specta::Type;

use super::ledger::Amount;
use crate::undo::ClientName;
use crate::wire::{Key, Word};

/// What each client takes and gives over a period. Money is in the person's currency.
#[derive(Debug, Clone, Serialize, Type)]
pub struct PortfolioView {
    /// The period in months: 3, 6, 12 or 24.
    pub months: u32,
    pub from: NaiveDate,
    pub until: NaiveDate,
    pub currency: String,
    /// Clients with time or money in the period, the largest share of revenue first.
    pub rows: Vec<PortfolioRow>,
    /// How many clients had neither.
    pub idle: u32,
    pub totals: PortfolioTotals,
    pub concentration: Concentration,
    /// Profit added up client by client, the most profitable first: it rises to a peak and falls
    /// by what the rest costs. Empty without a target rate, because time has no price then.
    pub whale: Vec<WhalePoint>,
    /// Currencies that no rate is stated for; the money of these clients is left out.
    pub missing_rates: Vec<MissingRate>,
    /// Clients without a target rate of their own where the person states none either.
    pub without_target: u32,
}

/// One client over the period.
#[derive(Debug, Clone, Serialize, Type)]
pub struct PortfolioRow {
    pub client: Key<Client>,
    pub name: String,
    pub stage: Word<Stage>,
    pub standing: Word<Standing>,
    pub minutes: PortfolioMinutes,
    /// `null` where a rate of exchange is missing.
    pub received: Option<Amount>,
    /// Costs and goodwill in money.
    pub spent: Option<Amount>,
    /// Of the time for all clients, from 0 to 1.
    #[specta(type = i32)]
    pub time_share: f64,
    /// Of the money received from all clients, from 0 to 1.
    #[specta(type = Option<i32>)]
    pub revenue_share: Option<f64>,
    /// Money received less what was spent, for each hour of all kinds; `null` without time.
    pub rate: Option<Amount>,
    pub target: Option<Amount>,
    /// Money received less what was spent and less the time at the target rate.
    pub profit: Option<Amount>,
}

/// Minutes by what they went into.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Type)]
pub struct PortfolioMinutes {
    pub contact: u32,
    pub recovery: u32,
    pub work: u32,
    pub total: u32,
}

/// All clients together.
#[derive(Debug, Clone, Serialize, Type)]
pub struct PortfolioTotals {
    pub minutes: PortfolioMinutes,
    pub received: Amount,
    pub spent: Amount,
    pub rate: Option<Amount>,
    pub target: Option<Amount>,
    pub profit: Option<Amount>,
}

/// How much of the revenue rests on how few, from 0 to 1; `null` without revenue.
#[derive(Debug, Clone, Serialize, Type)]
pub struct Concentration {
    #[specta(type = Option<i32>)]
    pub largest: Option<f64>,
    #[specta(type = Option<i32>)]
    pub three_largest: Option<f64>,
    #[specta(type = Option<i32>)]
    pub five_largest: Option<f64>,
}

/// One step of the whale curve.
#[derive(Debug, Clone, Serialize, Type)]
pub struct WhalePoint {
    pub client: Key<Client>,
    pub name: String,
    pub profit: Amount,
    /// The profit of this client and all before it.
    pub cumulative: Amount,
}

/// A currency without a rate, and whose money it is.
#[derive(Debug, Clone, Serialize, Type)]
pub struct MissingRate {
    pub currency: String,
    pub clients: Vec<ClientName>,
}
