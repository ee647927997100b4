//! A [`Case`].

use super::{Fields, FromJson};
use crate::api::problem::Problem;
use crate::api::wire::Value;
use crate::binding::{Case, Grantee, Grantor, Paper, Usage};

impl FromJson for Case {
    fn from_json(value: &Value<'_>) -> Result<Self, Vec<Problem>> {
        let mut fields = Fields::of(value)?;
        let day = fields.needed("day");
        let (grantor, grantee) = (fields.or_default("grantor"), fields.or_default("grantee"));
        let (family_account, usage) = (fields.maybe("family_account"), fields.or_default("use"));
        fields.finish()?;
        Ok(Self { day: day.ok_or_else(Vec::new)?, grantor, grantee, family_account, usage })
    }
}

impl FromJson for Grantor {
    fn from_json(value: &Value<'_>) -> Result<Self, Vec<Problem>> {
        let mut fields = Fields::of(value)?;
        let grantor = Self {
            region: fields.maybe("region"),
            scheme: fields.maybe("scheme"),
            account: fields.maybe("account"),
            status: fields.maybe("status"),
            category: fields.maybe("category"),
            balance: fields.maybe("balance"),
            history_balance: fields.maybe("history_balance"),
            bound: fields.maybe("bound"),
            bound_ever: fields.maybe("bound_ever"),
            is_grantee: fields.maybe("is_grantee"),
            e_credential: fields.maybe("e_credential"),
            wallet: fields.maybe("wallet"),
            id: fields.maybe("id"),
        };
        fields.finish().map(|()| grantor)
    }
}

impl FromJson for Grantee {
    fn from_json(value: &Value<'_>) -> Result<Self, Vec<Problem>> {
        let mut fields = Fields::of(value)?;
        let grantee = Self {
            relation: fields.maybe("relation"),
            region: fields.maybe("region"),
            scheme: fields.maybe("scheme"),
            status: fields.maybe("status"),
            category: fields.maybe("category"),
            age: fields.maybe("age"),
            bound: fields.maybe("bound"),
            groups: fields.maybe("groups"),
            same_role: fields.maybe("same_role"),
            is_grantor: fields.maybe("is_grantor"),
            consents: fields.maybe("consents"),
            wallet: fields.maybe("wallet"),
            id: fields.maybe("id"),
        };
        fields.finish().map(|()| grantee)
    }
}

impl FromJson for Paper {
    fn from_json(value: &Value<'_>) -> Result<Self, Vec<Problem>> {
        let mut fields = Fields::of(value)?;
        let (kind, number) = (fields.needed("kind"), fields.needed("number"));
        fields.finish()?;
        kind.zip(number).map(|(kind, number)| Self { kind, number }).ok_or_else(Vec::new)
    }
}

impl FromJson for Usage {
    fn from_json(value: &Value<'_>) -> Result<Self, Vec<Problem>> {
        let mut fields = Fields::of(value)?;
        let usage = Self {
            pays: fields.maybe("pays"),
            amount: fields.maybe("amount"),
            hour: fields.maybe("hour"),
            pending: fields.maybe("pending"),
            transfers_today: fields.maybe("transfers_today"),
            transfers_this_month: fields.maybe("transfers_this_month"),
            card: fields.maybe("card"),
            through: fields.maybe("through"),
        };
        fields.finish().map(|()| usage)
    }
}
