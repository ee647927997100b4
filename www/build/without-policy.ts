import type { Plugin } from "vite";

/** The development server speaks to the page over a socket and puts styles in line; the built page may do neither. */
export function withoutPolicy(): Plugin {
  return {
    name: "gongji:without-policy",
    apply: "serve",
    transformIndexHtml: (html) => html.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, ""),
  };
}
