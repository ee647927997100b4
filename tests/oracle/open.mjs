// Differences in which the engine is wrong and not yet repaired (differences.md, "Engine wrong, open"). They are counted, and fail nothing
// until they are closed; an entry goes when its repair comes. An entry takes a request and returns whether it is one of those.
const open = [];

export const isOpen = (request) => open.some((applies) => applies(request));
