//! Figures by level, person, age and trait, as they stand in `pooling.toml`.

use super::{count, object, or_several, words};
use gongji_policy::vocabulary::Vocabulary;
use gongji_policy::{HospitalLevel, PersonKind, VisitTrait};
use serde_json::{Value, json};

/// Returns the schema of a table of figures, each of which is `figure`.
pub fn figures(figure: &Value, description: &str) -> Value {
    let figure = or_several(figure);
    let by_person = || PersonKind::NAMES.iter().map(|person| (*person, figure.clone()));
    let levels =
        HospitalLevel::NAMES.iter().map(|level| (*level, object("这一级 this level", by_person().collect(), &[])));
    let variant = object(
        "只对部分人的数字 what holds for some only; the last that fits wins",
        vec![
            ("level", or_several(&words::<HospitalLevel>("级别 the level"))),
            ("person", or_several(&words::<PersonKind>("人员 the person"))),
            ("trait", words::<VisitTrait>("特征 what is special")),
            ("from_age", count(0, 255, "起始年龄 from this age on")),
            ("to_age", count(0, 255, "最大年龄 up to this age")),
            ("is", figure.clone()),
        ],
        &["is"],
    );
    let variants = json!({ "type": "array", "items": variant });
    object(description, by_person().chain(levels).chain([("variants", variants)]).collect(), &[])
}
