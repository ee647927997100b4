// The screen of a bill, filled in as far as a test needs it.
import { choose, field, go, settled, type, unfold } from "./form.mjs";

/** Opens the bill of a place; every fold is open, as the tests look at what lies in them. */
export async function bill(
  open,
  { region, day, patient = "parent", scheme, held, visit, total, person, level },
  options,
) {
  const { page, problems } = await open(`#region=${region}${day ? `&day=${day}` : ""}`, options);
  await go(page, "bill");
  await choose(page, "bill.patient", patient);
  if (scheme) await choose(page, "bill.scheme", scheme);
  if (held) await choose(page, "bill.held", held);
  if (visit) await choose(page, "bill.visit", visit);
  if (total) await type(page, "bill.amounts.medfee_sumamt", total);
  await settled(page);
  await unfold(page);
  for (const [name, value] of [
    ["person", person],
    ["level", level],
  ]) {
    if (value && (await field(page, `bill.${name}`).count()) > 0) await choose(page, `bill.${name}`, value);
    await settled(page);
  }
  return { page, problems };
}
