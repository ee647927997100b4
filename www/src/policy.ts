/*
 * The policy in index.html must name 'unsafe-eval', because engines before Chromium 97 and Safari 16 compile no WebAssembly
 * without it. Engines that know 'wasm-unsafe-eval' get a second policy that takes it away again: of two policies the stricter
 * one holds. There is no way to ask an engine what its policy language knows; container queries came after it in every one
 * (Chromium 105, Safari 16, Firefox 110), so whoever has them knows it.
 */
const knows = typeof CSS === "object" && CSS.supports("container-type", "inline-size");

if (knows) {
  const policy = document.createElement("meta");
  policy.httpEquiv = "Content-Security-Policy";
  policy.content = "script-src 'self' 'wasm-unsafe-eval'";
  document.head.appendChild(policy);
}

export {};
