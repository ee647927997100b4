//! The reply of `previewYear`.

use super::deduction::Preview;
use super::problem::Problem;
use super::write::objects;
use crate::catalogue::Edition;
use crate::deduction::{Year, preview_year};

/// The bills of a year, split one after the other: an estimate (预估), never a determination.
#[derive(Clone, Debug)]
#[cfg_attr(feature = "types", derive(ts_rs::TS), ts(export))]
pub struct YearPreview {
    /// One for each bill, up to the first that still needs something.
    pub visits: Vec<Preview>,
}

objects! {
    YearPreview { visits }
}

impl YearPreview {
    /// Splits the bills by a catalogue.
    pub(super) fn of(year: Year, edition: &Edition) -> Result<Self, Problem> {
        let previews = preview_year(year, &edition.catalogue).map_err(|(index, fault)| match index {
            Some(index) => Problem::from(fault).within(&format!("[{index}]")).within("bills"),
            None => fault.into(),
        })?;
        Ok(Self { visits: previews.into_iter().map(|preview| Preview::from(preview, edition)).collect() })
    }
}
