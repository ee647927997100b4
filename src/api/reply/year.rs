//! The reply of `previewYear`.

use super::place::put_places_of_today;
use super::preview::{Preview, needs_figures};
use crate::api::codec::InputError;
use crate::api::codec::impl_reply;
use crate::bill::{Year, preview_year};
use crate::catalogue::Edition;

/// The bills of a year, split one after the other: an estimate (预估), never a determination.
#[derive(Clone, Debug)]
pub struct YearPreview {
    /// One for each bill, up to the first that still needs something.
    pub visits: Vec<Preview>,
}

impl_reply! {
    YearPreview { visits }
}

impl YearPreview {
    /// Splits the bills by a catalogue.
    pub(in crate::api) fn of(mut year: Year, edition: &Edition) -> Result<Self, InputError> {
        let warnings: Vec<_> = year.bills.iter_mut().map(put_places_of_today).collect();
        for (index, bill) in year.bills.iter().enumerate() {
            needs_figures(bill, edition).map_err(|error| error.within(&format!("[{index}]")).within("bills"))?;
        }
        let splits = preview_year(year, &edition.catalogue)?;
        let visit = |(split, warnings)| Preview::from(split, warnings, edition);
        Ok(Self { visits: splits.into_iter().zip(warnings).map(visit).collect() })
    }
}
