// Questions put together from parts whose meaning is known, so that the right reading follows from how they were made.

/** Places by their names, whole and short. */
const PLACES = [
  ["武汉", "420100"],
  ["宜昌市", "420500"],
  ["湖北省黄石市", "420200"],
  ["北京", "110000"],
  ["上海市", "310000"],
  ["重庆", "500000"],
  ["成都", "510100"],
  ["西安市", "610100"],
  ["广东深圳", "440300"],
  ["石家庄", "130100"],
  ["呼和浩特", "150100"],
  ["乌鲁木齐市", "650100"],
  ["延边州", "222400"],
  ["湘西", "433100"],
  ["仙桃", "429004"],
  ["昆山", "320583"],
  ["苏州", "320500"],
  ["宿州", "341300"],
  ["泰州", "321200"],
  ["台州", "331000"],
  ["玉林", "450900"],
  ["榆林", "610800"],
  ["福州", "350100"],
  ["抚州", "361000"],
  ["廣州", "440100"],
  ["吉林市", "220200"],
  ["吉林省长春", "220100"],
  ["辽宁朝阳", "211300"],
  ["安康市", "610900"],
  ["日照市", "371100"],
  ["拉萨", "540100"],
  ["三亚", "460200"],
];
const RELATIVES = [
  ["我妈", "parent"],
  ["俺爹", "parent"],
  ["老爸", "parent"],
  ["母亲", "parent"],
  ["爸妈", "parent"],
  ["继父", "parent"],
  ["老婆", "spouse"],
  ["我老公", "spouse"],
  ["爱人", "spouse"],
  ["媳妇", "spouse"],
  ["老伴", "spouse"],
  ["儿子", "child"],
  ["我闺女", "child"],
  ["小女儿", "child"],
  ["孩子", "child"],
  ["养女", "child"],
  ["我哥", "sibling"],
  ["二姐", "sibling"],
  ["弟弟", "sibling"],
  ["亲妹妹", "sibling"],
  ["爷爷", "paternal_grandparent"],
  ["我奶奶", "paternal_grandparent"],
  ["姥姥", "maternal_grandparent"],
  ["外公", "maternal_grandparent"],
  ["孙子", "sons_child"],
  ["小孙女", "sons_child"],
  ["外孙", "daughters_child"],
  ["外孙女", "daughters_child"],
  ["丈母娘", "parent_of_spouse"],
  ["我公公", "parent_of_spouse"],
  ["岳父岳母", "parent_of_spouse"],
  ["儿媳妇", "spouse_of_child"],
  ["女婿", "spouse_of_child"],
  ["表哥", "other"],
  ["小舅子", "other"],
  ["大姨", "other"],
  ["干妈", "other"],
  ["邻居", "other"],
];
/** The relative's own words: what they say, and the field. */
const DETAILS = [
  ["", {}],
  ["", {}],
  ["交居民医保", { "grantee.scheme": "resident" }],
  ["是新农合", { "grantee.scheme": "resident" }],
  ["交的是职工医保", { "grantee.scheme": "employee" }],
  ["断缴了", { "grantee.status": "paused" }],
  ["没有医保", { "grantee.status": "not_enrolled" }],
  ["68岁", { "grantee.age": "68" }],
  ["七十二岁", { "grantee.age": "72" }],
  ["退休了", { "grantee.category": "retired" }],
];
const MARKS = ["，", "，", ",", "。", " ，", "\n", "；"];
const OPENINGS = ["", "", "", "请问，", "你好，", "想问一下，", "麻烦问一下，"];
const ENDINGS = ["", "吗", "吗？", "呢", "？谢谢", "么"];

/** A source of numbers that gives the same ones each time. */
export function numbers(seed) {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** One question, and the fields it says. */
export function mixture(below) {
  const pick = (list) => list[below(list.length)];
  const [place, code] = pick(PLACES);
  const [other, otherCode] = pick(PLACES);
  const [relative, relation] = pick(RELATIVES);
  const [detail, said] = pick(DETAILS);
  const mark = pick(MARKS);
  const own = { task: "bind", "grantor.region": code, "grantee.relation": relation };
  const both = { ...own, "grantee.region": otherCode };
  const asks = pick(["能绑", "可以绑定", "能用我的医保", "可以用我的医保卡", "能不能共济"]);
  const gives = pick(["能给", "想给", "可以帮", "要给"]);
  const end = pick(ENDINGS);
  const [text, expect] = pick([
    () => [
      `我在${place}${mark}${relative}在${other}${detail === "" ? "" : mark + relative + detail}${mark}${asks}${end}`,
      { ...both, ...said },
    ],
    () => [`${relative}在${other}${mark}我在${place}${mark}${asks}${end}`, both],
    () => [`${relative}${detail}${mark}我在${place}${mark}${asks}${end}`, { ...own, ...said }],
    () => [`我是${place}的${mark}${gives}${relative}绑定${end}`, own],
    () => [`${place} ${relative}`, own],
    () => [`${relative}${mark}${place}`, own],
    () => [`${place}${gives}${relative}绑${end}`, own],
    () => [`我在${place}上班${mark}${gives}在${other}的${relative}用${end}`, both],
    () => [`我医保在${place}${mark}${relative}医保在${other}${mark}${asks}${end}`, both],
    () => [`我和${relative}都在${place}${mark}${asks}${end}`, { ...own, "grantee.region": code }],
    () => [
      `我在${place}${mark}${relative}和我同城${mark}${asks}${end}`,
      code.endsWith("0000") && !/^(11|31|50)/.test(code) ? own : { ...own, "grantee.region": code },
    ],
    () => [`不是${pick(RELATIVES)[0]}${mark}是${relative}${mark}我在${place}`, own],
    () => [`我参保在${place}${mark}${relative}能用吗`, own],
  ])();
  return { text: pick(OPENINGS) + text, expect };
}

/** A bill, and the fields it says. */
export function billMixture(below) {
  const pick = (list) => list[below(list.length)];
  const [place, code] = pick(PLACES);
  const [amount, yuan] = pick([
    ["300块", "300"],
    ["两万三", "23000"],
    ["4万8", "48000"],
    ["72元5角", "72.5"],
    ["一千二", "1200"],
    ["3k", "3000"],
    ["１２３元", "123"],
    ["1,234.5元", "1234.5"],
    ["三百五十块", "350"],
    ["1.5万", "15000"],
    ["八百零五元", "805"],
    ["2w", "20000"],
    ["一万零五十块", "10050"],
    ["￥860.5", "860.5"],
    ["六块五", "6.5"],
    ["十五万", "150000"],
    ["3块2毛5", "3.25"],
  ]);
  const [visit, kind] = pick([
    ["住院", "inpatient"],
    ["门诊", "outpatient"],
    ["在药店买药", "pharmacy"],
    ["看病", undefined],
  ]);
  const [level, rank] = pick([
    ["", undefined],
    ["，三级医院", "3"],
    ["，二甲医院", "2"],
    ["，一级医院", "1"],
    ["，社区医院", "primary"],
    ["，三甲", "3"],
  ]);
  const [day, when] = pick([
    ["", undefined],
    ["昨天", "2026-11-29"],
    ["上个月", "2026-10"],
    ["3月5号", "2026-03-05"],
    ["去年12月8日", "2025-12-08"],
    ["2026年1月2日", "2026-01-02"],
  ]);
  const text = pick([
    `${day}在${place}${visit}花了${amount}${level}`,
    `${place}，${day}${visit}一共${amount}${level}`,
    `${visit}花了${amount}${level}，${place}${day === "" ? "" : `，${day}`}`,
    `我在${place}${day}${visit}费用${amount}${level}`,
  ]);
  const expect = {
    task: "bill",
    "grantor.region": code,
    "bill.amounts.medfee_sumamt": yuan,
    "bill.visit": kind,
    "bill.level": rank,
    day: when,
  };
  return { text, expect: Object.fromEntries(Object.entries(expect).filter(([, value]) => value !== undefined)) };
}
