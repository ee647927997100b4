import type { Sentences } from "../catalogue.js";

/** What would change a refusal, by the field to change. `to` is its new value, as it would be written in a request. */
export const remedies: Sentences["remedies"] = {
  day: "Wait until {to|day}: the rules change on that day.",
  "grantor.status": "Bring your insurance back into force.",
  "grantor.balance": "Wait until the balance is {to|yuan} or more.",
  "grantor.history_balance": "Wait until {to|yuan} or more is left of past years.",
  "grantor.bound": "Unbind until {to} {to|one:is|other:are} left, then bind this one.",
  "grantor.is_grantee": "End the binding in which you use somebody else's money.",
  "grantor.e_credential": "Activate your electronic insurance code.",
  "grantor.wallet": "Open both wallets.",
  "grantee.scheme": "Enrol your relative in the {to|schemes}.",
  "grantee.status": "Bring your relative's insurance back into force.",
  "grantee.bound": "Let your relative unbind until {to} {to|one:is|other:are} left.",
  "grantee.groups": "Let your relative leave groups until {to} {to|one:is|other:are} left.",
  "grantee.same_role": "Unbind the one in the same role.",
  "grantee.is_grantor": "End the binding in which your relative gives.",
  "grantee.consents": "Ask your relative to agree.",
  "grantee.wallet": "Open both wallets.",
  family_account: "Bind the family account between you first.",
  "use.amount": "Move {to|yuan} at most, in several transfers.",
  "use.hour": "Transfer after {to}:00.",
  "use.pending": "Wait until the earlier transfer is accepted or returned.",
  "use.card": "Show the patient's own card or code.",
  "use.through": "File {to|arrangements}.",
};
