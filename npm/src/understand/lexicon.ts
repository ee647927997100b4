/** What a word does in a sentence. Words that do nothing are `plain`: they are known, so that they do not count as not understood. */
export type WordClass =
  | "me"
  | "we"
  | "they"
  | "of"
  | "and"
  | "all"
  | "also"
  | "is"
  | "in"
  | "insured"
  | "weak_place"
  | "give"
  | "bind"
  | "use"
  | "can"
  | "account"
  | "employee"
  | "resident"
  | "in_service"
  | "retired"
  | "flexible"
  | "public_funded"
  | "settled_elsewhere"
  | "veteran_cadre"
  | "normal"
  | "paused"
  | "ended"
  | "not_enrolled"
  | "same_city"
  | "same_province"
  | "other_province"
  | "inpatient"
  | "outpatient"
  | "pharmacy"
  | "chronic"
  | "see_doctor"
  | "level_3"
  | "level_2"
  | "level_1"
  | "level_primary"
  | "referred"
  | "unreferred"
  | "unbind"
  | "divorce"
  | "death"
  | "moved"
  | "guide"
  | "cross"
  | "wallet"
  | "family_account"
  | "rules"
  | "bill"
  | "total"
  | "share"
  | "self_funded"
  | "pre_self_pay"
  | "over_limit"
  | "balance"
  | "no_total"
  | "have"
  | "not"
  | "is_not"
  | "correct"
  | "domain"
  | "plain"
  | "pays_resident_premium"
  | "pays_vaccine"
  | "pays_check_up"
  | "pays_commercial_insurance"
  | "how"
  | "grantor"
  | "grantee"
  | "other_day"
  | "move";

/** The words of each class, longest first when they are looked for. */
export const lexicon: Readonly<Record<WordClass, string>> = {
  me: "我 俺 本人 我自己 咱 吾 偶",
  we: "我们 咱们 我俩 咱俩 我们俩 我们两个 一家人 全家 一家子 俺们 两个人 两人 我们家 大家",
  they: "他 她 他们 她们 对方 ta",
  of: "的 之",
  and: "和 跟 与 及 以及 还有 加上 或 或者 还是 并 而 而且",
  all: "都 全都 均 都是 全是 都在",
  also: "也 也是 同样 也在",
  is: "是 为 属于 就是 算 应该是 而是",
  in: "在 住在 定居 定居在 常住 待在 呆在 位于 居住在 住",
  insured: "参保 参加 交 缴 缴纳 买的 买了 上的是 参保地 医保在 社保在 医保是 医保关系 医保关系在 参了 投保 交在 缴在",
  weak_place: "人 户口 户籍 老家 籍贯 来自 出生 本地人",
  give: "给 帮 替 让 分给 转给 借给 划给 共享给 授权给 分享给 共济给",
  bind: "绑 绑定 帮定 授权 加 添加 加入 加进 加到 共济 共享 共用 家庭共济 家庭共计 纳入 互助",
  use: "用 使用 刷 支付 付 付款 扣 拿 取 报销 报 抵扣",
  can: "能 可否 能否 是否 行 想 要 得 会 会不会 可 准 允许 打算 准备 有没有办法 有办法 希望 想让 该 应该 得不得 可不可",
  account: "医保 医宝 依保 社保 卡 账户 账上 个账 个人账户 医保个人账户 钱 职工医保卡 职工医保账户 职工医保个人账户",
  employee:
    "职工医保 职工社保 职工基本医保 职工基本医疗保险 职工医疗保险 城镇职工 城镇职工医保 职工 单位医保 职公医保 城职保 职保",
  resident: "居民医保 居民社保 城乡居民 居民 农合 合作医疗 城镇居民 居保 城居保 农村医保 少儿医保 学生医保",
  in_service: "在职 在岗",
  retired: "退休 退了休 离退休",
  flexible: "灵活就业",
  public_funded: "公费医疗",
  settled_elsewhere: "异地安置",
  veteran_cadre: "离休",
  normal: "正常参保 参保正常 缴费正常 正常缴费 医保正常 状态正常 正常缴纳",
  paused: "断缴 断交 停保 停缴 欠费 断保 断了 停了 没续缴",
  ended: "退保",
  not_enrolled:
    "没上医保 没买医保 没参保 未参保 没有参保 没交医保 没有医保 没参加医保 没医保 不交医保 没缴医保 没有交医保 没交过医保",
  same_city: "同城 同市 同一个市 同一城市 同一个城市 一个城市 本市 一个市 一个地方 本地 当地",
  same_province: "同省 本省 省内 同一个省 同一省 一个省",
  other_province: "外省 跨省 省外 不同省 异省 别的省 不在一个省",
  inpatient: "住院 住了院 出院 住过院",
  outpatient: "门诊 挂号",
  pharmacy: "药店 药房",
  chronic: "门诊慢特病 门慢 门特 慢特病 慢病门诊 门诊慢病 门诊慢性病 门诊大病",
  see_doctor: "看牙 看病 就诊 就医 拿药 开药 抓药 买药 手术 检查 拔牙 急诊 医院",
  level_3: "三级 三甲 三乙 3级 3甲",
  level_2: "二级 二甲 二乙 2级 2甲",
  level_1: "一级 一甲 1级",
  level_primary: "社区医院 卫生院 卫生服务中心 卫生服务站 社区卫生 卫生室 卫生所 基层 乡镇医院",
  referred: "转诊 备案 就医备案 异地就医备案",
  unreferred: "临时外出",
  unbind:
    "解绑 失效 解除 取消 去掉 移除 撤销 退出 移出 不绑 不想绑 不共济 不想共济 不想给 不想让 不给 停止共济 终止 解开 剔除 不让 注销 收回 拿掉 去除 踢 删 不再",
  divorce: "离婚 离了婚 离异 离了",
  death: "去世 过世 身故 病故 病逝 逝世 离世 死亡 死",
  moved: "医保转走 医保转移 医保关系转 医保转出 医保转到 医保迁 社保转移 转移接续",
  guide:
    "办理 流程 材料 手续 步骤 带什么 带啥 什么证 哪些证 户口本 准备什么 要什么 要啥 哪里办 在哪办 去哪办 怎么操作 如何操作 怎么弄 怎么申请 怎么开通 在哪绑 在哪里绑 在哪申请",
  cross: "跨省共济 跨省家庭共济",
  wallet: "医保钱包 钱包",
  family_account: "亲情账户 亲情码 亲情医保",
  rules: "规定 政策 规则 制度 文件 细则 管理办法",
  bill: "结算单 发票 怎么付 怎么扣 怎么结 怎么算 扣谁的 报销多少 报多少 付多少 掏多少 出多少 扣多少 报销几成 报销比例 结算 能报吗 怎么报 先用谁的",
  total: "挂号费 花费 费用 一共 总共 共计 总计 合计 总额 医疗费 医药费 药费 总金额 花 检查费 手术费 共 账单",
  share:
    "个人负担 个人承担 自己负担 自己承担 个人自付 自付 自负 自掏 自己付 自己出 自己掏 自己要付 自己要出 自己要掏 自己得付 自己还要付 个人支付 个人付 个人出 个人要付 个人应付 个人部分",
  self_funded: "自费 全自费 丙类",
  pre_self_pay: "先行自付 先自付",
  over_limit: "超限价",
  balance: "余额 剩 里有 里还有 里面有 里面还有 上有 余",
  no_total:
    "报了 报销了 医保付 医保出 基金支付 统筹 起付线 封顶 限额 额度 工资 退休金 养老金 返 押金 缴费 每月 每个月 每年 一个月 一年 医保报 医保支付 医保扣 每次",
  have: "有",
  not: "不 没 没有 未 别 尚未 无 不用 不必 不需要 不想",
  is_not: "不是 并非 不在 非 不住在",
  correct: "错了 不对 说错 打错 口误",
  domain: "家人 亲属 家属 家里人 成员 异地 亲戚 互相 相互 个人 医疗 保险 电子凭证 老人 长辈",
  pays_resident_premium: "居民医保费 居民医保缴费 新农合费 新农合缴费 居民医保的费用",
  pays_vaccine: "疫苗 九价 接种",
  pays_check_up: "体检",
  pays_commercial_insurance: "惠民保 商业保险 普惠保 商业险",
  how: "怎么 怎么样 怎样 如何 咋 何",
  grantor: "共济人",
  grantee: "被共济人",
  other_day:
    "原来 曾 昨晚 最近 刚 后 前 当天 已 马上 快 起 开始 左右 时 时候 期间 内 一直 总 老 常 半年 几年 几个月 现在 目前",
  move: "搬到 搬家 搬 调到 转到 迁到 换到 去 到 从 回 换工作 迁 换了",
  plain:
    "上班 工作 打工 上学 读书 生活 养老 居住 干活 带孩子 带娃 看孩子 种地 务农 外地 两地 身份证 手机号 吗 呢 吧 啊 呀 嘛 么 了 过 着 请问 问一下 想问 咨询 麻烦 谢谢 帮忙 看一下 查一下 告诉我 话 如果 要是 假如 万一 若 那 这 这样 这边 那边 这儿 那儿 一起 有没有 没法 没办法 还 就 才 又 再 但 但是 不过 可是 只 只是 只有 其实 现 今 个 位 名 两个 俩 一个 多少钱 什么 啥 哪 哪儿 谁 几 块 元 里 上 下 中 外 把 被 将 对 于 向 往 比 以 按 按照 根据 关于 家 自己 好 嗯 哦 亲 小 大 年纪 年龄 今年 岁 多久 时间 问题 关系 中国 网上 来 不行 不能 不可以 不了 不到 带 看 听 找 需 是不是 要不要 啦 些 很 太 真 正在 长期 新 旧 户 号 做 办 弄 搞 卖 成 当 变 大概 差不多 约 此 所 因 为了 为什么 公司 农村 城市 省 市 县 区 地方 一方 双方 病 慢性病 高血压 糖尿病 牙 药 已婚 结婚 再婚 未婚 学生 你们 你 您 请 给个 点 够 多 少 普通 出来 进来 进去 下去 完 掉 里面 管 分 知道 不知道 有人 种 次 说 写 照顾 陪 住在一起 住一起 跟我住 跟我们住 和我住 同住 快退休 马上退休 准备退休 即将退休 生 生日 费 保费 朋友说 同事说 邻居说 同学说 甲等",
};

/** Words that would otherwise be taken for kin, places or numbers inside them. */
export const shields =
  "大妈 大爷 妈呀 他妈的 娘家 婆家 一起 一下 一直 一般 一些 一会儿 一定 一边 万一 千万 百分之 半天 一家 一人 小姐 小哥 小哥哥 学姐 师姐 师弟 师妹 中山大学 中山医院 吉林大学 五角场 两口 第一 第二 三级伤残 二级伤残 一级伤残 伤残 二级残疾 一级残疾 三级残疾 大姨妈 河南县 甘南县 兴安县 兴安区 中山区 西安区 海南区 大同区 资阳区";
