import { places } from "./build/places.ts";
import { withoutPolicy } from "./build/without-policy.ts";
import { worker } from "./build/worker.ts";
import { defineConfig } from "vite";

export default defineConfig({
  base: "./",
  plugins: [places(), withoutPolicy(), worker()],
  build: {
    // The oldest web views in use are Chromium 69; what runs on 64 runs there.
    target: ["es2017", "chrome64"],
    cssTarget: ["chrome64", "safari11", "ios11"],
    // Everything is a file of its own: the page's Content-Security-Policy forbids `data:` and inline code.
    assetsInlineLimit: 0,
    modulePreload: false,
  },
  json: { stringify: true },
});
