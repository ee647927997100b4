// Fills the page the way a person does, one thing after the other, and reads what it says.

export const field = (page, path) => page.locator(`[data-field="${path}"]`);

/** Chooses one of a few. A radio button is pressed by key, which nothing that sticks can be in the way of. */
export async function choose(page, path, value) {
  await field(page, path).locator(`input[type=radio][value="${value}"]`).press(" ");
}

export async function type(page, path, text) {
  await field(page, path).locator("input").first().fill(text);
}

export async function setRegion(page, code, id = "f-grantor-region") {
  const province = `${code.slice(0, 2)}0000`;
  await page.selectOption(`#${id}-province`, province);
  if (code !== province) await page.selectOption(`#${id}-city`, code);
}

/** Goes to another screen from the first one. */
export async function go(page, screen) {
  await page.click(`.others [data-task="${screen}"]`);
  await settled(page);
}

export async function setDate(page, selector, day) {
  await page.fill(selector, day);
  await page.dispatchEvent(selector, "change");
  await settled(page);
}

/** The three facts; the last one leads to the answer. Another day is set behind the fold. */
export async function facts(page, { region, relation, where, province, day }) {
  if (region) await setRegion(page, region);
  await choose(page, "grantee.relation", relation);
  await page.click(`[data-where="${where}"]`);
  if (province) {
    await page.selectOption("#f-relative-province-province", province);
    await settled(page);
    await page.click("[data-go]");
  }
  await settled(page);
  if (day) await changeDay(page, day);
}

export async function changeDay(page, day) {
  await page.evaluate(() => (document.querySelector('[data-fold="finer"]').open = true));
  await setDate(page, "#f-day", day);
}

/** Says that everything assumed is so. */
export async function confirm(page) {
  await page.click("[data-all]");
  await settled(page);
}

/** Denies one assumption. */
export async function deny(page, path) {
  await field(page, path).locator("[data-no]").click();
  await settled(page);
}

/** Waits until the page shows the answer to the last change, however busy the machine is. */
export async function settled(page) {
  await page.waitForFunction(() => {
    const { asked, revision } = document.documentElement.dataset;
    // The browser reports that something was unfolded a moment later, and what is in it is drawn only then.
    const waiting = document.querySelector('details[open][data-drawn="false"]') !== null;
    return asked !== undefined && asked === revision && !waiting;
  });
}

/** Waits until every screen's part of the page has come too, so that what is requested from here on was caused by the test. */
export async function complete(page) {
  await page.waitForFunction(() => document.documentElement.dataset.complete !== undefined);
}

/** The engine's own word: `eligible`, `ineligible`, `incomplete`, `unsettled`. */
export async function outcome(page) {
  await settled(page);
  return page.locator("#verdict").getAttribute("data-outcome");
}

/** The word that is shown: on usual assumptions, where something is assumed. */
export async function shown(page) {
  await settled(page);
  return page.locator("#verdict").getAttribute("data-leading");
}

export async function foot(page) {
  await settled(page);
  return (await page.locator("#foot .foot-word").innerText())
    .replace(/\s+/g, " ")
    .replace(/^(结果：|Result: )/, "")
    .trim();
}

/** The codes of the findings in one of the lists: why, open, passes, notes. */
export function codes(page, list) {
  return page.$$eval(`[data-list="${list}"] [data-code]`, (items) =>
    items.map((item) => item.getAttribute("data-code")),
  );
}

export async function unfold(page) {
  for (let round = 0; round < 2; round += 1) {
    await page.evaluate(() => document.querySelectorAll("details").forEach((one) => (one.open = true)));
    await settled(page);
  }
}

/** What a reader of the page can read: everything but what stands in the fields themselves. */
export const read = (page) => page.locator("body").innerText();
