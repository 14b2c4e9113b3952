import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vitest/config";

// `npm run dev` passes requests on to a running `passage serve`, by default on this port.
const server = process.env.PASSAGE_SERVER ?? "http://127.0.0.1:8080";

export default defineConfig({
  plugins: [svelte()],
  worker: { format: "es" },
  build: {
    target: "es2022",
    outDir: "dist",
    emptyOutDir: true,
    // The policy of the server allows nothing inline, images neither.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    sourcemap: false,
    chunkSizeWarningLimit: 1400,
  },
  server: { proxy: { "/api": server, "/report": server } },
  test: { include: ["src/**/*.test.ts"] },
});
