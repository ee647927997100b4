// Fills the form the way a person does, one field after the other, and reads what the page says.

/** Answers that fit a plain case: an employee with an account, a relative in the resident scheme, nobody bound yet. */
export const PLAIN = {
  "grantor.scheme": "employee",
  "grantor.account": "true",
  "grantor.status": "normal",
  "grantor.category": "in_service",
  "grantee.scheme": "resident",
  "grantee.status": "normal",
  "grantee.category": "in_service",
  "grantor.bound": "0",
  "grantor.bound_ever": "0",
  "grantee.bound": "0",
  "grantee.groups": "0",
  "grantee.same_role": "0",
  "grantor.is_grantee": "false",
  "grantee.is_grantor": "false",
  "grantor.balance": "5200",
  "grantor.history_balance": "5200",
  "grantor.e_credential": "true",
  "grantee.age": "60",
  "grantee.consents": "true",
  family_account: "true",
};

export const field = (page, path) => page.locator(`[data-field="${path}"]`);

/** Chooses one of a few. A radio button is pressed by key, which no sticky headline can be in the way of. */
export async function choose(page, path, value) {
  await field(page, path).locator(`input[type=radio][value="${value}"]`).press(" ");
}

export async function type(page, path, text) {
  await field(page, path).locator("input").first().fill(text);
}

export async function setRegion(page, code) {
  const province = `${code.slice(0, 2)}0000`;
  await page.selectOption("#f-grantor-region-province", province);
  if (code !== province) await page.selectOption("#f-grantor-region-city", code);
}

export async function setDay(page, day) {
  await page.fill("#f-day", day);
  await page.dispatchEvent("#f-day", "change");
}

/** Fills part one: place, day, relation, where the relative is, then whatever the page goes on asking for. */
export async function fillBinding(page, { region, day, relation, where, answers = PLAIN }) {
  if (region) await setRegion(page, region);
  if (day) await setDay(page, day);
  if (relation) await choose(page, "grantee.relation", relation);
  if (where) await choose(page, "grantee.region", where);
  const given = new Set();
  for (;;) {
    await settled(page);
    const asked = await page.$$eval("#binding [data-field]", (fields) => fields.map((one) => one.getAttribute("data-field")));
    const next = asked.find((path) => path in answers && !given.has(path));
    if (next === undefined) return;
    given.add(next);
    const chips = await field(page, next).locator("input[type=radio]").count();
    await (chips > 0 ? choose : type)(page, next, answers[next]);
  }
}

/** Longer than the page waits for quiet. */
export const settled = (page) => page.waitForTimeout(80);

/** The answer of part one: `eligible`, `ineligible`, `incomplete`, `unsettled`. */
export async function outcome(page) {
  await settled(page);
  return page.locator("#verdict").getAttribute("data-outcome");
}

/** The codes of the findings in one of the lists: why, open, passes. */
export function codes(page, list) {
  return page.$$eval(`[data-list="${list}"] [data-code]`, (items) => items.map((item) => item.getAttribute("data-code")));
}

/** What a reader of the page can read: everything but what stands in the fields themselves. */
export const read = (page) => page.locator("body").innerText();
