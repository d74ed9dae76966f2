import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

const API = process.env.GUANXI_API ?? "http://127.0.0.1:8000";

export default defineConfig({
  plugins: [react()],
  // The host must stay what the browser asked for, or the server takes every write for a forgery.
  server: { port: 5173, proxy: { "/api": { target: API, changeOrigin: false } } },
  build: {
    outDir: "dist",
    emptyOutDir: true,
    target: "es2022",
    sourcemap: false,
    chunkSizeWarningLimit: 1500,
  },
  // The slowest look through all sources; on a machine that does other things too that takes its time.
  test: { testTimeout: 30_000, include: ["src/**/*.test.ts", "src/**/*.test.tsx", "bench/**/*.test.ts", "boundaries/*.test.ts"] },
});
