/** Kinship words, by the way from the speaker: `uM.uF` is the father's mother, `sM` the husband, `x` somebody outside near kin. */
export const kinWords: Readonly<Record<string, string>> = {
  uM: "爸 爸爸 老爸 爹 老爹 父亲 老父亲 爹地 阿爸 继父 养父 后爸 后爹 生父",
  uF: "妈 妈妈 老妈 娘 老娘 母亲 老母亲 妈咪 阿妈 阿母 姆妈 继母 养母 后妈 后娘 生母",
  "u?": "爸妈 爸爸妈妈 爹娘 父母 父母亲 双亲 养父母",
  sM: "老公 丈夫 宝爸 男人",
  sF: "老婆 妻子 媳妇 媳妇儿 太太 夫人 婆娘 堂客 内人 宝妈",
  "s?": "老伴 老伴儿 爱人 配偶 另一半 两口子 小两口 夫妻 夫妻俩 夫妻之间 那口子 先生",
  "d?": "孩子 小孩 小孩子 孩儿 娃 娃娃 娃儿 宝宝 宝贝 子女 儿女 大宝 二宝 三宝 小宝 伢 伢子 细伢 崽崽 幺儿 新生儿 婴儿",
  dM: "儿子 养子 继子 阿仔 崽 小子 独生子 长子",
  dF: "女儿 闺女 养女 继女 囡囡 囡 女娃 千金 幺女 妮子 妮儿 丫头 姑娘 小棉袄 独生女",
  "uM.uM": "爷爷 祖父 阿爷",
  "uM.uF": "奶奶 祖母",
  "uM.u?": "爷爷奶奶 爷奶 祖父母",
  "uF.uM": "外公 姥爷 外祖父 外爷 嘎公",
  "uF.uF": "外婆 姥姥 外祖母 姥娘 嘎婆 外奶奶",
  "uF.u?": "外公外婆 姥姥姥爷 外祖父母",
  "sM.uM": "公公 公爹",
  "sM.uF": "婆婆 婆母",
  "sM.u?": "公婆",
  "sF.uM": "岳父 丈人 老丈人 岳丈",
  "sF.uF": "岳母 丈母娘 丈母",
  "sF.u?": "岳父母",
  "dM.dM": "孙子 孙儿 孙娃子",
  "dM.dF": "孙女 孙女儿",
  "dM.d?": "孙子女 孙辈",
  "dF.dM": "外孙 外孙子",
  "dF.dF": "外孙女",
  "dF.d?": "外孙子女",
  "dM.sF": "儿媳 儿媳妇 儿媳妇儿 儿子媳妇",
  "dF.sM": "女婿 姑爷",
  "b?": "兄弟 兄弟姐妹 兄妹 姐弟 姊妹 姐妹",
  bM: "哥 哥哥 弟 弟弟 兄长 阿哥 阿弟 细佬",
  bF: "姐 姐姐 妹 妹妹 妹子 阿姐 阿妹 家姐",
  x: "叔 叔叔 叔父 伯 伯伯 伯父 伯母 大娘 婶 婶婶 婶子 姑 姑姑 姑妈 姑父 舅 舅舅 舅妈 舅母 姨 阿姨 姨妈 姨父 姨夫 侄子 侄女 侄儿 外甥 外甥女 表哥 表弟 表姐 表妹 表兄 堂哥 堂弟 堂姐 堂妹 堂兄 嫂子 嫂 嫂嫂 弟媳 姐夫 妹夫 小舅子 大舅子 大舅哥 小姨子 大姨子 小叔子 小姑子 大姑子 连襟 妯娌 亲家 亲家公 亲家母 干妈 干爹 干爸 干娘 干儿子 干女儿 干闺女 义父 义母 朋友 同事 同学 邻居 男朋友 女朋友 男友 女友 未婚夫 未婚妻 闺蜜 室友 保姆 太爷爷 太奶奶 太姥姥 太姥爷 曾祖父 曾祖母 重孙 曾孙 哥们 侄孙",
};

/** Before these may stand which of several it is: 大女儿, 二哥, 三姨, 亲弟弟. */
export const countedKinWords =
  "儿子 女儿 闺女 孙子 孙女 外孙 外孙女 儿媳 儿媳妇 女婿 哥 姐 弟 妹 哥哥 姐姐 弟弟 妹妹 舅 姨 姑 叔 伯 爷爷 奶奶 外公 外婆 姥姥 姥爷 嫂 姐夫 侄子 外甥";

/** Words that name several relations, from place to place: what they may be is asked. */
export const unsureKinWords: Readonly<Record<string, string>> = {
  "spouse other": "对象",
  "parent paternal_grandparent": "爹爹 阿爹",
  "parent spouse": "老汉 老头 老头子",
  "paternal_grandparent maternal_grandparent": "阿公 阿婆 阿嬷 嬷嬷",
  "parent_of_spouse maternal_grandparent": "家公 家婆",
  "sibling other": "弟妹",
};

/** Words for the spouse of before. */
export const formerSpouseWords = "前夫 前妻 前老公 前老婆 前配偶";

/** Words that are a relative only where the speaker says whose: 我哥, but 小哥. */
export const ownedKinWords = "哥 姐 弟 妹 婆 叔 伯 姑 舅 姨 婶 嫂 先生 丫头 姑娘 小子 男人 崽 宝贝 千金";
