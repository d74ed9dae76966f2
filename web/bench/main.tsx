import { createRoot } from "react-dom/client";
import { Demo } from "./Demo";
import { bench } from "./measure";

window.bench = bench;
if (new URLSearchParams(location.search).get("mode") === "demo") {
  createRoot(document.getElementById("root")!).render(<Demo />);
}
