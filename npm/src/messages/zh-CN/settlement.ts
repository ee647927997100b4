import type { Sentences } from "../catalogue.js";

/** What a settlement says, in plain words. */
export const settlement: Pick<
  Sentences,
  "amounts" | "identities" | "judgements" | "reasons" | "settlementWarnings" | "comparisons"
> = {
  amounts: {
    medfee_sumamt: "这次看病一共花的钱。",
    fulamt_ownpay_amt: "医保目录以外的项目，全部自己付。",
    overlmt_selfpay: "价格超过医保限价的部分，自己付。",
    preselfpay_amt: "乙类等项目按比例先自己付的部分。",
    inscp_scp_amt: "去掉前面几项，剩下可以按医保规定报的费用。",
    special_inscp: "当地单独按另一个比例报的项目，全国统一的结算单里没有这一项。",
    act_pay_dedc: "这次算进起付线的钱：医保开始报以前由自己付。",
    hifp_pay: "医保统筹基金付的钱。",
    cvlserv_pay: "公务员医疗补助付的钱。",
    hifes_pay: "单位补充医疗保险付的钱。",
    hifmi_pay: "居民大病保险付的钱。",
    hifob_pay: "职工大额医疗费用补助付的钱。",
    hifdm_pay: "伤残人员医疗保障基金付的钱。",
    maf_pay: "医疗救助付的钱。",
    oth_pay: "其他基金付的钱。",
    fund_pay_sumamt: "各项基金一共付的钱。",
    fund_pay_sumamt_with_account: "各项基金一共付的钱，这里把个人账户付的也算进去了。",
    psn_part_amt: "由自己负担的钱：先扣账户，不够的付现金。",
    acct_pay: "从病人自己的个人账户里扣的钱。",
    acct_pay_with_shared: "从个人账户里扣的钱，家人共济的也算在里面。",
    acct_mulaid_pay: "从家人共济的账户里扣的钱，和自己账户扣的分开算。",
    acct_mulaid_pay_inside: "从家人共济的账户里扣的钱，已经算在个人账户那一项里，不要再加一遍。",
    psnAcctPay: "自己的账户和家人共济的账户一共扣的钱。",
    wltpay_amt: "从医保钱包里付的钱。",
    wltpay_amt_inside: "从医保钱包里付的钱，已经算在别的项目里，不要再加一遍。",
    psn_cash_pay: "付的现金（微信、支付宝、银行卡也算）。",
    hosp_part_amt: "由医院自己承担的钱。",
    hosp_part_amt_inside: "由医院自己承担的钱，已经算在别的项目里，不要再加一遍。",
    othFeeAmt: "手机支付时由其他方面付的钱。",
    balc: "扣完以后账户里还剩的钱。",
  },
  identities: {
    items: "总费用 = 全自费 + 超限价 + 先行自付 + 符合政策范围的费用",
    items_with_special: "总费用 = 上面几项 + 当地单独计算的项目",
    fund_and_person: "总费用 = 基金支付 + 个人负担 + 医院负担",
    payers_shared_beside: "总费用 = 基金 + 本人账户 + 共济账户 + 现金 + 医院负担",
    payers_shared_inside: "总费用 = 基金 + 个人账户（含共济） + 现金 + 医院负担",
    person: "个人负担 = 账户 + 共济 + 现金",
    funds: "基金支付总额 = 各项基金相加",
  },
  judgements: {
    holds: "对得上[[（没有写的按 0 算：{missing|totals}）]]。",
    fails: "对不上，差{difference|yuan}[[（没有写的按 0 算：{missing|totals}）]]。",
    cannot_test: "缺{missing|totals}，没法核对。",
  },
  reasons: {
    special_items: "差的正好是当地单独计算的项目。",
    account_in_fund: "差的正好是个人账户的钱：这里的基金支付总额把它也算进去了。",
    shared_otherwise: "差的正好是共济的钱：这张单子是按另一种方法记的。",
    hospital_waiver: "差的正好是医院减免的钱：基金明细里写了，上面的金额里没有写。",
    unknown_amounts: "差的正好等于{names}：这个项目我们不认识，可能也是付钱的一方。",
  },
  settlementWarnings: {
    given_twice: "{field|totals}写了不止一遍，金额不一样，请对照原单。这里先按结算接口自己的写法算。",
    reversal: "这是一笔退费，金额前面带负号。",
    deductible_above_scope: "起付线比符合政策范围的费用还多，少见，但有的地方确实这样记。",
    trailing_zeros: "{field|totals}后面多写了几个 0，金额没有变。",
    exponent: "{field|totals}用了带字母 E 的写法，已经换成平常的金额。",
    binary_noise:
      "{field|totals}[[（基金明细第{number}行）]]后面带了一长串小数，是软件算出来的误差，已经按到分的金额读。",
    ratio_noise: "统筹支付比例后面带了一长串小数，是软件算出来的误差，已经去掉。",
    part_above_whole:
      "{field|totals}[[（基金明细第{number}行）]]比{whole|totals}还多，部分不会比总数多，请核对原单，也看看是不是把两张单子粘在了一起。",
  },
  comparisons: {
    same: "结算结果和预估一样。",
    step: "从{step|totals}这一步开始不一样。",
    difference: "{field|totals}：结算{settled|yuan}，预估{preview|yuan}，相差{difference|yuan}。",
    fits: "换一种说法算就一样：{switch|switches}。",
  },
};
