// Differences in which the engine is wrong and not yet repaired (differences.md, "Open"). They are counted, and fail nothing until they
// are closed; an entry goes when its repair comes.
const open = [
  // 重庆 before it was settled whether residents may: somebody without an account has none to bind under either rule.
  ({ grantor }) => grantor?.scheme === "resident" && grantor.account === false,
];

export const isOpen = (request) => open.some((applies) => applies(request));
