//! One line of `setldetail`: what one fund paid.

use super::signed_money::SignedMoney;
use crate::vocabulary;
use crate::vocabulary::Vocabulary;

vocabulary! {
    /// Which fund (`fund_pay_type`). Some systems list the account among the funds, and what the hospital waives.
    FundKind {
        /// 职工基本医疗保险统筹基金.
        Employees = "310100",
        /// 职工基本医疗保险个人账户.
        Account = "310200",
        /// 军转干部医疗补助.
        FormerOfficers = "310400",
        /// 代缴基金（破产改制）.
        PaidOnBehalf = "310500",
        /// 公务员医疗补助.
        CivilServants = "320100",
        /// 厅级干部补助.
        SeniorOfficials = "320200",
        /// 大额医疗费用补助.
        LargeSum = "330100",
        /// 职工意外伤害.
        EmployeesAccident = "330200",
        /// 离休人员医疗保障.
        RetiredCadres = "340100",
        /// 离休老工人门慢保障.
        RetiredWorkers = "340200",
        /// 一至六级残疾军人医疗补助.
        DisabledSoldiers = "350100",
        /// 企业补充医疗保险.
        Enterprise = "370100",
        /// 公益补充保险.
        PublicSupplement = "370200",
        /// 城乡居民基本医疗保险.
        Residents = "390100",
        /// 城乡居民大病保险.
        SeriousIllness = "390200",
        /// 居民意外伤害.
        ResidentsAccident = "390400",
        /// 居民家庭账户.
        FamilyAccount = "390500",
        /// 工伤保险.
        WorkInjury = "410100",
        /// 生育.
        Maternity = "510100",
        /// 医疗救助.
        MedicalAid = "610100",
        /// 再救助.
        FurtherAid = "610102",
        /// 优抚对象医疗补助.
        SpecialCare = "610200",
        /// 商业保险.
        Commercial = "620100",
        /// 医院减免.
        HospitalRelief = "630101",
        /// 财政兜底.
        Treasury = "640101",
        /// 农村低收入人口医疗补充保险.
        LowIncome = "999109",
        /// 医院垫付.
        HospitalAdvance = "999996",
        /// 其他, and every code not listed here.
        Other = "other",
    }
}

/// Codes that begin so are no families: each means something of its own.
const APART: &str = "99";

impl FundKind {
    /// Returns the fund of a code, or of its family: the funds of places (310101) begin with the four digits of the nation's.
    #[must_use]
    pub fn of_code(code: &str) -> Self {
        if !is_code(code) {
            return Self::Other;
        }
        let family = code.get(..4).filter(|_| !code.starts_with(APART));
        let in_family = |kind: &Self| family.is_some_and(|family| kind.name().starts_with(family));
        Self::from_name(code).or_else(|| Self::ALL.iter().copied().find(in_family)).unwrap_or(Self::Other)
    }
}

/// Six digits. Nothing else of a code is ever repeated.
fn is_code(text: &str) -> bool {
    text.len() == 6 && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// What one fund paid, in yuan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FundLine {
    /// Which fund; `other` for codes that are not known.
    pub fund_pay_type: FundKind,
    /// The six digits it is named by, where they are not those of `fund_pay_type`.
    pub fund_code: Option<String>,
    /// 符合政策范围金额.
    pub inscp_scp_amt: Option<SignedMoney>,
    /// 本次可支付限额.
    pub crt_payb_lmt_amt: Option<SignedMoney>,
    /// What it paid.
    pub fund_payamt: Option<SignedMoney>,
}

impl FundLine {
    /// A line that says nothing yet.
    pub const BLANK: Self = Self {
        fund_pay_type: FundKind::Other,
        fund_code: None,
        inscp_scp_amt: None,
        crt_payb_lmt_amt: None,
        fund_payamt: None,
    };

    /// Names the fund by `fund_pay_type`, or where that is 其他 by the code in `setl_proc_info`, as 湖南 writes it.
    pub fn name(&mut self, fund_pay_type: &str, setl_proc_info: &str) {
        let (kind, more) = (FundKind::of_code(fund_pay_type), FundKind::of_code(setl_proc_info));
        let is_more = kind == FundKind::Other && more != FundKind::Other;
        let (kind, code) = if is_more { (more, setl_proc_info) } else { (kind, fund_pay_type) };
        self.fund_pay_type = kind;
        self.fund_code = (is_code(code) && code != kind.name()).then(|| code.to_owned());
    }
}
