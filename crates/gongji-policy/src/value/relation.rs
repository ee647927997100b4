//! Relations of the relative (被共济人) to the account holder (共济人), and the two circles of the national texts.

use crate::vocabulary;

vocabulary! {
    /// What the grantee (被共济人) is to the grantor (共济人): `Parent` means that the grantee is the grantor's parent.
    ///
    /// The first eight are the 近亲属 of Civil Code article 1045. The others stand in the lists of some places, or people ask about them.
    Relation {
        /// 配偶.
        Spouse = "spouse",
        /// 父母.
        Parent = "parent",
        /// 子女.
        Child = "child",
        /// 兄弟姐妹.
        Sibling = "sibling",
        /// 祖父母.
        PaternalGrandparent = "paternal_grandparent",
        /// 外祖父母.
        MaternalGrandparent = "maternal_grandparent",
        /// 孙子女.
        SonsChild = "sons_child",
        /// 外孙子女.
        DaughtersChild = "daughters_child",
        /// 配偶的父母: 公婆, 岳父母.
        ParentOfSpouse = "parent_of_spouse",
        /// 儿媳, 女婿.
        SpouseOfChild = "spouse_of_child",
        /// 新疆 "民族团结一家亲" 结亲户.
        PairedKin = "paired_kin",
        /// Anybody else.
        Other = "other",
    }
}

/// The circle of the national text of 2021: 配偶, 父母, 子女.
pub const IMMEDIATE: [Relation; 3] = [Relation::Spouse, Relation::Parent, Relation::Child];

/// The circle of the national text of 2024, 近亲属. Each province opened it on a day of its own.
pub const NEAR_KIN: [Relation; 8] = [
    Relation::Spouse,
    Relation::Parent,
    Relation::Child,
    Relation::Sibling,
    Relation::PaternalGrandparent,
    Relation::MaternalGrandparent,
    Relation::SonsChild,
    Relation::DaughtersChild,
];
