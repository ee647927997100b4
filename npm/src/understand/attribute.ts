/** What a word says of somebody; the word's class is the value. */
export type AttributeTopic = "scheme" | "status" | "category" | "same_city" | "event" | "treated";

const topics: Readonly<Record<AttributeTopic, string>> = {
  scheme: "employee resident",
  status: "normal paused ended not_enrolled",
  category: "in_service retired flexible public_funded settled_elsewhere veteran_cadre",
  same_city: "same_city",
  event: "divorce death moved",
  treated: "inpatient outpatient pharmacy see_doctor chronic",
};

/** The topic of each class of words that says something of somebody. */
export const attributes: Partial<Record<string, AttributeTopic>> = {};
for (const topic of Object.keys(topics) as AttributeTopic[])
  for (const kind of topics[topic].split(" ")) attributes[kind] = topic;
