//! `pooling.toml`.

use super::figures::figures;
use super::{
    count, defined, file, flag, object, one_start, or_several, rate, sources, span, tables, with, words, yuan,
};
use gongji_policy::insurance::{Purpose, Scheme};
use gongji_policy::vocabulary::Vocabulary;
use gongji_policy::{
    AwayKind, BandBase, CapBase, CapPeriod, DeductibleMode, ReadmissionFormula, ScheduleReach, SupplementBase,
    SupplementaryFund,
};
use serde_json::{Value, json};

/// Returns the schema of `pooling.toml`.
pub fn schema() -> Value {
    let title = "待遇：统筹基金怎样分担一张单据 how bills are shared (docs/pooling.md)";
    let amounts = figures(&yuan("元 yuan"), "金额，按人员或按级别和人员 amounts by person, or by level and person");
    let ratios = figures(&rate("比例 a share"), "比例，按人员或按级别和人员 shares by person, or by level and person");
    file(title, vec![("pooling", tables(schedule()))], &["code"], vec![("amounts", amounts), ("ratios", ratios)])
}

fn schedule() -> Value {
    let ratios = defined("ratios");
    let other_visits = or_several(&words::<Purpose>("类别 a kind of visit"));
    let fields = vec![
        ("scheme", words::<Scheme>("险种 the patient's scheme")),
        ("visit", words::<Purpose>("就诊类别 the kind of visit")),
        ("reach", words::<ScheduleReach>("适用范围 whom a province's rule is for")),
        ("sources", sources()),
        ("account_first", flag("当年账户先付 当年账户 pays before the deductible")),
        ("deductible", deductible()),
        ("ratio", ratios.clone()),
        (
            "bands",
            tables(object(
                "一段 one band",
                vec![("over", yuan("超过 above this")), ("ratio", ratios)],
                &["over", "ratio"],
            )),
        ),
        ("band_base", or_several(&words::<BandBase>("分段依据 the expense that the bands count"))),
        (
            "cap",
            json!({ "anyOf": [cap(), object("不设封顶 no cap", vec![("unlimited", json!({ "enum": [true] }))], &["unlimited"])] }),
        ),
        ("caps", tables(cap())),
        ("cap_with", other_visits),
        ("class_b_pre_self_pay", rate("乙类先行自付 of class-B items")),
        ("supplements", tables(supplement())),
        ("away", tables(away())),
    ];
    let all = span().into_iter().chain(fields).collect();
    let schedule = object("一类就诊的待遇 one kind of visit", all, &["scheme", "visit", "sources", "deductible"]);
    let mut rules = one_start();
    rules.push(either("ratio", "bands"));
    rules.push(json!({ "not": { "required": ["cap", "caps"] } }));
    with(schedule, "allOf", json!(rules))
}

fn either(one: &str, other: &str) -> Value {
    json!({ "oneOf": [{ "required": [one] }, { "required": [other] }] })
}

fn deductible() -> Value {
    let amounts = || defined("amounts");
    let formulas = ReadmissionFormula::ALL.iter().map(|formula| {
        let is_share = matches!(formula, ReadmissionFormula::Factor | ReadmissionFormula::LessShare);
        (formula.name(), defined(if is_share { "ratios" } else { "amounts" }))
    });
    let later = object(
        "第几次住院起 a later admission",
        [("nth", count(2, 255, "第几次 which"))].into_iter().chain(formulas).collect(),
        &["nth"],
    );
    object(
        "起付线 the deductible",
        vec![
            ("mode", or_several(&words::<DeductibleMode>("怎样计 how it counts"))),
            ("yuan", amounts()),
            ("later", tables(later)),
            ("floor", amounts()),
            ("annual_max", amounts()),
            ("days", count(0, 9_999, "住院超过多少天再计 a stay has it again every so many days")),
            ("with", or_several(&words::<Purpose>("合并计算的类别 what these have used of it is used"))),
        ],
        &["mode"],
    )
}

fn cap() -> Value {
    object(
        "封顶线 a cap",
        vec![
            ("base", or_several(&words::<CapBase>("计什么 what it counts"))),
            ("period", words::<CapPeriod>("期间，不写为年 a year if left out")),
            ("yuan", defined("amounts")),
        ],
        &["base", "yuan"],
    )
}

fn supplement() -> Value {
    let band = object(
        "一段 one band",
        vec![("over", yuan("超过 above this")), ("ratio", rate("比例 the fund's share"))],
        &["ratio"],
    );
    object(
        "统筹之后支付的基金 a fund that pays after the pooling fund",
        vec![
            ("fund", words::<SupplementaryFund>("哪个基金 which fund")),
            ("base", words::<SupplementBase>("对什么支付 of what it pays")),
            ("bands", tables(band)),
            ("limit", yuan("最多 at most")),
        ],
        &["fund", "base"],
    )
}

fn away() -> Value {
    let away = object(
        "异地就医 a visit outside the pooling area",
        vec![
            ("kind", words::<AwayKind>("转诊与否 referred or not")),
            ("points", rate("比例降低 points off the ratio")),
            ("self_pay", rate("先自付 paid first")),
        ],
        &["kind"],
    );
    with(away, "allOf", json!([either("points", "self_pay")]))
}
