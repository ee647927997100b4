//! A [`Case`].

use crate::api::codec::{impl_request, impl_slot};
use crate::binding::{Case, Grantee, Grantor, Paper, Usage};

impl_request! {
    Case {
        required { day }
        optional { grantor, grantee, family_account, use = usage }
    }
    Grantor {
        required {}
        optional {
            region, scheme, account, status, category, balance, history_balance, bound, bound_ever, is_grantee, e_credential,
            wallet, id,
        }
    }
    Grantee {
        required {}
        optional {
            relation, region, scheme, status, category, age, bound, groups, same_role, is_grantor, consents,
            enrolled_year_before, wallet, id,
        }
    }
    Usage {
        required {}
        optional { pays, amount, hour, pending, transfers_today, transfers_this_month, card, through }
    }
    Paper {
        required { kind, number }
        optional {}
    }
}

impl_slot! { Grantor Grantee Usage }
