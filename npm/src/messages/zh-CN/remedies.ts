import type { Sentences } from "../catalogue.js";

/** What would change a refusal, by the field to change. `to` is its new value, as it would be written in a request. */
export const remedies: Sentences["remedies"] = {
  day: "等到{to|day}或以后再办，那天起规定会变。",
  "grantor.status": "先把您的医保恢复成正常缴费。",
  "grantor.balance": "等账户余额到{to|yuan}或以上再办。",
  "grantor.history_balance": "等往年结余到{to|yuan}或以上再办。",
  "grantor.bound": "先解绑到只剩 {to} 位家人，再绑这一位。",
  "grantor.is_grantee": "先解除您用别人钱的那个绑定。",
  "grantor.e_credential": "先激活您的医保电子凭证（医保码）。",
  "grantor.wallet": "先把两人的医保钱包都开通。",
  "grantee.scheme": "先给家人参加{to|schemes}。",
  "grantee.status": "先把家人的医保恢复成正常参保。",
  "grantee.bound": "先让家人和原来的共济人解绑，只剩 {to} 个。",
  "grantee.groups": "先让家人退出原来的家庭组，只剩 {to} 个。",
  "grantee.same_role": "先解绑同样身份的那一位。",
  "grantee.is_grantor": "先解除家人给别人共济的那个绑定。",
  "grantee.consents": "先请家人同意。",
  "grantee.wallet": "先把两人的医保钱包都开通。",
  family_account: "先把两人之间的亲情账户绑好。",
  "use.amount": "一次转的金额改成{to|yuan}以内，分几次转。",
  "use.hour": "换到早上 {to} 点以后再转。",
  "use.pending": "等上一笔被接收或退回以后再转。",
  "use.card": "结算时换成病人自己的医保码或卡。",
  "use.through": "另外办{to|arrangements}。",
};
