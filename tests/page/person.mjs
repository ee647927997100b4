// A person at the page: everything they do is counted. A tap, a choice in a list and a filled field are one operation each.
import { settled } from "./form.mjs";

export function person(page) {
  let operations = 0;
  const done = async (what) => {
    operations += 1;
    await what;
    await settled(page);
  };
  return {
    page,
    count: () => operations,
    tap: (selector) => done(page.locator(selector).first().click()),
    /** A chip is a radio button under a label; people tap the label. */
    chip: (path, value) =>
      done(page.locator(`[data-field="${path}"] label:has(input[value="${value}"])`).first().click()),
    pick: (selector, value) => done(page.selectOption(selector, value)),
    type: (path, text) => done(page.locator(`[data-field="${path}"] input`).first().fill(text)),
  };
}

/** Whether something can be seen without scrolling, above the answer at the foot. */
export async function inSight(page, selector) {
  return page
    .locator(selector)
    .first()
    .evaluate((one) => {
      const box = one.getBoundingClientRect();
      const foot = document.getElementById("foot")?.getBoundingClientRect().top ?? innerHeight;
      return box.height > 0 && box.top >= 0 && box.bottom <= foot + 1;
    });
}
