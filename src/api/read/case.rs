//! A [`Case`].

use super::FromJson;
use super::fields::{fields, fill, slots};
use crate::api::problem::Problem;
use crate::api::wire::Value;
use crate::binding::{Case, Grantee, Grantor, Paper, Usage};

impl FromJson for Case {
    fn from_json(value: &Value<'_>) -> Result<Self, Vec<Problem>> {
        let mut case = Self::default();
        let Self { day, grantor, grantee, family_account, usage } = &mut case;
        // `use` is a word of Rust's own.
        let slots: &mut [(&str, &mut dyn super::Slot)] = &mut [
            ("day", day),
            ("grantor", grantor),
            ("grantee", grantee),
            ("family_account", family_account),
            ("use", usage),
        ];
        fill(value, 1, slots)?;
        Ok(case)
    }
}

fields! {
    Grantor(0) {
        region scheme account status category balance history_balance bound bound_ever is_grantee e_credential wallet id
    }
    Grantee(0) {
        relation region scheme status category age bound groups same_role is_grantor consents wallet id
    }
    Usage(0) { pays amount hour pending transfers_today transfers_this_month card through }
}

slots! { Grantor Grantee Usage }

impl FromJson for Paper {
    fn from_json(value: &Value<'_>) -> Result<Self, Vec<Problem>> {
        let (mut kind, mut number) = (None, None);
        fill(value, 2, &mut [("kind", &mut kind), ("number", &mut number)])?;
        kind.zip(number).map(|(kind, number)| Self { kind, number }).ok_or_else(Vec::new)
    }
}
